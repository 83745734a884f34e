package io.github.alidade.redaction.answer;

import io.github.alidade.graph.ask.Hop;
import io.github.alidade.graph.ask.Reason;
import io.github.alidade.graph.ask.Traffic;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownEvidence;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.Treatment;
import io.github.alidade.redaction.answer.ShownAnswer.Because;
import io.github.alidade.redaction.answer.ShownAnswer.Step;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Names things and tells reasons, as one exposure shows them.
final class Phrases {
    /// More names in one sentence are not read.
    static final int MOST_NAMES = 6;

    private final ShownTopology shown;
    private final Function<ResourceId, Optional<NodeKey>> keys;
    private final ResourceId internet;
    private final Map<Ends, ShownEdge> edges = new HashMap<>();

    private record Ends(NodeKey source, NodeKey target, RelationKind kind) {}

    Phrases(ShownTopology shown, Function<ResourceId, Optional<NodeKey>> keys, ResourceId internet) {
        this.shown = shown;
        this.keys = keys;
        this.internet = internet;
        shown.edges().forEach(edge -> edges.put(new Ends(edge.source(), edge.target(), edge.kind()), edge));
    }

    Optional<NodeKey> key(ResourceId id) {
        return keys.apply(id).filter(key -> shown.find(key).isPresent());
    }

    private Optional<ShownNode> node(ResourceId id) {
        return key(id).flatMap(shown::find);
    }

    ShownText name(ResourceId id) {
        if (id.equals(internet)) {
            return words("the internet");
        }
        return node(id).map(ShownNode::name).orElseGet(() -> words("something that is not shown"));
    }

    Optional<ResourceKind> kind(ResourceId id) {
        return node(id).map(ShownNode::kind);
    }

    /// `a, b and c`, in the order of what they are called here: in which order they were collected is hidden, too.
    ShownText names(List<ResourceId> ids) {
        return listed(ids.stream().map(this::name).distinct().sorted().toList());
    }

