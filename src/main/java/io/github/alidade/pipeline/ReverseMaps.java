package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.SealedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The map from aliases to real names: leaves the program sealed with a passphrase, and only when asked for.
public final class ReverseMaps {
    private ReverseMaps() {}

    /// Writes which alias of a profile stands for what. The passphrase is not wiped here.
    /// @return how many aliases it holds
    /// @throws AlidadeException if the passphrase is too short or the file cannot be written
    public static int write(Document document, Profile profile, char[] passphrase, Path target)
            throws AlidadeException {
        if (passphrase.length < SealedMap.SHORTEST) {
            throw new AlidadeException(
                    AlidadeException.Kind.USAGE,
                    "The passphrase needs at least %d characters; nothing was written.".formatted(SealedMap.SHORTEST));
        }
        var map = document.reverseMap(profile);
        PrivateFile.write(target, map.sealed(passphrase));
        return map.size();
    }

    /// What a sealed file says: lines of alias, field and real text. For a terminal, never for a file.
    /// @throws AlidadeException if it is no such file, or the passphrase is another one
    public static String read(Path file, char[] passphrase) throws AlidadeException {
        byte[] sealed = bytes(file);
        if (!SealedMap.is(sealed)) {
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT, "%s is no reverse map of Alidade's.".formatted(file));
        }
        byte[] plain = SealedMap.opened(sealed, passphrase)
                .orElseThrow(() -> new AlidadeException(
                        AlidadeException.Kind.INPUT,
                        "%s does not open: the passphrase is another one, or the file was changed.".formatted(file)));
        String text = new String(plain, StandardCharsets.UTF_8);
        Arrays.fill(plain, (byte) 0);
        return text;
    }

    private static byte[] bytes(Path file) throws AlidadeException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AlidadeException(AlidadeException.Kind.INPUT, "%s cannot be read.".formatted(file), e);
        }
    }
}
