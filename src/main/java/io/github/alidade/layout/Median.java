package io.github.alidade.layout;

import java.util.Arrays;

/// Where an item would have to be for its lines to be as short as they can: the median of what its edges ask for.
final class Median {
    private final Layers layers;
    private final Ports ports;
    private final Joints toLeft;
    private final Joints toRight;
    private double[] asked = new double[16];

    Median(Layers layers, Ports ports) {
        this.layers = layers;
        this.ports = ports;
        this.toLeft = new Joints(layers.count, layers.edges, layers.right, layers.left);
        this.toRight = new Joints(layers.count, layers.edges, layers.left, layers.right);
    }

    /// Where it is now, if it has no edges.
    double of(int item, double[] y) {
        int lefts = toLeft.degree(item);
        int rights = toRight.degree(item);
        asked = asked.length < lefts + rights ? new double[2 * (lefts + rights)] : asked;
        int size = 0;
        for (int i = 0; i < lefts; i++) {
            int edge = toLeft.edge(item, i);
            if (!layers.foreign(edge, false)) {
                asked[size++] = y[layers.left[edge]] + ports.at(edge, true) - ports.at(edge, false);
            }
        }
        for (int i = 0; i < rights; i++) {
            int edge = toRight.edge(item, i);
            if (!layers.foreign(edge, true)) {
                asked[size++] = y[layers.right[edge]] + ports.at(edge, false) - ports.at(edge, true);
            }
        }
        if (size == 0) {
            return y[item];
        }
        Arrays.sort(asked, 0, size);
        return (asked[(size - 1) / 2] + asked[size / 2]) / 2;
    }
}
