package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Undescribed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A topology as a graph of what a profile shows of it, without any raw text: resources, their parts, the things that
/// they name (hosts, containers, images, regions and the like), and relations. Colours are made of kinds and of words
/// that are shown; edges are labelled with the fields they come from.
final class Shape {
    /// What has an alias.
    ///
    /// @param identity what it is; secret
    /// @param meet asks for its alias
    record Thing(Object identity, Consumer<Names> meet) {}

    private final Topology topology;
    private final Spellings spellings;
    private final Names names;
    private final PublicSight sight;

    private final List<Thing> things = new ArrayList<>();
    private final List<Long> colours = new ArrayList<>();
    private final Map<Object, Integer> vertices = new HashMap<>();
    private int[] sources = new int[1024];
    private int[] targets = new int[1024];
    private long[] labels = new long[1024];
    private int edges;

    /// Vertices that have no alias of their own.
    private static final Thing NOTHING = new Thing("", names -> {});

    Shape(Topology topology, Spellings spellings, Names names, PublicSight sight) {
        this.topology = topology;
        this.spellings = spellings;
        this.names = names;
        this.sight = sight;
        List<Resource> resources = topology.resources();
        for (Resource resource : resources) {
            long colour = (long) resource.kind().ordinal() << 56;
            vertices.put(resource.id(), vertex(colour, new Thing(resource.id(), met -> {
                met.id(resource);
                met.name(resource);
                met.hosts(resource);
            })));
        }
        for (Resource resource : resources) {
            int vertex = vertexOf(resource);
            colour(vertex, text(resource instanceof Undescribed ? "undescribed" : "described"));
            named(vertex, resource);
            record(vertex, (Record) resource, resource);
        }
        topology.relations().forEach(this::relation);
        topology.gaps().forEach(gap -> region(gap.region()));
    }

    int size() {
        return things.size();
    }

    Thing thing(int vertex) {
        return things.get(vertex);
    }

    int vertexOf(Resource resource) {
        return vertices.getOrDefault(resource.id(), -1);
    }

    long[] colours() {
        return colours.stream().mapToLong(Long::longValue).toArray();
    }

    /// Both directions of every edge, each with a label of its own.
    Refinement.Graph graph() {
        int[] starts = new int[size() + 1];
        for (int edge = 0; edge < edges; edge++) {
            starts[sources[edge] + 1]++;
            starts[targets[edge] + 1]++;
        }
        for (int vertex = 0; vertex < size(); vertex++) {
            starts[vertex + 1] += starts[vertex];
        }
        int[] next = starts.clone();
        int[] ends = new int[2 * edges];
        long[] both = new long[2 * edges];
        for (int edge = 0; edge < edges; edge++) {
            int forth = next[sources[edge]]++;
            ends[forth] = targets[edge];
            both[forth] = labels[edge];
            int back = next[targets[edge]]++;
            ends[back] = sources[edge];
            both[back] = mixed(labels[edge] + 1);
        }
        return new Refinement.Graph(starts, ends, both);
    }

    private int vertex(long colour, Thing thing) {
        things.add(thing);
        colours.add(colour);
        return things.size() - 1;
    }

    /// What a vertex looks like; the order of telling does not matter. The kind stays in the first byte.
    private void colour(int vertex, long part) {
        long old = colours.get(vertex);
        long kind = old & 0xFF00_0000_0000_0000L;
        colours.set(vertex, kind | (old + part) & 0x00FF_FFFF_FFFF_FFFFL);
    }

    private void edge(int source, int target, long label) {
        if (edges == sources.length) {
            sources = Arrays.copyOf(sources, 2 * edges);
            targets = Arrays.copyOf(targets, 2 * edges);
            labels = Arrays.copyOf(labels, 2 * edges);
        }
        sources[edges] = source;
        targets[edges] = target;
        labels[edges++] = label;
    }

    private static final long A_THING = 126L << 56;
    private static final long A_PART = 127L << 56;

    private int part(long colour) {
        return vertex(A_PART | colour >>> 8, NOTHING);
    }

    private int thing(String kind, Object identity, Consumer<Names> meet) {
        return vertices.computeIfAbsent(
                List.of(kind, identity), key -> vertex(A_THING | text(kind) >>> 8, new Thing(key, meet)));
    }

    // What a resource is called

    /// Aliases that several resources can share: a name in a zone, a family of task definitions.
    private void named(int vertex, Resource resource) {
        names.shared(resource).ifPresent(shared -> {
            int thing = thing(shared.kind(), shared.entity(), met -> met.id(resource));
            edge(vertex, thing, text("called " + shared.looks()));
        });
        colour(vertex, text(names.looks(resource)));
    }

    // Fields

    private void record(int vertex, Record owner, Resource resource) {
        for (Field field : Field.plan(owner.getClass()).fields()) {
            Object raw = field.of(owner);
            if (raw != null) {
                field(vertex, field, raw, new At(resource, owner, field.name()));
            }
        }
    }

    private void field(int vertex, Field field, Object raw, At at) {
        if (raw instanceof List<?> list) {
            if (field.declared() instanceof Field.Declared.Generalised(var broader) && broader == Broader.COUNT) {
                if (!list.isEmpty()) {
                    sight.count(list).ifPresent(value -> attribute(vertex, at, value.toString()));
                }
            } else {
                list.forEach(each -> single(vertex, field, each, at));
            }
        } else {
            single(vertex, field, raw, at);
        }
    }

