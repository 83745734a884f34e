package io.github.alidade.pipeline;

import io.github.alidade.layout.Diagram;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/// The last few things that were made, so that whoever takes a step back finds them. Any thread may use it.
public final class Recent<K, V> {
    private static final int MOST = 8;

    /// Cards and lines that are held at most, the newest thing aside: of sights about a hundred megabytes with all that
    /// is drawn.
    private static final int MOST_MARKS = 50_000;

    private record Made<K, V>(K key, V value) {}

    private final Function<V, Diagram> diagram;
    /// The newest first.
    private final Deque<Made<K, V>> made = new ArrayDeque<>();

    /// @param diagram the one that it is of
    public Recent(Function<V, Diagram> diagram) {
        this.diagram = diagram;
    }

    /// What was made of a key, if that is not long ago.
    public synchronized Optional<V> of(K key) {
        Optional<V> found = made.stream()
                .filter(one -> one.key().equals(key))
                .map(Made::value)
                .findFirst();
        found.ifPresent(value -> keep(key, value));
        return found;
    }

    public synchronized void keep(K key, V value) {
        made.removeIf(one -> one.key().equals(key));
        made.addFirst(new Made<>(key, value));
        while (made.size() > 1 && (made.size() > MOST || marks() > MOST_MARKS)) {
            made.removeLast();
        }
    }

    public synchronized void clear() {
        made.clear();
    }

    private int marks() {
        return made.stream()
                .map(Made::value)
                .map(diagram)
                .mapToInt(one -> one.nodes().size() + one.lines().size())
                .sum();
    }
}
