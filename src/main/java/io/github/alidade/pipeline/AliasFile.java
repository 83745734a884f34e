package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.AliasBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;

/// Keeps numbers of aliases for the next session, in a file that its owner alone may read.
public final class AliasFile {
    private static final int KEY_BYTES = 32;

    private AliasFile() {}

    /// The book in a file, or a fresh one if there is no such file.
    /// @throws AlidadeException if the file is something else; it is left as it is
    public static AliasBook open(Path file) throws AlidadeException {
        try {
            return AliasBook.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return AliasBook.fresh(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT,
                    "%s does not hold numbers of aliases; name another file, or one that is not there yet."
                            .formatted(file),
                    e);
        }
    }

    /// Saves what was given since the book was opened.
    /// @throws AlidadeException if the file cannot be written
    public static void save(AliasBook book, Path file) throws AlidadeException {
        if (book.changed()) {
            PrivateFile.write(file, book.text().getBytes(StandardCharsets.UTF_8));
            book.saved();
        }
    }
}
