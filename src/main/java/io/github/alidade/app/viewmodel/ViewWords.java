package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An arrangement in words that can be kept in a file: nodes by keyed hashes, no name of an account. What is not there
/// any more when it is read again is left out. A text that was typed among clear names is not kept: it may be one.
final class ViewWords {
    private final PinWords names;
    private final List<ShownText> regions;

    /// @param regions those that there are, as they are called in public
    ViewWords(Identities identities, List<ShownText> regions) {
        this.names = new PinWords(identities);
        this.regions = List.copyOf(regions);
    }

    Map<String, String> write(Arrangement arrangement) {
        Map<String, String> words = new TreeMap<>();
        Scope scope = arrangement.scope();
        words.put("lenses", enums(arrangement.lenses()));
        words.put("pins", names.write(arrangement.pins()));
        words.put("kinds", enums(scope.filter().kinds()));
        words.put("vpcs", names(scope.filter().vpcs()));
        words.put("clusters", names(scope.filter().clusters()));
        words.put(
                "regions",
                scope.filter().regions().stream().sorted().map(ShownText::text).collect(Collectors.joining(",")));
        scope.filter()
                .words()
                .filter(typed -> typed.under() == Exposure.PUBLIC)
                .ifPresent(typed -> words.put("words", typed.typed()));
        scope.focus().ifPresent(focus -> {
            words.put("focus", names(focus.start()));
            words.put("steps", Integer.toString(focus.steps()));
            words.put("direction", word(focus.direction()));
            words.put("fade", Boolean.toString(focus.fade()));
        });
        words.put("level", word(scope.collapse().level()));
        words.put("opened", names(scope.collapse().opened()));
        words.put("closed", names(scope.collapse().closed()));
        words.values().removeIf(String::isEmpty);
        return words;
    }

    Arrangement read(Map<String, String> words) {
        Filter filter = new Filter(
                enums(words, "kinds", ResourceKind.class),
                keys(words, "vpcs"),
                keys(words, "clusters"),
                regions.stream()
                        .filter(region -> parts(words, "regions").anyMatch(region.text()::equals))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(words.get("words")).map(typed -> new Filter.Words(typed, Exposure.PUBLIC)));
        Set<NodeKey> start = keys(words, "focus");
        Optional<Focus> focus = start.isEmpty()
                ? Optional.empty()
                : Optional.of(new Focus(
                        start,
                        Math.clamp(PinWords.number(words.getOrDefault("steps", "")), 0, Focus.MOST_STEPS),
                        one(words, "direction", Focus.Direction.class, Focus.Direction.BOTH),
                        Boolean.parseBoolean(words.get("fade"))));
        Collapse collapse = new Collapse(
                one(words, "level", Collapse.Level.class, Collapse.Level.AUTO),
                keys(words, "opened"),
                keys(words, "closed"));
        return new Arrangement(
                names.read(words.getOrDefault("pins", "")),
                enums(words, "lenses", Lane.class),
                new Scope(filter, focus, collapse));
    }

    private String names(Collection<NodeKey> keys) {
        return keys.stream().sorted().flatMap(key -> names.name(key).stream()).collect(Collectors.joining(","));
    }

    private Set<NodeKey> keys(Map<String, String> words, String field) {
        return parts(words, field).flatMap(name -> names.key(name).stream()).collect(Collectors.toSet());
    }

    // Words

    private static Stream<String> parts(Map<String, String> words, String field) {
        return PinWords.parts(words.getOrDefault(field, ""));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String enums(Collection<? extends Enum<?>> values) {
        return values.stream().map(ViewWords::word).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> enums(Map<String, String> words, String field, Class<E> type) {
        Map<String, E> known =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(ViewWords::word, Function.identity()));
        return parts(words, field)
                .flatMap(word -> Stream.ofNullable(known.get(word)))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E one(Map<String, String> words, String field, Class<E> type, E otherwise) {
        return enums(words, field, type).stream().findFirst().orElse(otherwise);
    }
}
