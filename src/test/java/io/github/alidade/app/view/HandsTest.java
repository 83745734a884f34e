package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Hands on the diagram of the bundled account, by mouse and by keyboard, with the public switch in the middle.
class HandsTest extends WindowTest {
    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Test
    void clicksWithShiftGatherCardsAndTakeThemAway(FxRobot robot) {
        shown();
        List<NodeKey> stores = stores();
        robot.clickOn(at(stores.get(0)));
        click(at(stores.get(1)), true, false);
        assertThat(selected()).isEqualTo(Selection.of(stores.subList(0, 2)));
        pulse();
        assertThat(texts()).contains("2 resources");

        switchTo(robot, Exposure.PUBLIC);
        assertThat(selected()).isEqualTo(Selection.of(stores.subList(0, 2)));

        click(at(stores.get(1)), false, true);
        assertThat(selected()).isEqualTo(new Selection.OfNode(stores.get(0)));
    }

    @Test
    void boxAroundCardsSelectsThem(FxRobot robot) {
        shown();
        List<NodeKey> services = cards(ResourceKind.ECS_SERVICE);
        Box around = around(services).grown(6);
        Point2D from = onScreen(new Point(around.x(), around.y()));
        Point2D to = onScreen(new Point(around.right(), around.bottom()));
        fire(MouseEvent.MOUSE_PRESSED, from, true, false);
        fire(MouseEvent.MOUSE_DRAGGED, onScreen(around.centre()), true, false);
        fire(MouseEvent.MOUSE_DRAGGED, to, true, false);
        assertThat(robot.lookup(".marquee").queryAll()).hasSize(1);
        fire(MouseEvent.MOUSE_RELEASED, to, true, false);
        assertThat(robot.lookup(".marquee").queryAll()).isEmpty();
        assertThat(selected().nodes()).containsAll(services);
        Set<NodeKey> first = selected().nodes();

        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.S);
        robot.drag(onScreen(new Point(around.x(), around.y())), MouseButton.PRIMARY)
                .moveTo(onScreen(new Point(around.right(), around.bottom())))
                .drop();
        assertThat(selected().nodes()).isEqualTo(first);
        robot.clickOn("#select-tool");
        assertThat(window.diagram().selectingProperty().get()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(selected().nodes()).isEqualTo(sight().marks().boxes().keySet());
    }

    @Test
    void selectedCardsAreDraggedTogetherAndUndoneTogether(FxRobot robot) {
        shown();
        List<NodeKey> stores = stores();
        Map<NodeKey, Box> before = boxes(stores);
        robot.interact(() -> model.select(Selection.of(stores)));

        drag(robot, at(stores.getFirst()), 0, 60);

        settled();
        Set<Point> moves = Set.copyOf(stores.stream()
                .map(node -> new Point(
                        box(node).x() - before.get(node).x(),
                        box(node).y() - before.get(node).y()))
                .toList());
        assertThat(moves).hasSize(1);
        assertThat(moves.iterator().next().y()).isGreaterThan(20);
        Map<NodeKey, Box> after = boxes(stores);
        assertThat(model.history().undoableProperty().get()).isEqualTo("moving " + stores.size() + " cards");

        switchTo(robot, Exposure.PUBLIC);
        assertThat(boxes(stores)).isEqualTo(after);
        robot.push(KeyCode.F5);
        until(() -> !model.drawingProperty().get());
        settled();
        assertThat(boxes(stores)).isEqualTo(after);

        robot.clickOn("#undo");
        until(() -> boxes(stores).equals(before));
        assertThat(model.history().undoableProperty().get()).isEmpty();
        robot.clickOn("#redo");
        until(() -> boxes(stores).equals(after));
    }