    static ShownText listed(List<ShownText> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        if (all.size() > MOST_NAMES) {
            return ShownText.format(
                    "%s and %s more",
                    ShownText.join(", ", all.subList(0, MOST_NAMES)), ShownText.number(all.size() - MOST_NAMES));
        }
        return all.isEmpty()
                ? words("nothing")
                : ShownText.format("%s and %s", ShownText.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    Step step(Hop hop) {
        return new Step(
                key(hop.source()),
                key(hop.target()),
                sentence(hop),
                hop.verdict(),
                because(hop.crossing().reasons()));
    }

    ShownText sentence(Hop hop) {
        ShownText ports = pairs(hop.ports());
        ShownText verb = hop.against()
                ? words("receives from")
                : hop.kind().map(ShownText::phrase).orElseGet(() -> connects(hop));
        ShownText plain = ShownText.format("%s %s %s", name(hop.source()), verb, name(hop.target()));
        return ports.isEmpty() ? plain : ShownText.format("%s on %s", plain, ports);
    }

    private ShownText connects(Hop hop) {
        return switch (hop.verdict()) {
            case YES -> hop.source().equals(internet) ? words("enters") : words("can connect to");
            case UNKNOWN -> words("may be able to connect to");
            case NO -> stopped(hop);
        };
    }

    private static ShownText stopped(Hop hop) {
        return hop.crossing().reasons().getFirst() instanceof Reason.Said said
                ? switch (said.what()) {
                    case NO_FORWARD, NOT_FORWARDED_TO -> words("does not forward to");
                    case NO_TARGETS -> words("ends at");
                    case NOT_ALLOWED -> words("allows nothing on");
                    case NO_ROLE -> words("is allowed nothing on");
                    default -> words("cannot connect to");
                }
                : words("cannot connect to");
    }

    private ShownText pairs(List<PortPair> pairs) {
        Set<ShownText> all = new LinkedHashSet<>();
        for (PortPair pair : pairs) {
            Integer from = pair.from();
            Integer to = pair.to();
            if (from != null && to != null && !from.equals(to)) {
                all.add(ShownText.format("%s -> %s", port(from), port(to)));
            } else if (to != null || from != null) {
                all.add(port(to != null ? to : from == null ? 0 : from));
            }
        }
        return ShownText.join(", ", List.copyOf(all));
    }

    List<Because> because(List<Reason> reasons) {
        List<Because> all = new ArrayList<>();
        for (Reason reason : reasons) {
            if (reason instanceof Reason.Related related) {
                all.addAll(evidence(related));
            } else {
                all.add(new Because(kind(reason), says(reason), reason.verdict(), Certainty.DECLARED));
            }
        }
        return all;
    }

    private List<Because> evidence(Reason.Related related) {
        Optional<ShownEdge> edge = key(related.source()).flatMap(source -> key(related.target())
                .map(target -> edges.get(new Ends(source, target, related.kind()))));
        return edge.map(ShownEdge::evidence).orElse(List.of()).stream()
                .map(Phrases::evidence)
                .toList();
    }

    private static Because evidence(ShownEvidence evidence) {
        return new Because(ShownText.word(evidence.kind()), evidence.where(), Verdict.YES, evidence.certainty());
    }

    private static ShownText kind(Reason reason) {
        return switch (reason) {
            case Reason.Related related -> ShownText.word(related.kind());
            case Reason.LetIn rule -> words("inbound-rule");
            case Reason.LetOut rule -> words("outbound-rule");
            case Reason.NotLetIn none -> words("inbound-rule");
            case Reason.NotLetOut none -> words("outbound-rule");
            case Reason.Said said -> about(said.what());
        };
    }

    /// Which setting said it.
    private static ShownText about(Reason.What what) {
        return switch (what) {
            case OPEN_TO_THE_INTERNET, INTERNAL, SCHEME_UNKNOWN -> words("scheme");
            case PUBLICLY_ACCESSIBLE,
                    NOT_PUBLICLY_ACCESSIBLE,
                    PUBLIC_ACCESS_UNKNOWN,
                    HAS_PUBLIC_ADDRESS,
                    NO_PUBLIC_ADDRESS,
                    PUBLIC_ADDRESS_UNKNOWN,
                    BUCKET_MAYBE_PUBLIC -> words("public-access");
            case IN_PUBLIC_SUBNETS, IN_PRIVATE_SUBNETS, SUBNETS_UNKNOWN -> words("routes");
            case NO_WAY_OUT -> words("routes");
            case NO_LISTENER, NO_FORWARD, NOT_FORWARDED_TO -> words("listener");
            case NO_TARGETS,
                    CLIENT_NOT_ADMITTED,
                    CLIENT_ADDRESS_KEPT,
                    MAY_KEEP_CLIENT_ADDRESS,
                    MAY_HIDE_CLIENT_ADDRESS -> words("target-group");
            case NOT_ALLOWED, NO_ROLE -> words("iam-policy");
            case SAME_VPC, OTHER_VPC, OTHER_ACCOUNT, VPC_UNKNOWN, MAYBE_PEERED, OUTSIDE_THE_VPC -> words("vpc");
            case NO_GROUPS_NEEDED, GROUP_NOT_DESCRIBED, GROUPS_UNKNOWN -> words("security-groups");
            case POLICY_FOR_EVERYONE -> words("resource-policy");
            case LISTENS,
                    ACCEPTS_NOTHING,
                    OPENS_NOTHING,
                    TARGETS_ONLY,
                    INSPECTS_ONLY,
                    NOT_OF_THE_NETWORK,
                    SWITCHED_OFF,
                    DIRECTION_UNKNOWN,
                    NOT_DESCRIBED -> words("setting");
        };
    }

    ShownText says(Reason reason) {
        return switch (reason) {
            case Reason.Related related ->
                ShownText.format(
                        "%s %s %s", name(related.source()), ShownText.phrase(related.kind()), name(related.target()));
            case Reason.LetIn(var group, var rule, var peer, var verdict) ->
                ShownText.format(
                        verdict == Verdict.YES ? "%s accepts %s from %s" : "%s accepts %s from %s, which may cover it",
                        name(group),
                        traffic(Traffic.of(rule)),
                        peer(peer));
            case Reason.LetOut(var group, var rule, var peer, var verdict) ->
                ShownText.format(
                        verdict == Verdict.YES ? "%s lets out %s to %s" : "%s lets out %s to %s, which may cover it",
                        name(group),
                        traffic(Traffic.of(rule)),
                        peer(peer));
            case Reason.NotLetIn none -> notLetIn(none);
            case Reason.NotLetOut(var source, var groups, var asked) ->
                ShownText.format("no outbound rule of %s lets %s out there", names(groups), all(asked));
            case Reason.Said said -> said(said);
        };
    }

    private ShownText peer(Optional<ResourceId> peer) {
        return peer.map(this::name).orElseGet(() -> words("others"));
    }

    private ShownText notLetIn(Reason.NotLetIn none) {
        if (none.admitted().isEmpty() && none.asked().stream().allMatch(Traffic::allPorts)) {
            return ShownText.format("its group %s lets nobody in", names(none.groups()));
        }
        ShownText group = none.groups().size() == 1
                ? ShownText.format("its group %s accepts", names(none.groups()))
                : ShownText.format("its groups %s accept", names(none.groups()));
        return none.admitted().isEmpty()
                ? ShownText.format("%s %s from nobody", group, all(none.asked()))
                : ShownText.format("%s %s only from %s", group, all(none.asked()), admitted(none.admitted()));
    }

    /// The internet first, then ranges, then groups and lists: where there are too many to tell, the widest must not be
    /// among the rest. Among each other as in [#names(List)].
    private ShownText admitted(List<ResourceId> all) {
        Set<ShownText> ranges = new TreeSet<>();
        Set<ShownText> others = new TreeSet<>();
        for (ResourceId id : all) {
            if (kind(id).filter(kind -> kind == ResourceKind.ADDRESS_RANGE).isPresent()) {
                ranges.add(ShownText.format("the address range %s", name(id)));
            } else if (!id.equals(internet)) {
                others.add(name(id));
            }
        }
        List<ShownText> told = new ArrayList<>();
        if (all.contains(internet)) {
            told.add(name(internet));
        }
        told.addAll(ranges);
        told.addAll(others);
        return listed(told);
    }

    ShownText all(List<Traffic> traffic) {
        return listed(traffic.stream().map(this::traffic).distinct().toList());
    }

    /// Whether anything of an aspect is shown: what is made broader still says one from many.
    boolean shows(Aspect aspect) {
        return shown.exposure() == Exposure.CLEAR || shown.profile().of(aspect) != Treatment.DROP;
    }

    /// A port, as far as the profile shows ports.
    private ShownText port(int number) {
        boolean kept = shown.exposure() == Exposure.CLEAR || shown.profile().of(Aspect.PORTS) == Treatment.KEEP;
        return kept ? ShownText.number(number) : words("some port");
    }

    ShownText traffic(Traffic traffic) {
        ShownText protocol =
                switch (traffic.protocol()) {
                    case "tcp" -> words("TCP");
                    case "udp" -> words("UDP");
                    case "icmp", "icmpv6" -> words("ICMP");
                    case Traffic.ALL -> words("traffic");
                    default -> words("another protocol");
                };
        if (traffic.allPorts()) {
            return ShownText.format("all %s", protocol);
        }
        ShownText from = port(traffic.from());
        ShownText ports = traffic.single() ? from : ShownText.format("%s to %s", from, port(traffic.to()));
        return traffic.protocol().equals("tcp") ? ports : ShownText.format("%s %s", protocol, ports);
    }

    private ShownText said(Reason.Said said) {
        ShownText it = name(said.about());
        ShownText also = names(said.also());
        return switch (said.what()) {
            case OPEN_TO_THE_INTERNET -> ShownText.format("%s is open to the internet", it);
            case PUBLICLY_ACCESSIBLE -> ShownText.format("%s is publicly accessible", it);
            case HAS_PUBLIC_ADDRESS -> ShownText.format("tasks of %s get public addresses", it);
            case IN_PUBLIC_SUBNETS -> ShownText.format("the internet is routed to a subnet of %s", it);
            case SAME_VPC -> ShownText.format("%s is in the same VPC", it);
            case NO_GROUPS_NEEDED -> ShownText.format("%s has no security group that would stop it", it);
            case LISTENS -> ShownText.format("%s listens there", it);
            case POLICY_FOR_EVERYONE -> ShownText.format("the policy of %s allows everyone, without a condition", it);
            case NOT_PUBLICLY_ACCESSIBLE -> ShownText.format("%s is not publicly accessible", it);
            case INTERNAL -> ShownText.format("%s is internal, not internet-facing", it);
            case NO_PUBLIC_ADDRESS -> ShownText.format("%s has no public address", it);
            case IN_PRIVATE_SUBNETS ->
                ShownText.format("no subnet of %s (%s) has a route to an internet gateway", it, also);
            case OTHER_VPC -> ShownText.format("%s is in another VPC than %s, and no route joins them", it, also);
            case OTHER_ACCOUNT ->
                ShownText.format("%s is in a VPC of another account than %s, and no route joins them", it, also);
            case NO_WAY_OUT ->
                ShownText.format("no subnet of %s (%s) has a route to an internet gateway or a NAT gateway", it, also);
            case ACCEPTS_NOTHING -> ShownText.format("%s accepts no connections", it);
            case OPENS_NOTHING -> ShownText.format("%s answers, but opens no connections itself", it);
            case TARGETS_ONLY -> ShownText.format("%s connects to nothing but its targets", it);
            case INSPECTS_ONLY -> ShownText.format("%s only hands traffic to what inspects it, and is no way in", it);
            case NO_LISTENER -> ShownText.format("%s has no listener", it);
            case NO_FORWARD -> ShownText.format("no listener of %s forwards to a target group", it);
            case NOT_FORWARDED_TO -> ShownText.format("no listener forwards to target group %s", it);
            case NO_TARGETS -> ShownText.format("target group %s has no targets", it);
            case NOT_ALLOWED -> ShownText.format("no policy of role %s allows it anything on %s", it, also);
            case NO_ROLE -> ShownText.format("%s acts as no role", it);
            case CLIENT_NOT_ADMITTED ->
                ShownText.format("clients arrive through %s with their own addresses, and no rule accepts those", it);
            case CLIENT_ADDRESS_KEPT -> ShownText.format("through %s clients arrive with their own addresses", it);
            case MAY_KEEP_CLIENT_ADDRESS ->
                ShownText.format(
                        "whether clients arrive through %s with their own addresses was not read; by default they do"
                                + " not",
                        it);
            case MAY_HIDE_CLIENT_ADDRESS ->
                ShownText.format(
                        "whether clients arrive through %s with their own addresses was not read; by default they do",
                        it);
            case NOT_OF_THE_NETWORK ->
                ShownText.format("%s has no network interface, so no connection is opened from or to it", it);
            case SWITCHED_OFF -> ShownText.format("%s is switched off", it);
            case OUTSIDE_THE_VPC -> ShownText.format("%s runs in no VPC of the account", it);
            case PUBLIC_ACCESS_UNKNOWN -> ShownText.format("it is not known whether %s is publicly accessible", it);
            case SCHEME_UNKNOWN -> ShownText.format("it is not known whether %s is internet-facing", it);
            case PUBLIC_ADDRESS_UNKNOWN -> ShownText.format("it is not known whether %s has a public address", it);
            case SUBNETS_UNKNOWN -> ShownText.format("no route table of the subnets of %s was seen", it);
            case VPC_UNKNOWN -> ShownText.format("it is not known which VPC %s is in", it);
            case MAYBE_PEERED ->
                ShownText.format("%s is in another VPC than %s; whether a route joins them is not known", it, also);
            case GROUP_NOT_DESCRIBED -> ShownText.format("the rules of %s were not seen", it);
            case GROUPS_UNKNOWN -> ShownText.format("the security groups of %s were not seen", it);
            case BUCKET_MAYBE_PUBLIC -> ShownText.format("public access to %s is not blocked", it);
            case DIRECTION_UNKNOWN -> ShownText.format("which way it goes with %s is not known", it);
            case NOT_DESCRIBED -> ShownText.format("%s is not described", it);
        };
    }

    static ShownText words(@com.google.errorprone.annotations.CompileTimeConstant String words) {
        return ShownText.words(words);
    }
}
