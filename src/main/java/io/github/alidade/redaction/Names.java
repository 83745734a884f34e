package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.AliasKind;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PrefixList;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.ServiceMode;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.model.Undescribed;
import io.github.alidade.model.Words;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The aliases of one topology. Asking for one is meeting the thing: who is asked for first has the lowest number.
final class Names {
    static final String AWS_PREFIX_LIST = "aws-prefix-list";

    private final Topology topology;
    private final Spellings spellings;
    private final Aliases aliases;
    private final Profile profile;

    /// Groups that guard something: only those are called by a name of their own.
    private final Set<ResourceId> attached;

    /// Ranges that cover the internet together.
    private final Set<String> internet = new HashSet<>();

    private final DnsNames dns;

    Names(Topology topology, Spellings spellings, Aliases aliases, Profile profile, Set<ResourceId> attached) {
        this.topology = topology;
        this.spellings = spellings;
        this.aliases = aliases;
        this.profile = profile;
        this.attached = Set.copyOf(attached);
        this.dns = new DnsNames(topology, spellings, aliases, profile, this::id);
        for (Resource resource : topology.resources()) {
            if (resource instanceof SecurityGroup group) {
                covers(group.inbound());
                covers(group.outbound());
            }
        }
    }

    /// Several rules that let in half the internet each let in all of it.
    private void covers(List<GroupRule> rules) {
        Map<List<String>, List<String>> ranges = new HashMap<>();
        for (GroupRule rule : rules) {
            if (rule.peer().kind() == Peer.Kind.CIDR || rule.peer().kind() == Peer.Kind.CIDR6) {
                List<String> ports =
                        List.of(rule.protocol(), String.valueOf(rule.fromPort()), String.valueOf(rule.toPort()));
                ranges.computeIfAbsent(ports, key -> new ArrayList<>())
                        .add(rule.peer().value());
            }
        }
        ranges.values().stream().filter(all -> all.size() > 1).forEach(all -> internet.addAll(AddressText.covers(all)));
    }

    /// The id of a node; no two nodes share one.
    String id(Resource resource) {
        return aliases.id(resource.id(), wanted(resource));
    }

    /// The id of what an identity names, node or not.
    String id(ResourceId identity) {
        return topology.find(identity).map(this::id).orElseGet(() -> aliases.text(Series.RESOURCE, identity));
    }

    /// What a person calls the node.
    String name(Resource resource) {
        return switch (resource) {
            case SecurityGroup group
            when aliases.named(group.id(), attached.contains(group.id())) ->
                aliases.text(Series.SECURITY_GROUP_NAME, group.id());
            case ServiceMode mode -> serviceMode(mode);
            case DnsRecord record -> wanted(record);
            default -> id(resource);
        };
    }

    /// What an ARN or the like shows of a resource itself.
    String identity(Resource resource) {
        return switch (resource.kind()) {
            case ROLE -> "arn:aws:iam::" + account(resource) + ":role/" + id(resource);
            case CERTIFICATE -> certificate(resource, id(resource));
            default -> id(resource);
        };
    }

    /// A region by its alias, or as AWS calls it; what is no region of AWS is never shown.
    String region(String raw) {
        return aliasesRegion(raw) ? aliases.text(Series.REGION, raw) : PublicWords.region(raw);
    }

    /// `global` and `unknown` are no regions.
    boolean aliasesRegion(String raw) {
        return profile.of(Aspect.REGIONS) == Treatment.ALIAS
                && !raw.equals(io.github.alidade.model.Home.GLOBAL)
                && !raw.equals(io.github.alidade.model.Home.UNKNOWN);
    }

    /// The role is called by what services use it for.
    void use(Resource role, Series use) {
        aliases.series(role.id(), use);
    }

    /// The role is met as what a service uses it for.
    String role(Resource role, Series use) {
        aliases.series(role.id(), use);
        return id(role);
    }

    String account(String raw) {
        return raw.equals(io.github.alidade.model.Home.UNKNOWN) ? raw : aliases.text(Series.ACCOUNT, raw);
    }

    private String account(Resource resource) {
        String alias = account(resource.home().account());
        return alias.equals(io.github.alidade.model.Home.UNKNOWN) ? Series.ACCOUNT.text(1) : alias;
    }

