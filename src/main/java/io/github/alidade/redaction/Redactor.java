package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/// Turns topologies into what may be shown. One for each open workspace: aliases and node keys stay the same for as
/// long as it lives, under every exposure and after every refresh. Any thread may use it.
public final class Redactor {
    private final Profile profile;
    private final Aliases aliases = new Aliases();

    /// What was shown already; gone as soon as nobody holds the topology any more.
    private final Map<Topology, Map<Exposure, ShownTopology>> showings = new WeakHashMap<>();

    public Redactor() {
        this(Profile.SEED);
    }

    public Redactor(Profile profile) {
        this.profile = profile;
    }

    public Profile profile() {
        return profile;
    }

    /// What may be shown of a topology; the same value each time.
    public synchronized ShownTopology show(Topology topology, Exposure exposure) {
        Map<Exposure, ShownTopology> made = showings.computeIfAbsent(topology, key -> new EnumMap<>(Exposure.class));
        if (!made.containsKey(exposure)) {
            Spellings spellings = new Spellings(topology);
            Names names = met(topology, spellings);
            List<Resource> nodes = inCanonicalOrder(topology, names);
            nodes.forEach(node -> aliases.key(node.id()));
            // What is hidden gets its number by being shown in public first, so that an alias does not depend on
            // which exposure came first.
            if (!made.containsKey(Exposure.PUBLIC)) {
                made.put(Exposure.PUBLIC, make(topology, nodes, spellings, new PublicSight(names)));
            }
            if (exposure == Exposure.CLEAR) {
                made.put(Exposure.CLEAR, make(topology, nodes, spellings, new ClearSight(topology)));
            }
        }
        return Objects.requireNonNull(made.get(exposure));
    }

    /// The node of a resource, if it was ever shown.
    public synchronized Optional<NodeKey> key(ResourceId resource) {
        return aliases.known(resource);
    }

    private Names met(Topology topology, Spellings spellings) {
        SeedOrder order = new SeedOrder(topology, spellings);
        Set<ResourceId> groups = order.attachedGroups();
        Names names = new Names(topology, spellings, aliases, groups);
        order.meet(names, groups);
        return names;
    }

    private ShownTopology make(Topology topology, List<Resource> nodes, Spellings spellings, Sight sight) {
        return new Showing(topology, nodes, sight, new FieldReader(topology, spellings, aliases, sight), aliases)
                .make();
    }

    private record Named(Resource node, String name, String id) {}

    /// By kind and alias: raw text says nothing about who stands where, under no exposure.
    private static List<Resource> inCanonicalOrder(Topology topology, Names names) {
        return topology.resources().stream()
                .map(node -> new Named(node, names.name(node), names.id(node)))
                .sorted(Comparator.comparing((Named named) -> named.node().kind())
                        .thenComparing(Named::name, NaturalOrder.INSTANCE)
                        .thenComparing(Named::id, NaturalOrder.INSTANCE))
                .map(Named::node)
                .toList();
    }
}
