package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The list of what was opened lately.
final class Recents {
    private static final int LONGEST = 8;

    private Recents() {}

    /// The list after opening something, newest first.
    static List<Path> with(List<Path> recent, List<Path> opened) {
        List<Path> all = new ArrayList<>();
        opened.forEach(path -> all.add(path.toAbsolutePath().normalize()));
        recent.stream().filter(path -> !all.contains(path)).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(LONGEST, all.size())));
    }

    static List<Path> without(List<Path> recent, Path gone) {
        return recent.stream().filter(path -> !path.equals(gone)).toList();
    }

    /// What was opened lately is not there any more.
    static final class Gone extends AlidadeException {
        private static final long serialVersionUID = 1L;

        Gone(Path path) {
            super(
                    Kind.INPUT,
                    "%s is not there any more, and was taken off the list of recent files.".formatted(name(path)),
                    "That file is not there any more, and was taken off the list of recent files.");
        }
    }

    /// A path says whose account it is: in public the entries have numbers instead of names.
    static List<Sight.Recent> shown(List<Path> recent, Exposure exposure) {
        List<Sight.Recent> shown = new ArrayList<>();
        for (Path path : recent) {
            String numbered = "Recent " + (shown.size() + 1);
            shown.add(
                    switch (exposure) {
                        case PUBLIC -> new Sight.Recent(numbered, numbered, path);
                        case CLEAR -> new Sight.Recent(name(path), path.toString(), path);
                    });
        }
        return shown;
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
