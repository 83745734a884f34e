package io.github.alidade.layout;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A picture on the way: its layers in some order.
///
/// @param about where the items are about
record Draft(Layers layers, double[] about) {
    /// With cards exchanged, if that is better. Where lines are so many that trunks bend everywhere, it is not, since
    /// [Ways] are straight.
    Draft exchanged(Spacing spacing, BooleanSupplier cancelled) {
        Optional<Ways> ways = Exchange.improve(layers, about, cancelled);
        if (ways.isEmpty()) {
            return this;
        }
        Cards cards = layers.cards;
        Columns columns = layers.columns.with(ways.get().column);
        Layers others = LaneLayout.layers(cards, layers.blocks, columns, spacing);
        Draft draft = new Draft(others, Ordering.settle(others, ways.get().y, spacing));
        if (Crossings.of(others) < Crossings.of(layers)) {
            return draft;
        }
        if (spacing.labels()) {
            Ports.makeRoom(cards, layers.columns, layers.nets);
        }
        return this;
    }
}
