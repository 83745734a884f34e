package io.github.alidade.redaction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of a resource as they may be shown, named and ordered as the components of its record.
/// A field that is dropped, or that the resource does not have, is not here.
public final class ShownFields {
    private final Map<String, ShownValue> values;
    private final Set<String> known;

    static final ShownFields NONE = new ShownFields(Map.of(), Set.of());

    ShownFields(Map<String, ShownValue> values, Set<String> known) {
        this.values = new LinkedHashMap<>(values);
        this.known = Set.copyOf(known);
    }

    /// The field's text; empty when it has none.
    /// @throws IllegalArgumentException if the record has no such component: the first test finds a typing mistake
    public Optional<ShownText> text(String name) {
        return switch (value(name).orElse(null)) {
            case ShownValue.Text(var text) -> Optional.of(text);
            case ShownValue.Link(var text, var target) -> Optional.of(text);
            case ShownValue.Many many -> throw new IllegalArgumentException("Field " + name + " has many values");
            case ShownValue.Part part -> throw new IllegalArgumentException("Field " + name + " has fields");
            case null -> Optional.empty();
        };
    }

    /// The node that the field names, if it is one.
    public Optional<NodeKey> link(String name) {
        return value(name).flatMap(v -> v instanceof ShownValue.Link link ? link.target() : Optional.empty());
    }

    /// The field's values; empty when it has none.
    public List<ShownValue> many(String name) {
        return switch (value(name).orElse(null)) {
            case ShownValue.Many(var all) -> all;
            case null -> List.of();
            case ShownValue single -> List.of(single);
        };
    }

    /// The texts of the field's values.
    public List<ShownText> texts(String name) {
        return many(name).stream()
                .<ShownText>mapMulti((value, out) -> {
                    switch (value) {
                        case ShownValue.Text(var text) -> out.accept(text);
                        case ShownValue.Link(var text, var target) -> out.accept(text);
                        case ShownValue.Many many -> {}
                        case ShownValue.Part part -> {}
                    }
                })
                .toList();
    }

    /// The nodes that the field's values name.
    public List<NodeKey> links(String name) {
        return many(name).stream()
                .<NodeKey>mapMulti((value, out) -> {
                    if (value instanceof ShownValue.Link link) {
                        link.target().ifPresent(out);
                    }
                })
                .toList();
    }

    /// The field's parts.
    public List<ShownFields> parts(String name) {
        return many(name).stream()
                .<ShownFields>mapMulti((value, out) -> {
                    if (value instanceof ShownValue.Part part) {
                        out.accept(part.fields());
                    }
                })
                .toList();
    }

    /// What a person reads for a component, such as `desired count`: the model's own word.
    /// @throws IllegalArgumentException if the record has no such component
    public ShownText label(String name) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("There is no field " + name);
        }
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return ShownText.of(ShownText.Origin.PROGRAM, words);
    }

    /// Whether the record has such a component.
    public boolean knows(String name) {
        return known.contains(name);
    }

    public Optional<ShownValue> value(String name) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("There is no field " + name);
        }
        return Optional.ofNullable(values.get(name));
    }

    /// The fields that have a value, in the order of the record.
    public Map<String, ShownValue> all() {
        return Collections.unmodifiableMap(values);
    }
}
