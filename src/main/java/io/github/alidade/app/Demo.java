package io.github.alidade.app;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the window would show, as files, all of it public.
final class Demo {
    private Demo() {}

    static List<Path> draw(List<Path> inputs, Path folder) throws AlidadeException {
        Document document = inputs.isEmpty() || inputs.equals(List.of(Path.of("sample")))
                ? Document.sample()
                : Document.open(inputs, Progress.none());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.REFUSED,
                    "The folder " + folder + " cannot be made; start from a folder that you may write to.",
                    e);
        }
        List<Path> files = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            View view = new View(Exposure.PUBLIC, View.FIRST_LENSES, Pins.NONE, theme);
            Exports.Request request = new Exports.Request(view, 2, false);
            String name = theme == Theme.LIGHT ? "topology" : "topology-dark";
            for (String extension : theme == Theme.LIGHT ? List.of("png", "svg", "txt") : List.of("png")) {
                files.addAll(Exports.write(document, request, folder.resolve(name + "." + extension)));
            }
        }
        return files;
    }
}
