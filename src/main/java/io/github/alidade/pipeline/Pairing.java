package io.github.alidade.pipeline;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.ShownValue;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Finds for each node of one topology the one that plays its part in another: by identity and name first, then, where
/// names are missing or not unique, by what it belongs to, by its values and by its neighbours that are paired already,
/// until nothing new is found. Never two with one, and the same pairs each time.
final class Pairing {
    /// Things that AWS names by an id, unless somebody gave them a name.
    private static final Set<ResourceKind> OFTEN_NAMELESS = EnumSet.of(
            ResourceKind.VPC,
            ResourceKind.SUBNET,
            ResourceKind.ROUTE_TABLE,
            ResourceKind.INTERNET_GATEWAY,
            ResourceKind.NAT_GATEWAY,
            ResourceKind.NETWORK_INTERFACE,
            ResourceKind.PREFIX_LIST,
            ResourceKind.LISTENER,
            ResourceKind.CERTIFICATE,
            ResourceKind.DISTRIBUTION,
            ResourceKind.HTTP_API);

    /// The components that say within what a thing is.
    private static final Set<String> WITHIN =
            Set.of("vpcId", "vpcIds", "cluster", "zone", "loadBalancer", "listener", "clusterIdentifier");

    /// What nobody named must have this much in common, of all that is known of the two.
    private static final double ALIKE = 0.5;

    /// So many of the others are looked at for the nearest one: those with the rarest of its traits.
    private static final int MOST_LOOKED_AT = 40;

    /// Of more that nothing tells apart only the order is looked at.
    private static final int MOST_COMPARED = 100;

    /// What one side knows of a node that does not depend on pairs.
    private static final class Member {
        private final ShownNode node;
        private final String name;
        private final List<String> values = new ArrayList<>();
        private final Set<String> hints = new HashSet<>();
        private final Set<NodeKey> within = new LinkedHashSet<>();
        private final List<Tie> ties = new ArrayList<>();

        Member(ShownNode node, String name) {
            this.node = node;
            this.name = name;
        }
    }

    /// That a node has to do with another, and how.
    private record Tie(String how, NodeKey other) {}

    /// @param name empty if it has none
    /// @param owners the pairs of what it is within
    private record Kin(ResourceKind kind, String name, List<Integer> owners) {}

    private record Likeness(Kin kin, List<String> traits) {}

    private record Named(ResourceKind kind, String name) {}

    /// One topology.
    private static final class Side {
        private final Map<NodeKey, Member> members = new LinkedHashMap<>();
        private final Map<NodeKey, Integer> pairs = new HashMap<>();

        private ShownNode node(NodeKey key) {
            return Objects.requireNonNull(members.get(key)).node;
        }

        private List<Member> open() {
            return members.values().stream()
                    .filter(member -> !pairs.containsKey(member.node.key()))
                    .toList();
        }

        /// Empty while something that it is within has no counterpart.
        private Optional<Kin> kin(Member member) {
            List<Integer> owners = new ArrayList<>();
            for (NodeKey owner : member.within) {
                Integer pair = pairs.get(owner);
                if (pair == null) {
                    return Optional.empty();
                }
                owners.add(pair);
            }
            owners.sort(null);
            return Optional.of(new Kin(member.node.kind(), member.name, owners));
        }

        private List<String> traits(Member member) {
            List<String> traits = new ArrayList<>(member.values);
            for (Tie tie : member.ties) {
                Integer pair = pairs.get(tie.other());
                if (pair != null) {
                    traits.add(tie.how() + " " + pair);
                }
            }
            traits.sort(null);
            return traits;
        }

        private boolean settled(Member member) {
            return member.ties.stream().allMatch(tie -> pairs.containsKey(tie.other()));
        }

        private <K> Map<K, List<Member>> by(Function<Member, Optional<K>> key) {
            Map<K, List<Member>> all = new LinkedHashMap<>();
            for (Member member : open()) {
                key.apply(member).ifPresent(k -> all.computeIfAbsent(k, none -> new ArrayList<>(1))
                        .add(member));
            }
            return all;
        }
    }

    private final Side left;
    private final Side right;
    private final Map<NodeKey, NodeKey> same = new LinkedHashMap<>();

