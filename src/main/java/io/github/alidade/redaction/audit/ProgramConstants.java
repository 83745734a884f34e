package io.github.alidade.redaction.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts that stand in the classes behind redaction: legends, headings, keys, templates. A constant of a class file
/// was there before any account was opened, so it gives nothing of one away; and a new format or heading needs no
/// entry in a list.
final class ProgramConstants {
    /// The rooms whose texts get into exports.
    private static final List<String> ROOMS =
            List.of("redaction/answer", "drawing", "table", "export", "layout", "story");

    /// Outlines of icons and the like hold no words.
    private static final Pattern WORDS = Pattern.compile("(?s).*\\p{L}{3}.*");

    private static final Set<String> TEXTS = read();

    private ProgramConstants() {}

    static Set<String> texts() {
        return TEXTS;
    }

    private static Set<String> read() {
        Set<String> texts = new TreeSet<>();
        try {
            URI home = ProgramConstants.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path classes = Path.of(home);
            if (Files.isDirectory(classes)) {
                readRooms(classes, texts);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(classes, Map.of())) {
                    readRooms(jar.getPath("/"), texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot read its own classes", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program does not know where its own classes are", e);
        }
        return Set.copyOf(texts);
    }

    private static void readRooms(Path root, Set<String> texts) throws IOException {
        for (String room : ROOMS) {
            Path folder = root.resolve("io/github/alidade").resolve(room);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".class")).toList()) {
                        constants(Files.readAllBytes(file), texts);
                    }
                }
            }
        }
    }

    private static void constants(byte[] classFile, Set<String> texts) {
        for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
            if (entry instanceof StringEntry text
                    && WORDS.matcher(text.stringValue()).matches()) {
                texts.add(text.stringValue());
            }
        }
    }
}
