package io.github.alidade.source.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// What the top-level keys of answers mean, and who reads them. Each area of AWS says so for its own.
final class Answers {
    /// A key that holds what was asked for.
    ///
    /// @param service AWS's word in IAM actions
    /// @param call the operation as the API writes it
    record Kind(String service, String call, BiConsumer<Answer, Item> read) {}

    private record Whole(BiPredicate<Answer, Item> fits, Kind kind) {}

    private final Map<String, Kind> lists = new HashMap<>();
    private final Map<String, Kind> objects = new HashMap<>();
    private final Map<String, Whole> wholes = new LinkedHashMap<>();
    private final Set<String> wanted = new java.util.HashSet<>();

    /// A list whose elements are read one by one, so that it may be of any length.
    void each(String key, String service, String call, BiConsumer<Answer, Item> read) {
        lists.put(key, new Kind(service, call, read));
    }

    /// One object.
    void object(String key, String service, String call, BiConsumer<Answer, Item> read) {
        objects.put(key, new Kind(service, call, read));
    }

    /// An answer that is told by several keys together.
    /// @param keys all that are to be kept for it, the telling ones first
    void whole(
            String name,
            List<String> keys,
            BiPredicate<Answer, Item> fits,
            String service,
            String call,
            BiConsumer<Answer, Item> read) {
        wanted.addAll(keys);
        wholes.put(name, new Whole(fits, new Kind(service, call, read)));
    }

    @Nullable
    Kind list(String key) {
        return lists.get(key);
    }

    @Nullable
    Kind object(String key) {
        return objects.get(key);
    }

    /// Whether the key's value must be kept until the end of the answer.
    boolean wanted(String key) {
        return wanted.contains(key);
    }

    /// Whether the key tells that this is an answer of AWS.
    boolean known(String key) {
        return lists.containsKey(key) || objects.containsKey(key) || wanted.contains(key);
    }

    /// The answer that these keys together are.
    Optional<Kind> whole(Answer answer, Item keys) {
        return wholes.values().stream()
                .filter(whole -> whole.fits.test(answer, keys))
                .map(Whole::kind)
                .findFirst();
    }
}
