package io.github.alidade.layout;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Takes crossings away where sweeps find no more: a trunk moves as one straight piece, with its hub and without it,
/// to the height at which it crosses least; then single items walk within their columns. Walks go on where they cross
/// as much as before, since better places often lie beyond such ground. Lines with a common end may cross.
///
/// Source: Matuszewski, Schoenfeld, Molitor, Using sifting for k-layer straightline crossing minimization, GD 1999;
/// whole trunks after Bachmaier, Brandenburg, Brunner, Huebner, Global k-level crossing reduction, JGAA 2011.
final class Sifting {
    private static final int SEED = 1;
    /// So many items of each of its columns a trunk passes, so many a single item.
    private static final int TRUNK_REACH = 24;

    private static final int REACH = 12;
    /// A trunk, and an item, go no farther where that costs so many crossings more than the best place.
    private static final int TRUNK_SLACK = 12;

    private static final int SLACK = 2;

    private final Layers layers;
    private final double[] y;
    private final Joints toLeft;
    private final Joints toRight;
    private final int[] position;
    /// Whether an item is part of the trunk that is being moved.
    private final boolean[] moving;
    /// The card at the inner end of each edge's lines, and the one at its outer end, or -1 where it leads on.
    private final int[] hub;

    private final int[] member;
    private final Random random = new Random(SEED);
    private final int[] piece;
    private final double[] before;
    private final int[] passed;
    private int size;
    private double bestHeight;

    private Sifting(Layers layers, double[] y) {
        this.layers = layers;
        this.y = y;
        this.toLeft = new Joints(layers.count, layers.edges, layers.right, layers.left);
        this.toRight = new Joints(layers.count, layers.edges, layers.left, layers.right);
        this.position = new int[layers.count];
        this.moving = new boolean[layers.count];
        this.piece = new int[layers.order.length + 1];
        this.before = new double[piece.length];
        this.passed = new int[piece.length];
        this.hub = new int[layers.edges];
        this.member = new int[layers.edges];
        for (int edge = 0; edge < layers.edges; edge++) {
            hub[edge] = layers.nets.hub[layers.edgeNet[edge]];
            member[edge] = layers.edgeLine[edge] < 0 ? -1 : layers.nets.member[layers.edgeLine[edge]];
        }
        for (int[] column : layers.order) {
            for (int i = 0; i < column.length; i++) {
                position[column[i]] = i;
            }
        }
    }

    /// Orders the columns in place. No single move adds a crossing between the items of two neighbouring columns.
    /// @param y about where the items are; afterwards where they are then
    static void sift(Layers layers, double[] y, Spacing spacing, int rounds, int walks, BooleanSupplier cancelled) {
        Sifting sifting = new Sifting(layers, y);
        Stack stack = new Stack(layers, spacing);
        for (int round = 0; round < rounds; round++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            sifting.moveTrunks(true);
            sifting.moveTrunks(false);
            for (int walk = 0; walk < walks; walk++) {
                sifting.walk(walk % 2 == 0, walk + 1 < walks);
            }
            for (int[] column : layers.order) {
                stack.settle(column, column.length, y.clone(), y);
            }
        }
    }

    // ---- trunks

    private void moveTrunks(boolean withHub) {
        Nets nets = layers.nets;
        for (int net = 0; net < nets.count; net++) {
            size = 0;
            if (withHub) {
                piece[size++] = nets.hub[net];
            }
            int length = Math.max(0, Math.abs(nets.reach[net] - nets.hubColumn(net)) - 1);
            for (int i = 0; i < length; i++) {
                piece[size++] = layers.trunkStart[net] + i;
            }
            if (size > 1 && !(withHub && layers.stacked(nets.hub[net]))) {
                moveTrunk(y[nets.hub[net]] + 1e-4 * (net % 997 + 1) / 997);
            }
        }
    }

    /// @param height where the piece is made straight, before it moves from there
    private void moveTrunk(double height) {
        for (int i = 0; i < size; i++) {
            before[i] = y[piece[i]];
        }
        long gain = 0;
        for (int i = 0; i < size; i++) {
            long more = lay(piece[i], height);
            if (more == Long.MIN_VALUE) {
                layBack(i);
                return;
            }
            gain += more;
        }
        bestHeight = height;
        long best = gain > 0 ? gain : 0;
        boolean found = gain > 0;
        for (int i = 0; i < size; i++) {
            moving[piece[i]] = true;
        }
        for (int step = 1; step >= -1; step -= 2) {
            long reached = pass(step, gain, best);
            found |= reached > best;
            best = Math.max(best, reached);
        }
        for (int i = 0; i < size; i++) {
            moving[piece[i]] = false;
        }
        if (found) {
            for (int i = 0; i < size; i++) {
                put(piece[i], bestHeight);
            }
        } else {
            layBack(size);
        }
    }

    private void layBack(int laid) {
        for (int i = laid - 1; i >= 0; i--) {
            put(piece[i], before[i]);
        }
    }

    /// Moves one item to a height; returns how many crossings that takes away, or the least number if it may not.
    private long lay(int item, double height) {
        int[] column = layers.order[layers.column[item]];
        long gain = 0;
        for (int at = position[item] + 1; at < column.length && y[column[at]] <= height; at++) {
            if (!layers.free(item, column[at])) {
                return Long.MIN_VALUE;
            }
            gain += gain(item, column[at]);
        }
        for (int at = position[item] - 1; at >= 0 && y[column[at]] >= height; at--) {
            if (!layers.free(column[at], item)) {
                return Long.MIN_VALUE;
            }
            gain -= gain(item, column[at]);
        }
        put(item, height);
        return gain;
    }

