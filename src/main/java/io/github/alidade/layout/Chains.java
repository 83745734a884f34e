package io.github.alidade.layout;

import java.util.Arrays;

/// Items of neighbouring columns that a straight line joins: they move up and down together. Which edges become
/// straight is decided from the most to the least worth it, such that no two of them cross.
///
/// Source: the blocks of Brandes and Koepf, Fast and Simple Horizontal Coordinate Assignment, GD 2001.
final class Chains {
    int count;
    final int[] of;
    /// How far below its chain's place an item is.
    final double[] offset;
    final boolean[] border;
    final boolean[] top;
    final boolean[] bottom;

    private final Layers layers;
    private final Ports ports;
    private final int[] position;
    private final int[] next;
    private final int[] previous;
    private final double[] step;
    private final double[] about;
    private final double reach;

    private Chains(Layers layers, Ports ports, double[] about, double reach) {
        this.layers = layers;
        this.ports = ports;
        this.about = about;
        this.reach = reach;
        this.of = new int[layers.count];
        this.offset = new double[layers.count];
        this.border = new boolean[layers.count];
        this.top = new boolean[layers.count];
        this.bottom = new boolean[layers.count];
        this.position = new int[layers.count];
        this.next = new int[layers.count];
        this.previous = new int[layers.count];
        this.step = new double[layers.count];
        Arrays.fill(next, -1);
        Arrays.fill(previous, -1);
        for (int[] column : layers.order) {
            for (int i = 0; i < column.length; i++) {
                position[column[i]] = i;
            }
        }
    }

    /// @param about where the items are about
    /// @param reach how far an item may be moved for a straight line: far-fetched ones blow up the picture. Below 0
    /// nothing is joined but the borders of frames.
    static Chains of(Layers layers, Ports ports, double[] about, double reach) {
        Chains chains = new Chains(layers, ports, about, reach);
        int[][] worth = reach >= 0 ? chains.edgesByWorth() : new int[layers.order.length][0];
        for (int column = 0; column + 1 < layers.order.length; column++) {
            chains.align(column, worth[column]);
        }
        chains.number();
        return chains;
    }

    private void align(int column, int[] edges) {
        int[] lefts = layers.order[column];
        int[] rights = layers.order[column + 1];
        Nested accepted = new Nested(lefts.length, rights.length);
        int[] borderAt = new int[2 * layers.frames().size() + layers.columns.floors];
        Arrays.fill(borderAt, -1);
        for (int item : lefts) {
            if (borderNumber(item) >= 0) {
                borderAt[borderNumber(item)] = item;
            }
        }
        for (int item : rights) {
            int number = borderNumber(item);
            if (number >= 0 && borderAt[number] >= 0) {
                accepted.add(position[borderAt[number]], position[item]);
                link(borderAt[number], item, 0);
            }
        }
        for (int edge : edges) {
            int left = layers.left[edge];
            int right = layers.right[edge];
            double down = ports.at(edge, true) - ports.at(edge, false);
            if (next[left] < 0
                    && previous[right] < 0
                    && Math.abs(about[left] + down - about[right]) <= reach
                    && accepted.fits(position[left], position[right])) {
                accepted.add(position[left], position[right]);
                link(left, right, down);
            }
        }
    }

    private void link(int left, int right, double down) {
        next[left] = right;
        previous[right] = left;
        step[right] = down;
    }

    private int borderNumber(int item) {
        return switch (layers.kind[item]) {
            case CARD, TRUNK -> -1;
            case TOP -> 2 * layers.what[item];
            case BOTTOM -> 2 * layers.what[item] + 1;
            case FLOOR -> 2 * layers.frames().size() + layers.what[item];
        };
    }

