package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Comfort;
import io.github.alidade.redaction.Exposure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Whether all can be read where there is little room for it.
class LargeTextTest extends WideWindowTest {
    private void scale(FxRobot robot, double scale) {
        robot.interact(() -> {
            Comfort now = model.comfortProperty().get();
            model.comfortProperty().set(new Comfort(scale, now.motion(), now.columns(), now.findings()));
        });
        pulse();
        pulse();
    }

    @ParameterizedTest
    @CsvSource({"720, 1", "1000, 1", "720, 1.5", "1000, 1.5", "720, 2", "1000, 2"})
    void theBarAndTheSwitchAreInSightHoweverNarrowTheWindow(double width, double scale, FxRobot robot) {
        shown();
        robot.interact(() -> stage.setWidth(width));
        scale(robot, scale);
        for (Exposure exposure : List.of(Exposure.PUBLIC, Exposure.CLEAR)) {
            switchTo(robot, exposure);
            Bounds toggle = inScene("#exposure");
            assertThat(toggle.getMinX()).isNotNegative();
            assertThat(toggle.getMaxX()).isLessThanOrEqualTo(window.scene().getWidth());
            boolean roomy = width / scale > 900;
            assertThat(window.scene().lookup("#undo").isVisible()).isEqualTo(roomy);
            assertThat(inScene("#tables").getMinX()).isZero();
            assertThat(inScene("#tables").getMaxX()).isEqualTo(window.scene().getWidth());
            assertThat(PromptHands.onFx(() -> CutTexts.of(window.scene().lookup(".command-bar"))))
                    .isEmpty();
        }
    }

    private Bounds inScene(String id) {
        Node node = window.scene().lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"1", "1.5"})
    void noTextOfADialogIsCut(double scale, FxRobot robot) {
        shown();
        scale(robot, scale);
        Map<String, Runnable> dialogs = new LinkedHashMap<>();
        dialogs.put("export", window.dialogs()::showExport);
        dialogs.put("profile", window.dialogs()::showProfile);
        dialogs.put("report", window.dialogs()::showRedactionReport);
        dialogs.put("audit", window.dialogs()::showAudit);
        dialogs.put("connect", window.dialogs()::showConnect);
        dialogs.put("filter", window.dialogs()::showFilter);
        dialogs.put("views", window.dialogs()::showViews);
        dialogs.put("copying", () -> window.dialogs().askBeforeCopying(() -> {}));
        dialogs.put("inventory", window.dialogs()::askBeforeSavingInventory);
        dialogs.put("keys", () -> window.dialogs().showShortcuts(window.commands()));
        robot.interact(() -> model.savedViews().save("Everything there is"));
        List<String> cut = new ArrayList<>();
        dialogs.forEach((name, show) -> {
            robot.interact(show);
            settled();
            until(() -> !model.writing().get());
            pulse();
            PromptHands.doOnFx(() -> {
                CutTexts.of(window.dialogs().dialog().orElseThrow()).forEach(text -> cut.add(name + ": " + text));
                Bounds dialog = window.dialogs()
                        .dialog()
                        .orElseThrow()
                        .localToScene(window.dialogs().dialog().orElseThrow().getLayoutBounds());
                if (dialog.getMinY() < 0 || dialog.getMaxY() > window.scene().getHeight()) {
                    cut.add(name + ": higher than the window");
                }
            });
            robot.push(KeyCode.ESCAPE);
        });
        assertThat(cut).isEmpty();
    }
}
