package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Cut;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The views of the document that the user gave names. Used on the FX thread only.
public final class SavedViews {
    /// Where views are kept; all calls may take a while.
    public interface Store {
        /// What identities are hashed with.
        byte[] secret();

        List<SavedView> load(String document);

        void save(String document, List<SavedView> views);

        /// In words, see [PinWords]; empty if there are none.
        String pins(String document);

        void keepPins(String document, String pins);
    }

    /// For as long as the window is open.
    private static final class InMemory implements Store {
        private final Map<String, List<SavedView>> views = new ConcurrentHashMap<>();
        private final Map<String, String> pins = new ConcurrentHashMap<>();

        @Override
        public byte[] secret() {
            return new byte[] {1};
        }

        @Override
        public List<SavedView> load(String document) {
            return views.getOrDefault(document, List.of());
        }

        @Override
        public void save(String document, List<SavedView> saved) {
            views.put(document, List.copyOf(saved));
        }

        @Override
        public String pins(String document) {
            return pins.getOrDefault(document, "");
        }

        @Override
        public void keepPins(String document, String kept) {
            pins.put(document, kept);
        }
    }

    private final History history;
    private final ReadOnlyObjectProperty<@Nullable Sight> sight;
    private final Consumer<Notice> tell;
    private final Executor workers;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<SavedView>> views = new ReadOnlyObjectWrapper<>(List.of());
    private Store store = inMemory();
    private Workbench.@Nullable Opened document;
    private String name = "";
    private CompletableFuture<Void> saving = CompletableFuture.completedFuture(null);

    SavedViews(
            History history,
            ReadOnlyObjectProperty<@Nullable Sight> sight,
            Consumer<Notice> tell,
            Executor workers,
            Executor fx) {
        this.history = history;
        this.sight = sight;
        this.tell = tell;
        this.workers = workers;
        this.fx = fx;
    }

    static Store inMemory() {
        return new InMemory();
    }

    /// What a document is called in a store: by where it was read from.
    static String name(byte[] secret, Sight.Source source) {
        String paths = source.inputs().stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining("\n"));
        return Identities.name(secret, source.live() ? "live" : paths);
    }

    void keepIn(Store kept) {
        store = kept;
    }

    public ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /// Another document, with views of its own.
    void opened(Workbench.Opened now, Sight.Source from) {
        document = now;
        workers.execute(() -> {
            String named = name(store.secret(), from);
            List<SavedView> kept = store.load(named);
            fx.execute(() -> {
                if (document == now) {
                    name = named;
                    views.set(kept);
                }
            });
        });
    }

    /// Keeps what is shown under a name; one of that name is replaced.
    public void save(String called) {
        Sight seen = sight.get();
        if (seen == null || called.isBlank()) {
            return;
        }
        Exposure under = seen.exposure();
        inWords(seen, words -> {
            List<SavedView> all = new ArrayList<>(views.get());
            SavedView view = new SavedView(called.strip(), under, words);
            int same = all.stream().map(SavedView::name).toList().indexOf(view.name());
            if (same >= 0) {
                all.set(same, view);
            } else {
                all.add(view);
            }
            keep(all);
            tell.accept(Notice.done("Saved the view."));
        });
    }

    /// Keeps what is shown now as a view that is there, under its name, which may be hidden.
    public void update(int number) {
        Sight seen = sight.get();
        if (seen == null || number >= views.get().size()) {
            return;
        }
        SavedView old = views.get().get(number);
        inWords(seen, words -> {
            List<SavedView> all = new ArrayList<>(views.get());
            // The list may be another one by now.
            int place = all.indexOf(old);
            if (place >= 0) {
                all.set(place, new SavedView(old.name(), old.under(), words));
                keep(all);
                tell.accept(Notice.done("Updated the view."));
            }
        });
    }

    private void inWords(Sight seen, Consumer<Map<String, String>> told) {
        Workbench.Opened from = document;
        if (from == null) {
            return;
        }
        Arrangement arrangement = history.arrangement();
        workers.execute(() -> {
            Map<String, String> words =
                    new ViewWords(from.identities(store.secret()), regions(seen)).write(arrangement);
            fx.execute(() -> {
                if (document == from) {
                    told.accept(words);
                }
            });
        });
    }

    private static List<ShownText> regions(Sight seen) {
        return seen.picture().cut().map(Cut::regions).orElse(List.of());
    }

    /// Arranges the diagram as it was saved; can be undone.
    public void apply(int number) {
        Sight seen = sight.get();
        Workbench.Opened from = document;
        if (seen == null || from == null || number < 0 || number >= views.get().size()) {
            return;
        }
        SavedView view = views.get().get(number);
        workers.execute(() -> {
            Arrangement read = new ViewWords(from.identities(store.secret()), regions(seen)).read(view.kept());
            fx.execute(() -> {
                if (document == from) {
                    history.change("showing a saved view", read);
                }
            });
        });
    }

    public void rename(int number, String called) {
        Sight seen = sight.get();
        if (seen != null && !called.isBlank()) {
            List<SavedView> all = new ArrayList<>(views.get());
            all.set(
                    number,
                    new SavedView(
                            called.strip(), seen.exposure(), all.get(number).kept()));
            keep(all);
        }
    }

    public void delete(int number) {
        List<SavedView> all = new ArrayList<>(views.get());
        all.remove(number);
        keep(all);
    }

    private void keep(List<SavedView> all) {
        views.set(List.copyOf(all));
        String under = name;
        List<SavedView> saved = views.get();
        // One after the other: the last one is what is kept.
        saving = saving.thenRunAsync(() -> store.save(under, saved), workers);
    }
}
