package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.redaction.Exposure;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The room of a window that is as wide as a small laptop.
class DivisionTest extends WideWindowTest {
    @Override
    Settings settings() {
        return super.settings().withWindow(1200, 760, false, List.of(0.2, 0.76, 0.75));
    }

    /// By key and by mouse, through the switch, and with the diagram alone in between.
    @Test
    void theOutlineGivesWayToAnAnswerAndComesBack(FxRobot robot) {
        shown();
        double zoom = window.diagram().cameraProperty().get().zoom();
        List<Double> before = window.dividers();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> !there("#outline"));
        settled();
        assertThat(there("#details")).isTrue();
        assertThat(window.diagram().cameraProperty().get().zoom()).isGreaterThan(0.8 * zoom);
        assertThat(window.dividers().get(0)).isEqualTo(before.get(0));
        // Twice the same question would be one too many.
        assertThat(robot.lookup("Often asked").queryAll())
                .filteredOn(node -> node instanceof Labeled label && seen(label))
                .hasSize(1);

        switchTo(robot, Exposure.PUBLIC);
        assertThat(there("#outline")).isFalse();
        robot.push(KeyCode.F11);
        until(() -> !there("#details"));
        robot.push(KeyCode.F11);
        until(() -> there("#details"));
        assertThat(there("#outline")).isFalse();

        robot.clickOn("#ask-close");
        until(() -> there("#outline"));
        settled();
        for (int i = 0; i < before.size(); i++) {
            assertThat(window.dividers().get(i)).isCloseTo(before.get(i), within(0.01));
        }
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private boolean there(String id) {
        return window.scene().getRoot().lookup(id) != null;
    }
}
