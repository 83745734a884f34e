package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our layout, Graphviz `dot` and ELK layered on the same graph in the same run: time and crossings ([CrossingCount]).
///
/// Times are processor time, so that what else runs on the machine does not count: of our thread; of `dot` as a
/// process, with reading and writing its files (milliseconds). ELK's is of its thread. Ours is told cold (first run in
/// this JVM that had that size) and warm (median of five more). `dot` and ELK draw without lanes, so they are freer.
@Tag("bench")
class RivalsBench {
    private static final int RUNS = 5;
    private static final long PATIENCE = 120;
    private static final int DOT_UP_TO = 2000;
    /// Counting the crossings of more lines takes minutes.
    private static final int COUNTED_UP_TO = 2000;
    private static final int ELK_UP_TO = 1000;

    private Diagram diagram;
    private int[] source;
    private int[] target;

    @ParameterizedTest
    @CsvSource({
        "account,76,120",
        "random,76,120",
        "account,761,1193",
        "random,761,1193",
        "account,7601,11918",
        "random,7601,11918"
    })
    void sameGraph(String shape, int nodes, int lines, @TempDir Path folder) throws Exception {
        diagram = shape.equals("account") ? BenchGraphs.account(nodes, lines) : BenchGraphs.random(nodes, lines);
        assertThat(diagram.nodes().size()).isEqualTo(nodes);
        assertThat(diagram.lines().size()).isEqualTo(lines);
        Cards cards = Cards.of(diagram);
        source = cards.source;
        target = cards.target;
        System.out.printf(Locale.ROOT, "%n%s, %d nodes, %d lines%n", shape, nodes, lines);
        ours();
        if (nodes <= DOT_UP_TO) {
            dot(folder, "spline");
            dot(folder, "ortho");
        }
        if (nodes <= ELK_UP_TO) {
            elk(EdgeRouting.ORTHOGONAL);
            elk(EdgeRouting.POLYLINE);
        }
    }

    private void ours() {
        double[] millis = new double[RUNS + 1];
        Placement placement = null;
        long wall = System.nanoTime();
        for (int run = 0; run <= RUNS; run++) {
            double before = threadMillis();
            placement = LaneLayout.place(diagram, Pins.NONE);
            millis[run] = threadMillis() - before;
        }
        double each = (System.nanoTime() - wall) / 1e6 / (RUNS + 1);
        double cold = millis[0];
        Arrays.sort(millis);
        Box bounds = placement.bounds();
        if (source.length <= COUNTED_UP_TO) {
            CrossingCount count = new CrossingCount(source, target);
            placement.routes().forEach(route -> count.add(route.line(), route.points()));
            tell("ours", millis[RUNS / 2], count.count());
        } else {
            System.out.printf(Locale.ROOT, "  %-16s %8.0f ms%n", "ours", millis[RUNS / 2]);
        }
        System.out.printf(
                Locale.ROOT,
                "%18s cold %.0f ms, %.0f ms on the clock each; %.0f x %.0f px%n",
                "",
                cold,
                each,
                bounds.w(),
                bounds.h());
    }

    private static void tell(String who, double millis, CrossingCount.Crossings crossings) {
        System.out.printf(
                Locale.ROOT,
                "  %-16s %8.0f ms, %7d crossing pairs, %7d crossings, at %6d places%n",
                who,
                millis,
                crossings.pairs(),
                crossings.points(),
                crossings.places());
    }

    private static double threadMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    // ---- dot