    /// @param spelling what a name of the first is in the second
    /// @param open the same two as anybody may see them
    private Pairing(
            ShownTopology before,
            ShownTopology after,
            ShownTopology openBefore,
            ShownTopology openAfter,
            UnaryOperator<String> spelling) {
        left = side(before, openBefore, spelling);
        right = side(after, openAfter, name -> name);
        for (ShownNode node : before.nodes()) {
            after.find(node.key()).ifPresent(found -> pair(node.key(), found.key()));
        }
        identities(spelling);
        uniqueNames();
        identities(spelling.andThen(elsewhere())::apply);
        while (ranges() || likenesses() || kin() || twins() || nearest()) {
            // Each pair may tell its neighbours apart.
        }
    }

    /// @param before with clear names, as `after` is; `openBefore` and `openAfter` are the same in public
    static Map<NodeKey, NodeKey> of(
            ShownTopology before,
            ShownTopology after,
            ShownTopology openBefore,
            ShownTopology openAfter,
            UnaryOperator<String> spelling) {
        return new Pairing(before, after, openBefore, openAfter, spelling).same;
    }

    private static Side side(ShownTopology shown, ShownTopology open, UnaryOperator<String> spelling) {
        Side side = new Side();
        for (ShownNode node : shown.nodes()) {
            side.members.put(node.key(), new Member(node, name(node, spelling)));
        }
        for (Member member : side.members.values()) {
            NodeKey key = member.node.key();
            open.node(key).fields().all().forEach((field, value) -> words(field, value, member.values));
            member.node.fields().all().forEach((field, value) -> {
                tie(side, member, field, value);
                hint(field, value, spelling, member.hints);
            });
        }
        for (ShownEdge edge : shown.edges()) {
            String how = edge.kind().word() + " " + edge.label().text();
            join(side, edge.source(), how, edge.target());
        }
        return side;
    }

    private static String name(ShownNode node, UnaryOperator<String> spelling) {
        String name = node.name().text();
        if (node.kind() == ResourceKind.VPC_ENDPOINT) {
            // AWS gives endpoints an id alone; what they are for is what people call them.
            String service = node.described()
                    ? node.fields().text("serviceName").map(ShownText::text).orElse("")
                    : "";
            return service.replace(node.region().text(), "");
        }
        boolean nameless = OFTEN_NAMELESS.contains(node.kind())
                && !node.id().text().equals(name)
                && (node.id().text().endsWith("/" + name) || node.id().text().endsWith(":" + name));
        return nameless ? "" : spelling.apply(name);
    }

    /// The words and numbers that mean the same in another account.
    private static void words(String field, ShownValue value, List<String> into) {
        switch (value) {
            case ShownValue.Text(var text) -> {
                if (text.origin() != ShownText.Origin.ALIAS) {
                    into.add(field + "=" + text.text());
                }
            }
            case ShownValue.Link link -> {}
            case ShownValue.Many(var values) -> values.forEach(one -> words(field, one, into));
            case ShownValue.Part(var fields) ->
                into.add(field + "="
                        + fields.all().entrySet().stream()
                                .map(part -> {
                                    List<String> inner = new ArrayList<>();
                                    words(part.getKey(), part.getValue(), inner);
                                    inner.sort(null);
                                    return String.join(" ", inner);
                                })
                                .collect(Collectors.joining(" ")));
        }
    }

    /// Zones, addresses and the like may be equal in another account, or not.
    private static void hint(String field, ShownValue value, UnaryOperator<String> spelling, Set<String> into) {
        switch (value) {
            case ShownValue.Text(var text) -> into.add(field + "=" + spelling.apply(text.text()));
            case ShownValue.Link link -> {}
            case ShownValue.Many(var values) -> values.forEach(one -> hint(field, one, spelling, into));
            case ShownValue.Part(var fields) ->
                fields.all().forEach((name, one) -> hint(field + "." + name, one, spelling, into));
        }
    }

    private static void tie(Side side, Member member, String path, ShownValue value) {
        switch (value) {
            case ShownValue.Text text -> {}
            case ShownValue.Link(var text, var target) ->
                target.ifPresent(key -> {
                    join(side, member.node.key(), path, key);
                    if (WITHIN.contains(path)) {
                        member.within.add(key);
                    }
                });
            case ShownValue.Many(var values) -> values.forEach(one -> tie(side, member, path, one));
            case ShownValue.Part(var fields) ->
                fields.all().forEach((name, one) -> tie(side, member, path + "." + name, one));
        }
    }

    private static void join(Side side, NodeKey from, String how, NodeKey to) {
        Member source = side.members.get(from);
        Member target = side.members.get(to);
        if (source != null && target != null && source != target) {
            source.ties.add(new Tie("to " + how, to));
            target.ties.add(new Tie("from " + how, from));
        }
    }

