package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FakeWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.table.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Details, tables and outline through their own controls, with the public switch in the middle.
class ReadingTest extends WindowTest {
    private static final NodeKey SERVICE = new NodeKey(5);
    private static final NodeKey OTHER = new NodeKey(6);
    private static final NodeKey DATABASE = new NodeKey(7);

    // Tables

    @Test
    void filterLeavesTheRowsThatHoldAllWordsAndForgetsThemWithTheExposure(FxRobot robot) {
        shown();
        robot.clickOn(front().filterField());
        robot.write("service-2");
        assertThat(rows()).containsExactly("acme-service-2");
        assertThat(count()).isEqualTo("1 of 2 rows");

        switchTo(robot, Exposure.PUBLIC);
        assertThat(front().filterField().getText()).isEmpty();
        assertThat(rows()).containsExactly("service-1", "service-2");
        assertThat(count()).isEqualTo("2 rows");

        robot.clickOn(front().filterField());
        robot.write("acme");
        assertThat(rows()).isEmpty();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void selectedRowsAreSelectedEverywhereAndTheOtherWayRound(FxRobot robot) {
        shown();
        robot.interact(() -> table().requestFocus());
        robot.interact(() -> table().getSelectionModel().selectFirst());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.of(List.of(SERVICE, OTHER)));

        switchTo(robot, Exposure.PUBLIC);
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactlyInAnyOrder(0, 1);
        robot.interact(() -> model.select(new Selection.OfNode(OTHER)));
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(1);
        robot.interact(() -> model.select(Selection.NOTHING));
        assertThat(table().getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    void rowsAreCopiedWithPublicNamesUnlessAskedTwice(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(OTHER)));
        robot.interact(() -> table().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        until(() -> !pasted.text.isEmpty());
        assertThat(pasted.text)
                .isEqualTo("Name\tKind\tTelling\n\"service-2\nservice-2\"\tECS service\t1 of 1 running\n");

        robot.interact(() -> copyItem("Copy Table as Markdown").fire());
        until(() -> pasted.text.startsWith("|"));
        assertThat(pasted.text)
                .startsWith("| Name | Kind | Telling |\n| --- | --- | --- |\n| service-1<br>service-1 | ECS service |")
                .doesNotContain(FakeWorkbench.SECRET);

        robot.interact(() -> copyItem("Copy Rows with Clear Names…").fire());
        assertThat(pasted.text).doesNotContain(FakeWorkbench.SECRET);
        robot.clickOn("#question-yes");
        until(() -> pasted.text.contains("acme-service-2"));

        switchTo(robot, Exposure.PUBLIC);
        assertThat(copyButton().getItems())
                .noneMatch(item -> String.valueOf(item.getText()).contains("Clear"));
    }

    @Test
    void chosenColumnsAndTheirWidthsAreKept(FxRobot robot) {
        shown();
        MenuButton columns = (MenuButton) front().lookup(".table-columns");
        robot.interact(() -> ((CheckMenuItem) columns.getItems().get(1)).setSelected(false));
        robot.interact(() -> table().getColumns().get(0).setPrefWidth(211));
        pulse();
        assertThat(table().getVisibleLeafColumns()).hasSize(2);

        switchTo(robot, Exposure.PUBLIC);
        assertThat(table().getVisibleLeafColumns()).hasSize(2);
        assertThat(model.settings().comfort().columns().get("ECS SERVICES"))
                .matches("Name=211;Kind=-\\d+;Telling=\\d+");
        robot.interact(() -> model.select(new Selection.OfNode(OTHER)));
        robot.interact(() -> copyItem("Copy Rows").fire());
        until(() -> pasted.text.startsWith("Name\tTelling\n"));
    }

    // Details

    @Test
    void detailsSayWhatItDoesHereAndLeadToItsRow(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(SERVICE)));
        pulse();
        assertThat(texts())
                .contains("Behind a load balancer: answers acme-public-app-alb.", "Public as")
                .contains("It keeps its data in acme-db-instance-1 and acme-bucket-1, hands on work through"
                        + " acme-queue-1.");
        until(() -> text("#details-alias").equals("service-1"));

        robot.interact(() -> model.select(new Selection.OfNode(DATABASE)));
        pulse();
        robot.interact(
                () -> ((javafx.scene.control.Hyperlink) lookup("RDS instances").orElseThrow()).fire());
        assertThat(tables().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(table().getSelectionModel().getSelectedIndex()).isZero();

        switchTo(robot, Exposure.PUBLIC);
        robot.interact(() -> model.select(new Selection.OfNode(SERVICE)));
        pulse();
        assertThat(texts())
                .contains("Behind a load balancer: answers public-app-alb.")
                .noneMatch(text -> text.contains(FakeWorkbench.SECRET));
    }

