package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FakeWorkbench;
import io.github.alidade.app.viewmodel.SavedView;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Finds, filters, focuses and collapses through the real controls.
class ExploreWindowTest extends WindowTest {
    private static final NodeKey VPC = new NodeKey(1);
    private static final NodeKey CLUSTER = new NodeKey(2);
    private static final NodeKey SERVICE = new NodeKey(5);
    private static final NodeKey OTHER_SERVICE = new NodeKey(6);
    private static final NodeKey DATABASE = new NodeKey(7);
    private static final NodeKey BUCKET = new NodeKey(8);

    // The palette

    @Test
    void anythingIsReachedByKeyboardAlone(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "db-instnace");
        until(() -> titles(robot).contains("acme-db-instance-1"));

        robot.push(KeyCode.ENTER);

        until(() -> model.selectionProperty().get().equals(new Selection.OfNode(DATABASE)));
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    }

    @Test
    void tabLooksForAnotherKindOfThingAndArrowsChoose(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "service");
        robot.push(KeyCode.TAB);
        until(() -> titles(robot).equals(List.of("acme-service-1", "acme-service-2")));
        robot.push(KeyCode.TAB);
        until(() -> !titles(robot).isEmpty() && titles(robot).stream().allMatch(title -> title.contains("→")));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        until(() -> titles(robot).size() == 2);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);

        until(() -> model.selectionProperty().get().equals(new Selection.OfNode(OTHER_SERVICE)));
    }

    @Test
    void commandsAreFoundAndGiven(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "dark theme");
        until(() -> titles(robot).contains("Dark Theme"));
        robot.push(KeyCode.ENTER);
        until(() -> sight().picture().view().theme() == Theme.DARK);
    }

    @Test
    void lastChosenIsOfferedFirstAndEscapeLeaves(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> titles(robot).contains("Filter…"));
        type(robot, "bucket-1");
        until(() -> titles(robot).contains("acme-bucket-1"));
        robot.push(KeyCode.ENTER);
        until(() -> model.selectionProperty().get().equals(new Selection.OfNode(BUCKET)));

        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> titles(robot).indexOf("acme-bucket-1") == 0);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(BUCKET));
    }

    @Test
    void switchToPublicEmptiesThePalette(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "acme");
        until(() -> titles(robot).size() > 3);

        robot.interact(model::switchExposure);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.interact(() -> {});
        assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
        assertThat(robot.lookup("#palette-field").queryAs(TextField.class).getText())
                .isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "acme");
        // A command may be a slip of the finger away ("access"); nothing of the account may.
        until(() -> titles(robot).stream().allMatch(title -> title.startsWith("Show or Hide")));
        type(robot, "service-1");
        until(() -> titles(robot).contains("service-1"));
    }

    // Focus and filter

    @Test
    void focusShowsTheNeighbourhoodAndTheChipTakesItBack(FxRobot robot) {
        shown();
        robot.clickOn(at(DATABASE));
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> sight().picture().diagram().extent().filtered());
        robot.interact(() -> {});
        robot.clickOn("#focus-fewer");
        until(() -> cards().size() == 3);
        assertThat(cards()).containsExactlyInAnyOrder(SERVICE, OTHER_SERVICE, DATABASE);
        assertThat(text(robot, "#scope-extent")).isEqualTo("3 of 8 cards");
        assertThat(texts()).contains("near acme-db-instance-1");

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.interact(() -> {});
        assertThat(texts()).contains("near db-instance-1").noneMatch(text -> text.contains(FakeWorkbench.SECRET));
        assertThat(cards()).hasSize(3);

        robot.clickOn("#focus-fade");
        until(() -> sight().picture().diagram().faded().size() == 5);
        robot.clickOn("#chip-focus-dismiss");
        until(() -> cards().size() == 8);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> sight().picture().diagram().faded().size() == 5);
    }

    @Test
    void focusGoesUpstreamOrDownstream(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(SERVICE)));
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> sight().picture().diagram().extent().filtered());
        robot.interact(() -> {});
        robot.clickOn("#focus-direction");
        until(() -> !cards().contains(DATABASE));
        assertThat(cards()).contains(new NodeKey(4), new NodeKey(3));
        robot.clickOn("#focus-direction");
        until(() -> cards().contains(DATABASE));
        assertThat(cards()).doesNotContain(new NodeKey(4));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until(() -> cards().size() == 8);
    }

    @Test
    void filterIsChosenAndSaidAndUndone(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(() ->
                robot.lookup("#filter-kind-ecs-service").queryAs(CheckBox.class).fire());
        robot.clickOn("#filter-apply");

        until(() -> cards().size() == 2);
        robot.interact(() -> {});
        assertThat(text(robot, "#scope-extent")).isEqualTo("2 of 8 cards");
        assertThat(texts()).contains("kind = ECS service");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> cards().size() == 8);
        robot.interact(() -> {});
        assertThat(robot.lookup("#scope-bar").query().isVisible()).isFalse();
    }

    @Test
    void whatWasTypedUnderClearNamesIsNotShownInPublic(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(
                () -> robot.lookup("#filter-words").queryAs(TextField.class).setText("acme-service"));
        robot.clickOn("#filter-apply");
        until(() -> cards().size() == 2);
        robot.interact(() -> {});
        assertThat(texts()).contains("name has “acme-service”");

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.interact(() -> {});
        assertThat(cards()).hasSize(2);
        assertThat(texts()).noneMatch(text -> text.contains(FakeWorkbench.SECRET));

        robot.clickOn("#chip-words-dismiss");
        until(() -> cards().size() == 8);
    }

    // Collapsing

    @Test
    void frameIsCollapsedAndExpandedByKeysAndDoubleClick(FxRobot robot) {
        shown();
        robot.clickOn(at(SERVICE));
        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(() -> collapsed(CLUSTER));
        assertThat(cards()).doesNotContain(SERVICE, OTHER_SERVICE).contains(CLUSTER);
        robot.interact(() -> model.select(new Selection.OfNode(CLUSTER)));
        assertThat(texts()).contains("acme-cluster-1", "2 services", "acme-service-1");

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.interact(() -> {});
        assertThat(texts()).noneMatch(text -> text.contains(FakeWorkbench.SECRET));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(CLUSTER));

        robot.doubleClickOn(at(CLUSTER));
        until(() -> cards().contains(SERVICE));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> collapsed(CLUSTER));
        until(() -> model.scoping().expandable().isPresent());
        settled();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        until(() -> cards().contains(SERVICE));
    }

    @Test
    void aClickTooManyChoosesNothingElse(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().collapse(CLUSTER));
        until(() -> collapsed(CLUSTER));
        Point2D place = at(CLUSTER);
        robot.doubleClickOn(place);
        until(() -> cards().contains(SERVICE));
        // Said and not pressed: how clicks are counted depends on how fast they come.
        click(robot, place, 3);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(CLUSTER));

        click(robot, place, 1);
        assertThat(model.selectionProperty().get()).isNotEqualTo(new Selection.OfNode(CLUSTER));
    }

    private void click(FxRobot robot, Point2D place, int count) {
        DiagramView diagram = window.diagram();
        robot.interact(() -> Mouse.on(diagram)
                .clicks(count)
                .still(true)
                .fire(MouseEvent.MOUSE_CLICKED, diagram.localToScene(diagram.screenToLocal(place))));
    }

    @Test
    void frameAroundACollapsedFrameCollapsesNext(FxRobot robot) {
        shown();
        robot.clickOn(at(SERVICE));
        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(() -> collapsed(CLUSTER));
        robot.interact(() -> model.select(new Selection.OfNode(CLUSTER)));
        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(() -> collapsed(VPC));
        assertThat(cards()).doesNotContain(CLUSTER, DATABASE);
    }

    @Test
    void collapsedCardKeepsItsPlaceAndCanBePinned(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().collapse(CLUSTER));
        until(() -> collapsed(CLUSTER));
        robot.interact(() -> {
            model.drag(CLUSTER, new Point(640, 320));
            model.drop();
        });
        until(() -> box(CLUSTER).x() == 640);
        robot.interact(() -> model.scoping().expand(CLUSTER));
        until(() -> cards().contains(SERVICE));
        robot.interact(() -> model.scoping().collapse(CLUSTER));
        until(() -> collapsed(CLUSTER) && box(CLUSTER).x() == 640);
    }

    @Test
    void findingWhatIsInsideOpensItsCard(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().collapse(VPC));
        until(() -> collapsed(VPC));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, "db-instance-1");
        until(() -> titles(robot).contains("acme-db-instance-1"));
        robot.push(KeyCode.ENTER);
        until(() -> cards().contains(DATABASE));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(DATABASE));
    }

    @Test
    void collapseChipExpandsAll(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().collapse(VPC));
        until(() -> collapsed(VPC));
        robot.interact(() -> {});
        assertThat(texts()).contains("4 cards in 1 group");
        robot.clickOn("#chip-collapse-dismiss");
        until(() -> cards().size() == 8);
    }

    @Test
    void whatIsInACollapsedCardIsCopiedFieldByField(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().collapse(CLUSTER));
        until(() -> collapsed(CLUSTER));
        robot.interact(() -> model.select(new Selection.OfNode(CLUSTER)));
        pulse();
        Button copy = robot.lookup(".copy-field").queryAll().stream()
                .map(Button.class::cast)
                .filter(button -> button.getAccessibleText().startsWith("Copy 2 services"))
                .findFirst()
                .orElseThrow();
        robot.interact(copy::requestFocus);
        robot.push(KeyCode.SPACE);
        until(() -> pasted.text.equals("service-1\nservice-2"));
    }

    // Saved views

    @Test
    void aViewIsSavedShownRenamedAndDeleted(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().collapse(CLUSTER));
        until(() -> collapsed(CLUSTER));
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        robot.interact(
                () -> robot.lookup("#views-name").queryAs(TextField.class).setText("acme overview"));
        robot.clickOn("#views-save");
        until(() -> model.savedViews().viewsProperty().get().size() == 1);
        robot.interact(() -> model.scoping().expand(CLUSTER));
        until(() -> cards().contains(SERVICE));

        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT1);
        until(() -> collapsed(CLUSTER));

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        assertThat(robot.lookup("#view-1-name").queryAs(TextField.class).getText())
                .isEqualTo("View 1");
        robot.interact(
                () -> robot.lookup("#view-1-name").queryAs(TextField.class).setText("Overview"));
        robot.clickOn("#view-1-rename");
        until(() -> model.savedViews().viewsProperty().get().getFirst().name().equals("Overview"));
        robot.clickOn("#view-1-delete");
        until(() -> model.savedViews().viewsProperty().get().isEmpty());
        robot.clickOn("#views-close");
    }

    @Test
    void aViewIsBroughtUpToDateUnderItsHiddenName(FxRobot robot) {
        shown();
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        robot.interact(
                () -> robot.lookup("#views-name").queryAs(TextField.class).setText("acme overview"));
        robot.clickOn("#views-save");
        until(() -> model.savedViews().viewsProperty().get().size() == 1);
        SavedView before = model.savedViews().viewsProperty().get().getFirst();
        robot.interact(() -> model.scoping().collapse(CLUSTER));
        until(() -> collapsed(CLUSTER));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        pulse();

        robot.clickOn("#view-1-update");

        until(() -> !model.savedViews().viewsProperty().get().getFirst().equals(before));
        assertThat(model.savedViews().viewsProperty().get())
                .singleElement()
                .satisfies(view -> assertThat(view.name()).isEqualTo("acme overview"))
                .satisfies(view -> assertThat(view.under()).isEqualTo(Exposure.CLEAR));
        assertThat(texts()).noneMatch(text -> text.contains("acme"));
        robot.interact(() -> model.scoping().expand(CLUSTER));
        until(() -> cards().contains(SERVICE));
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT1);
        until(() -> collapsed(CLUSTER));
    }

    private List<NodeKey> cards() {
        return sight().picture().diagram().nodes().stream().map(ShownNode::key).toList();
    }

    private boolean collapsed(NodeKey group) {
        return sight().picture().diagram().groups().containsKey(group)
                && !model.drawingProperty().get();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void type(FxRobot robot, String text) {
        robot.interact(
                () -> robot.lookup("#palette-field").queryAs(TextField.class).setText(text));
    }

    @SuppressWarnings("unchecked")
    private static List<String> titles(FxRobot robot) {
        Optional<Node> list = robot.lookup("#palette-results").tryQuery();
        return list.map(node -> ((ListView<io.github.alidade.app.viewmodel.Finder.Found>) node)
                        .getItems().stream()
                                .map(io.github.alidade.app.viewmodel.Finder.Found::title)
                                .toList())
                .orElse(List.of());
    }
}
