package io.github.alidade.layout;

/// Counts the crossings between neighbouring columns with a binary indexed tree, in O(edges log items): pairs of lines,
/// so that a bundle that crosses another one counts as often as lines of theirs cross.
final class Crossings {
    private final Layers layers;
    private final Joints toRight;
    private final int[] position;

    Crossings(Layers layers, Joints toRight, int[] position) {
        this.layers = layers;
        this.toRight = toRight;
        this.position = position;
    }

    static long of(Layers layers) {
        int[] position = new int[layers.count];
        for (int[] column : layers.order) {
            for (int i = 0; i < column.length; i++) {
                position[column[i]] = i;
            }
        }
        Joints toRight = new Joints(layers.count, layers.edges, layers.left, layers.right);
        return new Crossings(layers, toRight, position).count();
    }

    long count() {
        toRight.sortBy(position);
        long sum = 0;
        for (int i = 0; i + 1 < layers.order.length; i++) {
            sum += between(layers.order[i], layers.order[i + 1].length);
        }
        return sum;
    }

    private long between(int[] column, int size) {
        long[] tree = new long[size + 1];
        long sum = 0;
        long passed = 0;
        for (int item : column) {
            int degree = toRight.degree(item);
            for (int i = 0; i < degree; i++) {
                int at = position[toRight.neighbour(item, i)];
                long above = 0;
                for (int j = at + 1; j > 0; j -= j & -j) {
                    above += tree[j];
                }
                sum += (passed - above) * layers.weight[toRight.edge(item, i)];
            }
            for (int i = 0; i < degree; i++) {
                for (int j = position[toRight.neighbour(item, i)] + 1; j <= size; j += j & -j) {
                    tree[j] += layers.weight[toRight.edge(item, i)];
                }
                passed += layers.weight[toRight.edge(item, i)];
            }
        }
        return sum;
    }
}
