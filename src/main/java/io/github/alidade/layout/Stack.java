package io.github.alidade.layout;

/// Gives the items of a column, in their order, places as near to the wanted ones as the distances between them allow:
/// least squares by pooling adjacent violators, O(items).
/// Source: Barlow et al., Statistical Inference under Order Restrictions, 1972.
final class Stack {
    private final Layers layers;
    private final Spacing spacing;

    Stack(Layers layers, Spacing spacing) {
        this.layers = layers;
        this.spacing = spacing;
    }

    void settle(int[] items, int size, double[] wanted, double[] y) {
        double[] shift = new double[size];
        double[] mean = new double[size];
        int[] weight = new int[size];
        int[] end = new int[size];
        int pools = 0;
        for (int i = 0; i < size; i++) {
            shift[i] = i == 0 ? 0 : shift[i - 1] + layers.apart(items[i - 1], items[i], spacing);
            boolean border = layers.place[items[i]] >= 0
                    && layers.kind[items[i]] != Layers.Kind.CARD
                    && !layers.hollow(items[i]);
            // A border beside cards wants nothing for itself: it goes where they go.
            double value =
                    border ? pools == 0 ? Double.NEGATIVE_INFINITY : mean[pools - 1] : wanted[items[i]] - shift[i];
            mean[pools] = value == Double.NEGATIVE_INFINITY ? wanted[items[i]] - shift[i] : value;
            weight[pools] = border ? 0 : 1;
            end[pools] = i + 1;
            pools++;
            while (pools > 1 && (mean[pools - 2] >= mean[pools - 1] || weight[pools - 2] == 0)) {
                int sum = weight[pools - 2] + weight[pools - 1];
                mean[pools - 2] = sum == 0
                        ? mean[pools - 1]
                        : (mean[pools - 2] * weight[pools - 2] + mean[pools - 1] * weight[pools - 1]) / sum;
                weight[pools - 2] = sum;
                end[pools - 2] = i + 1;
                pools--;
            }
        }
        int from = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = from; i < end[pool]; i++) {
                y[items[i]] = mean[pool] + shift[i];
            }
            from = end[pool];
        }
    }
}
