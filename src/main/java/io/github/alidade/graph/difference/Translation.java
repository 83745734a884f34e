package io.github.alidade.graph.difference;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Alias;
import io.github.alidade.model.AliasKind;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.Keep;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.RegisteredTarget;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.Undescribed;
import io.github.alidade.model.Vpc;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tells one topology in the words of another: what two accounts call by different ids, accounts, regions and names is
/// called alike afterwards, and what still differs then is a difference. What has no counterpart keeps its identity.
public final class Translation {
    private static final String DUAL_STACK = "dualstack.";

    private final Topology before;
    private final Topology after;
    private final Map<ResourceId, ResourceId> pairs;
    private final UnaryOperator<String> spelling;

    /// Ids, ARNs and addresses, each with what stands for it in the other topology.
    private final Map<String, String> texts = new HashMap<>();

    private final Map<String, String> accounts;
    private final Map<String, String> regions;

    private Translation(
            Topology before, Topology after, Map<ResourceId, ResourceId> pairs, UnaryOperator<String> spelling) {
        this.before = before;
        this.after = after;
        this.pairs = pairs;
        this.spelling = spelling;
        this.accounts = mostly(Home::account);
        this.regions = mostly(Home::region);
        before.resources().forEach(this::learn);
    }

    /// @param pairs the resource of the second for each of the first that is there, too
    /// @param spelling what a name of the first is in the second
    public static Topology of(
            Topology before, Topology after, Map<ResourceId, ResourceId> pairs, UnaryOperator<String> spelling) {
        return new Translation(before, after, pairs, spelling).translated();
    }

    /// Whether two resources are the same in all that is known of them, in whatever order.
    public static boolean same(Resource one, Resource other) {
        return one.equals(other) || Parts.written(one).equals(Parts.written(other));
    }

    private Topology translated() {
        List<Resource> resources = new ArrayList<>();
        for (Resource resource : before.resources()) {
            Resource counterpart = counterpart(resource);
            // The same thing read twice is held to every value it has.
            boolean itself = counterpart != null && counterpart.id().equals(resource.id());
            resources.add((Resource) record((Record) resource, itself ? null : counterpart));
        }
        List<Relation> relations = before.relations().stream()
                .map(relation -> (Relation) record(relation, null))
                .toList();
        List<Gap> gaps =
                before.gaps().stream().map(gap -> (Gap) record(gap, null)).toList();
        return new Topology(resources, relations, gaps, before.alreadyPublic());
    }

    private @Nullable Resource counterpart(Resource resource) {
        ResourceId id = pairs.get(resource.id());
        return id == null ? null : after.find(id).orElse(null);
    }

