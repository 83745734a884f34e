package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.StillWorkbench;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.drawing.Painter;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Ground;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.LaneLayout;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A large account is collapsed of itself, and opens where one comes closer.
class ComingCloserTest extends WindowTest {

    private record Large(ShownTopology topology, Ground ground) implements StillWorkbench {
        @Override
        public ShownTopology shown(Exposure exposure) {
            return topology;
        }

        @Override
        public Picture picture(View view) {
            Cut cut = Cut.of(ground, view.lenses(), view.scope(), this::shown);
            Diagram diagram = Diagram.of(topology, cut);
            Placement placement = LaneLayout.place(diagram, view.pins());
            return new Picture(
                    view,
                    topology,
                    diagram,
                    placement,
                    Painter.draw(placement, view.theme()),
                    List.of(),
                    Optional.of(cut));
        }
    }

    @Override
    Workbench workbench() {
        ShownTopology large = ShownTopologies.scaled(300, 1);
        return new Large(large, Ground.of(large));
    }

    @Override
    Settings settings() {
        return settings(Exposure.PUBLIC, View.FIRST_LENSES).withWindow(960, 900, false, List.of(0.15, 0.85, 0.75));
    }

    private Group services() {
        return sight().picture().diagram().groups().values().stream()
                .filter(group -> group.card().kind() == ResourceKind.ECS_SERVICE)
                .min(Comparator.comparing(Group::key))
                .orElseThrow();
    }

    @Test
    void comingCloserOpensACardAndGoingAwayClosesIt(FxRobot robot) {
        until(() -> sight() != null && window.diagram().paints() > 0);
        assertThat(sight().picture().diagram().extent().groups()).isPositive();
        Group group = services();
        robot.interact(() -> window.diagram().fit());
        robot.moveTo(at(group.key()));
        Point pointer = screen(group.key());

        for (int i = 0; i < 40 && !opened(group); i++) {
            robot.scroll(1, javafx.geometry.VerticalDirection.UP);
            WaitForAsyncUtils.waitForFxEvents();
            settled();
        }
        assertThat(opened(group)).isTrue();
        double zoom = window.diagram().cameraProperty().get().zoom();
        assertThat(zoom).isGreaterThanOrEqualTo(1.6);
        assertThat(model.history().undoableProperty().get()).isEmpty();
        // A card that came out of it is where it was.
        assertThat(group.members().stream()
                        .flatMap(member -> sight().picture().cut().orElseThrow().cardOf(member.key()).stream())
                        .distinct()
                        .mapToDouble(card -> distance(screen(card), pointer)))
                .anyMatch(away -> away < 160 * zoom);

        robot.interact(() -> window.diagram().zoomOut());
        settled();
        assertThat(opened(group)).as("between the two nothing changes").isTrue();
        for (int i = 0; i < 12 && opened(group); i++) {
            robot.interact(() -> window.diagram().zoomOut());
            settled();
        }
        assertThat(opened(group)).isFalse();
        assertThat(window.diagram().cameraProperty().get().zoom()).isLessThan(0.8);
    }

    @Test
    void whatWasClosedByHandStaysClosed(FxRobot robot) {
        until(() -> sight() != null && window.diagram().paints() > 0);
        NodeKey cluster = new NodeKey(2);
        robot.interact(() -> model.scoping().collapse(cluster));
        until(() -> sight().picture().diagram().groups().containsKey(cluster));
        settled();
        robot.interact(() -> {
            Camera camera = window.diagram().cameraProperty().get();
            Point place = screen(cluster);
            window.diagram().look(camera.zoomed(3 / camera.zoom(), place.x(), place.y()));
        });
        settled();
        assertThat(sight().picture().diagram().groups()).containsKey(cluster);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> !sight().picture().diagram().groups().containsKey(cluster));
    }

    private boolean opened(Group group) {
        return !sight().picture().diagram().groups().containsKey(group.key());
    }

    private Point screen(NodeKey card) {
        Camera camera = window.diagram().cameraProperty().get();
        return camera.toScreen(sight().picture().placement().boxes().get(card).centre());
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
