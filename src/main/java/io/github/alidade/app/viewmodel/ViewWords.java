package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Point;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
    private final Identities identities;
    private final List<ShownText> regions;

    /// @param regions those that there are, as they are called in public
    ViewWords(Identities identities, List<ShownText> regions) {
        this.identities = identities;
        this.regions = List.copyOf(regions);
    }

    Map<String, String> write(Arrangement arrangement) {
        Map<String, String> words = new TreeMap<>();
        Scope scope = arrangement.scope();
        words.put("lenses", enums(arrangement.lenses()));
        words.put(
                "pins",
                arrangement.pins().positions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(pin -> name(pin.getKey()).stream().map(name -> "%s:%d:%d"
                                .formatted(
                                        name,
                                        Math.round(pin.getValue().x()),
                                        Math.round(pin.getValue().y()))))
                        .collect(Collectors.joining(",")));
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
                        Math.clamp(number(words.getOrDefault("steps", "")), 0, Focus.MOST_STEPS),
                        one(words, "direction", Focus.Direction.class, Focus.Direction.BOTH),
                        Boolean.parseBoolean(words.get("fade"))));
        Collapse collapse = new Collapse(
                one(words, "level", Collapse.Level.class, Collapse.Level.AUTO),
                keys(words, "opened"),
                keys(words, "closed"));
        return new Arrangement(pins(words), enums(words, "lenses", Lane.class), new Scope(filter, focus, collapse));
    }

    private Pins pins(Map<String, String> words) {
        Map<NodeKey, Point> positions = new HashMap<>();
        parts(words, "pins").forEach(part -> {
            String[] pin = part.split(":");
            if (pin.length == 3) {
                key(pin[0]).ifPresent(key -> positions.put(key, new Point(number(pin[1]), number(pin[2]))));
            }
        });
        return new Pins(positions);
    }

    // Nodes

    /// A group without a frame is named after its first member and what it is.
    private Optional<String> name(NodeKey key) {
        int what = Group.whatOf(key);
        return identities.name(Group.memberOf(key)).map(name -> what < 0 ? name : name + "." + what);
    }

    private Optional<NodeKey> key(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return identities.key(name);
        }
        int what = number(name.substring(dot + 1));
        return what >= Group.What.values().length
                ? Optional.empty()
                : identities.key(name.substring(0, dot)).map(member -> Group.keyOf(member, what));
    }

    private String names(Collection<NodeKey> keys) {
        return keys.stream().sorted().flatMap(key -> name(key).stream()).collect(Collectors.joining(","));
    }

    private Set<NodeKey> keys(Map<String, String> words, String field) {
        return parts(words, field).flatMap(name -> key(name).stream()).collect(Collectors.toSet());
    }

    // Words

    private static Stream<String> parts(Map<String, String> words, String field) {
        return Arrays.stream(words.getOrDefault(field, "").split(",")).filter(part -> !part.isBlank());
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

    private static int number(String text) {
        return text.matches("-?[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }
}
