package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The system's wish for no motion, and a recent file that is gone, with the public switch in between.
class WishesTest extends WindowTest {
    private static final NodeKey SERVICE = new NodeKey(5);

    @Override
    Settings settings() {
        return settings(Exposure.CLEAR, View.FIRST_LENSES, Path.of("customers", "acme-gone.zip"));
    }

    @Test
    void aRecentFileThatIsGoneIsSaidToBeAndLeavesTheList(FxRobot robot) {
        shown();
        int before = sight().document();
        robot.push(KeyCode.F10);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        String gone = "acme-gone.zip is not there any more, and was taken off the list of recent files.";
        until(() -> notice().equals(gone));
        assertThat(sight().document()).isEqualTo(before);
        until(() -> sight().recent().isEmpty());
        assertThat(model.settings().recent()).isEmpty();
        switchTo(robot, Exposure.PUBLIC);
        assertThat(notice()).isEqualTo("That file is not there any more, and was taken off the list of recent files.");
    }

    @Test
    void whoWantsNoMotionIsNotMoved(FxRobot robot) {
        shown();
        List<Boolean> glided = new ArrayList<>();
        robot.interact(() -> window.scene()
                .addPostLayoutPulseListener(() -> glided.add(window.diagram().gliding())));
        robot.interact(() -> move(40));
        until(() -> glided.contains(true) && !window.diagram().gliding());

        robot.interact(() -> {
            window.scene().getPreferences().setReducedMotion(true);
            glided.clear();
            move(80);
        });
        settled();
        switchTo(robot, Exposure.PUBLIC);
        robot.interact(() -> move(120));
        settled();
        assertThat(glided).isNotEmpty().doesNotContain(true);
    }

    private void move(double by) {
        model.arrange("moving a card", Map.of(SERVICE, new Point(300 + by, 200)));
    }

    private String notice() {
        return ((Labeled) window.scene().lookup("#notice-sentence")).getText();
    }
}
