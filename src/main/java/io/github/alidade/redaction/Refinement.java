package io.github.alidade.redaction;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// Colour refinement: vertices that have the same colour and the same neighbours stay together, all others are told
/// apart. What stays together is told apart one by one by a key, after which its neighbours are looked at again, so
/// that one choice settles all that depends on it. The result depends on colours and edges alone, and on the key only
/// where the structure leaves a choice. Each split costs about as much as the smaller part has edges.
///
/// Source: Weisfeiler, Leman, 1968; the order of splits after McKay, Practical Graph Isomorphism, 1981.
final class Refinement {
    /// Vertex v has the edges `starts[v]` up to `starts[v + 1]`: to `ends[e]` with the label `labels[e]`. Every edge
    /// stands with both of its vertices.
    record Graph(int[] starts, int[] ends, long[] labels) {
        int size() {
            return starts.length - 1;
        }
    }

    private final Graph graph;
    /// The vertices, cell by cell.
    private final int[] order;
    private final int[] placeOf;
    /// The first place of the cell of the vertex at a place; only its vertices know it.
    private final int[] cellOf;
    private final int[] lengthOf;
    /// Whether a cell stands in the order of keys.
    private final boolean[] inKeyOrder;
    private final boolean[] waiting;
    private final int[] queue;
    private int head;
    private int tail;

    private final long[] sums;
    private final int[] touched;
    private int touchedCount;
    private final boolean[] isTouched;

    /// @param colours of the vertices; cells stand in their order
    Refinement(Graph graph, long[] colours) {
        int size = graph.size();
        this.graph = graph;
        this.order = sorted(colours, size);
        this.placeOf = new int[size];
        this.cellOf = new int[size];
        this.lengthOf = new int[size];
        this.inKeyOrder = new boolean[size];
        this.waiting = new boolean[size];
        this.queue = new int[size + 1];
        this.sums = new long[size];
        this.touched = new int[size];
        this.isTouched = new boolean[size];
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && colours[order[to]] == colours[order[from]]) {
                to++;
            }
            cell(from, to - from);
            enqueue(from);
            from = to;
        }
        refine();
    }

    private static int[] sorted(long[] colours, int size) {
        return java.util.stream.IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Long.compare(colours[a], colours[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void cell(int start, int length) {
        lengthOf[start] = length;
        for (int place = start; place < start + length; place++) {
            placeOf[order[place]] = place;
            cellOf[order[place]] = start;
        }
    }

    private void enqueue(int cell) {
        if (!waiting[cell]) {
            waiting[cell] = true;
            queue[tail] = cell;
            tail = (tail + 1) % queue.length;
        }
    }

    /// How many vertices look like this one, itself included.
    int alike(int vertex) {
        return lengthOf[cellOf[vertex]];
    }

    /// Tells all vertices apart and says in which order they stand.
    /// @param keys where the structure leaves a choice, the vertex with the least key comes first
    int[] ordered(IntToLongFunction keys) {
        for (int place = 0; place < order.length; place++) {
            // Splitting off the first one leaves the rest a place further on.
            if (lengthOf[cellOf[order[place]]] > 1) {
                first(place, keys);
                refine();
            }
        }
        return order.clone();
    }

    /// Splits off the vertex with the least key. The rest stays in order, so that a large cell is sorted once.
    private void first(int cell, IntToLongFunction keys) {
        int length = lengthOf[cell];
        if (!inKeyOrder[cell]) {
            int[] members = java.util.stream.IntStream.range(cell, cell + length)
                    .mapToObj(place -> order[place])
                    .sorted(java.util.Comparator.comparingLong(keys::applyAsLong))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(members, 0, order, cell, length);
        }
        lengthOf[cell] = 1;
        placeOf[order[cell]] = cell;
        cell(cell + 1, length - 1);
        inKeyOrder[cell + 1] = true;
        enqueue(cell);
    }

    private void refine() {
        while (head != tail) {
            int splitter = queue[head];
            head = (head + 1) % queue.length;
            waiting[splitter] = false;
            touch(splitter);
            split();
        }
    }

    private void touch(int splitter) {
        touchedCount = 0;
        for (int place = splitter; place < splitter + lengthOf[splitter]; place++) {
            int from = order[place];
            for (int edge = graph.starts()[from]; edge < graph.starts()[from + 1]; edge++) {
                int to = graph.ends()[edge];
                if (lengthOf[cellOf[to]] > 1) {
                    if (!isTouched[to]) {
                        isTouched[to] = true;
                        touched[touchedCount++] = to;
                    }
                    sums[to] += graph.labels()[edge];
                }
            }
        }
    }

    /// Splits the cells of the touched vertices by what they were touched with; the untouched stay in front.
    private void split() {
        if (touchedCount == 0) {
            return;
        }
        long[] byCell = new long[touchedCount];
        for (int i = 0; i < touchedCount; i++) {
            byCell[i] = (long) cellOf[touched[i]] << 32 | touched[i];
        }
        Arrays.sort(byCell);
        for (int from = 0; from < touchedCount; ) {
            int cell = (int) (byCell[from] >>> 32);
            int to = from + 1;
            while (to < touchedCount && (int) (byCell[to] >>> 32) == cell) {
                to++;
            }
            split(cell, byCell, from, to);
            from = to;
        }
        for (int i = 0; i < touchedCount; i++) {
            sums[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
    }

    private void split(int cell, long[] byCell, int from, int to) {
        int length = lengthOf[cell];
        int count = to - from;
        Integer[] members = new Integer[count];
        for (int i = 0; i < count; i++) {
            members[i] = (int) byCell[from + i];
        }
        Arrays.sort(members, (a, b) -> Long.compareUnsigned(sums[a], sums[b]));
        boolean whole = count == length && sums[members[0]] == sums[members[count - 1]];
        if (whole) {
            return;
        }
        // The touched go to the end of the cell; who stood there takes their places.
        int end = cell + length;
        for (int i = count - 1; i >= 0; i--) {
            end--;
            swap(placeOf[members[i]], end);
        }
        boolean waited = waiting[cell];
        inKeyOrder[cell] = false;
        int rest = length - count;
        int largest = rest > 0 ? cell : -1;
        int largestLength = rest;
        if (rest > 0) {
            lengthOf[cell] = rest;
        }
        int[] starts = new int[count + 1];
        int fragments = 0;
        for (int start = cell + rest; start < cell + length; ) {
            int stop = start + 1;
            while (stop < cell + length && sums[order[stop]] == sums[order[start]]) {
                stop++;
            }
            cell(start, stop - start);
            inKeyOrder[start] = false;
            starts[fragments++] = start;
            if (stop - start > largestLength) {
                largest = start;
                largestLength = stop - start;
            }
            start = stop;
        }
        if (rest > 0) {
            starts[fragments++] = cell;
        }
        for (int i = 0; i < fragments; i++) {
            if (waited || starts[i] != largest) {
                enqueue(starts[i]);
            }
        }
    }

    private void swap(int a, int b) {
        int vertex = order[a];
        order[a] = order[b];
        order[b] = vertex;
        placeOf[order[a]] = a;
        placeOf[order[b]] = b;
    }
}