    private int[][] edgesByWorth() {
        Joints toLeft = new Joints(layers.count, layers.edges, layers.right, layers.left);
        Joints toRight = new Joints(layers.count, layers.edges, layers.left, layers.right);
        toLeft.sortBy(position);
        toRight.sortBy(position);
        int[] worth = new int[layers.edges];
        for (int item = 0; item < layers.count; item++) {
            weigh(item, toLeft, worth);
            weigh(item, toRight, worth);
        }
        int[] sizes = new int[layers.order.length];
        for (int edge = 0; edge < layers.edges; edge++) {
            sizes[layers.column[layers.left[edge]]]++;
        }
        long[][] keys = new long[sizes.length][];
        Arrays.setAll(keys, i -> new long[sizes[i]]);
        for (int edge = 0; edge < layers.edges; edge++) {
            int column = layers.column[layers.left[edge]];
            keys[column][--sizes[column]] = (long) -worth[edge] << 32 | edge;
        }
        int[][] all = new int[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            Arrays.sort(keys[i]);
            all[i] = Arrays.stream(keys[i]).mapToInt(key -> (int) key).toArray();
        }
        return all;
    }

    /// Adds to the edges of an item what a straight line would be worth: much between trunks, since every bend there
    /// is one more in a long line, and more in the middle of a bundle than at its rim.
    private void weigh(int item, Joints joints, int[] worth) {
        int degree = joints.degree(item);
        boolean card = layers.kind[item] == Layers.Kind.CARD;
        boolean first = card
                && layers.columns.floor[layers.what[item]] == 0
                && layers.cards.lanes[layers.what[item]] == io.github.alidade.vocabulary.Lane.EDGE;
        for (int i = 0; i < degree; i++) {
            int fromMiddle = Math.abs(2 * i - (degree - 1)) * 100 / degree;
            worth[joints.edge(item, i)] += (card ? 200 / degree : 400) - fromMiddle + (first ? 150 : 0);
        }
    }

    private void number() {
        Arrays.fill(of, -1);
        for (int[] column : layers.order) {
            for (int item : column) {
                if (of[item] < 0) {
                    follow(item);
                }
            }
        }
    }

    /// Numbers a chain from its left end. Cards stand on the grid; a chain that would put one beside it ends there.
    private void follow(int start) {
        int chain = count++;
        border[chain] = borderNumber(start) >= 0;
        top[chain] = layers.kind[start] == Layers.Kind.TOP;
        bottom[chain] = layers.kind[start] == Layers.Kind.BOTTOM;
        double at = 0;
        boolean anchored = false;
        double anchor = 0;
        double sum = 0;
        int size = 0;
        for (int item = start; item >= 0; item = next[item]) {
            if (item != start) {
                at += step[item];
                if (!border[chain] && Math.abs(about[item] - at - sum / size) > reach) {
                    break;
                }
            }
            sum += about[item] - at;
            size++;
            if (layers.kind[item] == Layers.Kind.CARD) {
                if (anchored && Math.abs(Math.IEEEremainder(at - anchor, Spacing.GRID)) > 1e-6) {
                    break;
                }
                anchor = anchored ? anchor : at;
                anchored = true;
            }
            of[item] = chain;
            offset[item] = at;
        }
        for (int item = start; anchored && item >= 0 && of[item] == chain; item = next[item]) {
            offset[item] -= anchor;
        }
    }

    /// The place of each chain that is nearest to those of its items.
    double[] means(double[] y) {
        double[] sum = new double[count];
        int[] size = new int[count];
        for (int item = 0; item < layers.count; item++) {
            sum[of[item]] += y[item] - offset[item];
            size[of[item]]++;
        }
        for (int chain = 0; chain < count; chain++) {
            sum[chain] /= size[chain];
        }
        return sum;
    }

    /// Pairs of positions of which no two cross, with quick answers whether one more fits.
    private static final class Nested {
        private final int[] above;
        private final int[] below;

        Nested(int lefts, int rights) {
            above = new int[lefts + 2];
            below = new int[lefts + 2];
            Arrays.fill(above, -1);
            Arrays.fill(below, rights);
        }

        boolean fits(int left, int right) {
            for (int i = left + 1; i > 0; i -= i & -i) {
                if (above[i] >= right) {
                    return false;
                }
            }
            for (int i = below.length - 1 - left; i > 0; i -= i & -i) {
                if (below[i] <= right) {
                    return false;
                }
            }
            return true;
        }

        void add(int left, int right) {
            for (int i = left + 1; i < above.length; i += i & -i) {
                above[i] = Math.max(above[i], right);
            }
            for (int i = below.length - 1 - left; i < below.length; i += i & -i) {
                below[i] = Math.min(below[i], right);
            }
        }
    }
}
