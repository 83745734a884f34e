package io.github.alidade.correlation;

import io.github.alidade.model.AddressRange;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.Home;
import io.github.alidade.model.Internet;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.ServiceMode;
import io.github.alidade.model.Undescribed;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rules have concluded so far: relations, and nodes for what is named and not described.
/// Two relations of one kind between the same two become one, with the evidence of both in the order of the rules.
final class Drafts {
    /// Nobody's: things that belong to no account.
    private static final Home NOWHERE = new Home(Home.UNKNOWN, Home.GLOBAL);

    private static final ResourceId INTERNET = new ResourceId("internet");
    private static final PortPair NO_PORT = new PortPair(null, null, null);

    private final Known known;
    private final Map<Ends, Draft> relations = new LinkedHashMap<>();
    private final Map<ResourceId, List<ResourceId>> resolved = new HashMap<>();
    private final Map<ResourceId, Resource> made = new LinkedHashMap<>();
    private final Map<Asked, ResourceId> answers = new HashMap<>();
    private final Names madeNames = new Names();
    private final Map<String, ResourceId> madeHosts = new HashMap<>();
    private @Nullable Internet internet;
    private @Nullable Admissions admissions;

    private record Ends(ResourceId source, ResourceId target, RelationKind kind) {}

    private record Asked(ResourceKind kind, String text, Home from) {}

    private record Draft(List<PortPair> ports, List<Evidence> evidence) {
        Draft with(Draft more) {
            return new Draft(union(ports, more.ports), union(evidence, more.evidence));
        }

        private static <T> List<T> union(List<T> first, List<T> second) {
            List<T> added = second.stream().filter(one -> !first.contains(one)).toList();
            if (added.isEmpty()) {
                return first;
            }
            List<T> all = first instanceof ArrayList<T> ? first : new ArrayList<>(first);
            all.addAll(added);
            return all;
        }
    }

    Drafts(Known known) {
        this.known = known;
    }

    void relate(ResourceId source, ResourceId target, RelationKind kind, Evidence evidence) {
        relate(source, target, kind, List.of(), List.of(evidence));
    }

    void relate(ResourceId source, ResourceId target, RelationKind kind, PortPair port, Evidence evidence) {
        relate(source, target, kind, port.equals(NO_PORT) ? List.of() : List.of(port), List.of(evidence));
    }

    void relate(
            ResourceId source, ResourceId target, RelationKind kind, List<PortPair> ports, List<Evidence> evidence) {
        Draft draft = new Draft(List.copyOf(ports), List.copyOf(evidence));
        Draft sum = relations.merge(new Ends(source, target, kind), draft, Draft::with);
        if (kind == RelationKind.RESOLVES_TO && sum == draft) {
            resolved.computeIfAbsent(source, id -> new ArrayList<>(1)).add(target);
        }
    }

    /// Whether evidence of the same kind is there already.
    boolean says(ResourceId source, ResourceId target, RelationKind kind, Evidence evidence) {
        Draft draft = relations.get(new Ends(source, target, kind));
        return draft != null && draft.evidence.stream().anyMatch(why -> why.kind() == evidence.kind());
    }

    /// What a record resolves to, as far as rules have said so.
    Stream<ResourceId> resolved(ResourceId name) {
        return resolved.getOrDefault(name, List.of()).stream();
    }

    /// Which group lets which in; the groups that rules name become nodes.
    Admissions admissions() {
        Admissions all = admissions;
        if (all == null) {
            all = new Admissions(known, this);
            admissions = all;
        }
        return all;
    }

    /// The node that a text means: what was collected, or a node that says that it is not described.
    /// @param from who wrote the text
    ResourceId node(ResourceKind kind, String text, Home from) {
        Asked asked = new Asked(kind, text, from);
        ResourceId answer = answers.get(asked);
        if (answer == null) {
            answer = find(kind, text, from);
            answers.put(asked, answer);
        }
        return answer;
    }

    ResourceId node(ResourceKind kind, ResourceId named, Home from) {
        return node(kind, named.value(), from);
    }

    private ResourceId find(ResourceKind kind, String text, Home from) {
        return known.find(kind, text, from)
                .or(() -> madeNames.find(kind, text, from))
                .map(Resource::id)
                .orElseGet(() -> undescribed(Spelled.of(kind, text, from)));
    }

    private ResourceId undescribed(Spelled spelled) {
        return undescribed(new Undescribed(spelled.id(), spelled.home(), spelled.kind(), spelled.title()));
    }

    private ResourceId undescribed(Undescribed unknown) {
        made.putIfAbsent(unknown.id(), unknown);
        madeNames.add(unknown);
        return unknown.id();
    }

    /// The node that answers under a DNS name of AWS, if its form tells what it is; other names are outside.
    Optional<ResourceId> host(String written, Home from) {
        String host = Hosts.normal(written);
        return known.names()
                .host(host)
                .map(Resource::id)
                .or(() -> Optional.ofNullable(madeHosts.get(host)))
                .or(() -> Hosts.shape(host).map(shape -> undescribed(host, shape, from)));
    }

    private ResourceId undescribed(String host, Hosts.Named shape, Home from) {
        ResourceId id = undescribed(new Undescribed(ResourceId.of(from, host), from, shape.kind(), shape.name()));
        madeHosts.put(host, id);
        return id;
    }

    ResourceId internet() {
        Internet one = internet;
        if (one == null) {
            one = known.all(Internet.class).stream().findFirst().orElseGet(() -> new Internet(INTERNET, NOWHERE));
            internet = one;
        }
        return one.id();
    }

    /// One node for each range, wherever it is let in.
    ResourceId addressRange(String cidr) {
        ResourceId id = new ResourceId("cidr/" + cidr);
        made.putIfAbsent(id, new AddressRange(id, NOWHERE, cidr));
        return id;
    }

    ResourceId serviceMode(String service) {
        ResourceId id = new ResourceId("service-mode/" + service);
        made.putIfAbsent(id, new ServiceMode(id, NOWHERE, service));
        return id;
    }

    Correlated done() {
        List<Resource> nodes = Stream.concat(Stream.ofNullable(internet), made.values().stream())
                .filter(node -> known.find(node.id()).isEmpty())
                .toList();
        List<Relation> all = new ArrayList<>(relations.size());
        relations.forEach((ends, draft) ->
                all.add(new Relation(ends.source, ends.target, ends.kind, draft.ports, draft.evidence)));
        return new Correlated(nodes, all);
    }
}
