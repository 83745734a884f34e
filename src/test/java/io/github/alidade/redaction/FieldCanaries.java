package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An account in which every text says of itself where it stands: `cnry`, a number for the component, and that only.
public final class FieldCanaries {
    /// Components by the number that their texts hold.
    private final Map<Integer, String> fields = new TreeMap<>();
    private final Topology topology;

    private FieldCanaries(long seed) {
        Topology named = RandomTopologies.strange(seed, (family, number) -> switch (family) {
            case "ADDRESS_RANGE" -> "198.51.100." + number + "/32";
            case "ACCOUNT" -> "11112222333" + number;
            default -> "cnry0zx" + family.toLowerCase(java.util.Locale.ROOT).replace('_', 'q') + number;
        });
        topology = new Topology(
                named.resources().stream()
                        .map(resource -> (Resource) marked((Record) resource))
                        .toList(),
                named.relations(),
                named.gaps(),
                false);
    }

    public static FieldCanaries of(long seed) {
        return new FieldCanaries(seed);
    }

    public Topology topology() {
        return topology;
    }

    /// Which component a found canary stood at.
    public String field(int number) {
        return fields.getOrDefault(number, "a name or an identity");
    }

    public int count() {
        return fields.size();
    }

    /// Names and identities stay as they are, since others refer to them.
    private Record marked(Record owner) {
        return Rebuilt.with(
                owner,
                (field, value, nullable) -> value instanceof List<?> list
                        ? list.stream().map(each -> marked(owner, field, each)).toList()
                        : marked(owner, field, value));
    }

    private @Nullable Object marked(Record owner, Field field, @Nullable Object value) {
        return switch (field.declared()) {
            case Field.Declared.Parted() when value instanceof Record part -> marked(part);
            case Field.Declared.Dropped() when value instanceof String -> canary(owner, field);
            case Field.Declared.Kept any when value instanceof String -> canary(owner, field);
            case Field.Declared.Generalised(var broader)
            when value instanceof String && broader != Broader.ADDRESS_RANGE && broader != Broader.REGION ->
                canary(owner, field);
            case Field.Declared any -> value;
        };
    }

    private String canary(Record owner, Field field) {
        String name = owner.getClass().getSimpleName() + "." + field.name();
        int number = fields.entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(fields.size() + 1);
        fields.put(number, name);
        return "cnry" + number + "zx";
    }
}
