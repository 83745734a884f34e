package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns any record of the model into the fields that may be shown, by what its components declare.
final class FieldReader {
    private final Topology topology;
    private final Spellings spellings;
    private final NodeKeys keys;
    private final Sight sight;

    FieldReader(Topology topology, Spellings spellings, NodeKeys keys, Sight sight) {
        this.topology = topology;
        this.spellings = spellings;
        this.keys = keys;
        this.sight = sight;
    }

    ShownFields fields(Resource resource) {
        return fields((Record) resource, resource);
    }

    private ShownFields fields(Record owner, Resource resource) {
        Field.Plan plan = Field.plan(owner.getClass());
        Map<String, ShownValue> values = new LinkedHashMap<>();
        for (Field field : plan.fields()) {
            Object raw = field.of(owner);
            if (raw != null) {
                value(field.declared(), raw, new At(resource, owner, field.name()))
                        .ifPresent(value -> values.put(field.name(), value));
            }
        }
        return new ShownFields(values, plan.names());
    }

    private Optional<ShownValue> value(Field.Declared declared, Object raw, At at) {
        if (!(raw instanceof List<?> list)) {
            return single(declared, raw, at);
        }
        if (list.isEmpty()) {
            return Optional.empty();
        }
        if (declared instanceof Field.Declared.Generalised(var broader) && broader == Broader.COUNT) {
            return sight.count(list);
        }
        List<ShownValue> values = new ArrayList<>(list.size());
        for (Object each : list) {
            single(declared, each, at).ifPresent(values::add);
        }
        if (sight.structural()) {
            values.sort(Comparator.comparing(FieldReader::written, NaturalOrder.INSTANCE));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new ShownValue.Many(values));
    }

    private Optional<ShownValue> single(Field.Declared declared, Object raw, At at) {
        return switch (declared) {
            case Field.Declared.Kept(var words) -> sight.keep(words, raw, at).map(ShownValue.Text::new);
            case Field.Declared.Aliased(var kind) -> sight.alias(kind, raw, at).map(text -> named(text, kind, raw, at));
            case Field.Declared.Generalised(var broader) ->
                sight.generalise(broader, raw.toString(), at).map(text -> broader(text, raw.toString(), at));
            case Field.Declared.Dropped() -> sight.dropped(raw, at).map(ShownValue.Text::new);
            case Field.Declared.Parted() -> Optional.of(new ShownValue.Part(fields((Record) raw, at.resource())));
        };
    }

    private ShownValue named(ShownText text, AliasKind kind, Object raw, At at) {
        boolean ofItself = raw instanceof ResourceId identity
                ? at.owner() == at.resource() && at.component().equals("id")
                : Spellings.own(kind, at);
        return ofItself || !Names.namesNodes(kind)
                ? new ShownValue.Text(text)
                : new ShownValue.Link(text, target(kind, raw, at));
    }

    private ShownValue broader(ShownText text, String raw, At at) {
        return at.owner() instanceof Peer peer
                ? new ShownValue.Link(text, peer(peer, raw, at).map(this::key))
                : new ShownValue.Text(text);
    }

    private Optional<Resource> peer(Peer peer, String raw, At at) {
        return switch (peer.kind()) {
            case GROUP ->
                spellings.find(AliasKind.SECURITY_GROUP_ID, raw, at.resource().home());
            case CIDR, CIDR6 -> spellings.range(AddressText.canonical(raw));
            case PREFIX_LIST ->
                spellings.find(AliasKind.PREFIX_LIST, raw, at.resource().home());
        };
    }

    private Optional<NodeKey> target(AliasKind kind, Object raw, At at) {
        Optional<Resource> target = raw instanceof ResourceId identity
                ? topology.find(identity)
                : spellings.find(kind, raw.toString(), at.resource().home());
        return target.map(this::key);
    }

    private NodeKey key(Resource resource) {
        return keys.key(resource.id());
    }

    /// All texts of a value in the order of its record.
    private static String written(ShownValue value) {
        return switch (value) {
            case ShownValue.Text(var text) -> text.text();
            case ShownValue.Link(var text, var target) -> text.text();
            case ShownValue.Many(var values) ->
                values.stream().map(FieldReader::written).collect(Collectors.joining(" "));
            case ShownValue.Part(var fields) ->
                fields.all().entrySet().stream()
                        .map(field -> field.getKey() + " " + written(field.getValue()))
                        .collect(Collectors.joining(" "));
        };
    }
}
