package io.github.alidade.graph.ask;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.Internet;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PrefixList;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Undescribed;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What security groups let in and out.
final class Rules {
    /// What a public export writes for the whole world.
    private static final String PUBLIC_INTERNET = "public-internet";

    private static final String OF_CLOUDFRONT = "com.amazonaws.global.cloudfront";
    private static final String OF_AWS = "com.amazonaws.";
    private static final Addresses WORLD = Addresses.union(List.of(Addresses.INTERNET_4, Addresses.INTERNET_6));

    private final Topology topology;
    private final Map<Spelled, ResourceId> groups = new HashMap<>();
    private final Map<Spelled, ResourceId> lists = new HashMap<>();
    private final Map<String, Optional<Addresses>> ranges = new HashMap<>();
    private final Map<String, Boolean> worlds = new HashMap<>();
    private final Map<ResourceId, Ruling> rulings = new HashMap<>();
    private final ResourceId internet;

    /// A rule, read once: questions to thousands of services look at each rule millions of times.
    private record Read(
            SecurityGroup group,
            GroupRule rule,
            Traffic traffic,
            Optional<ResourceId> peer,
            Optional<Addresses> addresses) {}

    private record Ruling(List<Read> inbound, List<Read> outbound) {}

    private record Spelled(String id, String account, String region) {}

    Rules(Topology topology, ResourceId internet) {
        this.topology = topology;
        this.internet = internet;
        for (Resource resource : topology.resources()) {
            switch (resource) {
                case SecurityGroup group -> groups.putIfAbsent(spelled(group.groupId(), group.home()), group.id());
                case PrefixList list -> lists.putIfAbsent(spelled(list.prefixListId(), list.home()), list.id());
                case Undescribed other
                when other.kind() == ResourceKind.SECURITY_GROUP ->
                    groups.putIfAbsent(spelled(other.name(), other.home()), other.id());
                case Undescribed other
                when other.kind() == ResourceKind.PREFIX_LIST ->
                    lists.putIfAbsent(spelled(other.name(), other.home()), other.id());
                default -> {}
            }
        }
    }

    private static Spelled spelled(String id, Home home) {
        return new Spelled(id, home.account(), home.region());
    }

    Optional<SecurityGroup> group(ResourceId id) {
        return topology.find(id).filter(SecurityGroup.class::isInstance).map(SecurityGroup.class::cast);
    }

    /// The node that a rule names, if there is one.
    Optional<ResourceId> peer(SecurityGroup group, Peer peer) {
        Home home = peer.account() == null
                ? group.home()
                : new Home(peer.account(), group.home().region());
        return switch (peer.kind()) {
            case GROUP -> Optional.ofNullable(groups.get(spelled(peer.value(), home)));
            case PREFIX_LIST -> Optional.ofNullable(lists.get(spelled(peer.value(), home)));
            case CIDR, CIDR6 ->
                world(peer.value())
                        ? Optional.of(internet)
                        : Optional.of(new ResourceId("cidr/" + peer.value()))
                                .filter(id -> topology.find(id).isPresent());
        };
    }

    private boolean world(String range) {
        return worlds.computeIfAbsent(
                range,
                text -> text.equals(PUBLIC_INTERNET)
                        || addresses(text).map(Addresses::coversTheInternet).orElse(false));
    }

    /// What passes of what is asked for.
    ///
    /// @param traffic those that pass, or may
    record Passing(Verdict verdict, List<Traffic> traffic, List<Reason> reasons) {}

    Passing in(Collection<ResourceId> guards, List<Traffic> asked, Party from) {
        return passing(guards, asked, from, true);
    }

    Passing out(Collection<ResourceId> guards, List<Traffic> asked, Party to) {
        return passing(guards, asked, to, false);
    }

