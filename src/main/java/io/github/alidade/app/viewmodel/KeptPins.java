package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Pins;
import io.github.alidade.redaction.Identities;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Pins outlive the session, each document's by itself, nodes by keyed hashes. What is not there today keeps its pin
/// for when it is there again.
final class KeptPins {
    private final Executor workers;
    private SavedViews.Store store = SavedViews.inMemory();
    private Pins last = Pins.NONE;
    private CompletableFuture<Void> keeping = CompletableFuture.completedFuture(null);

    KeptPins(Executor workers) {
        this.workers = workers;
    }

    void keepIn(SavedViews.Store kept) {
        store = kept;
    }

    /// The pins of a document from an earlier session. May take a while.
    Pins of(Workbench.Opened document, Sight.Source source) {
        byte[] secret = store.secret();
        String kept = store.pins(SavedViews.name(secret, source));
        return kept.isEmpty() ? Pins.NONE : new PinWords(document.identities(secret)).read(kept);
    }

    /// These need not be kept: they are.
    void known(Pins pins) {
        last = pins;
    }

    /// On the FX thread; the keeping itself is done elsewhere.
    void keep(Workbench.@Nullable Opened document, Sight.Source source, Pins pins) {
        if (document == null || pins.equals(last)) {
            return;
        }
        last = pins;
        // One after the other: the last ones are what is kept.
        keeping = keeping.thenRunAsync(
                () -> {
                    byte[] secret = store.secret();
                    String name = SavedViews.name(secret, source);
                    Identities identities = document.identities(secret);
                    store.keepPins(name, new PinWords(identities).write(pins, store.pins(name)));
                },
                workers);
    }
}
