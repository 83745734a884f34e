package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.FileFinding;
import io.github.alidade.redaction.Exposure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A file that was looked through.
///
/// @param number its place among those that were given, from 1
/// @param findings they name places and aliases, never values
public record AuditedFile(Path file, int number, Outcome outcome, List<FileFinding> findings) {
    public enum Outcome {
        READ,
        UNREADABLE,
        FAILED
    }

    public AuditedFile {
        findings = List.copyOf(findings);
    }

    /// What it is called on the screen: in public its name may be what must not be told, so its number and kind are.
    public String title(Exposure exposure) {
        String name = String.valueOf(file.getFileName());
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String kind = name.contains(".") && end.matches("[a-z0-9]{1,5}") ? " (." + end + ")" : "";
        return switch (exposure) {
            case CLEAR -> name;
            case PUBLIC -> "File " + number + kind;
        };
    }

    /// One sentence for it.
    public String verdict() {
        return switch (outcome) {
            case READ -> found();
            case UNREADABLE -> "Could not be read";
            case FAILED -> "Could not be looked through, which is a bug of Alidade";
        };
    }

    private String found() {
        long sure = findings.stream().filter(FileFinding::sure).count();
        long shapes = findings.size() - sure;
        String given = sure == 0 ? "Nothing found" : sure + (sure == 1 ? " finding" : " findings");
        return shapes == 0 ? given : given + ", and " + shapes + " to have a look at";
    }

    /// What was found in it, each place once.
    public List<String> sentences() {
        return FileFinding.sentences(findings);
    }

    public boolean clean() {
        return outcome == Outcome.READ && findings.stream().noneMatch(FileFinding::sure);
    }
}
