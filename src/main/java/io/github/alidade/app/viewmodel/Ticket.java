package io.github.alidade.app.viewmodel;

import io.github.alidade.model.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Goes with one piece of work that is done off the FX thread: tells how far it is, and whether it is still wanted.
final class Ticket implements Progress {
    private final Executor fx;
    private final BiConsumer<Ticket, LoadStep> told;
    private final AtomicReference<@Nullable LoadStep> newest = new AtomicReference<>();
    private volatile boolean cancelled;

    /// @param told gets each step on the FX thread, where it can tell whether this work is still the one waited for
    Ticket(Executor fx, BiConsumer<Ticket, LoadStep> told) {
        this.fx = fx;
        this.told = told;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(String what, long done, long total) {
        LoadStep step = new LoadStep(what, total <= 0 ? -1 : Math.clamp((double) done / total, 0.0, 1.0));
        // One message at a time: a fast reader would flood the FX thread.
        if (newest.getAndSet(step) == null) {
            fx.execute(() -> {
                LoadStep last = newest.getAndSet(null);
                if (last != null) {
                    told.accept(this, last);
                }
            });
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