    private Passing passing(Collection<ResourceId> guards, List<Traffic> asked, Party other, boolean in) {
        Verdict best = Verdict.NO;
        List<Traffic> passing = new ArrayList<>();
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Traffic traffic : asked) {
            List<Met> met = notDescribed(guards);
            met.addAll(rules(guards, traffic, other, in));
            Verdict verdict = met.stream().map(Met::verdict).reduce(Verdict.NO, Verdict::or);
            if (verdict != Verdict.NO) {
                passing.add(traffic);
                met.stream().filter(one -> one.verdict() == verdict).forEach(one -> reasons.add(one.reason(in)));
            }
            best = best.or(verdict);
        }
        Verdict decided = best;
        return new Passing(
                decided,
                passing,
                reasons.stream().filter(reason -> reason.verdict() == decided).toList());
    }

    /// A rule, and how it fits the other side; without one, a group that nobody described.
    private record Met(ResourceId group, Optional<GroupRule> rule, Optional<ResourceId> peer, Verdict verdict) {
        Reason reason(boolean in) {
            if (rule.isEmpty()) {
                return Reason.Said.of(Reason.What.GROUP_NOT_DESCRIBED, group);
            }
            return in
                    ? new Reason.LetIn(group, rule.get(), peer, verdict)
                    : new Reason.LetOut(group, rule.get(), peer, verdict);
        }
    }

    private List<Met> notDescribed(Collection<ResourceId> guards) {
        List<Met> unknown = new ArrayList<>();
        guards.stream()
                .filter(id -> group(id).isEmpty())
                .forEach(id -> unknown.add(new Met(id, Optional.empty(), Optional.empty(), Verdict.UNKNOWN)));
        return unknown;
    }

    private List<Read> read(ResourceId guard, boolean in) {
        Ruling ruling = rulings.get(guard);
        if (ruling == null) {
            ruling = group(guard)
                    .map(group -> new Ruling(read(group, group.inbound()), read(group, group.outbound())))
                    .orElseGet(() -> new Ruling(List.of(), List.of()));
            rulings.put(guard, ruling);
        }
        return in ? ruling.inbound() : ruling.outbound();
    }

    private List<Read> read(SecurityGroup group, List<GroupRule> rules) {
        return rules.stream()
                .map(rule -> new Read(
                        group, rule, Traffic.of(rule), peer(group, rule.peer()), addresses(group, rule.peer())))
                .toList();
    }

    /// Whether a thing of the account may pass, without a word on why: no more than that is asked of most pairs.
    boolean mayPass(Collection<ResourceId> guards, List<Traffic> asked, Party.Of other, boolean in) {
        for (ResourceId guard : guards) {
            if (group(guard).isEmpty()) {
                return true;
            }
            for (Read read : read(guard, in)) {
                for (Traffic traffic : asked) {
                    if (read.traffic().passes(traffic) && fits(read, other) != Verdict.NO) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<Met> rules(Collection<ResourceId> guards, Traffic traffic, Party other, boolean in) {
        List<Met> all = new ArrayList<>();
        List<Addresses> together = new ArrayList<>();
        for (ResourceId guard : guards) {
            for (Read read : read(guard, in)) {
                if (read.traffic().passes(traffic)) {
                    all.add(new Met(guard, Optional.of(read.rule()), read.peer(), fits(read, other)));
                    read.addresses().ifPresent(together::add);
                }
            }
        }
        return together(all, together, other);
    }

    /// Ranges that let in a half of the world each let in the world together.
    private List<Met> together(List<Met> all, List<Addresses> together, Party other) {
        Optional<Addresses> wanted =
                switch (other) {
                    case Party.Everyone() -> Optional.of(Addresses.INTERNET_4);
                    case Party.Hosts(var addresses) -> Optional.of(addresses);
                    case Party.Of(var groups, var addresses) -> addresses;
                    case Party.CloudFront() -> Optional.of(Addresses.INTERNET_4);
                    case Party.Carriers carriers -> Optional.empty();
                };
        boolean single = all.stream().anyMatch(one -> one.verdict() == Verdict.YES);
        if (single
                || wanted.isEmpty()
                || wanted.get().isEmpty()
                || !Addresses.union(together).covers(wanted.get())) {
            return all;
        }
        return all.stream()
                .map(one ->
                        touches(one, wanted.get()) ? new Met(one.group(), one.rule(), one.peer(), Verdict.YES) : one)
                .toList();
    }

    private boolean touches(Met met, Addresses wanted) {
        SecurityGroup group = group(met.group()).orElse(null);
        return group != null
                && met.rule()
                        .flatMap(rule -> addresses(group, rule.peer()))
                        .orElse(Addresses.NONE)
                        .meets(wanted);
    }

    private static Set<ResourceId> groups(Party party) {
        return switch (party) {
            case Party.Of(var groups, var addresses) -> groups;
            case Party.Carriers(var groups) -> groups;
            case Party.Everyone all -> Set.of();
            case Party.Hosts hosts -> Set.of();
            case Party.CloudFront hosts -> Set.of();
        };
    }

    private Verdict fits(Read read, Party other) {
        SecurityGroup group = read.group();
        Peer peer = read.rule().peer();
        if (peer.kind() == Peer.Kind.GROUP) {
            return read.peer().map(groups(other)::contains).orElse(false) ? Verdict.YES : Verdict.NO;
        }
        if (peer.kind() == Peer.Kind.PREFIX_LIST && other instanceof Party.CloudFront && ofCloudFront(group, peer)) {
            return Verdict.YES;
        }
        Optional<Addresses> let = read.addresses();
        if (let.isEmpty()) {
            return unlisted(group, peer, other);
        }
        Addresses range = let.get();
        return switch (other) {
            case Party.Everyone() -> everyone(range);
            case Party.CloudFront() -> everyone(range);
            case Party.Carriers carriers -> Verdict.NO;
            case Party.Hosts(var hosts) ->
                range.covers(hosts) ? Verdict.YES : range.meets(hosts) ? Verdict.UNKNOWN : Verdict.NO;
            case Party.Of(var groups, var addresses) ->
                addresses
                        .map(own -> station(range, own))
                        .orElse(range.covers(WORLD) || range.coversTheInternet() ? Verdict.YES : Verdict.UNKNOWN);
        };
    }

    /// IPv6 alone is no yes: the inventory does not say who has such an address.
    private static Verdict everyone(Addresses range) {
        if (range.covers(Addresses.INTERNET_4)) {
            return Verdict.YES;
        }
        return range.covers(Addresses.INTERNET_6) ? Verdict.UNKNOWN : Verdict.NO;
    }

    private static Verdict station(Addresses range, Addresses own) {
        if (range.covers(own)) {
            return Verdict.YES;
        }
        return range.meets(own) ? Verdict.UNKNOWN : Verdict.NO;
    }

    /// A list whose entries were not read, or a range that a public export hides.
    private Verdict unlisted(SecurityGroup group, Peer peer, Party other) {
        boolean ofAws = peer.kind() == Peer.Kind.PREFIX_LIST && ofAws(group, peer);
        return switch (other) {
            // A hidden range is one of some hosts: a public export says so when it is the whole world.
            case Party.Everyone() -> ofAws || peer.kind() != Peer.Kind.PREFIX_LIST ? Verdict.NO : Verdict.UNKNOWN;
            case Party.CloudFront() -> Verdict.UNKNOWN;
            case Party.Hosts hosts -> ofAws ? Verdict.NO : Verdict.UNKNOWN;
            case Party.Carriers carriers -> Verdict.NO;
            case Party.Of of -> ofAws ? Verdict.NO : Verdict.UNKNOWN;
        };
    }

    private boolean ofCloudFront(SecurityGroup group, Peer peer) {
        return name(group, peer).startsWith(OF_CLOUDFRONT);
    }

    private boolean ofAws(SecurityGroup group, Peer peer) {
        return name(group, peer).startsWith(OF_AWS);
    }

    private String name(SecurityGroup group, Peer peer) {
        return peer(group, peer)
                .flatMap(topology::find)
                .map(found -> found instanceof PrefixList list && list.name() != null ? list.name() : "")
                .orElse("");
    }

    /// The addresses that a rule names; empty if it names a group, or a list that was not read.
    Optional<Addresses> addresses(SecurityGroup group, Peer peer) {
        return switch (peer.kind()) {
            case GROUP -> Optional.empty();
            case CIDR, CIDR6 -> peer.value().equals(PUBLIC_INTERNET) ? Optional.of(WORLD) : addresses(peer.value());
            case PREFIX_LIST ->
                peer(group, peer)
                        .flatMap(topology::find)
                        .filter(found -> found instanceof PrefixList list
                                && !list.cidrs().isEmpty())
                        .map(found -> Addresses.union(((PrefixList) found)
                                .cidrs().stream()
                                        .flatMap(cidr -> addresses(cidr).stream())
                                        .toList()));
        };
    }

    Optional<Addresses> addresses(String range) {
        return ranges.computeIfAbsent(range, Addresses::parse);
    }

    /// What guards accept of what is asked for, as nodes.
    List<ResourceId> admitted(Collection<ResourceId> guards, List<Traffic> asked) {
        Set<ResourceId> all = new LinkedHashSet<>();
        for (ResourceId guard : guards) {
            group(guard).ifPresent(group -> group.inbound().stream()
                    .filter(rule -> asked.stream().anyMatch(Traffic.of(rule)::passes))
                    .forEach(rule -> peer(group, rule.peer()).ifPresent(all::add)));
        }
        return List.copyOf(all);
    }

    /// All inbound rules of a group, each with the node that it names.
    Stream<Reason.LetIn> inbound(SecurityGroup group) {
        return group.inbound().stream()
                .map(rule -> new Reason.LetIn(group.id(), rule, peer(group, rule.peer()), Verdict.YES));
    }

    ResourceId internet() {
        return internet;
    }

    static ResourceId internet(Topology topology) {
        return topology.resources().stream()
                .filter(Internet.class::isInstance)
                .map(Resource::id)
                .findFirst()
                .orElseGet(() -> new ResourceId("internet"));
    }
}
