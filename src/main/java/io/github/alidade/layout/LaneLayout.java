package io.github.alidade.layout;

import io.github.alidade.vocabulary.Lane;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Places a diagram: lanes as columns from left to right, cards ordered such that few lines cross, lines as orthogonal
/// polylines that run through no card. A pure function: the same diagram and pins give the same placement everywhere,
/// and names have no part in it.
///
/// The way of Sugiyama, Tagawa, Toda (1981): columns ([Columns]), lines that share an end as nets ([Nets]), order
/// ([Ordering], [Exchange], [Sifting]), heights ([Heights]), channels ([Channels]); then what the user pinned.
/// What hangs on one card only stands beneath it ([Stems]).
public final class LaneLayout {
    /// Items of a picture for which little time is left.
    private static final int LARGE = 20_000;

    private LaneLayout() {}

    public static Placement place(Diagram diagram, Pins pins) {
        return place(diagram, pins, () -> false);
    }

    /// The same with what the user pinned, of the placement without any pins.
    public static Placement pinned(Placement free, Pins pins) {
        return Pinning.apply(free, pins);
    }

    /// @param cancelled asked now and then
    /// @throws java.util.concurrent.CancellationException once `cancelled` says so
    public static Placement place(Diagram diagram, Pins pins, BooleanSupplier cancelled) {
        Cards cards = Cards.of(diagram);
        int[] spine = Spine.places(cards);
        Blocks blocks = Blocks.of(diagram, cards, spine, Map.of());
        Placement best = free(diagram, cards, spine, blocks, cancelled);
        if (!blocks.open.isEmpty()) {
            // Only the drawn picture tells on which side of the frames their cards are best off.
            double least = Toil.of(best);
            Set<List<Integer>> tried = new HashSet<>(Set.of(blocks.places()));
            for (Map<Lane, Blocks.Side> sides : Blocks.choices(blocks.open)) {
                Blocks others = Blocks.of(diagram, cards, spine, sides);
                if (tried.add(others.places())) {
                    Placement other = free(diagram, cards, spine, others, cancelled);
                    double toil = Toil.of(other);
                    best = toil < least ? other : best;
                    least = Math.min(toil, least);
                }
            }
        }
        return pinned(best, pins);
    }

    private static Placement free(Diagram diagram, Cards cards, int[] spine, Blocks blocks, BooleanSupplier cancelled) {
        Spacing spacing = Spacing.of(cards);
        Columns columns = Columns.of(cards, spine, blocks);
        Layers layers = layers(cards, blocks, columns, spacing);
        double[] about = Ordering.order(layers, spine, spacing, cancelled);
        // What an eye takes in at once is better off with short lines than with one crossing fewer.
        if (!Spacing.small(cards)) {
            boolean large = layers.count >= LARGE;
            boolean exchanged = false;
            if (!large) {
                Draft draft = new Draft(layers, about).exchanged(spacing, cancelled);
                exchanged = draft.layers() != layers;
                layers = draft.layers();
                about = draft.about();
            }
            // Less is left to find once cards were exchanged.
            int walks = large ? 4 : exchanged ? 8 : 12;
            Sifting.sift(layers, about, spacing, large || exchanged ? 1 : 2, walks, cancelled);
        }
        Ports ports = Ports.of(layers, about);
        double[] y = Heights.of(layers, ports, spacing, about, cancelled);
        Labels labels = new Labels(layers, ports, diagram, spacing);
        Channels channels = new Channels(layers, ports, y, labels, spacing);
        return new Assembly(diagram, layers, ports, channels, labels, y).placement();
    }

    static Layers layers(Cards cards, Blocks blocks, Columns columns, Spacing spacing) {
        Nets nets = Nets.of(cards, columns);
        if (spacing.labels()) {
            Ports.makeRoom(cards, columns, nets);
        }
        return new Layers(cards, blocks, columns, nets);
    }
}
