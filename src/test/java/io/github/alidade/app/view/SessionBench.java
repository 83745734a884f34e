package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Finder;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.GeneratedAccount;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session of 500 actions on a large account. Of every frame it is told how long the FX thread was busy, in processor
/// time, so that what else runs on the machine does not count; of every action how long it took on the clock until
/// nothing was under way any more. The first action of a kind is told apart: it is cold. Every account has a class, and
/// so a process, of its own, since what one leaves behind would count for the next.
@Tag("bench")
abstract class SessionBench extends WindowTest {
    private static final int ACTIONS = 500;
    private static final int RESTED = 20;
    private static final int REST_MILLIS = 2000;

    private final Random random = new Random(5);
    private final Map<String, List<Double>> frames = new TreeMap<>();
    private final Map<String, List<Double>> waits = new TreeMap<>();
    private final List<Double> colds = new ArrayList<>();

    @TempDir
    Path folder;

    abstract int services();

    abstract Collapse.Level level();

    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    Settings settings() {
        return super.settings().withWindow(980, 900, false, Settings.FIRST.dividers());
    }

    @Test
    void session() throws Exception {
        Path inputs = GeneratedAccount.of(services(), folder);
        shown();
        // As a window does that opens the account and shows it so from the first frame on.
        onFx(() -> model.scoping().level(level()));
        settled();
        long began = System.nanoTime();
        onFx(() -> model.open(List.of(inputs)));
        while (sight().document() != 2) {
            Thread.sleep(2);
        }
        frame(() -> {});
        double opened = (System.nanoTime() - began) / 1e6;
        onFx(() -> model.scoping().level(level()));
        onFx(() -> window.diagram().fit());
        settled();
        System.out.printf(
                Locale.ROOT,
                "%n%d services, collapse %s: %d nodes, %d cards, %d lines; open to first paint %.0f ms%n",
                services(),
                level(),
                sight().picture().shown().nodes().size(),
                sight().marks().boxes().size(),
                sight().picture().diagram().lines().size(),
                opened);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int i = 0; i < ACTIONS; i++) {
            act(i);
        }
        for (int i = 0; i < RESTED; i++) {
            onFx(() -> model.scoping().level(level()));
            settled();
            act(i * 13 + 5);
            // As long as a hand needs from a card to the switch.
            Thread.sleep(REST_MILLIS);
            switchExposure("public switch after a rest");
        }
        System.out.println(" FX thread per frame, without the first of a kind:");
        frames.forEach(SessionBench::report);
        report("all", frames.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new)));
        report("the first of each kind", colds);
        System.out.println(" On the clock until nothing is under way:");
        waits.forEach(SessionBench::report);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        System.out.printf(
                Locale.ROOT,
                "  heap: live %d MB, at most in use (with garbage) %d MB%n",
                memory.getHeapMemoryUsage().getUsed() >> 20,
                peak >> 20);
        assertThat(frames).isNotEmpty();
    }

    private static void onFx(Runnable work) {
        PromptHands.onFx(() -> {
            work.run();
            return true;
        });
    }

    private void act(int number) throws Exception {
        DiagramView diagram = window.diagram();
        List<NodeKey> cards = sight().marks().boxes().keySet().stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        NodeKey card = cards.get(random.nextInt(cards.size()));
        switch (number % 13) {
            case 0 ->
                time("pan", () -> diagram.look(diagram.cameraProperty().get().panned(31, -17)));
            case 1 ->
                time("zoom", () -> diagram.look(diagram.cameraProperty().get().zoomed(1.1, 300, 300)));
            case 2 -> time("select a card", () -> model.select(new Selection.OfNode(card)));
            case 3 -> time("hover", () -> diagram.hover(diagram.at(random.nextInt(600), random.nextInt(500))));
            case 4 ->
                time(
                        "select twenty cards",
                        () -> model.select(Selection.of(cards.subList(0, Math.min(20, cards.size())))));
            case 5 -> {
                Box box = box(card);
                time(
                        "move a card",
                        () -> model.arrange("moving a card", Map.of(card, new Point(box.x() + 8, box.y()))));
            }
            case 6 -> time("undo", model::undo);
            case 7 ->
                time("bring a table to the front", () -> {
                    TabPane tables = (TabPane) window.scene().lookup("#tables");
                    tables.getSelectionModel()
                            .select(random.nextInt(tables.getTabs().size()));
                });
            case 8 ->
                time("filter a table", () -> {
                    TabPane tables = (TabPane) window.scene().lookup("#tables");
                    if (tables.getSelectionModel().getSelectedItem().getContent() instanceof SectionTable table) {
                        table.filterField().setText("service " + random.nextInt(100));
                    }
                });
            case 9 -> search("service-" + number % 100);
            case 10 ->
                time("filter", () -> model.scoping()
                        .filter(
                                number / 13 % 2 == 0
                                        ? Filter.NONE.withKinds(Set.of(ResourceKind.ECS_SERVICE))
                                        : Filter.NONE));
            case 11 ->
                time("collapse", () -> model.scoping().level(number / 13 % 2 == 0 ? Collapse.Level.CLUSTER : level()));
            default -> {
                switch (number / 13 % 5) {
                    case 0 -> switchExposure("public switch at once");
                    case 1 -> time("lens", () -> model.toggleLens(Lane.IAM));
                    case 2 -> time("theme", model::switchTheme);
                    case 3 -> time("fit", diagram::fit);
                    default -> time("actual size", diagram::zoomToWhole);
                }
            }
        }
    }

    private void switchExposure(String what) throws Exception {
        Exposure before = sight().exposure();
        time(what, model::switchExposure, () -> window.diagram().paintedExposure() != before);
    }

    /// An action and all frames until nothing is under way any more.
    private void time(String what, Runnable action) throws Exception {
        time(what, action, () -> true);
    }

    /// @param seen whether what was wanted is in the frame
    private void time(String what, Runnable action, BooleanSupplier seen) throws Exception {
        boolean cold = !frames.containsKey(what);
        List<Double> times = new ArrayList<>();
        long began = System.nanoTime();
        times.add(frame(action));
        double first = -1;
        while (true) {
            if (first < 0 && PromptHands.onFx(seen::getAsBoolean)) {
                first = (System.nanoTime() - began) / 1e6;
            }
            if (!PromptHands.onFx(() -> model.drawingProperty().get())) {
                break;
            }
            times.add(frame(() -> {}));
        }
        times.add(frame(() -> {}));
        double waited = (System.nanoTime() - began) / 1e6;
        List<Double> warm = frames.computeIfAbsent(what, key -> new ArrayList<>());
        if (cold) {
            colds.addAll(times);
        } else {
            warm.addAll(times);
            waits.computeIfAbsent(what, key -> new ArrayList<>()).add(waited);
            waits.computeIfAbsent(what + ", first frame", key -> new ArrayList<>())
                    .add(first < 0 ? waited : first);
        }
    }

    /// One key in the palette, until its answers are there.
    private void search(String query) throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        long began = System.nanoTime();
        onFx(() ->
                model.finding().ask(query, Finder.Category.ALL, List.of(), List.of(), found -> answered.countDown()));
        assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
        waits.computeIfAbsent("search, a key", key -> new ArrayList<>()).add((System.nanoTime() - began) / 1e6);
    }

    private double frame(Runnable action) throws Exception {
        CountDownLatch laid = new CountDownLatch(1);
        double before = fxMillis();
        Platform.runLater(() -> {
            action.run();
            window.scene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    window.scene().removePostLayoutPulseListener(this);
                    Platform.runLater(laid::countDown);
                }
            });
            Platform.requestNextPulse();
        });
        assertThat(laid.await(60, TimeUnit.SECONDS)).isTrue();
        return fxMillis() - before;
    }

    private static double fxMillis() {
        var threads = ManagementFactory.getThreadMXBean();
        double nanos = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("JavaFX Application Thread")) {
                nanos += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanos / 1e6;
    }

    private static void report(String what, List<Double> times) {
        if (times.isEmpty()) {
            return;
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %4d, median %6.1f ms, p95 %6.1f ms, worst %6.1f ms%n",
                what,
                times.size(),
                times.get(times.size() / 2),
                times.get((int) (times.size() * 0.95)),
                times.getLast());
    }
}
