package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Arrangement FIRST = new Arrangement(Pins.NONE, Set.of(Lane.EDGE));
    private static final Arrangement MOVED = FIRST.pinned(Map.of(new NodeKey(1), new Point(3, 4)));
    private static final Arrangement WITH_IAM = MOVED.toggled(Lane.IAM);

    private final History history = new History(FIRST);

    @Test
    void undoneChangesCanBeDoneAgain() {
        history.change("moving a card", MOVED);
        history.change("showing identity and access", WITH_IAM);

        history.undo();
        assertThat(history.arrangement()).isEqualTo(MOVED);
        assertThat(history.undoableProperty().get()).isEqualTo("moving a card");
        assertThat(history.redoableProperty().get()).isEqualTo("showing identity and access");
        history.undo();
        assertThat(history.arrangement()).isEqualTo(FIRST);
        history.undo();
        assertThat(history.arrangement()).isEqualTo(FIRST);
        history.redo();
        history.redo();
        history.redo();
        assertThat(history.arrangement()).isEqualTo(WITH_IAM);
    }

    @Test
    void newChangeForgetsWhatWasUndone() {
        history.change("moving a card", MOVED);
        history.undo();
        history.change("showing identity and access", FIRST.toggled(Lane.IAM));

        history.redo();

        assertThat(history.arrangement()).isEqualTo(FIRST.toggled(Lane.IAM));
        assertThat(history.redoableProperty().get()).isEmpty();
    }

    @Test
    void changeToTheSameIsNone() {
        history.change("moving a card", FIRST);
        assertThat(history.undoableProperty().get()).isEmpty();
    }

    @Test
    void anotherDocumentHasNothingToUndo() {
        history.change("moving a card", MOVED);
        history.restart(FIRST);
        history.undo();
        assertThat(history.arrangement()).isEqualTo(FIRST);
        assertThat(history.undoableProperty().get()).isEmpty();
    }

    @Test
    void unpinningLeavesTheOthers() {
        Arrangement two = MOVED.pinned(Map.of(new NodeKey(2), new Point(5, 6)));
        assertThat(two.unpinned(Set.of(new NodeKey(2)))).isEqualTo(MOVED);
        assertThat(two.unpinned()).isEqualTo(FIRST);
    }
}
