package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FakeWorkbench;
import io.github.alidade.app.viewmodel.Notice;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.model.AlidadeException;
import java.nio.file.Path;
import java.util.List;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What was done goes by itself, what failed stays.
class NoticeBarTest extends WindowTest {
    private final FakeWorkbench workbench = new FakeWorkbench();
    private NoticeBar bar;

    @Override
    Workbench workbench() {
        return workbench;
    }

    private void quick(FxRobot robot) {
        shown();
        robot.interact(() -> bar = new NoticeBar(model, Duration.millis(150)));
    }

    @Test
    void whatWasDoneGoesByItself(FxRobot robot) {
        quick(robot);
        robot.interact(() -> model.savedViews().save("overview"));
        until(() -> bar.isVisible());
        until(() -> !bar.isVisible());
        assertThat(model.noticeProperty().get()).isNull();
    }

    @Test
    void whatFailedStaysUntilItIsDismissed(FxRobot robot) throws InterruptedException {
        quick(robot);
        workbench.failure = new AlidadeException(AlidadeException.Kind.INPUT, "Nothing in it is known.");
        robot.interact(() -> model.savedViews().save("overview"));
        robot.interact(() -> model.open(List.of(Path.of("acme-nowhere"))));
        until(() -> model.noticeProperty().get() != null
                && model.noticeProperty().get().tone() == Notice.Tone.FAILED);
        Thread.sleep(500);
        pulse();
        assertThat(bar.isVisible()).isTrue();
        robot.interact(model::dismissNotice);
        assertThat(bar.isVisible()).isFalse();
    }
}
