package io.github.alidade.layout;

/// The neighbours of each item on one side.
final class Joints {
    private final int[] start;
    private final int[] neighbours;
    private final int[] edges;

    Joints(int items, int count, int[] from, int[] to) {
        start = new int[items + 1];
        for (int e = 0; e < count; e++) {
            start[from[e] + 1]++;
        }
        for (int i = 0; i < items; i++) {
            start[i + 1] += start[i];
        }
        neighbours = new int[count];
        edges = new int[count];
        int[] at = start.clone();
        for (int e = 0; e < count; e++) {
            neighbours[at[from[e]]] = to[e];
            edges[at[from[e]]++] = e;
        }
    }

    int degree(int item) {
        return start[item + 1] - start[item];
    }

    int neighbour(int item, int i) {
        return neighbours[start[item] + i];
    }

    int edge(int item, int i) {
        return edges[start[item] + i];
    }

    /// Sorts each item's neighbours by their position; they are nearly sorted already most of the time.
    void sortBy(int[] position) {
        for (int item = 0; item + 1 < start.length; item++) {
            int from = start[item];
            int to = start[item + 1];
            if (to - from > 32) {
                sortMany(from, to, position);
                continue;
            }
            for (int i = from + 1; i < to; i++) {
                int neighbour = neighbours[i];
                int edge = edges[i];
                int j = i;
                while (j > from && position[neighbours[j - 1]] > position[neighbour]) {
                    neighbours[j] = neighbours[j - 1];
                    edges[j] = edges[j - 1];
                    j--;
                }
                neighbours[j] = neighbour;
                edges[j] = edge;
            }
        }
    }

    private void sortMany(int from, int to, int[] position) {
        long[] keys = new long[to - from];
        int[] oldNeighbours = java.util.Arrays.copyOfRange(neighbours, from, to);
        int[] oldEdges = java.util.Arrays.copyOfRange(edges, from, to);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) position[oldNeighbours[i]] << 32 | i;
        }
        java.util.Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            neighbours[from + i] = oldNeighbours[(int) keys[i]];
            edges[from + i] = oldEdges[(int) keys[i]];
        }
    }
}
