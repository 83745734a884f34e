package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All nodes of a topology that can have a card, as numbers, with the drawn relations between them and the groups that
/// they belong to. Made once for a topology; what is looked at is cut out of it. Immutable once made.
///
/// To be made of the public topology: then what belongs together follows from structure, and toggling the exposure
/// moves nothing.
public final class Ground {
    /// From coarse to fine; what a node is in at each of them.
    static final int ACCOUNT = 0;

    static final int REGION = 1;
    static final int VPC = 2;
    /// The cluster of a service; for roles and the like: all IAM.
    static final int CLUSTER = 3;
    static final int KIND = 4;
    static final int NEIGHBOURS = 5;
    static final int SLOTS = 6;

    /// @param anchor a node whose texts name the group: the frame itself, the balancer, or its first member
    record Kin(Group.What what, int slot, NodeKey key, NodeKey anchor, boolean front) {}

    final ShownTopology topology;
    final List<ShownNode> nodes;
    final Map<NodeKey, Integer> places = new HashMap<>();
    /// Whether a node would be drawn if its lens is on.
    final boolean[] told;
    /// The drawn relations between two of the nodes: their number in the topology and the places of their ends.
    final int[] edges;

    final int[] source;
    final int[] target;
    /// The relations of the node at `i`: `around[first[i]]` to `around[first[i + 1]]`, as places in [#edges].
    final int[] first;

    final int[] around;
    final List<Kin> kin = new ArrayList<>();
    /// By slot and node; -1 for none.
    final int[][] groups = new int[SLOTS][];

    private Ground(ShownTopology topology) {
        this.topology = topology;
        nodes = topology.nodes().stream().filter(node -> node.kind().drawn()).toList();
        nodes.forEach(node -> places.put(node.key(), places.size()));
        told = told();
        int count = 0;
        int[] number = new int[topology.edges().size()];
        int[] from = new int[number.length];
        int[] to = new int[number.length];
        for (ShownEdge edge : topology.edges()) {
            Integer a = edge.kind().drawn() ? places.get(edge.source()) : null;
            Integer b = edge.kind().drawn() ? places.get(edge.target()) : null;
            if (a != null && b != null && !a.equals(b)) {
                number[count] = edge.number();
                from[count] = a;
                to[count++] = b;
            }
        }
        edges = Arrays.copyOf(number, count);
        source = Arrays.copyOf(from, count);
        target = Arrays.copyOf(to, count);
        first = new int[nodes.size() + 1];
        around = new int[2 * count];
        gather();
        group();
    }

    public static Ground of(ShownTopology topology) {
        return new Ground(topology);
    }

    private boolean[] told() {
        Set<NodeKey> ends = new HashSet<>();
        for (ShownEdge edge : topology.edges()) {
            if (edge.kind().drawn()) {
                ends.add(edge.source());
                if (edge.kind() != RelationKind.ENTERS) {
                    ends.add(edge.target());
                }
            }
        }
        boolean[] result = new boolean[nodes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = ends.contains(nodes.get(i).key())
                    || !shownOnlyInRelation(nodes.get(i).kind());
        }
        return result;
    }

    /// Roles, records and the like that take part in nothing would only fill the picture; tables list them.
    private static boolean shownOnlyInRelation(ResourceKind kind) {
        return switch (kind) {
            case ROLE, DNS_RECORD, SECURITY_GROUP, ADDRESS_RANGE, PREFIX_LIST, INTERNET, SECRET -> true;
            default -> false;
        };
    }

    private void gather() {
        for (int edge = 0; edge < edges.length; edge++) {
            first[source[edge] + 1]++;
            first[target[edge] + 1]++;
        }
        for (int i = 0; i < nodes.size(); i++) {
            first[i + 1] += first[i];
        }
        int[] next = first.clone();
        for (int edge = 0; edge < edges.length; edge++) {
            around[next[source[edge]]++] = edge;
            around[next[target[edge]]++] = edge;
        }
    }

    int other(int edge, int node) {
        return source[edge] == node ? target[edge] : source[edge];
    }

    private void group() {
        int[] entries = new Slices(this).entries();
        Map<List<Object>, Integer> known = new HashMap<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            groups[slot] = new int[nodes.size()];
            Arrays.fill(groups[slot], -1);
        }
        for (int i = 0; i < nodes.size(); i++) {
            ShownNode node = nodes.get(i);
            if (node.kind() != ResourceKind.INTERNET) {
                group(i, node, entries[i], known);
            }
        }
    }

    private void group(int i, ShownNode node, int entry, Map<List<Object>, Integer> known) {
        NodeKey key = node.key();
        groups[ACCOUNT][i] = join(known, ACCOUNT, Group.What.ACCOUNT, List.of(node.account()), key, false, false);
        groups[REGION][i] =
                join(known, REGION, Group.What.REGION, List.of(node.account(), node.region()), key, false, false);
        node.vpc()
                .filter(vpc -> topology.find(vpc).isPresent())
                .ifPresent(vpc -> groups[VPC][i] = join(known, VPC, Group.What.VPC, List.of(vpc), vpc, true, false));
        if (node.kind().lane() == Lane.IAM) {
            groups[CLUSTER][i] = join(known, CLUSTER, Group.What.IAM, List.of(Lane.IAM), key, false, false);
        }
        node.cluster()
                .filter(cluster -> topology.find(cluster).isPresent())
                .ifPresent(cluster -> groups[CLUSTER][i] =
                        join(known, CLUSTER, Group.What.CLUSTER, List.of(cluster), cluster, true, false));
        List<Object> kind = List.of(node.kind(), node.vpc(), node.cluster());
        groups[KIND][i] = join(known, KIND, Group.What.KIND, kind, key, false, false);
        if (entry >= 0) {
            boolean front = entersFrom(i, entry);
            NodeKey at = nodes.get(entry).key();
            groups[NEIGHBOURS][i] = join(
                    known,
                    NEIGHBOURS,
                    Group.What.NEIGHBOURS,
                    List.of(groups[KIND][i], at, front),
                    key,
                    false,
                    front,
                    at);
        }
    }

    private boolean entersFrom(int node, int entry) {
        for (int e = first[node]; e < first[node + 1]; e++) {
            if (target[around[e]] == node && source[around[e]] == entry) {
                return true;
            }
        }
        return false;
    }

    private int join(
            Map<List<Object>, Integer> known,
            int slot,
            Group.What what,
            List<? extends Object> held,
            NodeKey member,
            boolean own,
            boolean front) {
        return join(known, slot, what, held, member, own, front, member);
    }

    /// @param own whether the member's key is the frame's own, which then names the group
    private int join(
            Map<List<Object>, Integer> known,
            int slot,
            Group.What what,
            List<? extends Object> held,
            NodeKey member,
            boolean own,
            boolean front,
            NodeKey anchor) {
        return known.computeIfAbsent(List.of(slot, held), met -> {
            NodeKey key = own ? member : Group.keyOf(member, what);
            kin.add(new Kin(what, slot, key, anchor, front));
            return kin.size() - 1;
        });
    }
}
