package io.github.alidade.redaction.audit;

import io.github.alidade.model.AlidadeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Audits files that any program made against a topology: tokens and patterns, no grammar, since nobody can say what
/// words such a file may have.
public final class FileAudit {
    private static final long MOST_BYTES = 512L << 20;

    private FileAudit() {}

    /// @throws AlidadeException if the file cannot be read
    public static List<Leak> audit(LeakAudit audit, Path file) throws AlidadeException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new AlidadeException(
                        AlidadeException.Kind.INPUT, "The file is larger than 512 MB. Audit its parts one by one.");
            }
            return audit(audit, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT, "The file to audit cannot be read. Check its path and rights.", e);
        }
    }

    /// What a file's bytes give away. [Tier#HARD] findings are sure; the others have the shape of an identifier and
    /// need a look.
    public static List<Leak> audit(LeakAudit audit, byte[] content) {
        return audit.inAnyFile(content);
    }
}