    /// The alias of a text of a kind.
    String text(AliasKind kind, String raw, At at) {
        if (Spellings.own(kind, at)) {
            return kind == AliasKind.SECURITY_GROUP_NAME ? name(at.resource()) : wanted(at.resource());
        }
        return switch (kind) {
            case ACCOUNT -> account(raw);
            case RECORD -> dns.spokenOf(raw);
            case DNS_NAME, DB_ENDPOINT -> dns.host(raw);
            case CERTIFICATE -> certificate(raw, at);
            case CONTAINER -> container(raw, at);
            case MANAGED_POLICY -> aliases.text(Series.MANAGED_POLICY, entity(kind, raw, at));
            case INLINE_POLICY -> aliases.text(Series.INLINE_POLICY, entity(kind, raw, at));
            default ->
                spellings
                        .find(kind, raw, at.resource().home())
                        .map(found -> remembered(kind, raw, at, found))
                        .or(() -> gone(kind, raw, at))
                        .orElseGet(() -> aliases.text(Series.of(kind), raw));
        };
    }

    private String remembered(AliasKind kind, String raw, At at, Resource found) {
        Object text = List.of(kind, raw, at.resource().home());
        aliases.found(text, ResourceId.class, Optional.of(found.id()));
        String alias = id(found);
        aliases.speak(text, alias);
        return alias;
    }

    /// A thing that went away and is still spoken of.
    private Optional<String> gone(AliasKind kind, String raw, At at) {
        Object text = List.of(kind, raw, at.resource().home());
        return aliases.found(text, ResourceId.class, Optional.empty())
                .flatMap(aliases::knownId)
                .or(() -> aliases.spoken(text));
    }

    String addressRange(String raw) {
        return publicInternet(raw)
                ? Series.INTERNET.text(1)
                : aliases.text(Series.ADDRESS_RANGE, AddressText.canonical(raw));
    }

    boolean publicInternet(String raw) {
        return AddressText.everything(raw)
                || !internet.isEmpty() && internet.contains(AddressText.canonical(raw))
                || topology.alreadyPublic() && raw.equals(Series.INTERNET.text(1));
    }

    /// A name of AWS's own has the region in it: where regions are hidden, its last part stays.
    String endpointService(String raw) {
        if (!AwsWords.endpointService(raw) || profile.of(Aspect.ENDPOINT_SERVICES) == Treatment.ALIAS) {
            return aliases.text(Series.ENDPOINT_SERVICE, raw);
        }
        return profile.of(Aspect.REGIONS) == Treatment.KEEP ? raw : AwsWords.endpointServiceWord(raw);
    }

    String federated(String raw) {
        return aliases.text(Series.FEDERATED, raw);
    }

    /// What texts of a kind that name no resource are an alias of: two texts with one entity have one alias.
    Object entity(AliasKind kind, String raw, At at) {
        return switch (kind) {
            case RECORD -> dns.entity(raw);
            case DNS_NAME, DB_ENDPOINT -> dns.entityOfHost(raw);
            case CONTAINER -> List.of(containerOwner(at), raw);
            case MANAGED_POLICY -> policyKey(raw, at);
            case INLINE_POLICY -> List.of(at.resource().id(), raw);
            default -> raw;
        };
    }

    /// An alias that several resources can share, and what it looks like beside its number.
    record Shared(String kind, Object entity, String looks) {}

    Optional<Shared> shared(Resource resource) {
        return switch (resource) {
            case DnsRecord record ->
                Optional.of(new Shared("RECORD", dns.entity(record), looks(AliasKind.RECORD, record.name())));
            case Undescribed record
            when record.kind() == ResourceKind.DNS_RECORD ->
                Optional.of(new Shared("RECORD", dns.entity(record.name()), looks(AliasKind.RECORD, record.name())));
            case TaskDefinition definition -> Optional.of(new Shared("family", family(definition), ""));
            case io.github.alidade.model.AddressRange range
            when !publicInternet(range.cidr()) ->
                Optional.of(new Shared("range", AddressText.canonical(range.cidr()), ""));
            default -> Optional.empty();
        };
    }

    /// What the alias of a resource shows beside its number.
    String looks(Resource resource) {
        return switch (resource) {
            case LoadBalancer balancer -> series(balancer).name();
            case PrefixList list when awsOwned(list) -> AWS_PREFIX_LIST;
            case io.github.alidade.model.AddressRange range
            when publicInternet(range.cidr()) -> Series.INTERNET.text(1);
            default -> "";
        };
    }

    /// What the alias of a text shows beside its number: a wildcard, the zone's own name, a reading endpoint.
    String looks(AliasKind kind, String raw) {
        return switch (kind) {
            case RECORD -> dns.looks(raw);
            case DNS_NAME, DB_ENDPOINT ->
                spellings
                        .host(raw)
                        .map(named -> named.reader() ? "reader" : "")
                        .orElseGet(() -> looks(AliasKind.RECORD, raw));
            default -> "";
        };
    }

    /// Meets the DNS names of a resource.
    void hosts(Resource resource) {
        dns.meet(resource);
    }

