package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Neighbours;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.redaction.NodeKey;
import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A hub has more relations than one reads: the first are told, the others when they are asked for.
class ManyRelationsTest extends WindowTest {
    @Override
    Workbench workbench() {
        return LargeWorkbench.of(120, 100_000);
    }

    private NodeKey hub() {
        Neighbours neighbours = model.sightProperty().get().neighbours();
        return model.sightProperty().get().picture().diagram().nodes().stream()
                .map(node -> node.key())
                .max(Comparator.comparingInt(key -> neighbours.from(key).size()))
                .orElseThrow();
    }

    private int relations() throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> window.scene().getRoot().lookupAll(".relation").size())
                .get();
    }

    @Test
    void furtherRelationsComeWhenTheyAreAskedFor(FxRobot robot) throws Exception {
        shown();
        NodeKey hub = hub();
        WaitForAsyncUtils.asyncFx(() -> model.select(new Selection.OfNode(hub))).get();
        until(() -> robot.lookup(".more-relations").tryQuery().isPresent());
        int first = relations();
        Hyperlink more = robot.lookup(".more-relations").queryAs(Hyperlink.class);
        int further = Integer.parseInt(more.getText().replaceAll("\\D", ""));
        assertThat(first).isPositive();
        WaitForAsyncUtils.asyncFx(more::requestFocus).get();
        robot.push(KeyCode.SPACE);
        until(() ->
                robot.lookup(".more-relations").tryQuery().filter(more::equals).isEmpty());
        assertThat(relations()).isEqualTo(first + further);
        Node focused = window.scene().getFocusOwner();
        assertThat(focused.getStyleClass()).as("what is focused then").contains("node-link");
    }
}
