package io.github.alidade.layout;

import java.util.Arrays;

/// Where each chain would have to be for its lines to be as straight as they can: the median of what its edges ask for.
final class Pulls {
    private final Layers layers;
    private final Ports ports;
    private final Chains chains;
    private final int[] start;
    private final int[] edges;
    private double[] asked = new double[16];

    Pulls(Layers layers, Ports ports, Chains chains) {
        this.layers = layers;
        this.ports = ports;
        this.chains = chains;
        this.start = new int[chains.count + 1];
        for (int edge = 0; edge < layers.edges; edge++) {
            if (outer(edge)) {
                start[chains.of[layers.left[edge]] + 1]++;
                start[chains.of[layers.right[edge]] + 1]++;
            }
        }
        for (int i = 0; i < chains.count; i++) {
            start[i + 1] += start[i];
        }
        edges = new int[start[chains.count]];
        int[] at = start.clone();
        for (int edge = 0; edge < layers.edges; edge++) {
            if (outer(edge)) {
                edges[at[chains.of[layers.left[edge]]]++] = edge;
                edges[at[chains.of[layers.right[edge]]]++] = edge;
            }
        }
    }

    private boolean outer(int edge) {
        return chains.of[layers.left[edge]] != chains.of[layers.right[edge]];
    }

    /// Where it is now, if it has no edges to others.
    double wanted(int chain, double[] place) {
        int size = start[chain + 1] - start[chain];
        if (size == 0) {
            return place[chain];
        }
        asked = asked.length < size ? new double[2 * size] : asked;
        for (int i = 0; i < size; i++) {
            asked[i] = asked(chain, edges[start[chain] + i], place);
        }
        Arrays.sort(asked, 0, size);
        return (asked[(size - 1) / 2] + asked[size / 2]) / 2;
    }

    private double asked(int chain, int edge, double[] place) {
        int left = layers.left[edge];
        int right = layers.right[edge];
        double down = ports.at(edge, true) - ports.at(edge, false) + chains.offset[left] - chains.offset[right];
        return chains.of[left] == chain ? place[chains.of[right]] - down : place[chains.of[left]] + down;
    }
}
