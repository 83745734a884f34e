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
        int left = toLeft.degree(item);
        int size = left + toRight.degree(item);
        if (size == 0) {
            return y[item];
        }
        asked = asked.length < size ? new double[2 * size] : asked;
        for (int i = 0; i < left; i++) {
            int edge = toLeft.edge(item, i);
            asked[i] = y[layers.left[edge]] + ports.at(edge, true) - ports.at(edge, false);
        }
        for (int i = left; i < size; i++) {
            int edge = toRight.edge(item, i - left);
            asked[i] = y[layers.right[edge]] + ports.at(edge, false) - ports.at(edge, true);
        }
        Arrays.sort(asked, 0, size);
        return (asked[(size - 1) / 2] + asked[size / 2]) / 2;
    }
}
