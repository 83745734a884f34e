package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Opens one document at a time off the FX thread, tells how far it is and can be cancelled. Used on the FX thread
/// only.
final class Loading {
    /// How a document is opened.
    interface Opening<T> {
        T open(Progress progress) throws AlidadeException;
    }

    private final Executor workers;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.IDLE);
    private final ReadOnlyObjectWrapper<LoadStep> step = new ReadOnlyObjectWrapper<>(LoadStep.STARTING);
    private LoadState before = LoadState.IDLE;
    private @Nullable Ticket current;
    /// Whether what is being opened hands over what has arrived when it is cancelled.
    private boolean keeps;

    Loading(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /// Starts; what was being opened is cancelled.
    /// @param apply gets the document on the FX thread
    /// @param fail gets the reason on the FX thread; not called when cancelled
    <T> void start(Opening<T> opening, Consumer<T> apply, Consumer<Exception> fail) {
        start(false, opening, apply, fail);
    }

    /// The same for something that hands over what has arrived when it is cancelled; cancelled twice it is given up.
    <T> void startKeeping(Opening<T> opening, Consumer<T> apply, Consumer<Exception> fail) {
        start(true, opening, apply, fail);
    }

    private <T> void start(boolean keeping, Opening<T> opening, Consumer<T> apply, Consumer<Exception> fail) {
        if (current != null) {
            current.cancel();
        } else {
            before = state.get();
        }
        Ticket ticket = new Ticket(fx, this::stepped);
        current = ticket;
        keeps = keeping;
        step.set(LoadStep.STARTING);
        to(LoadState.LOADING);
        workers.execute(() -> run(ticket, opening, apply, fail));
    }

    private <T> void run(Ticket ticket, Opening<T> opening, Consumer<T> apply, Consumer<Exception> fail) {
        try {
            T opened = opening.open(ticket);
            end(ticket, LoadState.SHOWN, () -> apply.accept(opened));
        } catch (CancellationException e) {
            end(ticket, before, () -> {});
        } catch (AlidadeException e) {
            end(ticket, LoadState.FAILED, () -> fail.accept(e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            Bugs.log("opening", bug);
            end(ticket, LoadState.FAILED, () -> fail.accept(new IllegalStateException("opening", bug)));
        }
    }

    private void end(Ticket ticket, LoadState to, Runnable last) {
        fx.execute(() -> {
            // A cancelled load may still end much later, when another one runs.
            if (ticket == current) {
                current = null;
                to(to);
                last.run();
            }
        });
    }

    /// Stops what is being opened; what was shown before stays. The work itself ends as soon as it asks.
    void cancel() {
        Ticket ticket = current;
        if (ticket == null) {
            return;
        }
        boolean first = !ticket.cancelled();
        ticket.cancel();
        if (first && keeps) {
            step.set(LoadStep.STOPPING);
        } else {
            current = null;
            to(before);
        }
    }

    private void to(LoadState next) {
        state.set(state.get().transition(next));
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    private void stepped(Ticket ticket, LoadStep next) {
        if (ticket == current) {
            step.set(next);
        }
    }
}
