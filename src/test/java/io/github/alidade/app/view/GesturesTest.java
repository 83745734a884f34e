package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Fingers, wheel, map and guides, with the public switch in the middle.
class GesturesTest extends WindowTest {
    private static final Point2D AT = new Point2D(200, 150);

    @Test
    void aPinchZoomsAtTheFingersAndTwoFingersMoveTheGround(FxRobot robot) {
        shown();
        Point under = under();
        double before = camera().zoom();
        pinch(1.5);
        assertThat(camera().zoom()).isCloseTo(before * 1.5, within(1e-6));
        assertSamePlace(under);

        switchTo(robot, Exposure.PUBLIC);
        assertThat(camera().zoom()).isCloseTo(before * 1.5, within(1e-6));
        pinch(0.5);
        assertThat(camera().zoom()).isCloseTo(before * 0.75, within(1e-6));
        assertSamePlace(under);

        Camera still = camera();
        scroll(ScrollEvent.SCROLL_STARTED, 0, 0, false, false);
        scroll(ScrollEvent.SCROLL, 30, -18, false, false);
        scroll(ScrollEvent.SCROLL_FINISHED, 0, 0, false, false);
        assertThat(camera()).isEqualTo(still.panned(30, -18));
    }

    @Test
    void theWheelZoomsWithCtrlAlwaysAndMovesTheGroundWithShift(FxRobot robot) {
        shown();
        Point under = under();
        double before = camera().zoom();
        scroll(ScrollEvent.SCROLL, 0, 7, false, true);
        assertThat(camera().zoom()).isGreaterThan(before);
        assertSamePlace(under);
        switchTo(robot, Exposure.PUBLIC);
        scroll(ScrollEvent.SCROLL, 0, -7, false, true);
        assertThat(camera().zoom()).isCloseTo(before, within(1e-6));
        Camera still = camera();
        scroll(ScrollEvent.SCROLL, 0, -40, true, false);
        assertThat(camera()).isEqualTo(still.panned(-40, 0));
    }

    @Test
    void theMapIsPressedAndDragged(FxRobot robot) {
        shown();
        robot.interact(() -> window.diagram().look(new Camera(3, 0, 0)));
        until(() -> map().isVisible());
        Bounds map = map().localToScreen(map().getBoundsInLocal());
        Point2D middle = new Point2D(map.getCenterX(), map.getCenterY());
        Point centre = sight().picture().drawing().bounds().centre();

        robot.clickOn(middle);
        assertThat(window.diagram().visible().centre().x()).isCloseTo(centre.x(), within(1.0));
        assertThat(window.diagram().visible().centre().y()).isCloseTo(centre.y(), within(1.0));

        switchTo(robot, Exposure.PUBLIC);
        robot.drag(middle, MouseButton.PRIMARY).moveBy(20, 0).drop();
        assertThat(window.diagram().visible().centre().x()).isGreaterThan(centre.x() + 20);
        assertThat(window.diagram().visible().centre().y()).isCloseTo(centre.y(), within(1.0));
        assertThat(camera().zoom()).isEqualTo(3);
    }

    @Test
    void aCardInTheHandSnapsToAGuideThoughPublicIsSwitchedMeanwhile(FxRobot robot) {
        shown();
        robot.interact(() -> window.diagram().fit());
        NodeKey queue = node("acme-queue-1");
        NodeKey bucket = node("acme-bucket-1");
        Box other = box(bucket);
        Box before = box(queue);
        // Three px beside its column, well below.
        Point goal = new Point(other.x() + 3, other.y() + 3 * other.h());
        Point2D from = at(queue);
        Point2D to = onScreen(
                before.moved(goal.x() - before.x(), goal.y() - before.y()).centre());
        robot.drag(from, MouseButton.PRIMARY).moveTo(from.midpoint(to));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        robot.moveTo(to);
        assertThat(robot.lookup(".guide").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".ghost").queryAll()).hasSize(1);
        robot.drop();
        settled();

        assertThat(robot.lookup(".guide").queryAll()).isEmpty();
        assertThat(box(queue).x()).isEqualTo(other.x());
        assertThat(box(queue).y()).isNotEqualTo(before.y());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> box(queue).equals(before));
    }

    private Node map() {
        return window.scene().lookup("#minimap");
    }

    private Camera camera() {
        return window.diagram().cameraProperty().get();
    }

    private Point under() {
        return window.diagram().placeOf(AT.getX(), AT.getY());
    }

    private void assertSamePlace(Point place) {
        assertThat(under().x()).isCloseTo(place.x(), within(1e-6));
        assertThat(under().y()).isCloseTo(place.y(), within(1e-6));
    }

    private void pinch(double factor) {
        fire(at -> new ZoomEvent(
                ZoomEvent.ZOOM,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                factor,
                factor,
                pick(at)));
    }

    private void scroll(EventType<ScrollEvent> type, double dx, double dy, boolean shift, boolean control) {
        fire(at -> new ScrollEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                shift,
                control,
                false,
                false,
                false,
                false,
                dx,
                dy,
                dx,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                2,
                pick(at)));
    }

    private PickResult pick(Point2D at) {
        return new PickResult(window.diagram(), at.getX(), at.getY());
    }

    /// No robot has fingers: the events go through the scene as the platform would send them.
    private void fire(Function<Point2D, Event> event) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Event.fireEvent(
                        window.diagram(), event.apply(window.diagram().localToScene(AT))));
    }
}