    @Test
    void frameTakesItsCardsAlong(FxRobot robot) {
        shown();
        Placement.Frame frame = sight().picture().placement().frames().stream()
                .filter(one -> kind(one.of()) == ResourceKind.ECS_CLUSTER)
                .findFirst()
                .orElseThrow();
        List<NodeKey> members = sight().marks().members(frame.of());
        assertThat(members).isNotEmpty();
        Map<NodeKey, Box> before = boxes(members);

        drag(robot, onScreen(new Point(frame.box().x() + 24, frame.box().y() + 14)), 0, 96);

        settled();
        double by = box(members.getFirst()).y() - before.get(members.getFirst()).y();
        assertThat(by).isGreaterThan(20);
        for (NodeKey member : members) {
            assertThat(box(member)).isEqualTo(before.get(member).moved(0, by));
        }
        assertThat(sight().marks().frame(frame.of())).contains(frame.box().moved(0, by));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> boxes(members).equals(before));
    }

    @Test
    void alignedCardsHaveOneEdgeInCommon(FxRobot robot) {
        shown();
        List<NodeKey> services = cards(ResourceKind.ECS_SERVICE);
        robot.interact(() -> model.select(Selection.of(services)));
        robot.interact(() -> model.arrange(
                "moving a card",
                Map.of(services.get(0), new Point(box(services.get(0)).x() + 37, 900))));
        settled();
        double least =
                services.stream().mapToDouble(node -> box(node).x()).min().orElseThrow();
        robot.interact(() -> window.diagram().requestFocus());

        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.L);

        settled();
        assertThat(services).allSatisfy(node -> assertThat(box(node).x()).isEqualTo(least));
        assertThat(model.history().undoableProperty().get()).isEqualTo("aligning left");
    }

    @Test
    void spaceTakesACardAndArrowsMoveIt(FxRobot robot) {
        shown();
        NodeKey database = cards(ResourceKind.DB_INSTANCE).getFirst();
        robot.clickOn(at(database));
        Box before = box(database);

        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        settled();
        assertThat(box(database)).isEqualTo(before.moved(72, 1));
        assertThat(model.history().undoableProperty().get()).isEqualTo("moving a card");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> box(database).equals(before));
        assertThat(model.history().undoableProperty().get()).isEmpty();

        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ESCAPE);
        settled();
        assertThat(box(database)).isEqualTo(before);

        robot.press(KeyCode.SHIFT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.release(KeyCode.SHIFT);
        settled();
        assertThat(box(database)).isEqualTo(before.moved(16, 0));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> box(database).equals(before));
    }

    @Test
    void menuUnderThePointerSpeaksOfWhatIsThere(FxRobot robot) {
        shown();
        NodeKey database = cards(ResourceKind.DB_INSTANCE).getFirst();
        robot.rightClickOn(at(database));
        assertThat(selected()).isEqualTo(new Selection.OfNode(database));
        assertThat(window.menu().menu().isShowing()).isTrue();
        assertThat(window.menu().menu().getItems())
                .extracting(MenuItem::getId)
                .contains("menu-fit-selection", "menu-select-linked", "menu-unpin", "menu-copy-details");
        robot.push(KeyCode.ESCAPE);

        robot.interact(() -> model.select(Selection.of(stores())));
        robot.rightClickOn(at(stores().getFirst()));
        assertThat(window.menu().menu().getItems()).anyMatch(item -> "Align and Distribute".equals(item.getText()));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(window.menu().menu().isShowing()).isFalse();
    }

    @Test
    void cardsGlideToNewPlacesUnlessTheyShallNotAndNeverBetweenExposures(FxRobot robot) {
        shown();
        List<Boolean> glided = new ArrayList<>();
        robot.interact(() -> window.scene()
                .addPostLayoutPulseListener(() -> glided.add(window.diagram().gliding())));
        NodeKey database = cards(ResourceKind.DB_INSTANCE).getFirst();
        Box before = box(database);
        move(robot, database, before.moved(80, 0));
        until(() -> glided.contains(true) && !window.diagram().gliding());

        robot.interact(() -> {
            glided.clear();
            model.switchExposure();
        });
        until(() -> sight().exposure() == Exposure.PUBLIC);
        pulse();
        assertThat(glided).isNotEmpty().doesNotContain(true);

        robot.interact(() -> {
            model.comfortProperty().set(model.comfortProperty().get().withMotion(false));
            glided.clear();
        });
        move(robot, database, before.moved(160, 0));
        assertThat(glided).isNotEmpty().doesNotContain(true);
        assertThat(model.settings().comfort().motion()).isFalse();
    }

    private void move(FxRobot robot, NodeKey node, Box to) {
        robot.interact(() -> model.arrange("moving a card", Map.of(node, new Point(to.x(), to.y()))));
        until(() -> box(node).equals(to));
        pulse();
    }

    private void drag(FxRobot robot, Point2D from, double dx, double dy) {
        robot.drag(from, MouseButton.PRIMARY)
                .moveBy(dx / 2, dy / 2)
                .moveBy(dx / 2, dy / 2)
                .drop();
        until(() -> !model.history().undoableProperty().get().isEmpty());
    }

    private void click(Point2D at, boolean shift, boolean control) {
        fire(MouseEvent.MOUSE_PRESSED, at, shift, control);
        fire(MouseEvent.MOUSE_RELEASED, at, shift, control);
        fire(MouseEvent.MOUSE_CLICKED, at, shift, control);
    }

    private void fire(EventType<MouseEvent> type, Point2D at, boolean shift, boolean control) {
        DiagramView diagram = window.diagram();
        PromptHands.doOnFx(() ->
                Mouse.on(diagram).holding(shift, control).fire(type, diagram.localToScene(diagram.screenToLocal(at))));
    }

    private Selection selected() {
        return model.selectionProperty().get();
    }

    private ResourceKind kind(NodeKey node) {
        return sight().picture().shown().node(node).kind();
    }

    private List<NodeKey> cards(ResourceKind kind) {
        return sight().picture().diagram().nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(ShownNode::key)
                .toList();
    }

    private List<NodeKey> stores() {
        return sight().picture().diagram().nodes().stream()
                .filter(node -> node.kind().lane() == Lane.DATA)
                .map(ShownNode::key)
                .limit(3)
                .toList();
    }

    private Map<NodeKey, Box> boxes(List<NodeKey> nodes) {
        Map<NodeKey, Box> boxes = new HashMap<>();
        nodes.forEach(node -> boxes.put(node, box(node)));
        return boxes;
    }

    private Box around(List<NodeKey> nodes) {
        return io.github.alidade.app.viewmodel.Boxes.around(boxes(nodes).values())
                .orElseThrow();
    }
}
