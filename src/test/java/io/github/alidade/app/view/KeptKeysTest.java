package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FakeWorkbench;
import io.github.alidade.app.viewmodel.Outline;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Who works by keys alone stays where the keys were when names, or all else that is shown, change.
class KeptKeysTest extends WindowTest {
    private static final NodeKey SERVICE = new NodeKey(5);
    private static final NodeKey DATABASE = new NodeKey(7);

    @Test
    void theKeysStayInThePaneWhoseNamesAreExchanged(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(SERVICE)));
        robot.interact(() -> outline().requestFocus());
        toggle(robot);
        assertThat(owner()).isSameAs(outline());
        assertThat(outline().getSelectionModel().getSelectedItem().getValue().title())
                .hasToString("service-1");

        robot.interact(() -> table().requestFocus());
        toggle(robot);
        assertThat(owner()).isSameAs(table());
        robot.interact(() -> front().filterField().requestFocus());
        toggle(robot);
        assertThat(owner()).isSameAs(front().filterField());

        robot.interact(() -> window.scene().lookup("#copy-details").requestFocus());
        toggle(robot);
        assertThat(owner().getId()).isEqualTo("copy-details");
    }

    @Test
    void aChipIsPressedTwiceInARow(FxRobot robot) {
        shown();
        robot.interact(() -> {
            model.select(new Selection.OfNode(DATABASE));
            model.scoping().focusOnSelection();
        });
        until(() -> steps().isPresent());
        int before = steps().orElseThrow();
        robot.interact(() -> window.scene().lookup("#focus-fewer").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> steps().orElseThrow() == before - 1);
        toggle(robot);
        robot.push(KeyCode.SPACE);
        until(() -> steps().orElseThrow() == before - 2);
        robot.clickOn("#focus-more");
        until(() -> steps().orElseThrow() == before - 1);
    }

    @Test
    void theOutlineStaysOnAGroupAndOnALineAndItsMenuSaysWhatTheDiagramsDoes(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(DATABASE)));
        robot.interact(() -> outline().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DOWN);
        Selection line = new Selection.OfLine(SERVICE, DATABASE);
        assertThat(model.selectionProperty().get()).isEqualTo(line);
        toggle(robot);
        assertThat(title()).isEqualTo("service-1 connects to this (5432)");
        assertThat(model.selectionProperty().get()).isEqualTo(line);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertThat(window.menu().menu().getItems()).anyMatch(item -> "menu-select-ends".equals(item.getId()));
        robot.push(KeyCode.ESCAPE);
        assertThat(owner()).isSameAs(outline());

        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);
        assertThat(title()).isEqualTo("Data");
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.NOTHING);
        toggle(robot);
        assertThat(title()).isEqualTo("Data");
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertThat(window.menu().menu().getItems()).anyMatch(item -> "menu-select-all".equals(item.getId()));
        robot.push(KeyCode.ESCAPE);

        robot.push(KeyCode.DOWN);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(DATABASE));
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        for (int i = 0; i < 30 && !"menu-ask-from-internet".equals(lit()); i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        until(() -> sight().asked().question().isPresent());
    }

    @Test
    void theMenuOfTheOutlineIsOfTheEntryUnderThePointer(FxRobot robot) {
        shown();
        Node cell = PromptHands.onFx(() -> outline().lookupAll(".tree-cell").stream()
                .filter(node -> SceneTexts.of(node).contains("acme-service-1"))
                .findFirst()
                .orElseThrow());
        pulse();
        robot.rightClickOn(cell);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(SERVICE));
        assertThat(window.menu().menu().isShowing()).isTrue();
        robot.clickOn(window.menu().menu().getScene().getRoot().lookup("#menu-copy-details"));
        until(() -> pasted.text.contains("service-1"));
        assertThat(pasted.text).doesNotContain(FakeWorkbench.SECRET);
        toggle(robot);
        assertThat(window.menu().menu().isShowing()).isFalse();
    }

    private void toggle(FxRobot robot) {
        Exposure before = sight().exposure();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() != before);
        pulse();
    }

    private Optional<Integer> steps() {
        return sight().picture().view().scope().focus().map(focus -> focus.steps());
    }

    private Node owner() {
        return window.scene().getFocusOwner();
    }

    private String lit() {
        Node lit = window.menu().menu().getScene().getFocusOwner();
        return lit == null ? "" : lit.getId();
    }

    private String title() {
        TreeItem<Outline.Entry> item = outline().getSelectionModel().getSelectedItem();
        return item == null ? "" : item.getValue().title().text();
    }

    private SectionTable front() {
        return (SectionTable) ((TabPane) window.scene().lookup("#tables"))
                .getSelectionModel()
                .getSelectedItem()
                .getContent();
    }

    private Node table() {
        return front().table();
    }

    @SuppressWarnings("unchecked")
    private TreeView<Outline.Entry> outline() {
        return (TreeView<Outline.Entry>) window.scene().lookup("#outline");
    }
}
