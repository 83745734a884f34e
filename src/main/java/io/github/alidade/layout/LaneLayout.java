package io.github.alidade.layout;

import io.github.alidade.vocabulary.Lane;
import java.util.Arrays;
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

    private static final int MANY = 500;
    private static final int DENSE = 2;

    private final Diagram diagram;
    private final BooleanSupplier cancelled;
    private final Cards cards;
    private final int[] spine;

    private LaneLayout(Diagram diagram, BooleanSupplier cancelled) {
        this.diagram = diagram;
        this.cancelled = cancelled;
        this.cards = Cards.of(diagram);
        this.spine = Spine.places(cards);
    }

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
        return pinned(new LaneLayout(diagram, cancelled).best(), pins);
    }

    /// Only the drawn picture tells on which side of frames their cards are best off, and whether calls between
    /// services are worth a column each: of a small one several are drawn.
    private Placement best() {
        Blocks blocks = Blocks.of(diagram, cards, spine, Map.of());
        Levels levels = Levels.of(cards, Integer.MAX_VALUE);
        Placement best = drawn(blocks, levels);
        if (cards.count > Blocks.EVERYWHERE_UP_TO) {
            return best;
        }
        double least = Toil.of(best);
        Set<List<Integer>> tried = new HashSet<>(Set.of(blocks.places()));
        for (Map<Lane, Blocks.Side> sides : Blocks.choices(blocks.open)) {
            Blocks others = Blocks.of(diagram, cards, spine, sides);
            Placement other = tried.add(others.places()) ? drawn(others, levels) : best;
            if (Toil.of(other) < least) {
                best = other;
                least = Toil.of(other);
                blocks = others;
            }
        }
        for (int deep = levels.deep(Lane.SERVICE) - 1; deep >= 1; deep--) {
            Placement other = drawn(blocks, Levels.of(cards, deep));
            best = Toil.of(other) < least ? other : best;
            least = Math.min(least, Toil.of(other));
        }
        return best;
    }

    private Placement drawn(Blocks blocks, Levels levels) {
        Spacing spacing = Spacing.of(cards);
        Columns columns = Columns.of(cards, spine, blocks, levels);
        Layers layers = layers(cards, blocks, columns, spacing);
        double[] about = Ordering.order(layers, spine, spacing, cancelled);
        // What an eye takes in at once is better off with short lines than with one crossing fewer.
        if (!Spacing.small(cards)) {
            boolean large = layers.count >= LARGE;
            boolean exchanged = false;
            if (!large && !dense(cards)) {
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

    /// Where many cards have many lines each, trunks bend everywhere; what an exchange of cards found was worse each
    /// time then (accounts of 720 to 3,100 cards with 2.9 to 3.7 lines a card), and it takes a third of the time.
    // Not so
    /// with security groups, which stand in a fold of their own.
    private static boolean dense(Cards cards) {
        return cards.count > MANY
                && cards.lines() > DENSE * cards.count
                && Arrays.stream(cards.lanes).noneMatch(Columns::band);
    }

    static Layers layers(Cards cards, Blocks blocks, Columns columns, Spacing spacing) {
        Nets nets = Nets.of(cards, columns);
        if (spacing.labels()) {
            Ports.makeRoom(cards, columns, nets);
        }
        return new Layers(cards, blocks, columns, nets);
    }
}
