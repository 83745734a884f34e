package io.github.alidade.redaction.audit;

import io.github.alidade.model.AlidadeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Audits files that any program made against a topology: tokens and patterns, no grammar, since nobody can say what
/// words such a file may have. What is no container is read in stretches, so it may be of any size.
public final class FileAudit {
    /// A container has to be read as a whole.
    private static final int MOST_BYTES = 512 << 20;

    private static final int HEAD = 1024;

    /// How much is read at once, and how much of it again with what follows.
    private final int stretch;

    private final int overlap;
    private final LeakAudit audit;

    private FileAudit(LeakAudit audit, int stretch, int overlap) {
        this.audit = audit;
        this.stretch = stretch;
        this.overlap = overlap;
    }

    /// [Tier#HARD] findings are sure; the others have the shape of an identifier and need a look.
    /// @throws AlidadeException if the file cannot be read
    public static List<Leak> audit(LeakAudit audit, Path file) throws AlidadeException {
        try (InputStream in = Files.newInputStream(file)) {
            return audit(audit, in);
        } catch (NoSuchFileException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT, "There is no file to audit at this path. Check how it is spelt.", e);
        } catch (IOException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT, "The file to audit cannot be read. Check its path and rights.", e);
        }
    }

    /// @throws AlidadeException if it is a container that is too large
    /// @throws IOException if it cannot be read
    public static List<Leak> audit(LeakAudit audit, InputStream in) throws IOException, AlidadeException {
        return new FileAudit(audit, 32 << 20, 16 << 10).stretches(in);
    }

    /// What a file's bytes give away.
    public static List<Leak> audit(LeakAudit audit, byte[] content) {
        return audit.inAnyFile(content);
    }

    /// The same with stretches of another length.
    static List<Leak> audit(LeakAudit audit, InputStream in, int stretch, int overlap)
            throws IOException, AlidadeException {
        return new FileAudit(audit, stretch, overlap).stretches(in);
    }

    private List<Leak> stretches(InputStream in) throws IOException, AlidadeException {
        byte[] bytes = in.readNBytes(stretch);
        if (bytes.length < stretch) {
            return audit.inAnyFile(bytes);
        }
        if (FileReadings.container(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)))) {
            return audit.inAnyFile(whole(bytes, in));
        }
        Set<Leak> found = new LinkedHashSet<>();
        PlainReadings.From from = PlainReadings.From.START;
        while (bytes.length > 0 && found.size() < LeakAudit.MOST) {
            found.addAll(audit.inStretch(bytes, from));
            byte[] more = in.readNBytes(stretch);
            int again = more.length == 0 ? bytes.length : again(bytes);
            from = new PlainReadings.From(from.before() + again, from.lines() + lines(bytes, again));
            byte[] next = Arrays.copyOfRange(bytes, again, bytes.length + more.length);
            System.arraycopy(more, 0, next, bytes.length - again, more.length);
            bytes = next;
        }
        return List.copyOf(new ArrayList<>(found).subList(0, Math.min(found.size(), LeakAudit.MOST)));
    }

    /// Where the next stretch begins: a line is not torn apart if it is not too long.
    private int again(byte[] bytes) {
        int from = Math.max(0, bytes.length - overlap);
        for (int i = from; i > Math.max(0, from - overlap); i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return from;
    }

    private static int lines(byte[] bytes, int to) {
        int lines = 0;
        for (int i = 0; i < to; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static byte[] whole(byte[] begun, InputStream in) throws IOException, AlidadeException {
        byte[] rest = in.readNBytes(MOST_BYTES - begun.length + 1);
        if (begun.length + rest.length > MOST_BYTES) {
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT,
                    "The file is an archive, picture or document of more than 512 MB. Unpack it and audit its parts.");
        }
        byte[] all = Arrays.copyOf(begun, begun.length + rest.length);
        System.arraycopy(rest, 0, all, begun.length, rest.length);
        return all;
    }
}
