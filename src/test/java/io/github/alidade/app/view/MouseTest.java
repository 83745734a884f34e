package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/// What hands do with the mouse alone, on the bundled account, with the public switch in the middle.
class MouseTest extends WindowTest {
    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    Settings settings() {
        // Menus of the headless platform do not reach over the edge of its screen.
        return wide().withWindow(1000, 700, false, List.of(0.12, 0.8, 0.75));
    }

    @Test
    void cardsAreAlignedAndDistributedFromTheMenuUnderThePointer(FxRobot robot) {
        shown();
        List<NodeKey> cards = new ArrayList<>(cards(ResourceKind.ECS_SERVICE));
        cards.add(cards(ResourceKind.DB_INSTANCE).getFirst());
        cards.sort(Comparator.comparingDouble(card -> box(card).y()));
        assertThat(cards).hasSize(3);
        robot.interact(() -> model.select(Selection.of(cards)));
        arrange(robot, cards.getFirst(), "#menu-align-left");
        double least = cards.stream().mapToDouble(card -> box(card).x()).min().orElseThrow();
        assertThat(cards).allSatisfy(card -> assertThat(box(card).x()).isEqualTo(least));

        switchTo(robot, Exposure.PUBLIC);
        arrange(robot, cards.getFirst(), "#menu-distribute-vertically");
        List<Double> middles =
                cards.stream().map(card -> box(card).centre().y()).sorted().toList();
        assertThat(middles.get(1) - middles.get(0)).isEqualTo(middles.get(2) - middles.get(1));
    }

    private void arrange(FxRobot robot, NodeKey on, String item) {
        String before = model.history().undoableProperty().get();
        robot.rightClickOn(at(on));
        pulse();
        robot.clickOn("Align and Distribute");
        until(() -> robot.lookup(item).tryQuery().map(Node::getScene).isPresent());
        pulse();
        robot.clickOn(item, Motion.HORIZONTAL_FIRST);
        until(() -> !model.history().undoableProperty().get().equals(before));
        settled();
    }

    @Test
    void aPathBetweenTwoChosenCardsIsAskedByMouse(FxRobot robot) {
        shown();
        NodeKey balancer = cards(ResourceKind.LOAD_BALANCER).getFirst();
        NodeKey database = cards(ResourceKind.DB_INSTANCE).getFirst();
        robot.interact(() -> model.select(Selection.of(List.of(balancer, database))));
        switchTo(robot, Exposure.PUBLIC);
        robot.rightClickOn(at(database));
        pulse();
        MenuItem path = window.menu().menu().getItems().stream()
                .filter(item -> String.valueOf(item.getText()).startsWith("Path from %s to ".formatted(name(balancer))))
                .findFirst()
                .orElseThrow();
        robot.clickOn("#" + path.getId());
        until(() -> sight().asked()
                .question()
                .equals(Optional.of(new Question.Path(Question.Spot.of(balancer), Question.Spot.of(database)))));
    }

    private String name(NodeKey node) {
        return sight().picture().diagram().find(node).orElseThrow().name().text();
    }

    private List<NodeKey> cards(ResourceKind kind) {
        return sight().picture().shown().nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(ShownNode::key)
                .toList();
    }
}