    private void pair(NodeKey before, NodeKey after) {
        int number = same.size();
        same.put(before, after);
        left.pairs.put(before, number);
        right.pairs.put(after, number);
    }

    /// Many ARNs are made of names alone.
    private void identities(UnaryOperator<String> spelling) {
        Map<Named, List<Member>> byId = right.by(member ->
                Optional.of(new Named(member.node.kind(), member.node.id().text())));
        for (Member member : left.open()) {
            String id = spelling.apply(member.node.id().text());
            List<Member> others = byId.getOrDefault(new Named(member.node.kind(), id), List.of());
            if (others.size() == 1
                    && !right.pairs.containsKey(others.getFirst().node.key())) {
                pair(member.node.key(), others.getFirst().node.key());
            }
        }
    }

    /// What the account of most pairs is called in an ARN of the other side.
    private UnaryOperator<String> elsewhere() {
        Map<List<String>, Integer> moves = new LinkedHashMap<>();
        same.forEach((before, after) -> moves.merge(
                List.of(
                        left.node(before).account().text(),
                        right.node(after).account().text()),
                1,
                Integer::sum));
        return moves.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .<UnaryOperator<String>>map(move -> id -> id.replace(move.getFirst(), move.getLast()))
                .orElse(UnaryOperator.identity());
    }

    private void uniqueNames() {
        unique(side -> member ->
                member.name.isEmpty() ? Optional.empty() : Optional.of(new Named(member.node.kind(), member.name)));
    }

    /// Pairs what is alone with its key on both sides.
    private <K> boolean unique(Function<Side, Function<Member, Optional<K>>> key) {
        Map<K, List<Member>> others = right.by(key.apply(right));
        boolean found = false;
        for (Map.Entry<K, List<Member>> group : left.by(key.apply(left)).entrySet()) {
            List<Member> there = others.getOrDefault(group.getKey(), List.of());
            if (group.getValue().size() == 1 && there.size() == 1) {
                pair(
                        group.getValue().getFirst().node.key(),
                        there.getFirst().node.key());
                found = true;
            }
        }
        return found;
    }

    /// Ranges are called by their addresses, which are others where the network around them has others.
    private boolean ranges() {
        Map<String, String> moved = new HashMap<>();
        Set<String> taken = new HashSet<>();
        same.forEach((before, after) -> {
            List<String> from = addresses(left, before);
            List<String> to = addresses(right, after);
            for (int i = 0; i < from.size() && from.size() == to.size(); i++) {
                moved.put(from.get(i), to.get(i));
            }
        });
        boolean found = false;
        Map<String, List<Member>> others = right.by(member ->
                member.node.kind() == ResourceKind.ADDRESS_RANGE ? Optional.of(member.name) : Optional.empty());
        for (Member member : left.open()) {
            String there = member.node.kind() == ResourceKind.ADDRESS_RANGE ? moved.get(member.name) : null;
            List<Member> all = there == null ? List.of() : others.getOrDefault(there, List.of());
            if (all.size() == 1 && taken.add(there)) {
                pair(member.node.key(), all.getFirst().node.key());
                found = true;
            }
        }
        return found;
    }

    private static List<String> addresses(Side side, NodeKey key) {
        ShownNode node = side.node(key);
        if (!node.described()) {
            return List.of();
        }
        return switch (node.kind()) {
            case VPC ->
                node.fields().texts("cidrs").stream().map(ShownText::text).toList();
            case SUBNET ->
                node.fields().texts("cidr").stream().map(ShownText::text).toList();
            default -> List.of();
        };
    }

    private boolean likenesses() {
        return unique(side -> member -> likeness(side, member));
    }

    private static Optional<Likeness> likeness(Side side, Member member) {
        return side.kin(member).map(kin -> new Likeness(kin, side.traits(member)));
    }

    /// What has a name that only one thing has where it is.
    private boolean kin() {
        return unique(side -> member -> member.name.isEmpty() ? Optional.empty() : side.kin(member));
    }

