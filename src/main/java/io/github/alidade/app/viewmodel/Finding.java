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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// Questions to what is shown, answered off the FX thread; only the newest is. Used on the FX thread only.
public final class Finding {
    private static final int RECENT = 8;

    private record Indexed(Picture picture, Finder finder) {}

    private final ReadOnlyObjectProperty<@Nullable Sight> sight;
    private final Latest<List<Found>> questions;
    private final AtomicReference<@Nullable Indexed> indexed = new AtomicReference<>();
    private final Deque<Target> recent = new ArrayDeque<>();

    Finding(ReadOnlyObjectProperty<@Nullable Sight> sight, Executor workers, Executor fx) {
        this.sight = sight;
        this.questions = new Latest<>(workers, fx);
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
        if (known != null && known.picture().shown() == picture.shown()) {
            return known.finder();
        }
        Finder made = new Finder(picture);
        indexed.set(new Indexed(picture, made));
        return made;
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
        indexed.set(null);
    }
}
