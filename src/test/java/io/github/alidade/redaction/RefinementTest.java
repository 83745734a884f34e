package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefinementTest {
    private record Edge(int from, int to, long label) {}

    private static Refinement.Graph graph(int size, List<Edge> edges) {
        List<List<Edge>> ofVertex = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ofVertex.add(new ArrayList<>());
        }
        for (Edge edge : edges) {
            ofVertex.get(edge.from()).add(edge);
            ofVertex.get(edge.to()).add(new Edge(edge.to(), edge.from(), edge.label() + 1000));
        }
        int[] starts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            starts[i + 1] = starts[i] + ofVertex.get(i).size();
        }
        List<Edge> all = ofVertex.stream().flatMap(List::stream).toList();
        return new Refinement.Graph(
                starts,
                all.stream().mapToInt(Edge::to).toArray(),
                all.stream()
                        .mapToLong(edge -> Shape.text("label " + edge.label()))
                        .toArray());
    }

    /// The edges by the places of their ends: what everybody sees who knows only the order.
    private static Set<String> seen(int size, long[] colours, List<Edge> edges, Random keys) {
        long[] key = keys.longs(size).toArray();
        int[] order = new Refinement(graph(size, edges), colours).ordered(vertex -> key[vertex]);
        int[] place = new int[size];
        IntStream.range(0, size).forEach(i -> place[order[i]] = i);
        Set<String> seen = new TreeSet<>();
        IntStream.range(0, size).forEach(i -> seen.add("vertex " + place[i] + " " + colours[i]));
        edges.forEach(edge -> seen.add(place[edge.from()] + " " + place[edge.to()] + " " + edge.label()));
        return seen;
    }

    @Test
    void theSameGraphInAnotherOrderIsSeenAsTheSame() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(30);
            long[] colours = random.longs(size, 0, 3).toArray();
            List<Edge> edges = new ArrayList<>();
            // A forest, whose twins differ in nothing, with a few more edges that tell some of them apart.
            for (int i = 1; i < size; i++) {
                edges.add(new Edge(random.nextInt(i), i, random.nextInt(2)));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                edges.add(new Edge(random.nextInt(size), random.nextInt(size), random.nextInt(2)));
            }
            List<Integer> renamed =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(renamed, random);
            long[] recoloured = new long[size];
            IntStream.range(0, size).forEach(i -> recoloured[renamed.get(i)] = colours[i]);
            List<Edge> other = new ArrayList<>(edges.stream()
                    .map(edge -> new Edge(renamed.get(edge.from()), renamed.get(edge.to()), edge.label()))
                    .toList());
            Collections.shuffle(other, random);
            assertThat(seen(size, recoloured, other, new Random(seed + 7)))
                    .as("seed " + seed)
                    .isEqualTo(seen(size, colours, edges, new Random(seed)));
        }
    }

    @Test
    void verticesThatDifferInNothingAreAlike() {
        Refinement star = new Refinement(
                graph(5, List.of(new Edge(0, 1, 0), new Edge(0, 2, 0), new Edge(0, 3, 0), new Edge(0, 4, 1))),
                new long[5]);
        assertThat(IntStream.range(0, 5).map(star::alike)).containsExactly(1, 3, 3, 3, 1);
    }

    @Test
    void theKeyDecidesOnlyWhereTheStructureDoesNot() {
        Refinement.Graph star = graph(4, List.of(new Edge(0, 1, 0), new Edge(0, 2, 0), new Edge(0, 3, 0)));
        assertThat(new Refinement(star, new long[] {0, 1, 1, 1}).ordered(vertex -> -vertex))
                .containsExactly(0, 3, 2, 1);
        assertThat(new Refinement(star, new long[] {0, 3, 2, 1}).ordered(vertex -> vertex))
                .containsExactly(0, 3, 2, 1);
    }

    @Test
    void manyTwinsAreOrderedInGoodTime() {
        int size = 20_000;
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i += 2) {
            edges.add(new Edge(i, i + 1, 0));
        }
        int[] order = new Refinement(graph(size, edges), new long[size]).ordered(vertex -> size - vertex);
        assertThat(order).hasSize(size).doesNotHaveDuplicates();
    }
}