    private void single(int vertex, Field field, Object raw, At at) {
        switch (field.declared()) {
            case Field.Declared.Kept(var words) ->
                sight.keep(words, raw, at).ifPresent(shown -> attribute(vertex, at, shown.text()));
            case Field.Declared.Aliased(var kind) -> aliased(vertex, kind, raw, at);
            case Field.Declared.Generalised(var broader) -> generalised(vertex, broader, raw.toString(), at);
            case Field.Declared.Dropped() -> {}
            case Field.Declared.Parted() -> {
                int part = part(text(at.component()));
                edge(vertex, part, text(at.component()));
                record(part, (Record) raw, at.resource());
            }
        }
    }

    private void attribute(int vertex, At at, String shown) {
        colour(vertex, mixed(31 * text(at.component()) + text(shown)));
    }

    private void aliased(int vertex, AliasKind kind, Object raw, At at) {
        if (raw instanceof ResourceId identity) {
            if (at.owner() != at.resource() || !at.component().equals("id")) {
                edge(vertex, resource(identity), text(at.component()));
            }
        } else if (kind == AliasKind.AVAILABILITY_ZONE && sight.made(Aspect.ZONES) == Treatment.DROP) {
            return;
        } else if (kind == AliasKind.ACCOUNT && raw.equals(io.github.alidade.model.Home.UNKNOWN)) {
            attribute(vertex, at, "unknown");
        } else if (!Spellings.own(kind, at)) {
            String text = raw.toString();
            Optional<Resource> target = Names.namesNodes(kind)
                    ? spellings.find(kind, text, at.resource().home())
                    : Optional.empty();
            int end = target.map(this::vertexOf)
                    .orElseGet(() -> thing(kind.name(), names.entity(kind, text, at), met -> met.text(kind, text, at)));
            edge(vertex, end, mixed(text(at.component()) + text(names.looks(kind, text))));
        }
    }

    private int resource(ResourceId identity) {
        Integer known = vertices.get(identity);
        return known != null ? known : thing("IDENTITY", identity, met -> met.id(identity));
    }

    private void generalised(int vertex, Broader broader, String raw, At at) {
        switch (broader) {
            case DESCRIPTION, IAM_PATH, MAJOR_VERSION, COUNT ->
                sight.generalise(broader, raw, at).ifPresent(shown -> attribute(vertex, at, shown.text()));
            case REGION ->
                region(raw)
                        .ifPresentOrElse(
                                region -> edge(vertex, region, text(at.component())),
                                () -> attribute(vertex, at, sight.region(raw).text()));
            case ADDRESS_RANGE -> range(vertex, raw, at);
            case PRINCIPAL -> principal(vertex, raw, at);
            case ENDPOINT_SERVICE -> {
                if (AwsWords.endpointService(raw) && sight.made(Aspect.ENDPOINT_SERVICES) == Treatment.KEEP) {
                    attribute(vertex, at, names.endpointService(raw));
                } else {
                    edge(vertex, thing("endpoint-service", raw, met -> met.endpointService(raw)), text(at.component()));
                }
            }
        }
    }

    /// Empty for a region that is shown by a word.
    private Optional<Integer> region(String raw) {
        return names.aliasesRegion(raw) ? Optional.of(thing("region", raw, met -> met.region(raw))) : Optional.empty();
    }

    private void range(int vertex, String raw, At at) {
        Peer.Kind kind = at.owner() instanceof Peer peer ? peer.kind() : Peer.Kind.CIDR;
        switch (kind) {
            case GROUP -> aliased(vertex, AliasKind.SECURITY_GROUP_ID, raw, at);
            case PREFIX_LIST -> aliased(vertex, AliasKind.PREFIX_LIST, raw, at);
            case CIDR, CIDR6 -> {
                if (names.publicInternet(raw)) {
                    attribute(vertex, at, "public-internet");
                } else {
                    int range = thing("range", AddressText.canonical(raw), met -> met.addressRange(raw));
                    edge(vertex, range, text(at.component()));
                }
            }
        }
    }

    private void principal(int vertex, String raw, At at) {
        String type =
                at.owner() instanceof Principal principal ? principal.type().toLowerCase(Locale.ROOT) : "";
        switch (type) {
            case "service" ->
                sight.generalise(Broader.PRINCIPAL, raw, at).ifPresent(shown -> attribute(vertex, at, shown.text()));
            case "federated" -> edge(vertex, thing("federated", raw, met -> met.federated(raw)), text(at.component()));
            default -> {
                if (raw.equals("*")) {
                    attribute(vertex, at, raw);
                } else {
                    Optional<Resource> role =
                            raw.startsWith("arn:") ? topology.find(ResourceId.arn(raw)) : Optional.empty();
                    int end = role.map(this::vertexOf)
                            .orElseGet(() -> thing("principal", raw, met -> met.principal(raw)));
                    edge(vertex, end, text(at.component()));
                }
            }
        }
    }

    // Relations

    private void relation(Relation relation) {
        int vertex = part(text(relation.kind().name()));
        edge(resource(relation.source()), vertex, text("source"));
        edge(vertex, resource(relation.target()), text("target"));
        colour(vertex, text(EdgeLabel.of(relation, topology, sight).text()));
        for (Evidence evidence : relation.evidence()) {
            long why = mixed(
                    text(evidence.kind().name()) + text(evidence.certainty().name()));
            colour(vertex, why);
            for (int i = 0; i < evidence.via().size(); i++) {
                edge(vertex, resource(evidence.via().get(i)), mixed(why + i));
            }
        }
    }

    // Hashes

    static long text(String text) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100_0000_01B3L;
        }
        return mixed(hash);
    }

    /// Sums of mixed numbers tell apart what they are sums of, but for one case in 2^56.
    private static long mixed(long number) {
        long z = (number ^ number >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