    /// Of those that nothing tells apart any of the one side is any of the other. Only one pair at a time, for it may
    /// tell its neighbours apart, unless there are none that could be.
    private boolean twins() {
        Map<Likeness, List<Member>> others = right.by(member -> likeness(right, member));
        boolean found = false;
        for (Map.Entry<Likeness, List<Member>> group :
                left.by(member -> likeness(left, member)).entrySet()) {
            List<Member> here = inOrder(group.getValue());
            List<Member> there = inOrder(others.getOrDefault(group.getKey(), List.of()));
            if (there.isEmpty() || group.getKey().traits().isEmpty()) {
                continue;
            }
            boolean settled =
                    here.stream().allMatch(left::settled) && there.stream().allMatch(right::settled);
            if (!settled && found) {
                continue;
            }
            List<Near> couples = couples(here, there);
            couples.subList(0, settled ? couples.size() : 1)
                    .forEach(couple ->
                            pair(couple.one().node.key(), couple.other().node.key()));
            if (!settled) {
                return true;
            }
            found = true;
        }
        return found;
    }

    /// Those with most hints in common first.
    private static List<Near> couples(List<Member> here, List<Member> there) {
        List<Near> all = new ArrayList<>();
        boolean few = here.size() <= MOST_COMPARED && there.size() <= MOST_COMPARED;
        for (int i = 0; i < here.size(); i++) {
            for (int j = few ? 0 : i; j < (few ? there.size() : Math.min(i + 1, there.size())); j++) {
                Member one = here.get(i);
                Member other = there.get(j);
                long common =
                        few ? one.hints.stream().filter(other.hints::contains).count() : 0;
                all.add(new Near(one, other, common));
            }
        }
        all.sort(Comparator.comparingDouble(Near::likeness).reversed());
        Set<Member> taken = new HashSet<>();
        List<Near> couples = new ArrayList<>();
        for (Near near : all) {
            if (!taken.contains(near.one()) && !taken.contains(near.other())) {
                taken.add(near.one());
                taken.add(near.other());
                couples.add(near);
            }
        }
        return couples;
    }

    private static List<Member> inOrder(List<Member> members) {
        return members.stream()
                .sorted(Comparator.comparing(member -> member.node.id().text()))
                .toList();
    }

    private record Near(Member one, Member other, double likeness) {}

    /// Those that have most in common, each with the other more than with anything else.
    private boolean nearest() {
        Map<Kin, List<Member>> others = right.by(right::kin);
        boolean found = false;
        for (Map.Entry<Kin, List<Member>> group : left.by(left::kin).entrySet()) {
            List<Member> there = others.getOrDefault(group.getKey(), List.of());
            if (!there.isEmpty()) {
                found |= nearest(group.getValue(), there);
            }
        }
        return found;
    }

    private boolean nearest(List<Member> here, List<Member> there) {
        Map<Member, Near> best = new LinkedHashMap<>();
        Map<Member, Near> backwards = new HashMap<>();
        Map<String, List<Member>> byTrait = new HashMap<>();
        Map<Member, List<String>> traits = new HashMap<>();
        for (Member member : there) {
            List<String> all = right.traits(member);
            traits.put(member, all);
            new HashSet<>(all).forEach(trait -> byTrait.computeIfAbsent(trait, key -> new ArrayList<>())
                    .add(member));
        }
        for (Member member : here) {
            List<String> own = left.traits(member);
            for (Member other : lookedAt(own, byTrait)) {
                double likeness = likeness(own, traits.getOrDefault(other, List.of()));
                if (likeness >= ALIKE || !member.name.isEmpty()) {
                    Near near = new Near(member, other, likeness);
                    best.merge(member, near, Pairing::nearer);
                    backwards.merge(other, near, Pairing::nearer);
                }
            }
        }
        boolean found = false;
        for (Near near : best.values()) {
            if (near.equals(backwards.get(near.other()))) {
                pair(near.one().node.key(), near.other().node.key());
                found = true;
            }
        }
        return found;
    }

    private static Near nearer(Near one, Near other) {
        return other.likeness() > one.likeness() ? other : one;
    }

    private static Set<Member> lookedAt(List<String> traits, Map<String, List<Member>> byTrait) {
        Set<Member> all = new LinkedHashSet<>();
        traits.stream()
                .distinct()
                .map(trait -> byTrait.getOrDefault(trait, List.of()))
                .sorted(Comparator.comparingInt(List::size))
                .forEach(members -> {
                    for (Member member : members) {
                        if (all.size() < MOST_LOOKED_AT) {
                            all.add(member);
                        }
                    }
                });
        return all;
    }

    /// The part of both that they have in common. Both are sorted.
    private static double likeness(List<String> one, List<String> other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int order = one.get(i).compareTo(other.get(j));
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return one.size() + other.size() == 0 ? 0 : 2.0 * common / (one.size() + other.size());
    }
}