    /// Whether texts of the kind name resources, and not something within one.
    static boolean namesNodes(AliasKind kind) {
        return switch (kind) {
            case ACCOUNT, CONTAINER, IMAGE, MANAGED_POLICY, INLINE_POLICY, AVAILABILITY_ZONE, RECORD -> false;
            default -> true;
        };
    }

    /// A principal that is no service: an account, a role, or somebody.
    String principal(String raw) {
        if (raw.equals("*")) {
            return raw;
        }
        if (raw.matches("[0-9]{12}")) {
            return account(raw);
        }
        if (raw.matches("arn:[a-z-]+:iam::[0-9]{12}:root")) {
            return account(raw.split(":")[4]);
        }
        Optional<Resource> role = raw.startsWith("arn:") ? topology.find(ResourceId.arn(raw)) : Optional.empty();
        return role.map(this::id).orElseGet(() -> aliases.text(Series.PRINCIPAL, raw));
    }

    private String wanted(Resource resource) {
        return switch (resource) {
            case DnsRecord record -> dns.record(record);
            case Undescribed record when record.kind() == ResourceKind.DNS_RECORD -> dns.record(record);
            case HostedZone zone -> zone(zone);
            case TaskDefinition definition -> aliases.text(Series.TASK_DEFINITION, family(definition));
            case io.github.alidade.model.AddressRange range -> addressRange(range.cidr());
            case io.github.alidade.model.Internet internet -> Series.INTERNET.text(1);
            case ServiceMode mode -> ResourceKind.SERVICE_MODE.word() + ":" + serviceMode(mode);
            case PrefixList list
            when awsOwned(list) ->
                profile.structural() ? aliases.text(Series.AWS_PREFIX_LIST, list.id()) : AWS_PREFIX_LIST;
            default -> aliases.text(aliases.series(resource.id(), series(resource)), resource.id());
        };
    }

    private static Series series(Resource resource) {
        if (!(resource instanceof LoadBalancer balancer)) {
            return Series.of(resource.kind());
        }
        boolean internal = "internal".equals(balancer.scheme());
        return switch (balancer.type().toLowerCase(Locale.ROOT)) {
            case "application" -> internal ? Series.INTERNAL_ALB : Series.PUBLIC_ALB;
            case "network" -> Series.NLB;
            case "gateway" -> Series.GATEWAY_LOAD_BALANCER;
            default -> Series.LOAD_BALANCER;
        };
    }

    private static boolean awsOwned(PrefixList list) {
        return list.name() != null && list.name().startsWith("com.amazonaws.");
    }

    private static String serviceMode(ServiceMode mode) {
        return Words.SERVICE_MODE.accepts(mode.service()) ? mode.service() : PublicWords.OTHER;
    }

    /// All revisions of a family are one task definition.
    private Object family(Resource definition) {
        return definition instanceof TaskDefinition known
                ? List.of(Series.TASK_DEFINITION, known.home(), known.family())
                : definition.id();
    }

    private String zone(HostedZone zone) {
        return aliases.text(Series.ZONE, zone.id());
    }

    private String certificate(String raw, At at) {
        return spellings
                .find(AliasKind.CERTIFICATE, raw, at.resource().home())
                .map(this::identity)
                .orElseGet(() -> certificate(at.resource(), aliases.text(Series.CERTIFICATE, raw)));
    }

    /// The ARN of the seed's profile says `region` for all regions.
    private String certificate(Resource around, String alias) {
        return profile.structural() ? alias : "arn:aws:acm:region:" + account(around) + ":certificate/" + alias;
    }

    /// Containers are told apart within their task definition.
    private String container(String raw, At at) {
        return aliases.text(Series.CONTAINER, entity(AliasKind.CONTAINER, raw, at));
    }

    private Object containerOwner(At at) {
        return switch (at.resource()) {
            case TaskDefinition definition -> family(definition);
            case EcsService service
            when service.taskDefinition() != null ->
                topology.find(service.taskDefinition()).map(this::family).orElse(service.id());
            default -> at.resource().id();
        };
    }

    /// The ARN of the policy that a text stands at.
    static String policyArn(String raw, At at) {
        return at.owner() instanceof ManagedPolicy policy ? policy.arn() : raw;
    }

    private static Object policyKey(String raw, At at) {
        return policyArn(raw, at);
    }

    /// Kept for callers that hold the policy itself.
    String policy(Resource role, ManagedPolicy policy) {
        return text(AliasKind.MANAGED_POLICY, policy.arn(), new At(role, policy, "arn"));
    }

    String policy(Resource role, InlinePolicy policy) {
        return text(AliasKind.INLINE_POLICY, policy.name(), new At(role, policy, "name"));
    }
}
