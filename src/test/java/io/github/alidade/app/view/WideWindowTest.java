package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;

/// The real pipeline, in a window with room for the diagram and what stands beside it.
abstract class WideWindowTest extends WindowTest {
    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    Settings settings() {
        return wide();
    }
}
