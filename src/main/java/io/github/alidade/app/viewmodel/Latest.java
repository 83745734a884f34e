package io.github.alidade.app.viewmodel;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Runs one work at a time off the FX thread. While it runs only the newest of those that come is kept: a drag asks for
/// a new picture sixty times a second, and nobody wants the old ones. Used on the FX thread only.
final class Latest<T> {
    private record Work<T>(Supplier<T> work, Consumer<T> apply, Consumer<Throwable> fail) {}

    private final Executor workers;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable Work<T> waiting;

    Latest(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /// @param apply gets the result on the FX thread
    /// @param fail gets what the work threw on the FX thread
    void submit(Supplier<T> work, Consumer<T> apply, Consumer<Throwable> fail) {
        waiting = new Work<>(work, apply, fail);
        if (!running.get()) {
            runNext();
        }
    }

    private void runNext() {
        Work<T> next = waiting;
        if (next == null) {
            running.set(false);
            return;
        }
        waiting = null;
        running.set(true);
        try {
            workers.execute(() -> run(next));
        } catch (RejectedExecutionException e) {
            // The window was closed meanwhile: nobody waits for it any more.
            running.set(false);
        }
    }

    private void run(Work<T> work) {
        try {
            T result = work.work().get();
            fx.execute(() -> finish(() -> work.apply().accept(result)));
        } catch (RuntimeException | Error bug) {
            fx.execute(() -> finish(() -> work.fail().accept(bug)));
        }
    }

    private void finish(Runnable last) {
        try {
            last.run();
        } finally {
            runNext();
        }
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
