package io.github.alidade.app.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped anywhere on a place, which shows while they hang over it.
final class FileDrop {
    private static final PseudoClass FILES_OVER = PseudoClass.getPseudoClass("files-over");

    private final Node place;
    private final BooleanSupplier welcome;
    private final Consumer<List<Path>> take;

    private FileDrop(Node place, BooleanSupplier welcome, Consumer<List<Path>> take) {
        this.place = place;
        this.welcome = welcome;
        this.take = take;
    }

    /// @param welcome whether files may be dropped now
    static void on(Node place, BooleanSupplier welcome, Consumer<List<Path>> take) {
        FileDrop drop = new FileDrop(place, welcome, take);
        place.setOnDragOver(drop::over);
        place.setOnDragExited(event -> place.pseudoClassStateChanged(FILES_OVER, false));
        place.setOnDragDropped(drop::dropped);
    }

    private boolean wanted(DragEvent event) {
        return event.getDragboard().hasFiles() && welcome.getAsBoolean();
    }

    private void over(DragEvent event) {
        boolean wanted = wanted(event);
        place.pseudoClassStateChanged(FILES_OVER, wanted);
        event.consume();
        if (wanted) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void dropped(DragEvent event) {
        boolean wanted = wanted(event);
        place.pseudoClassStateChanged(FILES_OVER, false);
        if (wanted) {
            take.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(wanted);
        event.consume();
    }
}
