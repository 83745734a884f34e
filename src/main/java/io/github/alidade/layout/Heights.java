package io.github.alidade.layout;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// The vertical place of every item. Chains of straight lines move as one; each is drawn to the middle of what it is
/// joined with, again and again, and the distances are restored after each time: once by pushing down, once by
/// pushing up, and the mean of both keeps all distances because they are linear.
final class Heights {
    private final Layers layers;
    private final Ports ports;
    private final Spacing spacing;
    private final BooleanSupplier cancelled;
    private final Chains chains;
    private final Precedence before;
    private final double[] place;

    private Heights(
            Layers layers, Ports ports, Spacing spacing, BooleanSupplier cancelled, Chains chains, Precedence before) {
        this.layers = layers;
        this.ports = ports;
        this.spacing = spacing;
        this.cancelled = cancelled;
        this.chains = chains;
        this.before = before;
        this.place = new double[chains.count];
    }

    /// @param about where the items are about
    /// @return the middle of each item
    static double[] of(Layers layers, Ports ports, Spacing spacing, double[] about, BooleanSupplier cancelled) {
        Chains chains = Chains.of(layers, ports, true);
        Precedence before = Precedence.of(layers, chains, spacing);
        if (!before.consistent()) {
            chains = Chains.of(layers, ports, false);
            before = Precedence.of(layers, chains, spacing);
        }
        Heights heights = new Heights(layers, ports, spacing, cancelled, chains, before);
        heights.begin(about);
        heights.relax();
        heights.toGrid();
        return heights.middles();
    }

    private void begin(double[] about) {
        double[] sum = new double[chains.count];
        int[] size = new int[chains.count];
        for (int item = 0; item < layers.count; item++) {
            sum[chains.of[item]] += about[item] - chains.offset[item];
            size[chains.of[item]]++;
        }
        for (int chain = 0; chain < chains.count; chain++) {
            sum[chain] /= size[chain];
        }
        settle(sum);
    }

    private void relax() {
        int rounds = layers.count < 20_000 ? 24 : 6;
        Pulls pulls = new Pulls(layers, ports, chains);
        for (int round = 0; round < rounds; round++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            settle(pulls.wanted(place));
        }
    }

    private void settle(double[] wanted) {
        double[] down = wanted.clone();
        double[] up = wanted.clone();
        for (int chain = 0; chain < chains.count; chain++) {
            if (chains.border[chain]) {
                down[chain] = Double.NEGATIVE_INFINITY;
                up[chain] = Double.POSITIVE_INFINITY;
            }
        }
        before.pushDown(down);
        before.pushUp(up);
        for (int chain = 0; chain < chains.count; chain++) {
            place[chain] = (down[chain] + up[chain]) / 2;
        }
    }

    /// Cards stand on the grid, so they may have to give way a little once more. Then frames close around what they
    // hold.
    private void toGrid() {
        for (int chain = 0; chain < chains.count; chain++) {
            if (!chains.border[chain]) {
                place[chain] = Math.round(place[chain] / Spacing.GRID) * Spacing.GRID;
            } else {
                place[chain] = Double.NEGATIVE_INFINITY;
            }
        }
        before.pushDownOnGrid(place);
        before.closeTops(place, chains);
    }

    private double[] middles() {
        double[] middles = new double[layers.count];
        Arrays.setAll(middles, item -> place[chains.of[item]] + chains.offset[item]);
        return middles;
    }
}
