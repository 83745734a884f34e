package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopology;
import java.nio.file.Path;
import java.util.List;

/// The real pipeline behind the port.
public final class PipelineWorkbench implements Workbench {

    @Override
    public Opened sample() throws AlidadeException {
        return new OpenedDocument(Document.sample());
    }

    @Override
    public Opened open(List<Path> inputs, Progress progress) throws AlidadeException {
        return new OpenedDocument(Document.open(inputs, progress));
    }

    @Override
    public List<String> extensions() {
        return List.copyOf(Exports.extensions());
    }

    @Override
    public String suggestedName(View view, String extension) {
        return Exports.suggestedName(view, extension);
    }

    private record OpenedDocument(Document document) implements Opened {
        @Override
        public ShownTopology shown(Exposure exposure) {
            return document.shown(exposure);
        }

        @Override
        public Picture picture(View view) {
            return document.picture(view);
        }

        @Override
        public Opened reopened(Progress progress) throws AlidadeException {
            return new OpenedDocument(document.reopened(progress));
        }

        @Override
        public List<Path> export(Exports.Request request, Path target) throws AlidadeException {
            return Exports.write(document, request, target);
        }
    }
}
