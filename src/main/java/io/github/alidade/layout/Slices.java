package io.github.alidade.layout;

import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Which load balancer or API each node stands around: from every entry at once it goes outwards line by line, and a
/// node joins the entry that most of its neighbours have joined before it. Names have no part in it; a tie goes to the
/// entry that stands first.
final class Slices {
    private static final Set<ResourceKind> ENTRIES = EnumSet.of(ResourceKind.LOAD_BALANCER, ResourceKind.HTTP_API);
    private static final int NONE = -1;

    private final Ground ground;
    private final int[] entry;

    Slices(Ground ground) {
        this.ground = ground;
        this.entry = new int[ground.nodes.size()];
    }

    /// The place of the entry of each node; -1 for what no entry leads to.
    int[] entries() {
        Arrays.fill(entry, NONE);
        int[] edge = new int[entry.length];
        int size = 0;
        for (int i = 0; i < entry.length; i++) {
            if (ENTRIES.contains(ground.nodes.get(i).kind())) {
                entry[i] = i;
                edge[size++] = i;
            }
        }
        while (size > 0) {
            size = outwards(edge, size);
        }
        return entry;
    }

    /// One step from those that joined last.
    /// @return how many joined; they stand in `edge` then
    private int outwards(int[] edge, int size) {
        boolean[] met = new boolean[entry.length];
        int[] next = new int[entry.length];
        int found = 0;
        for (int i = 0; i < size; i++) {
            for (int e = ground.first[edge[i]]; e < ground.first[edge[i] + 1]; e++) {
                int other = ground.other(ground.around[e], edge[i]);
                if (entry[other] == NONE && !met[other] && joins(other)) {
                    met[other] = true;
                    next[found++] = other;
                }
            }
        }
        Arrays.sort(next, 0, found);
        int[] joined = new int[found];
        for (int i = 0; i < found; i++) {
            joined[i] = most(next[i]);
        }
        for (int i = 0; i < found; i++) {
            entry[next[i]] = joined[i];
            edge[i] = next[i];
        }
        return found;
    }

    private boolean joins(int node) {
        ResourceKind kind = ground.nodes.get(node).kind();
        return kind != ResourceKind.INTERNET && kind.lane() != Lane.IAM && kind.lane() != Lane.NETWORK;
    }

    private int most(int node) {
        int[] votes = new int[ground.first[node + 1] - ground.first[node]];
        int size = 0;
        for (int e = ground.first[node]; e < ground.first[node + 1]; e++) {
            int vote = entry[ground.other(ground.around[e], node)];
            if (vote != NONE) {
                votes[size++] = vote;
            }
        }
        Arrays.sort(votes, 0, size);
        int best = votes[0];
        int longest = 0;
        for (int i = 0, run = 0; i < size; i++) {
            run = i > 0 && votes[i] == votes[i - 1] ? run + 1 : 1;
            if (run > longest) {
                longest = run;
                best = votes[i];
            }
        }
        return best;
    }
}
