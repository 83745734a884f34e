package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a passphrase comes from: asked for without echo, or from a variable or file (which may be a descriptor).
final class Passphrase {
    @Option(
            names = "--passphrase-env",
            paramLabel = "NAME",
            description = "Environment variable that holds the passphrase.")
    private @Nullable String variable;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File whose first line is the passphrase, such as /dev/fd/3.")
    private @Nullable Path file;

    /// To be wiped by who asked.
    /// @param twice whether it is a new one, which is asked for twice
    /// @throws AlidadeException if there is none
    char[] ask(boolean twice) throws AlidadeException {
        if (variable != null) {
            String value = System.getenv(variable);
            if (value == null) {
                throw usage("The environment has no variable %s.".formatted(variable));
            }
            return value.toCharArray();
        }
        return file != null ? firstLine(file) : typed(twice);
    }

    private static char[] firstLine(Path file) throws AlidadeException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AlidadeException(AlidadeException.Kind.INPUT, "%s cannot be read.".formatted(file), e);
        }
        CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < chars.length() && chars.charAt(end) != '\n' && chars.charAt(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        chars.get(line);
        Arrays.fill(chars.array(), ' ');
        return line;
    }

    private static char[] typed(boolean twice) throws AlidadeException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw usage("There is no terminal to ask for the passphrase: use --passphrase-env or --passphrase-file.");
        }
        char[] first = console.readPassword("Passphrase: ");
        if (first == null) {
            throw usage("No passphrase was given.");
        }
        if (twice) {
            char[] second = console.readPassword("Once more: ");
            boolean same = second != null && Arrays.equals(first, second);
            if (second != null) {
                Arrays.fill(second, ' ');
            }
            if (!same) {
                Arrays.fill(first, ' ');
                throw usage("The two passphrases differ; nothing was written.");
            }
        }
        return first;
    }

    private static AlidadeException usage(String sentence) {
        return new AlidadeException(AlidadeException.Kind.USAGE, sentence);
    }
}
