package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.FakeWorkbench;
import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.Pasteboard;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/// A window with real controls for tests that press them; subclasses say on what.
@ResourceLock(WindowTest.PLATFORM)
@ExtendWith(PromptHands.class)
abstract class WindowTest {
    /// The JavaFX platform, of which a process has one: tests that run side by side take turns at it.
    static final String PLATFORM = "javafx";

    final Pasted pasted = new Pasted();
    WindowModel model;
    MainWindow window;
    Stage stage;
    /// What is chosen when files are asked for.
    List<Path> chosen = List.of();

    private ExecutorService workers;

    static final class Pasted implements Pasteboard {
        volatile String text = "";
        volatile Image image;

        @Override
        public void text(String copied) {
            text = copied;
        }

        @Override
        public void image(Image copied) {
            image = copied;
        }
    }

    /// Names that begin with `acme` stand for real ones, unless a subclass brings another account.
    Workbench workbench() {
        return new FakeWorkbench();
    }

    /// Chooses the files that a test says, and nothing else unless a subclass does.
    FilePicker picker() {
        return new Nobody() {
            @Override
            public List<Path> files() {
                return chosen;
            }

            @Override
            public Optional<Path> folder() {
                return chosen.stream().findFirst();
            }
        };
    }

    Settings settings() {
        return settings(Exposure.CLEAR, View.FIRST_LENSES);
    }

    static Settings settings(Exposure exposure, Set<Lane> lenses, Path... recent) {
        return new Settings(960, 900, false, List.of(0.2, 0.72, 0.7), Theme.LIGHT, exposure, lenses, List.of(recent));
    }

    /// With more room for the diagram and what stands beside it.
    static Settings wide() {
        return settings(Exposure.CLEAR, View.FIRST_LENSES).withWindow(1000, 960, false, List.of(0.12, 0.8, 0.85));
    }

    /// Before anything is opened.
    void furnish(WindowModel made) {}

    /// Says what the window is called; it has no part in what is tested, unless a subclass is about it.
    void entitle(Stage shown) {
        shown.titleProperty().bind(model.shown(Sight::title, "Alidade"));
    }

    @BeforeEach
    void open() {
        PromptHands.doOnFx(() -> start(new Stage()));
    }

    private void start(Stage shown) {
        stage = shown;
        workers = Executors.newCachedThreadPool();
        model = new WindowModel(workbench(), picker(), pasted, settings(), workers, Platform::runLater);
        window = new MainWindow(model, settings(), shown::close);
        shown.setScene(window.scene());
        entitle(shown);
        shown.setX(0);
        shown.setY(0);
        shown.show();
        furnish(model);
        model.openSample();
    }

    @AfterEach
    void close() {
        workers.shutdownNow();
    }

    /// Waits until the document stands on the canvas and the window is laid out around it.
    void shown() {
        until(() -> window.diagram().paintedExposure() != null);
        pulse();
    }

    /// Waits until two more frames were laid out.
    void pulse() {
        CountDownLatch pulses = new CountDownLatch(2);
        Platform.runLater(() -> {
            window.scene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    pulses.countDown();
                    if (pulses.getCount() == 0) {
                        window.scene().removePostLayoutPulseListener(this);
                    } else {
                        Platform.requestNextPulse();
                    }
                }
            });
            Platform.requestNextPulse();
        });
        until(() -> pulses.getCount() == 0);
    }

    static void until(Callable<Boolean> condition) {
        PromptHands.until(condition);
    }

    /// Until no picture is being made any more.
    void settled() {
        until(() -> !model.drawingProperty().get());
        pulse();
    }

    /// Clicks on one menu of the bar after the other and then on an item.
    void choose(FxRobot robot, String menu, String... items) {
        // The robot looks for nodes beside the FX thread: not while the window changes.
        pulse();
        robot.clickOn(menu);
        for (int i = 0; i < items.length; i++) {
            String item = items[i];
            until(() -> robot.lookup(item).tryQuery().map(Node::getScene).isPresent());
            pulse();
            // On the slant the pointer would come to other menus, which would open instead.
            robot.clickOn(item, i == 0 ? Motion.VERTICAL_FIRST : Motion.HORIZONTAL_FIRST);
        }
        pulse();
    }

    void switchTo(FxRobot robot, Exposure exposure) {
        robot.clickOn("#exposure");
        until(() -> sight().exposure() == exposure);
        pulse();
    }

    Sight sight() {
        return model.sightProperty().get();
    }

    Box box(NodeKey node) {
        return sight().marks().box(node).orElseThrow();
    }

    NodeKey node(String name) {
        return sight().picture().shown().nodes().stream()
                .filter(node -> node.name().text().equals(name))
                .map(ShownNode::key)
                .findFirst()
                .orElseThrow();
    }

    Point2D at(NodeKey node) {
        return onScreen(box(node).centre());
    }

    Point2D onScreen(Point place) {
        Point screen = window.diagram().cameraProperty().get().toScreen(place);
        return window.diagram().localToScreen(screen.x(), screen.y());
    }

    /// All texts of the window, in sight or not.
    List<String> texts() {
        return PromptHands.onFx(this::told);
    }

    private List<String> told() {
        List<String> texts = new ArrayList<>(SceneTexts.of(window.scene()));
        texts.add(stage.getTitle());
        texts.add(window.tips().tip().getText());
        for (Mark mark : sight().picture().drawing().marks()) {
            if (mark instanceof Mark.Text text) {
                texts.add(text.text().text());
            }
        }
        return texts;
    }
}