    @Test
    void aFieldIsCopiedWithPublicNamesWhateverIsShown(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(DATABASE)));
        pulse();
        Button copy = robot.lookup(".copy-field").queryAll().stream()
                .map(Button.class::cast)
                .filter(button -> button.getAccessibleText().startsWith("Copy VPC"))
                .findFirst()
                .orElseThrow();
        robot.interact(copy::fire);
        until(() -> !pasted.text.isEmpty());
        assertThat(pasted.text).isEqualTo("vpc-1");
    }

    @Test
    void evidenceUnfoldsByKey(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(DATABASE)));
        pulse();
        var why = (javafx.scene.control.ToggleButton)
                robot.lookup(".why").queryAll().iterator().next();
        assertThat(why.isSelected()).isTrue();
        robot.interact(why::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(why.isSelected()).isFalse();
        assertThat(why.getAccessibleText()).startsWith("Evidence for connects to");
    }

    // Outline

    @Test
    void outlineTellsTheLinesOfANodeInWords(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(DATABASE)));
        robot.interact(() -> outline().requestFocus());
        robot.push(KeyCode.RIGHT);
        TreeItem<?> item = outline().getSelectionModel().getSelectedItem();
        assertThat(item.getChildren())
                .extracting(line -> line.getValue().toString())
                .allMatch(line -> line.contains("connects to this (5432)"));

        robot.push(KeyCode.DOWN);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfLine(SERVICE, DATABASE));
        switchTo(robot, Exposure.PUBLIC);
        assertThat(SceneTexts.of(window.scene())).noneMatch(text -> text.contains(FakeWorkbench.SECRET));
    }

    @Test
    void typingFindsInTheOutline(FxRobot robot) {
        shown();
        robot.interact(() -> outline().requestFocus());
        robot.write("p");
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(new NodeKey(0)));
        switchTo(robot, Exposure.PUBLIC);
        robot.interact(() -> outline().requestFocus());
        robot.write("q");
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(new NodeKey(9)));
    }

    // The whole window

    @Test
    void textsGrowAndAreRemembered(FxRobot robot) {
        shown();
        double before = ((Labeled) window.scene().lookup("#counts")).getFont().getSize();
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        }
        pulse();
        assertThat(((Labeled) window.scene().lookup("#counts")).getFont().getSize())
                .isCloseTo(before * 1.5, org.assertj.core.data.Offset.offset(0.2));
        assertThat(model.settings().comfort().scale()).isEqualTo(1.5);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        assertThat(model.settings().comfort().scale()).isEqualTo(1);
    }

    @Test
    void sheetTellsTheKeysAndGoesAwayByKey(FxRobot robot) {
        shown();
        robot.interact(() -> window.diagram().requestFocus());
        robot.push(KeyCode.F1);
        assertThat(texts()).contains("Keyboard and Mouse", "Walk along the lines", "Align Left");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#modal")
                        .queryAs(atlantafx.base.controls.ModalPane.class)
                        .isDisplay())
                .isFalse();
        assertThat(window.scene().getFocusOwner()).isSameAs(window.diagram());
    }

    @Test
    void panesAreReachedByKey(FxRobot robot) {
        shown();
        robot.interact(() -> outline().requestFocus());
        robot.push(KeyCode.F6);
        assertThat(window.scene().getFocusOwner()).isSameAs(window.diagram());
        assertThat(window.diagram().isFocusVisible()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(window.scene().getFocusOwner()).isSameAs(outline());
        // Whoever works without a mouse sees where the keys are, after the switch too.
        assertThat(outline().isFocusVisible()).isTrue();
        switchTo(robot, Exposure.PUBLIC);
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.F6);
            assertThat(window.scene().getFocusOwner().isFocusVisible()).isTrue();
        }
        assertThat(window.scene().getFocusOwner()).isSameAs(tables());
    }

    @Test
    void anOpenAskPaneIsOneOfThePanes(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        robot.interact(() -> window.diagram().requestFocus());
        robot.push(KeyCode.F6);
        assertThat(window.scene().getFocusOwner().isFocusVisible()).isTrue();
        List<String> around = new ArrayList<>();
        for (Node up = window.scene().getFocusOwner(); up != null; up = up.getParent()) {
            around.add(String.valueOf(up.getId()));
        }
        assertThat(around).contains("ask-pane");
    }

    private TabPane tables() {
        return (TabPane) window.scene().lookup("#tables");
    }

    private SectionTable front() {
        return (SectionTable) tables().getSelectionModel().getSelectedItem().getContent();
    }

    private TableView<Section.Row> table() {
        return front().table();
    }

    private List<String> rows() {
        return table().getItems().stream()
                .map(row -> row.cells().getFirst().getFirst().text())
                .toList();
    }

    private String count() {
        return ((Labeled) front().lookup(".table-count")).getText();
    }

    private MenuButton copyButton() {
        return (MenuButton) front().lookup(".table-copy");
    }

    private MenuItem copyItem(String text) {
        copyButton().getOnShowing().handle(null);
        return copyButton().getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private TreeView<Object> outline() {
        return (TreeView<Object>) window.scene().lookup("#outline");
    }

    private String text(String id) {
        return ((Labeled) window.scene().lookup(id)).getText();
    }

    private Optional<Node> lookup(String text) {
        return window.scene().getRoot().lookupAll(".hyperlink").stream()
                .filter(node ->
                        node instanceof Labeled labeled && labeled.getText().equals(text))
                .findFirst();
    }
}
