package io.github.alidade.app.viewmodel;

import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.View;
import java.nio.file.Path;
import java.util.List;

/// A topology that is there whatever is opened, and is never written.
public interface StillWorkbench extends Workbench, Workbench.Opened {
    @Override
    default Opened sample() {
        return this;
    }

    @Override
    default Opened open(List<Path> inputs, Progress progress) {
        return this;
    }

    @Override
    default Opened reopened(Progress progress) {
        return this;
    }

    @Override
    default List<String> extensions() {
        return List.of("png");
    }

    @Override
    default String suggestedName(View view, String extension) {
        return "alidade." + extension;
    }

    @Override
    default List<Path> export(Exports.Request request, Path target) {
        return List.of();
    }
}
