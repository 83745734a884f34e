package io.github.alidade.app.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// What another program's window offers to drag. The headless platform holds what is dragged and then cannot carry it
/// over to the other window: the events that a platform sends there are sent here.
final class DraggedFiles {
    private final FxRobot robot;
    private final ClipboardContent content = new ClipboardContent();

    private DraggedFiles(FxRobot robot) {
        this.robot = robot;
    }

    static DraggedFiles of(FxRobot robot, List<Path> paths) {
        DraggedFiles dragged = new DraggedFiles(robot);
        dragged.content.putFiles(
                paths.stream().map(Path::toFile).map(File::getAbsoluteFile).toList());
        return dragged;
    }

    static DraggedFiles text(FxRobot robot, String text) {
        DraggedFiles dragged = new DraggedFiles(robot);
        dragged.content.putString(text);
        return dragged;
    }

    /// @param meanwhile is told while they hang over the place, before they are let go
    /// @return whether they were welcome and taken
    boolean dropOn(Node place, Runnable meanwhile) {
        AtomicBoolean taken = new AtomicBoolean();
        holding(board -> {
            boolean welcome = welcome(board, place);
            meanwhile.run();
            if (welcome) {
                DragEvent dropped = event(DragEvent.DRAG_DROPPED, board, place);
                Event.fireEvent(place, dropped);
                taken.set(dropped.isDropCompleted());
            } else {
                Event.fireEvent(place, event(DragEvent.DRAG_EXITED, board, place));
            }
        });
        return taken.get();
    }

    private static boolean welcome(Dragboard board, Node place) {
        try {
            Event.fireEvent(place, event(DragEvent.DRAG_OVER, board, place));
            return false;
        } catch (UnsupportedOperationException e) {
            // Who accepts has the headless platform asked what is allowed, which it cannot say.
            return true;
        }
    }

    private void holding(Consumer<Dragboard> drag) {
        Region source = new Region();
        source.setId("dragged-from");
        source.setOnDragDetected(event -> {
            Dragboard board = source.startDragAndDrop(TransferMode.COPY);
            board.setContent(content);
            drag.accept(board);
            // With nothing in it the platform is not asked to carry it.
            board.clear();
            event.consume();
        });
        AtomicReference<Stage> other = new AtomicReference<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(source), 160, 160));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            other.set(stage);
        });
        robot.moveTo(source)
                .press(MouseButton.PRIMARY)
                .moveBy(20, 0)
                .moveBy(20, 0)
                .release(MouseButton.PRIMARY);
        robot.interact(other.get()::close);
    }

    /// Bubbles up from the place, as a drag does.
    private static DragEvent event(EventType<DragEvent> type, Dragboard board, Node place) {
        return new DragEvent(null, place, type, board, 0, 0, 0, 0, TransferMode.COPY, null, place, null);
    }
}
