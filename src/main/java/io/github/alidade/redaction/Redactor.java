package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// Turns topologies into what may be shown. One for each open workspace: aliases and node keys stay the same for as
/// long as it lives, under every exposure and after every refresh. Any thread may use it.
public final class Redactor {
    /// Who looks at a topology in public. Tests put one here that forgets a policy, to see that somebody notices.
    @FunctionalInterface
    interface Lookout {
        PublicSight sight(Names names, Profile profile, Ranks ranks);
    }

    private final Profile profile;
    private final Lookout lookout;
    private final NodeKeys keys = new NodeKeys();

    /// Each level counts for itself, since its numbers follow what it shows.
    private final Map<Profile, Aliases> aliases = new HashMap<>();

    private final @Nullable AliasBook book;

    /// Made of the first topology, unless the user chose one.
    private byte @Nullable [] key;

    /// What was shown already; gone as soon as nobody holds the topology any more.
    private final Map<Topology, Showings> showings = new WeakHashMap<>();

    public Redactor() {
        this(Profile.SEED);
    }

    public Redactor(Profile profile) {
        this(profile, PublicSight::new, null, null);
    }

    Redactor(Profile profile, Lookout lookout) {
        this(profile, lookout, null, null);
    }

    private Redactor(Profile profile, Lookout lookout, byte @Nullable [] key, @Nullable AliasBook book) {
        this.profile = profile;
        this.lookout = lookout;
        this.key = key;
        this.book = book;
    }

    /// One whose numbers, where the structure leaves a choice, follow from a text that the user typed.
    public static Redactor seeded(String seed) {
        return new Redactor(Profile.SEED, PublicSight::new, AliasKey.of(seed), null);
    }

    /// One that takes numbers from a book and writes new ones into it.
    public static Redactor keeping(AliasBook book) {
        return new Redactor(Profile.SEED, PublicSight::new, book.key(), book);
    }

    /// The profile of [#show(Topology, Exposure)].
    public Profile profile() {
        return profile;
    }

    /// What may be shown of a topology; the same value each time.
    public ShownTopology show(Topology topology, Exposure exposure) {
        return show(topology, exposure, profile);
    }

    /// What may be shown of a topology under a profile; the same value each time, unless many profiles were tried.
    public synchronized ShownTopology show(Topology topology, Exposure exposure, Profile profile) {
        Showings made = showings.computeIfAbsent(topology, key -> new Showings());
        ShownTopology known = made.get(new Sighting(exposure, profile));
        if (known != null) {
            return known;
        }
        Spellings spellings = new Spellings(topology, profile.structural());
        Names names = met(topology, spellings, profile);
        List<Resource> nodes = inCanonicalOrder(topology, names);
        nodes.forEach(node -> keys.key(node.id()));
        // What is hidden gets its number by being shown in public first, so that an alias does not depend on
        // which exposure came first.
        Sighting inPublic = new Sighting(Exposure.PUBLIC, profile);
        if (!made.containsKey(inPublic)) {
            Sight sight = lookout.sight(names, profile, new Ranks(topology));
            made.put(inPublic, make(topology, nodes, spellings, profile, sight));
        }
        if (exposure == Exposure.CLEAR) {
            Sight sight = new ClearSight(topology, profile.structural());
            made.put(new Sighting(exposure, profile), make(topology, nodes, spellings, profile, sight));
        }
        return java.util.Objects.requireNonNull(made.get(new Sighting(exposure, profile)));
    }

    /// What a profile makes of a topology.
    public synchronized RedactionReport report(Topology topology, Profile profile) {
        show(topology, Exposure.PUBLIC, profile);
        Spellings spellings = new Spellings(topology, profile.structural());
        Names names = met(topology, spellings, profile);
        PublicSight sight = lookout.sight(names, profile, new Ranks(topology));
        int unique = new StructuralOrder(topology, spellings, names, sight).unique();
        return new Reporting(topology, sight).report(profile, unique);
    }

    /// Which alias of a profile stands for what.
    public synchronized ReverseMap reverseMap(Topology topology, Profile profile) {
        show(topology, Exposure.PUBLIC, profile);
        Names names = met(topology, new Spellings(topology, profile.structural()), profile);
        Reporting reporting = new Reporting(topology, new PublicSight(names, profile, new Ranks(topology)));
        ReverseMap map = new ReverseMap(profile);
        for (Resource resource : topology.resources()) {
            map.add(names.id(resource), resource.kind().title(), resource.id().value());
            reporting.each(resource, (declared, raw, shown, at) -> shown.filter(
                            text -> text.origin() == ShownText.Origin.ALIAS)
                    .ifPresent(alias ->
                            map.add(alias.text(), at.owner().getClass().getSimpleName() + "." + at.component(), raw)));
        }
        return map;
    }

    /// The node of a resource, if it was ever shown.
    public synchronized Optional<NodeKey> key(ResourceId resource) {
        return keys.known(resource);
    }

    private record Sighting(Exposure exposure, Profile profile) {}

    /// The last few: a user who tries out a profile goes back and forth.
    private static final class Showings extends LinkedHashMap<Sighting, ShownTopology> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 6;

        Showings() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sighting, ShownTopology> eldest) {
            return size() > MOST;
        }
    }

    private Names met(Topology topology, Spellings spellings, Profile profile) {
        SeedOrder order = new SeedOrder(topology, spellings);
        Set<ResourceId> groups = order.attachedGroups();
        Profile numbering = profile.numbering();
        Aliases numbers = aliases.computeIfAbsent(numbering, level -> new Aliases(book, level.word()));
        if (profile.structural()) {
            Names names = new Names(topology, spellings, numbers, numbering, groups);
            PublicSight sight = new PublicSight(names, numbering, new Ranks(topology));
            new StructuralOrder(topology, spellings, names, sight).meet(names, new AliasKey(keyFor(topology)));
        } else {
            order.meet(new Names(topology, spellings, numbers, numbering, groups), groups);
        }
        return new Names(topology, spellings, numbers, profile, groups);
    }

    private byte[] keyFor(Topology topology) {
        byte[] known = key;
        if (known == null) {
            known = AliasKey.of(topology);
            key = known;
        }
        return known;
    }

    private ShownTopology make(
            Topology topology, List<Resource> nodes, Spellings spellings, Profile profile, Sight sight) {
        FieldReader fields = new FieldReader(topology, spellings, keys, sight);
        return new Showing(topology, nodes, profile, sight, fields, keys).make();
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
