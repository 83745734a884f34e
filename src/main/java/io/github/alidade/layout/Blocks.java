package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The frames of each lane and their order from top to bottom, the same in all columns of the lane, so that every
/// frame is a rectangle with its own cards in it and no others.
///
/// Clusters stand within VPCs; a cluster that spans several VPCs has them within itself instead.
final class Blocks {
    /// A frame; `top` and `bottom` are its place among all frames and loose cards of its lane.
    static final class Block {
        final @Nullable NodeKey of;
        final Lane lane;
        final int depth;
        final List<Block> inner = new ArrayList<>();
        final List<Integer> loose = new ArrayList<>();
        int top;
        int bottom;
        private double sum;
        private int size;

        Block(@Nullable NodeKey of, Lane lane, int depth) {
            this.of = of;
            this.lane = lane;
            this.depth = depth;
        }

        double mean() {
            return size == 0 ? 0 : sum / size;
        }
    }

    /// In larger pictures only services have frames: elsewhere frames would tear cards away from what they belong to.
    static final int EVERYWHERE_UP_TO = 72;

    final List<Block> frames = new ArrayList<>();
    /// Where each card stands in the order of its lane; cards of one frame, or of none, share a place.
    final int[] place;
    /// The innermost frame of each card, or -1.
    final int[] frame;

    private Blocks(int count) {
        place = new int[count];
        frame = new int[count];
        java.util.Arrays.fill(frame, -1);
    }

    static Blocks of(Diagram diagram, Cards cards, int[] spine) {
        Blocks blocks = new Blocks(cards.count);
        Set<NodeKey> spanning = clustersOfSeveralVpcs(diagram);
        Map<Lane, Block> roots = new LinkedHashMap<>();
        Map<List<Object>, Block> known = new HashMap<>();
        for (int card = 0; card < cards.count; card++) {
            ShownNode node = diagram.nodes().get(card);
            Lane lane = cards.lanes[card];
            Block at = roots.computeIfAbsent(lane, l -> new Block(null, l, 0));
            count(at, spine[card]);
            for (NodeKey around : framesAround(node, spanning, cards.count)) {
                Block outer = at;
                at = known.computeIfAbsent(List.of(outer, around), k -> {
                    Block made = new Block(around, lane, outer.depth + 1);
                    outer.inner.add(made);
                    return made;
                });
                count(at, spine[card]);
            }
            at.loose.add(card);
        }
        for (Block root : roots.values()) {
            blocks.number(root, spine, 0);
        }
        return blocks;
    }

    private static void count(Block block, int place) {
        block.sum += place;
        block.size++;
    }

    private static Set<NodeKey> clustersOfSeveralVpcs(Diagram diagram) {
        Map<NodeKey, Optional<NodeKey>> vpcOf = new HashMap<>();
        Set<NodeKey> spanning = new HashSet<>();
        for (ShownNode node : diagram.nodes()) {
            node.cluster().ifPresent(cluster -> {
                Optional<NodeKey> first = vpcOf.putIfAbsent(cluster, node.vpc());
                if (first != null && !first.equals(node.vpc())) {
                    spanning.add(cluster);
                }
            });
        }
        return spanning;
    }

    private static List<NodeKey> framesAround(ShownNode node, Set<NodeKey> spanning, int count) {
        List<NodeKey> frames = new ArrayList<>();
        if (count > EVERYWHERE_UP_TO && node.kind().lane() != Lane.SERVICE) {
            return frames;
        }
        node.vpc().ifPresent(frames::add);
        node.cluster().ifPresent(cluster -> frames.add(spanning.contains(cluster) ? 0 : frames.size(), cluster));
        return frames;
    }

    /// Numbers what is in a block from top to bottom: frames and loose cards in the order of the spine.
    private int number(Block block, int[] spine, int next) {
        block.top = next++;
        double looseMean =
                block.loose.stream().mapToInt(card -> spine[card]).average().orElse(0);
        int self = block.of == null ? -1 : frames.size();
        if (block.of != null) {
            frames.add(block);
        }
        block.inner.sort(Comparator.comparingDouble(Block::mean).thenComparing(b -> b.of));
        boolean looseDone = block.loose.isEmpty();
        for (Block inner : block.inner) {
            if (!looseDone && looseMean <= inner.mean()) {
                next = numberLoose(block, self, next);
                looseDone = true;
            }
            next = number(inner, spine, next);
        }
        if (!looseDone) {
            next = numberLoose(block, self, next);
        }
        block.bottom = next++;
        return next;
    }

    private int numberLoose(Block block, int self, int next) {
        for (int card : block.loose) {
            place[card] = next;
            frame[card] = self;
        }
        return next + 1;
    }
}