    private void dot(Path folder, String splines) throws IOException, InterruptedException {
        Path input = folder.resolve("graph.dot");
        Files.writeString(input, written(splines));
        Path plain = folder.resolve("graph.plain");
        Path times = folder.resolve("times");
        Process process = new ProcessBuilder(
                        "sh", "-c", "dot -Tplain " + input + " -o " + plain + " 2>/dev/null; times >" + times)
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            System.out.printf("  dot %-12s no answer in %d s%n", splines, PATIENCE);
            return;
        }
        CrossingCount count = new CrossingCount(source, target);
        for (String line : Files.readAllLines(plain)) {
            if (line.startsWith("edge ")) {
                String[] words = line.split(" ");
                count.add(lineOf(words[1], words[2]), curve(words));
            }
        }
        tell("dot " + splines, childMillis(Files.readString(times)), count.count());
    }

    private String written(String splines) {
        StringBuilder out = new StringBuilder("digraph g { rankdir=LR; nodesep=0.33; ranksep=1; splines=" + splines
                + "; node [shape=box, fixedsize=true, width=2.9, height=0.9, label=\"\"];\n");
        for (int i = 0; i < source.length; i++) {
            out.append("n%d -> n%d;\n".formatted(source[i], target[i]));
        }
        for (int i = 0; i < diagram.nodes().size(); i++) {
            out.append("n%d;\n".formatted(i));
        }
        return out.append("}\n").toString();
    }

    private int lineOf(String tail, String head) {
        int from = Integer.parseInt(tail.substring(1));
        int to = Integer.parseInt(head.substring(1));
        for (int i = 0; i < source.length; i++) {
            if (source[i] == from && target[i] == to) {
                return i;
            }
        }
        throw new IllegalStateException(tail + " " + head);
    }

    /// `edge tail head n x1 y1 .. xn yn`: Bezier curves in inches, each starting where the last one ended.
    private static List<Point> curve(String[] words) {
        int size = Integer.parseInt(words[3]);
        Point[] control = new Point[size];
        for (int i = 0; i < size; i++) {
            control[i] =
                    new Point(Double.parseDouble(words[4 + 2 * i]) * 72, Double.parseDouble(words[5 + 2 * i]) * 72);
        }
        List<Point> points = new ArrayList<>(List.of(control[0]));
        for (int i = 0; i + 3 < size; i += 3) {
            for (int step = 1; step <= 12; step++) {
                points.add(bezier(control, i, step / 12.0));
            }
        }
        return points;
    }

    private static Point bezier(Point[] p, int i, double t) {
        double u = 1 - t;
        double a = u * u * u;
        double b = 3 * u * u * t;
        double c = 3 * u * t * t;
        double d = t * t * t;
        return new Point(
                a * p[i].x() + b * p[i + 1].x() + c * p[i + 2].x() + d * p[i + 3].x(),
                a * p[i].y() + b * p[i + 1].y() + c * p[i + 2].y() + d * p[i + 3].y());
    }

    /// The second line of `times` is what children used: `0m0.31s 0m0.01s`, user and system.
    private static double childMillis(String times) {
        double sum = 0;
        for (String word : times.lines().toList().get(1).trim().split("\\s+")) {
            int m = word.indexOf('m');
            sum += Integer.parseInt(word.substring(0, m)) * 60_000
                    + Double.parseDouble(word.substring(m + 1, word.length() - 1)) * 1000;
        }
        return sum;
    }

    // ---- ELK

    private void elk(EdgeRouting routing) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        double[] millis = new double[2];
        ElkNode root = null;
        for (int run = 0; run < millis.length; run++) {
            root = elkGraph(routing);
            double before = threadMillis();
            new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
            millis[run] = threadMillis() - before;
        }
        CrossingCount count = new CrossingCount(source, target);
        List<ElkEdge> edges = root.getContainedEdges();
        for (int i = 0; i < edges.size(); i++) {
            for (ElkEdgeSection section : edges.get(i).getSections()) {
                List<Point> points = new ArrayList<>();
                points.add(new Point(section.getStartX(), section.getStartY()));
                section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
                points.add(new Point(section.getEndX(), section.getEndY()));
                count.add(i, points);
            }
        }
        tell("ELK " + routing.name().toLowerCase(Locale.ROOT), millis[1], count.count());
    }

    private ElkNode elkGraph(EdgeRouting routing) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, routing);
        List<ElkNode> nodes = new ArrayList<>();
        for (int i = 0; i < diagram.nodes().size(); i++) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(Cards.WIDTH, 64);
            nodes.add(node);
        }
        for (int i = 0; i < source.length; i++) {
            ElkGraphUtil.createSimpleEdge(nodes.get(source[i]), nodes.get(target[i]));
        }
        return root;
    }
}
