package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files for the eyes of their owner: written beside their place, then moved there in one step.
final class PrivateFile {
    private PrivateFile() {}

    static void write(Path target, byte[] content) throws AlidadeException {
        Path folder = target.toAbsolutePath().getParent();
        Path beside = null;
        try {
            Files.createDirectories(folder);
            // Temporary files are made readable by their owner only, where the file system knows owners.
            beside = Files.createTempFile(folder, ".alidade-", ".part");
            Files.write(beside, content);
            move(beside, target);
        } catch (IOException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.USAGE, "%s could not be written; nothing was changed.".formatted(target), e);
        } finally {
            takeAway(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void takeAway(@org.jspecify.annotations.Nullable Path beside) throws AlidadeException {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.USAGE, "%s could not be taken away again.".formatted(beside), e);
        }
    }
}
