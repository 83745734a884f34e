package io.github.alidade.app.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// TestFX's robot, which goes on as soon as the window has drawn a frame after what was done. TestFX itself sleeps
/// 50 ms after every key that goes down and every one that goes up, moves the pointer in 200 steps of a millisecond,
/// and waits six times 50 ms around every test: half of all the time that window tests took.
final class PromptHands extends FxRobot implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    /// So many moves stand for one of a person: enough to enter and leave what lies on the way.
    private static final int STEPS = 6;

    // JUnit

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        robotContext().getMouseRobot().releaseNoWait();
        robotContext().getKeyboardRobot().releaseNoWait();
        doOnFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        frame();
        try {
            WaitForAsyncUtils.checkException();
        } catch (Throwable thrown) {
            throw new AssertionError("The window threw", thrown);
        }
    }

    // Waiting

    /// Waits until a frame was laid out after all that is to be done by now.
    static void frame() {
        CountDownLatch drawn = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                // Runs when this pulse is over.
                Platform.runLater(drawn::countDown);
            }
        }.start());
        await(drawn);
    }

    static void until(Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!onFx(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain");
            }
            WaitForAsyncUtils.sleep(4, TimeUnit.MILLISECONDS);
        }
        frame();
    }

    static <T> T onFx(Callable<T> work) {
        try {
            if (Platform.isFxApplicationThread()) {
                return work.call();
            }
            return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not answer", e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Something to be done; it may throw.
    interface Work {
        void run() throws Exception;
    }

    static void doOnFx(Work work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    /// Until what is queued for the FX thread is done, without a frame.
    private static void turn() {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The window does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public FxRobot interact(Runnable work) {
        doOnFx(work::run);
        frame();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> work) {
        onFx(work);
        frame();
        return this;
    }

    // Keys

    @Override
    public FxRobot push(KeyCode... keys) {
        down(keys);
        up(keys);
        frame();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        down(keys);
        frame();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        up(keys);
        frame();
        return this;
    }

    private void down(KeyCode... keys) {
        for (KeyCode key : keys) {
            robotContext().getKeyboardRobot().pressNoWait(key);
            turn();
        }
    }

    private void up(KeyCode... keys) {
        for (KeyCode key : Arrays.asList(keys).reversed()) {
            robotContext().getKeyboardRobot().releaseNoWait(key);
            turn();
        }
    }

    @Override
    public FxRobot write(String text) {
        Scene scene = focused().getScene();
        for (char sign : text.toCharArray()) {
            KeyCode key =
                    switch (sign) {
                        case '\n' -> KeyCode.ENTER;
                        case '\t' -> KeyCode.TAB;
                        default -> KeyCode.UNDEFINED;
                    };
            robotContext().getBaseRobot().typeKeyboard(scene, key, Character.toString(sign));
            turn();
        }
        frame();
        return this;
    }

    private Window focused() {
        return onFx(() -> Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseGet(this::targetWindow));
    }

    // Mouse

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        Point2D from = robotContext().getBaseRobot().retrieveMouse();
        Point2D to = place.query();
        for (Point2D step : way(from, to, motion)) {
            robotContext().getMouseRobot().moveNoWait(step);
            turn();
        }
        frame();
        // What is meant may have moved as the pointer came.
        robotContext().getMouseRobot().moveNoWait(place.query());
        turn();
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        Point2D from = robotContext().getBaseRobot().retrieveMouse();
        for (Point2D step : way(from, from.add(x, y), motion)) {
            robotContext().getMouseRobot().moveNoWait(step);
            turn();
        }
        frame();
        return this;
    }

    private static List<Point2D> way(Point2D from, Point2D to, Motion motion) {
        List<Point2D> way = new ArrayList<>();
        switch (motion) {
            case HORIZONTAL_FIRST -> leg(from, new Point2D(to.getX(), from.getY()), way);
            case VERTICAL_FIRST -> leg(from, new Point2D(from.getX(), to.getY()), way);
            case DEFAULT, DIRECT -> {}
        }
        leg(way.isEmpty() ? from : way.getLast(), to, way);
        return way;
    }

    private static void leg(Point2D from, Point2D to, List<Point2D> way) {
        for (int i = 1; i <= STEPS; i++) {
            way.add(from.interpolate(to, (double) i / STEPS));
        }
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        click(buttons);
        frame();
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        moveTo(place, motion);
        return clickOn(buttons);
    }

    /// Looked for where nothing changes meanwhile: TestFX looks beside the FX thread.
    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        Node node = onFx(() -> lookup(query).match(NodeQueryUtils.isVisible()).<Node>query());
        return clickOn(point(node), motion, buttons);
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        click(buttons);
        click(buttons);
        frame();
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        moveTo(place, motion);
        return doubleClickOn(buttons);
    }

    private void click(MouseButton... buttons) {
        robotContext().getMouseRobot().pressNoWait(buttons);
        turn();
        robotContext().getMouseRobot().releaseNoWait(buttons);
        turn();
    }

    @Override
    public FxRobot drag(PointQuery place, MouseButton... buttons) {
        moveTo(place);
        robotContext().getMouseRobot().pressNoWait(buttons);
        frame();
        return this;
    }

    @Override
    public FxRobot drop() {
        robotContext().getMouseRobot().releaseNoWait();
        frame();
        return this;
    }
}
