package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The frames of each floor and their order from top to bottom, the same in all columns, so that every frame is one
/// rectangle with its own cards in it and no others, whichever lanes they stand in.
///
/// Clusters stand within VPCs. In large pictures a cluster that spans several VPCs has them within itself instead.
final class Blocks {
    /// Where the cards of a lane that stand in no frame go, as seen from the frames.
    enum Side {
        ABOVE,
        BELOW,
        /// Each card where its neighbours are.
        NEAR
    }

    /// A frame; `top` and `bottom` are its place among all frames and loose cards of its floor.
    static final class Block {
        final @Nullable NodeKey of;
        final int depth;
        final List<Block> inner = new ArrayList<>();
        final List<Integer> loose = new ArrayList<>();
        int top;
        int bottom;
        private double sum;
        private int size;

        Block(@Nullable NodeKey of, int depth) {
            this.of = of;
            this.depth = depth;
        }

        /// All cards in it, those of inner frames too.
        IntStream cards() {
            return IntStream.concat(
                    loose.stream().mapToInt(card -> card), inner.stream().flatMapToInt(Block::cards));
        }

        double mean() {
            return size == 0 ? 0 : sum / size;
        }
    }

    /// In larger pictures only services have frames: elsewhere frames would tear cards away from what they belong to.
    static final int EVERYWHERE_UP_TO = 72;

    final List<Block> frames = new ArrayList<>();
    /// Where each card stands in the order of its floor; cards of one lane between the same frames share a place.
    final int[] place;
    /// The innermost frame of each card, or -1.
    final int[] frame;
    List<Lane> open = List.of();

    private final Cards cards;
    private final int[] spine;
    private final Map<Lane, Side> sides;

    private Blocks(Cards cards, int[] spine, Map<Lane, Side> sides) {
        this.cards = cards;
        this.spine = spine;
        this.sides = sides;
        this.place = new int[cards.count];
        this.frame = new int[cards.count];
        Arrays.fill(frame, -1);
    }

    /// @param sides of lanes in which some cards stand in no frame; a lane that is missing has them near
    static Blocks of(Diagram diagram, Cards cards, int[] spine, Map<Lane, Side> sides) {
        Blocks blocks = new Blocks(cards, spine, sides);
        Set<NodeKey> spanning = clustersOfSeveralVpcs(diagram);
        Block lanes = new Block(null, 0);
        Block band = new Block(null, 0);
        Map<List<Object>, Block> known = new HashMap<>();
        for (int card = 0; card < cards.count; card++) {
            ShownNode node = diagram.nodes().get(card);
            Block at = Columns.band(cards.lanes[card]) ? band : lanes;
            for (NodeKey around : framesAround(node, spanning, cards.count)) {
                Block outer = at;
                at = known.computeIfAbsent(List.of(outer, around), k -> {
                    Block made = new Block(around, outer.depth + 1);
                    outer.inner.add(made);
                    return made;
                });
                at.sum += spine[card];
                at.size++;
            }
            at.loose.add(card);
        }
        blocks.number(lanes, 0);
        blocks.number(band, 0);
        blocks.open = blocks.findOpen();
        return blocks;
    }

    /// Every way to choose sides for some lanes, but for all of them near.
    static List<Map<Lane, Side>> choices(List<Lane> open) {
        List<Map<Lane, Side>> choices = new ArrayList<>(List.of(Map.of()));
        for (Lane lane : open) {
            for (Map<Lane, Side> others : List.copyOf(choices)) {
                for (Side side : List.of(Side.ABOVE, Side.BELOW)) {
                    Map<Lane, Side> choice = new EnumMap<>(Lane.class);
                    choice.putAll(others);
                    choice.put(lane, side);
                    choices.add(choice);
                }
            }
        }
        return choices.subList(1, choices.size());
    }

    /// Two ways to choose sides that put every card in the same place are one.
    List<Integer> places() {
        return Arrays.stream(place).boxed().toList();
    }

    /// The lanes with cards that stand in no frame, in a picture that is small enough for a choice.
    private List<Lane> findOpen() {
        EnumSet<Lane> lanes = EnumSet.noneOf(Lane.class);
        for (int card = 0; card < cards.count; card++) {
            if (frame[card] < 0 && !Columns.band(cards.lanes[card])) {
                lanes.add(cards.lanes[card]);
            }
        }
        return cards.count > EVERYWHERE_UP_TO || frames.isEmpty() ? List.of() : List.copyOf(lanes);
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

    private static boolean framed(Lane lane, int count) {
        return count <= EVERYWHERE_UP_TO || lane == Lane.SERVICE;
    }

    private static List<NodeKey> framesAround(ShownNode node, Set<NodeKey> spanning, int count) {
        List<NodeKey> frames = new ArrayList<>();
        boolean everywhere = count <= EVERYWHERE_UP_TO;
        if (!framed(node.kind().lane(), count)) {
            return frames;
        }
        node.vpc().ifPresent(frames::add);
        node.cluster().ifPresent(cluster -> {
            boolean outside = !everywhere && spanning.contains(cluster);
            frames.add(outside ? 0 : frames.size(), cluster);
        });
        return frames;
    }

    /// Numbers what is in a block from top to bottom: frames and loose cards in the order of the spine.
    private int number(Block block, int next) {
        block.top = next++;
        int self = block.of == null ? -1 : frames.size();
        if (block.of != null) {
            frames.add(block);
        }
        block.inner.sort(Comparator.comparingDouble(Block::mean).thenComparing(b -> b.of));
        Map<Lane, List<Integer>> loose = new EnumMap<>(Lane.class);
        block.loose.forEach(card -> loose.computeIfAbsent(cards.lanes[card], lane -> new ArrayList<>())
                .add(card));
        int[] within = new int[cards.count];
        Arrays.fill(within, -1);
        for (int i = 0; i < block.inner.size(); i++) {
            int number = i;
            block.inner.get(i).cards().forEach(card -> within[card] = number);
        }
        int[] gap = new int[cards.count];
        loose.forEach((lane, some) -> {
            if (framed(lane, cards.count)) {
                chooseGaps(block, lane, some, within, gap);
            }
        });
        for (int at = 0; at <= block.inner.size(); at++) {
            for (int card : block.loose) {
                if (gap[card] == at) {
                    place[card] = next;
                    frame[card] = self;
                }
            }
            next++;
            if (at < block.inner.size()) {
                next = number(block.inner.get(at), next);
            }
        }
        block.bottom = next++;
        return next;
    }

    /// After how many of the frames each card stands.
    /// @param within the frame that each card stands in, or -1
    private void chooseGaps(Block block, Lane lane, List<Integer> some, int[] within, int[] gap) {
        Side side = block.of == null ? sides.getOrDefault(lane, Side.NEAR) : Side.NEAR;
        for (int card : some) {
            gap[card] = switch (side) {
                case ABOVE -> 0;
                case BELOW -> block.inner.size();
                case NEAR -> near(block, spine[cards.stems.head(card)]);
            };
        }
        // A stack that leads down into a frame stands right above it.
        for (int card : some) {
            int below = cards.stems.below[card];
            int into = below < 0 ? -1 : within[below];
            for (int above = card; into >= 0 && above >= 0; above = cards.stems.above[above]) {
                gap[above] = into;
            }
        }
    }

    private static int near(Block block, int place) {
        int after = 0;
        while (after < block.inner.size() && block.inner.get(after).mean() < place) {
            after++;
        }
        return after;
    }
}