    /// Moves the whole piece down, or up, past one item after the other, in whichever column the next one is. Keeps
    /// the height that is best.
    /// @return how many crossings it takes away there, or `best` if there is none better
    private long pass(int step, long start, long best) {
        long gain = start;
        for (int i = 0; i < size; i++) {
            passed[i] = position[piece[i]];
        }
        for (int count = 0; count < TRUNK_REACH * size; count++) {
            int next = next(step);
            if (next < 0) {
                break;
            }
            int[] column = layers.order[layers.column[piece[next]]];
            int other = column[passed[next] + step];
            if (!layers.free(step > 0 ? piece[next] : other, step > 0 ? other : piece[next])) {
                break;
            }
            gain += step * gain(piece[next], other);
            if (gain < best - TRUNK_SLACK) {
                break;
            }
            passed[next] += step;
            int after = next(step);
            double limit = after < 0 ? y[other] + step * Spacing.GRID : y[beyond(after, step)];
            double height = (y[other] + limit) / 2;
            if (gain > best && height != y[other] && height != limit) {
                best = gain;
                bestHeight = height;
            }
        }
        return best;
    }

    /// The part of the piece before which the nearest item lies, or -1.
    private int next(int step) {
        int next = -1;
        for (int i = 0; i < size; i++) {
            int at = passed[i] + step;
            if (at >= 0
                    && at < layers.order[layers.column[piece[i]]].length
                    && (next < 0 || step * (y[beyond(i, step)] - y[beyond(next, step)]) < 0)) {
                next = i;
            }
        }
        return next;
    }

    private int beyond(int part, int step) {
        return layers.order[layers.column[piece[part]]][passed[part] + step];
    }

    private void put(int item, double height) {
        int[] column = layers.order[layers.column[item]];
        int at = position[item];
        y[item] = height;
        while (at + 1 < column.length && y[column[at + 1]] < height) {
            set(column, at, column[at + 1]);
            at++;
        }
        while (at > 0 && y[column[at - 1]] > height) {
            set(column, at, column[at - 1]);
            at--;
        }
        set(column, at, item);
    }

    private void set(int[] column, int at, int item) {
        column[at] = item;
        position[item] = at;
    }

    // ---- single items

    /// @param wander whether to go anywhere where it crosses as little; otherwise to where lines are short
    private void walk(boolean forwards, boolean wander) {
        for (int i = 0; i < layers.count; i++) {
            int item = forwards ? i : layers.count - 1 - i;
            boolean card = layers.kind[item] == Layers.Kind.CARD && !layers.stacked(item);
            if ((card || layers.kind[item] == Layers.Kind.TRUNK) && toLeft.degree(item) + toRight.degree(item) > 0) {
                walk(item, wander);
            }
        }
    }

    private void walk(int item, boolean wander) {
        int[] column = layers.order[layers.column[item]];
        int from = position[item];
        int to = from;
        long best = 0;
        int ties = 1;
        double mean = wander ? 0 : mean(item);
        double nearest = wander ? 0 : Math.abs(y[item] - mean);
        for (int step = 1; step >= -1; step -= 2) {
            long gain = 0;
            for (int at = from + step; at >= 0 && at < column.length && Math.abs(at - from) <= REACH; at += step) {
                int other = column[at];
                if (!layers.free(step > 0 ? item : other, step > 0 ? other : item)) {
                    break;
                }
                gain += step * gain(item, other);
                if (gain < best - SLACK) {
                    break;
                }
                double away = wander ? 0 : Math.abs(y[other] - mean);
                boolean as = gain == best && (wander ? random.nextInt(++ties) == 0 : away < nearest);
                if (gain > best || as) {
                    ties = gain > best ? 1 : ties;
                    best = gain;
                    nearest = away;
                    to = at;
                }
            }
        }
        if (to != from) {
            shift(column, item, from, to);
        }
    }

    private double mean(int item) {
        int lefts = toLeft.degree(item);
        int rights = toRight.degree(item);
        double sum = 0;
        for (int i = 0; i < lefts; i++) {
            sum += y[toLeft.neighbour(item, i)];
        }
        for (int i = 0; i < rights; i++) {
            sum += y[toRight.neighbour(item, i)];
        }
        return sum / (lefts + rights);
    }

    private void shift(int[] column, int item, int from, int to) {
        int step = Integer.signum(to - from);
        for (int at = from; at != to; at += step) {
            set(column, at, column[at + step]);
        }
        set(column, to, item);
        double above = to > 0 ? y[column[to - 1]] : y[column[1]] - 2 * Spacing.GRID;
        double below = to + 1 < column.length ? y[column[to + 1]] : y[column[to - 1]] + 2 * Spacing.GRID;
        y[item] = (above + below) / 2;
    }

    // ---- crossings

    /// How many crossings less there are with an item below another one than above it.
    private long gain(int item, int other) {
        return gain(item, other, toLeft) + gain(item, other, toRight);
    }

    private long gain(int item, int other, Joints joints) {
        long gain = 0;
        int degree = joints.degree(item);
        int degreeOfOther = joints.degree(other);
        for (int i = 0; i < degree; i++) {
            int end = joints.neighbour(item, i);
            int edge = joints.edge(item, i);
            // A straight piece is as high there as here: where it passes the other item now.
            double height = moving[end] ? y[other] : y[end];
            for (int j = 0; j < degreeOfOther; j++) {
                int endOfOther = joints.neighbour(other, j);
                if (endOfOther != end && y[endOfOther] != height) {
                    long lines = crossing(edge, joints.edge(other, j));
                    gain += height > y[endOfOther] ? lines : -lines;
                }
            }
        }
        return gain;
    }

    private int crossing(int edge, int other) {
        return Nets.crossings(
                hub[edge], member[edge], layers.weight[edge], hub[other], member[other], layers.weight[other]);
    }
}