    /// Where the two have other accounts (or regions): the one that most things went to.
    private Map<String, String> mostly(Function<Home, String> part) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Resource resource : before.resources()) {
            Resource counterpart = counterpart(resource);
            String from = part.apply(resource.home());
            if (counterpart != null && told(from) && told(part.apply(counterpart.home()))) {
                counts.computeIfAbsent(from, key -> new TreeMap<>())
                        .merge(part.apply(counterpart.home()), 1, Integer::sum);
            }
        }
        Map<String, String> all = new TreeMap<>();
        counts.forEach((from, to) -> to.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> !most.getKey().equals(from))
                .ifPresent(most -> all.put(from, most.getKey())));
        return all;
    }

    private static boolean told(String text) {
        return !text.equals(Home.UNKNOWN) && !text.equals(Home.GLOBAL);
    }

    private void learn(Resource resource) {
        Resource counterpart = counterpart(resource);
        Resource other = counterpart == null ? resource : counterpart;
        texts.put(resource.id().value(), other.id().value());
        texts.put(withoutHome(resource), withoutHome(other));
        if (counterpart == null) {
            return;
        }
        switch (resource) {
            case Vpc(var id, var home, var vpcId, var name, var cidrs, var isDefault)
            when counterpart instanceof Vpc now && now.cidrs().size() == cidrs.size() -> {
                for (int i = 0; i < cidrs.size(); i++) {
                    texts.put(cidrs.get(i), now.cidrs().get(i));
                }
            }
            case Subnet subnet
            when counterpart instanceof Subnet now && subnet.cidr() != null && now.cidr() != null ->
                texts.put(subnet.cidr(), now.cidr());
            case DnsRecord record -> {}
            default -> hosts((Record) resource, (Record) counterpart);
        }
    }

    private static String withoutHome(Resource resource) {
        String home = resource.home().account() + "/" + resource.home().region() + "/";
        String id = resource.id().value();
        return id.startsWith(home) ? id.substring(home.length()) : id;
    }

    /// The names under which the two are asked for.
    private void hosts(Record resource, Record counterpart) {
        for (RecordComponent component : resource.getClass().getRecordComponents()) {
            if (component.getAnnotation(Alias.class) instanceof Alias alias
                    && (alias.value() == AliasKind.DNS_NAME || alias.value() == AliasKind.DB_ENDPOINT)
                    && Parts.value(component, resource) instanceof String host
                    && Parts.value(component, (Object) counterpart) instanceof String now) {
                texts.put(host, now);
            }
        }
    }

    /// @param counterpart what it is in the other topology, as far as that is known
    private Record record(Record record, @Nullable Object counterpart) {
        return Parts.changed(record, (component, value) -> {
            Object there = Parts.value(component, counterpart);
            if (there != null && handedOut(record, component.getName())) {
                return there;
            }
            return component.isAnnotationPresent(Keep.class) || ownRange(record, component.getName())
                    ? value
                    : value(value, there);
        });
    }

    private @Nullable Object value(@Nullable Object value, @Nullable Object there) {
        return switch (value) {
            case ResourceId id -> id(id);
            case String text -> text(text);
            case Record record -> record(record, there);
            case List<?> list -> list(list, there);
            case null, default -> value;
        };
    }

    private List<Object> list(List<?> list, @Nullable Object there) {
        List<?> others = there instanceof List<?> all && all.size() == list.size() ? all : List.of();
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object value = value(list.get(i), others.isEmpty() ? null : others.get(i));
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    /// What AWS hands out anew in every account, so that it says nothing of the architecture.
    private static boolean handedOut(Record owner, String component) {
        return switch (owner) {
            case Role role -> component.equals("uniqueId");
            case HostedZone zone -> component.equals("zoneId");
            case Undescribed undescribed -> component.equals("name");
            case TaskDefinition definition -> component.equals("revision");
            case RegisteredTarget target -> component.equals("targetId");
            case NetworkInterface face ->
                component.equals("privateAddresses")
                        || component.equals("publicAddress")
                        || component.equals("description");
            case DnsRecord record ->
                component.equals("otherValues")
                        && (record.type().equals("NS") || record.type().equals("SOA"));
            default -> false;
        };
    }

    /// That a network has other addresses is told there, and not at every rule that names them.
    private static boolean ownRange(Record owner, String component) {
        return owner instanceof Vpc && component.equals("cidrs") || owner instanceof Subnet && component.equals("cidr");
    }

    private ResourceId id(ResourceId id) {
        if (before.find(id).isPresent()) {
            return pairs.getOrDefault(id, id);
        }
        return new ResourceId(text(id.value()));
    }

    private String text(String text) {
        String known = texts.get(text);
        if (known != null) {
            return known;
        }
        if (text.startsWith(DUAL_STACK)) {
            return DUAL_STACK + text(text.substring(DUAL_STACK.length()));
        }
        // `arn:aws:s3:::bucket/*` begins with what is known.
        for (int end = text.length() - 1; end > 0; end--) {
            if (!Character.isLetterOrDigit(text.charAt(end))) {
                String start = texts.get(text.substring(0, end));
                if (start != null) {
                    return start + spelled(text.substring(end));
                }
            }
        }
        return spelled(text);
    }

    private String spelled(String text) {
        String spelled = spelling.apply(text);
        for (Map<String, String> words : List.of(accounts, regions)) {
            for (Map.Entry<String, String> word : words.entrySet()) {
                spelled = spelled.replace(word.getKey(), word.getValue());
            }
        }
        return spelled;
    }
}
