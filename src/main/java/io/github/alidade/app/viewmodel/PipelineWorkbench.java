package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.View;
import java.nio.file.Path;
import java.util.List;

/// The real pipeline behind the port.
public final class PipelineWorkbench implements Workbench {

    @Override
    public Opened sample() throws AlidadeException {
        return new OpenedDocument(Document.sample(), Document::reopened);
    }

    @Override
    public Opened open(List<Path> inputs, Progress progress) throws AlidadeException {
        return new OpenedDocument(Document.open(inputs, progress), Document::reopened);
    }

    @Override
    public Accounts accounts() {
        return new AwsAccounts();
    }

    @Override
    public List<String> extensions() {
        return List.copyOf(Exports.extensions());
    }

    @Override
    public String suggestedName(View view, String extension) {
        return Exports.suggestedName(view, extension);
    }
}
