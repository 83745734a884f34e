package io.github.alidade.app.viewmodel;

import io.github.alidade.app.viewmodel.Finder.Category;
import io.github.alidade.app.viewmodel.Finder.Found;
import io.github.alidade.app.viewmodel.Finder.Named;
import io.github.alidade.app.viewmodel.Finder.Target;
import io.github.alidade.pipeline.Picture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// Questions to what is shown, answered off the FX thread; only the newest is. Used on the FX thread only. What is
/// shown is indexed soon after it is, so that the first key has not to wait for it; what is shown no more is forgotten
/// at once, since a clear index must not outlast the switch to public.
public final class Finding {
    private static final int RECENT = 8;

    /// The window is drawn first.
    private static final long PAUSE_MILLIS = 300;

    /// Whoever needs it first makes it; all others wait for that.
    private static final class Indexed {
        final Picture picture;
        private @Nullable Finder finder;

        Indexed(Picture picture) {
            this.picture = picture;
        }

        synchronized Finder finder() {
            Finder made = finder;
            if (made == null) {
                made = new Finder(picture);
                finder = made;
            }
            return made;
        }
    }

    private final ReadOnlyObjectProperty<@Nullable Sight> sight;
    private final Latest<List<Found>> questions;
    private final AtomicReference<@Nullable Indexed> indexed = new AtomicReference<>();
    private final Deque<Target> recent = new ArrayDeque<>();
    private volatile @Nullable Picture newest;

    Finding(ReadOnlyObjectProperty<@Nullable Sight> sight, Executor workers, Executor fx) {
        this.sight = sight;
        this.questions = new Latest<>(workers, fx);
        Executor soon = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, workers);
        sight.subscribe(now -> shown(now == null ? null : now.picture(), soon));
    }

    private void shown(@Nullable Picture picture, Executor soon) {
        Picture before = newest;
        newest = picture;
        if (picture != null && before != null && alike(before, picture)) {
            return;
        }
        indexed.set(null);
        if (picture != null) {
            soon.execute(() -> {
                if (stillShown(picture)) {
                    finder(picture);
                }
            });
        }
    }

    /// Filters and collapsed cards show another part of the same.
    private static boolean alike(Picture one, Picture other) {
        return one.shown() == other.shown();
    }

    private boolean stillShown(Picture picture) {
        Picture now = newest;
        return now != null && alike(now, picture);
    }

    /// What is searched now; null as long as nobody asked and the pause is not over.
    @Nullable
    Picture searched() {
        Indexed now = indexed.get();
        return now == null ? null : now.picture;
    }

    /// @param commands all that can be given now
    /// @param suggested ids of commands that are offered before anything is typed
    /// @param answer gets the answers on the FX thread, unless something else is shown by then
    public void ask(
            String query,
            Category category,
            List<Named> commands,
            List<String> suggested,
            Consumer<List<Found>> answer) {
        Sight asked = sight.get();
        if (asked == null) {
            answer.accept(query.isBlank() ? List.of() : onlyCommands(commands));
            return;
        }
        List<Target> lately = List.copyOf(recent);
        questions.submit(
                () -> {
                    Finder finder = finder(asked.picture());
                    return query.isBlank()
                            ? beforeAsking(finder, category, lately, commands, suggested)
                            : finder.find(query, category, commands);
                },
                found -> {
                    Sight now = sight.get();
                    // What was found under clear names must not come after the switch to public.
                    if (now != null && now.exposure() == asked.exposure()) {
                        answer.accept(found);
                    }
                },
                bug -> Bugs.log("searching", bug));
    }

    private static List<Found> onlyCommands(List<Named> commands) {
        return commands.stream().map(Finder::command).toList();
    }

    private Finder finder(Picture picture) {
        Indexed known = indexed.get();
        if (known != null && alike(known.picture, picture)) {
            return known.finder();
        }
        Indexed made = new Indexed(picture);
        if (stillShown(picture)) {
            indexed.set(made);
            if (!stillShown(picture)) {
                indexed.compareAndSet(made, null);
            }
        }
        return made.finder();
    }

    private static List<Found> beforeAsking(
            Finder finder, Category category, List<Target> lately, List<Named> commands, List<String> suggested) {
        List<Found> found = new ArrayList<>();
        if (category != Category.COMMANDS) {
            lately.forEach(target -> finder.of(target).ifPresent(found::add));
            found.removeIf(one -> category != Category.ALL && one.category() != category);
        }
        if (category == Category.ALL) {
            commands.stream()
                    .filter(command -> suggested.contains(command.id()))
                    .map(Finder::command)
                    .forEach(found::add);
        } else if (category == Category.COMMANDS) {
            found.addAll(onlyCommands(commands));
        }
        return found;
    }

    /// Remembers what was chosen, for as long as the window is open.
    public void chose(Target target) {
        recent.remove(target);
        recent.addFirst(target);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    /// With another document nothing was chosen yet.
    void restart() {
        recent.clear();
    }
}
