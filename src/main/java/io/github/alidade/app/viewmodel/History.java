package io.github.alidade.app.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The arrangement and its past and future. Used on the FX thread only.
public final class History {
    private record Change(String what, Arrangement before, Arrangement after) {}

    // A session of dragging makes many changes; nobody goes back further.
    private static final int LONGEST = 500;

    private final ReadOnlyObjectWrapper<Arrangement> arrangement;
    private final Deque<Change> past = new ArrayDeque<>();
    private final Deque<Change> future = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");

    History(Arrangement first) {
        arrangement = new ReadOnlyObjectWrapper<>(first);
    }

    /// Changes the arrangement in a way that can be taken back.
    /// @param what what was done, as it follows the word Undo: `move of a card`
    void change(String what, Arrangement after) {
        Arrangement before = arrangement.get();
        if (after.equals(before)) {
            return;
        }
        past.push(new Change(what, before, after));
        if (past.size() > LONGEST) {
            past.removeLast();
        }
        future.clear();
        set(after);
    }

    /// Starts afresh: with another document there is nothing to take back.
    void restart(Arrangement first) {
        past.clear();
        future.clear();
        set(first);
    }

    void undo() {
        if (!past.isEmpty()) {
            Change change = past.pop();
            future.push(change);
            set(change.before());
        }
    }

    void redo() {
        if (!future.isEmpty()) {
            Change change = future.pop();
            past.push(change);
            set(change.after());
        }
    }

    private void set(Arrangement value) {
        undoable.set(past.isEmpty() ? "" : past.element().what());
        redoable.set(future.isEmpty() ? "" : future.element().what());
        arrangement.set(value);
    }

    public Arrangement arrangement() {
        return arrangement.get();
    }

    public ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /// What undo would take back; empty if nothing.
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// What redo would do again; empty if nothing.
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}
