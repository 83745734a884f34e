package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.ViewsFile;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.layout.Box;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What a hand put somewhere stays there: through a switch, a refresh, a filter, a collapse, the next session.
class PinsTest extends WindowTest {
    @TempDir
    Path folder;

    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    void furnish(WindowModel made) {
        made.keepIn(new ViewsFile(folder.resolve("kept")));
    }

    @Test
    void pinsSurviveSwitchRefreshFilterAndTheNextSession(FxRobot robot) throws Exception {
        shown();
        NodeKey database = card(ResourceKind.DB_INSTANCE);
        NodeKey internet = card(ResourceKind.INTERNET);
        Box put = dragged(robot, database);
        Box putToo = dragged(robot, internet);
        assertThat(model.history().arrangement().pins().positions()).hasSize(2);

        switchTo(robot, Exposure.PUBLIC);
        assertThat(box(database)).isEqualTo(put);
        robot.push(KeyCode.F5);
        until(() -> SceneTexts.of(window.scene()).stream().anyMatch(text -> text.startsWith("Read again")));
        settled();
        assertThat(box(database)).isEqualTo(put);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(() ->
                robot.lookup("#filter-kind-db-instance").queryAs(CheckBox.class).fire());
        robot.clickOn("#filter-apply");
        until(() -> sight().marks().boxes().size() == 1);
        assertThat(box(database)).isEqualTo(put);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until(() -> sight().marks().boxes().size() > 1);
        assertThat(box(database)).isEqualTo(put);
        assertThat(box(internet)).isEqualTo(putToo);

        until(() -> kept().contains(":"));
        again();

        assertThat(box(card(ResourceKind.DB_INSTANCE))).isEqualTo(put);
        assertThat(box(card(ResourceKind.INTERNET))).isEqualTo(putToo);
        assertThat(model.history().undoableProperty().get()).isEmpty();
        assertThat(kept()).matches("(?s)[0-9a-f]{24}\\.pinned=([0-9a-f]{24}\\\\:-?\\d+\\\\:-?\\d+[,\n]){2}");

        robot.push(KeyCode.ESCAPE);
        robot.clickOn(at(internet));
        robot.rightClickOn(at(internet));
        robot.clickOn("#menu-unpin-all");
        until(() -> kept().isBlank());
        again();
        assertThat(box(card(ResourceKind.DB_INSTANCE))).isNotEqualTo(put);
    }

    private Box dragged(FxRobot robot, NodeKey node) {
        int before = model.history().arrangement().pins().positions().size();
        Box was = box(node);
        robot.drag(at(node), MouseButton.PRIMARY).moveBy(0, 30).moveBy(0, 30).drop();
        until(() -> model.history().arrangement().pins().positions().size() > before);
        settled();
        assertThat(box(node)).isNotEqualTo(was);
        robot.interact(() -> model.select(Selection.NOTHING));
        return box(node);
    }

    private void again() throws Exception {
        close();
        open();
        shown();
    }

    private String kept() throws IOException {
        Path file = folder.resolve("kept").resolve("views.properties");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private NodeKey card(ResourceKind kind) {
        return sight().picture().diagram().nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(ShownNode::key)
                .findFirst()
                .orElseThrow();
    }
}
