package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.GeneratedAccount;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// A session of 500 actions on a large account, collapsed as it opens or with every card shown: how long the FX thread
// is busy for each frame, in
/// processor time, so that what else runs on the machine does not count.
@Tag("bench")
class SessionBench extends WindowTest {
    private static final int ACTIONS = 500;

    private final Random random = new Random(5);
    private final Map<String, List<Double>> frames = new TreeMap<>();

    @TempDir
    Path folder;

    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    Settings settings() {
        return super.settings().withWindow(980, 900, false, Settings.FIRST.dividers());
    }

    @ParameterizedTest
    @CsvSource({"1000,AUTO", "1000,NONE", "10000,AUTO"})
    void session(int services, Collapse.Level level) throws Exception {
        Path inputs = GeneratedAccount.of(services, folder);
        shown();
        WaitForAsyncUtils.asyncFx(() -> model.open(List.of(inputs))).get();
        until(() -> sight().document() == 2);
        WaitForAsyncUtils.asyncFx(() -> model.scoping().level(level)).get();
        until(() -> !model.drawingProperty().get());
        System.out.printf(
                Locale.ROOT,
                "%n%d services, collapse %s: %d cards%n",
                services,
                level,
                sight().marks().boxes().size());
        for (int i = 0; i < ACTIONS; i++) {
            act(i);
        }
        frames.forEach(SessionBench::report);
        report("all", frames.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new)));
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        System.out.printf(
                Locale.ROOT, "  heap %d MB%n", memory.getHeapMemoryUsage().getUsed() >> 20);
        assertThat(frames).isNotEmpty();
    }

    private void act(int number) throws Exception {
        DiagramView diagram = window.diagram();
        List<NodeKey> cards = sight().marks().boxes().keySet().stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        NodeKey card = cards.get(random.nextInt(cards.size()));
        switch (number % 10) {
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
            default -> {
                switch (number / 10 % 5) {
                    case 0 -> time("public switch", model::switchExposure);
                    case 1 -> time("lens", () -> model.toggleLens(Lane.IAM));
                    case 2 -> time("theme", model::switchTheme);
                    case 3 -> time("fit", diagram::fit);
                    default -> time("actual size", diagram::zoomToWhole);
                }
            }
        }
    }

    /// An action and all frames until nothing is under way any more.
    private void time(String what, Runnable action) throws Exception {
        List<Double> times = frames.computeIfAbsent(what, key -> new ArrayList<>());
        times.add(frame(action));
        while (WaitForAsyncUtils.asyncFx(() -> model.drawingProperty().get()).get()) {
            times.add(frame(() -> {}));
        }
        times.add(frame(() -> {}));
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
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %4d frames, median %6.1f ms, p95 %6.1f ms, worst %6.1f ms%n",
                what,
                times.size(),
                times.get(times.size() / 2),
                times.get((int) (times.size() * 0.95)),
                times.getLast());
    }
}
