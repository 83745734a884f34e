package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.View;
import java.nio.file.Path;
import java.util.List;

/// The real pipeline, of which a test replaces a part. Nobody's accounts are looked at.
abstract class OverPipeline implements Workbench {
    final Workbench real = new PipelineWorkbench();

    @Override
    public Opened sample() throws AlidadeException {
        return real.sample();
    }

    @Override
    public Opened open(List<Path> inputs, Progress progress) throws AlidadeException {
        return real.open(inputs, progress);
    }

    @Override
    public List<String> extensions() {
        return real.extensions();
    }

    @Override
    public String suggestedName(View view, String extension) {
        return real.suggestedName(view, extension);
    }
}
