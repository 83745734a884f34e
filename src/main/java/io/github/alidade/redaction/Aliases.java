package io.github.alidade.redaction;

import io.github.alidade.model.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which alias each thing has in its series. Numbers are given in the order of first meeting, stay for as long as
/// the workspace is open, and are never given twice. Lives in memory only.
final class Aliases {
    private record Counter(Series series, Object scope) {
        // Written out: asked for several times of every text, and what a record makes of itself is slow at first.
        @Override
        public boolean equals(Object other) {
            return other instanceof Counter counter && series == counter.series && scope.equals(counter.scope);
        }

        @Override
        public int hashCode() {
            return 31 * series.hashCode() + scope.hashCode();
        }
    }

    private record Thing(Counter counter, Object entity) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Thing thing && entity.equals(thing.entity) && counter.equals(thing.counter);
        }

        @Override
        public int hashCode() {
            return 31 * counter.hashCode() + entity.hashCode();
        }
    }

    private static final Object EVERYWHERE = "";

    private final @Nullable AliasBook book;
    private final String numbering;

    private final Map<Counter, Integer> last = new HashMap<>();
    private final Map<Thing, String> texts = new HashMap<>();
    private final Map<ResourceId, String> ids = new HashMap<>();
    private final Map<String, ResourceId> owners = new HashMap<>();
    private final Map<ResourceId, Series> series = new HashMap<>();
    private final Map<ResourceId, Boolean> named = new HashMap<>();
    private final Map<Object, Object> found = new HashMap<>();

    /// @param book numbers of earlier sessions, and where those of this one are written down; null for none
    /// @param numbering tells these aliases from those of another profile in the book
    Aliases(@Nullable AliasBook book, String numbering) {
        this.book = book;
        this.numbering = numbering;
    }

    /// The alias of a thing; the same entity has the same alias ever after.
    String text(Series series, Object entity) {
        return text(series, EVERYWHERE, entity);
    }

    /// The alias within a scope that has a counter of its own, such as the hosts of a zone.
    String text(Series series, Object scope, Object entity) {
        Thing thing = new Thing(new Counter(series, scope), entity);
        String known = texts.get(thing);
        if (known != null) {
            return known;
        }
        String text = series.text(number(thing));
        texts.put(thing, text);
        return text;
    }

    private int number(Thing thing) {
        Counter counter = thing.counter();
        if (book == null) {
            return last.merge(counter, 1, Integer::sum);
        }
        Object inBook = List.of(numbering, counter.series(), counter.scope());
        int known = book.number(inBook, thing.entity()).orElse(0);
        int number = known > 0 ? known : Math.max(last.getOrDefault(counter, 0), book.last(inBook)) + 1;
        if (known == 0) {
            book.write(inBook, thing.entity(), number);
        }
        last.merge(counter, number, Math::max);
        return number;
    }

    /// The series that a resource was first met in: a role that a service uses as task role stays one.
    Series series(ResourceId resource, Series wanted) {
        return series.computeIfAbsent(
                resource,
                id -> kept("series", id, wanted, Series::name, word -> Series.of(word)
                        .orElse(wanted)));
    }

    /// Whether a group has a name of its own: it keeps it when it guards nothing any more, and goes on without.
    boolean named(ResourceId group, boolean now) {
        return named.computeIfAbsent(group, id -> kept("named", id, now, String::valueOf, Boolean::valueOf));
    }

    /// What an earlier session found, or what this one does, which is then kept for the next.
    private <T> T kept(String what, ResourceId of, T now, Function<T, String> word, Function<String, T> meaning) {
        if (book == null) {
            return now;
        }
        Object inBook = List.of(numbering, what);
        Optional<T> before = book.word(inBook, of).map(meaning);
        if (before.isEmpty()) {
            book.note(inBook, of, word.apply(now).toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return before.orElse(now);
    }

    /// What a text was called in an earlier session, when it meant something.
    Optional<String> spoken(Object text) {
        return book == null
                ? Optional.empty()
                : book.word(List.of(numbering, "spoken"), text).filter(Series::alias);
    }

    /// What the text is called from now on, in later sessions, too.
    void speak(Object text, String alias) {
        if (book != null && spoken(text).isEmpty()) {
            book.note(List.of(numbering, "spoken"), text, alias);
        }
    }

    /// What a text was found to mean when it first meant something. What is gone may still be spoken of.
    <T> Optional<T> found(Object text, Class<T> type, Optional<T> now) {
        now.ifPresent(meaning -> found.putIfAbsent(text, meaning));
        return Optional.ofNullable(found.get(text)).map(type::cast);
    }

    /// The id that was given to a node of this or an earlier topology.
    Optional<String> knownId(ResourceId resource) {
        return Optional.ofNullable(ids.get(resource));
    }

    /// The id of a node: what it would like to be called, with a number behind it if another node is called so.
    String id(ResourceId resource, String wanted) {
        String known = ids.get(resource);
        if (known != null) {
            return known;
        }
        Object identity = List.of("id", resource);
        String id = spoken(identity)
                .filter(earlier -> !owners.containsKey(earlier))
                .orElseGet(() -> {
                    int number = numberBehind(resource, wanted);
                    return number == 1 ? wanted : wanted + "-" + number;
                });
        speak(identity, id);
        owners.put(id, resource);
        ids.put(resource, id);
        return id;
    }

    private int numberBehind(ResourceId resource, String wanted) {
        Object inBook = List.of(numbering, "id", wanted);
        if (book != null && book.number(inBook, resource).isPresent()) {
            int known = book.number(inBook, resource).getAsInt();
            if (!owners.containsKey(known == 1 ? wanted : wanted + "-" + known)) {
                return known;
            }
        }
        int number = book == null ? 1 : book.last(inBook) + 1;
        while (owners.containsKey(number == 1 ? wanted : wanted + "-" + number)) {
            number++;
        }
        if (book != null) {
            book.write(inBook, resource, number);
        }
        return number;
    }
}
