package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.audit.FileAudit;
import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.LeakAudit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Says what files that any program made give away of a document: a README, a slide deck, a drawing, a plan.
public final class FileAudits {
    private FileAudits() {}

    /// A file and what was found in it.
    ///
    /// @param name as it was given
    public record Looked(String name, List<FileFinding> findings) {
        public Looked {
            findings = List.copyOf(findings);
        }

        /// Whether nothing is certain to be given away, and all of it could be read.
        ///
        /// @param strict whether what only has the shape of an identifier counts, too
        public boolean clean(boolean strict) {
            return findings.stream().noneMatch(finding -> strict || finding.sure());
        }
    }

    /// The files themselves, and in place of folders all files in them, in the order of their names.
    /// @throws AlidadeException if a folder cannot be read
    public static List<Path> files(List<Path> given) throws AlidadeException {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> all = Files.walk(path)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                throw new AlidadeException(
                        AlidadeException.Kind.INPUT, "A folder to audit cannot be read. Check its path and rights.", e);
            }
        }
        return files;
    }

    /// What its content gives away, and its name, which goes wherever the file goes.
    /// @throws AlidadeException if the file cannot be read
    public static List<FileFinding> audit(Document document, Profile profile, Path file) throws AlidadeException {
        try {
            LeakAudit audit = document.audit(profile);
            List<FileFinding> found = new ArrayList<>(findings(FileAudit.audit(audit, file)));
            byte[] name = String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8);
            findings(FileAudit.audit(audit, name)).stream()
                    .filter(FileFinding::sure)
                    .map(finding -> finding.at("its name"))
                    .forEach(found::add);
            return List.copyOf(found);
        } catch (OutOfMemoryError e) {
            throw tooLarge(e);
        }
    }

    /// The same of what comes in by a pipe.
    /// @throws AlidadeException if it cannot be read
    public static List<FileFinding> audit(Document document, Profile profile, InputStream in) throws AlidadeException {
        try {
            return findings(FileAudit.audit(document.audit(profile), in));
        } catch (IOException e) {
            throw new AlidadeException(AlidadeException.Kind.INPUT, "What was piped in cannot be read.", e);
        } catch (OutOfMemoryError e) {
            throw tooLarge(e);
        }
    }

    private static AlidadeException tooLarge(OutOfMemoryError e) {
        return new AlidadeException(
                AlidadeException.Kind.INPUT,
                "The file unfolds into more than fits into memory. Unpack it and audit its parts.",
                e);
    }

    private static List<FileFinding> findings(List<Leak> leaks) {
        return leaks.stream().map(FileFinding::of).distinct().toList();
    }

    /// For other programs.
    ///
    /// @param strict whether what only has the shape of an identifier counts, too
    public static String json(List<Looked> files, boolean strict) {
        return Json.object(json -> {
            json.truth("clean", files.stream().allMatch(file -> file.clean(strict)));
            json.array("files", files, (file, out) -> {
                out.text("file", file.name());
                out.truth("clean", file.clean(strict));
                out.array("findings", file.findings(), FileAudits::finding);
            });
        });
    }

    private static void finding(FileFinding finding, Json out) {
        out.text("place", finding.place());
        out.text("what", finding.what());
        out.text("alias", finding.alias());
        out.text("reading", finding.reading());
        out.truth("sure", finding.sure());
    }
}
