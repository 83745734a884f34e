package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.ShownNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// How long frames take while hands are at work on a large account, in software rendering.
@Tag("bench")
@ResourceLock(WindowTest.PLATFORM)
@ExtendWith(ApplicationExtension.class)
class DiagramBench {
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        Platform.runLater(stage::hide);
    }

    @ParameterizedTest
    @CsvSource({"1000, 100000", "7000, 12000"})
    void framesOfALargeDiagram(int services, int lines) throws Exception {
        long began = System.nanoTime();
        WindowModel model = new WindowModel(
                LargeWorkbench.of(services, lines),
                new Nobody(),
                new Nobody(),
                Settings.FIRST,
                Executors.newCachedThreadPool(),
                Platform::runLater);
        MainWindow window = onFx(() -> {
            Settings small = Settings.FIRST.withWindow(980, 900, false, Settings.FIRST.dividers());
            MainWindow made = new MainWindow(model, small, stage::close);
            stage.setScene(made.scene());
            stage.show();
            model.openSample();
            return made;
        });
        while (onFx(() -> window.diagram().paintedExposure()) == null) {
            frame(window, () -> {});
        }
        double open = millis(began);
        Sight sight = onFx(() -> model.sightProperty().get());
        System.out.printf(
                Locale.ROOT,
                "%n%d services: %d cards, %d lines, %d marks; drawn after %.0f ms%n",
                services,
                sight.picture().diagram().nodes().size(),
                sight.picture().diagram().lines().size(),
                sight.picture().drawing().marks().size(),
                open);
        DiagramView diagram = window.diagram();
        frame(window, diagram::fit);
        until(diagram);
        System.out.printf(Locale.ROOT, "  %-32s %.0f ms%n", "all painted after", millis(began));
        List<Double> pans = new ArrayList<>();
        List<Double> zooms = new ArrayList<>();
        List<Double> selects = new ArrayList<>();
        List<Double> hovers = new ArrayList<>();
        Random random = new Random(11);
        List<ShownNode> nodes = sight.picture().diagram().nodes();
        for (int i = 0; i < 100; i++) {
            double dx = random.nextInt(41) - 20;
            pans.add(frame(
                    window, () -> diagram.look(diagram.cameraProperty().get().panned(dx, dx / 2))));
            double factor = random.nextBoolean() ? 1.08 : 1 / 1.08;
            zooms.add(frame(
                    window, () -> diagram.look(diagram.cameraProperty().get().zoomed(factor, 300, 300))));
            Selection node =
                    new Selection.OfNode(nodes.get(random.nextInt(nodes.size())).key());
            selects.add(frame(window, () -> model.select(node)));
            hovers.add(frame(window, () -> diagram.hover(diagram.at(random.nextInt(600), random.nextInt(500)))));
        }
        report("pan", pans);
        report("zoom", zooms);
        report("select", selects);
        report("hover", hovers);
        frame(window, diagram::zoomToWhole);
        List<Double> near = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double dx = random.nextInt(81) - 40;
            near.add(frame(
                    window, () -> diagram.look(diagram.cameraProperty().get().panned(dx, dx / 2))));
        }
        report("pan at 100 %", near);
        report("500 actions, the FX thread alone", session(window, model, diagram, nodes, random));
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "  %-32s %d MB%n",
                "heap in use",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        assertThat(sight.picture().diagram().nodes()).isNotEmpty();
    }

    private static void until(DiagramView diagram) throws Exception {
        while (!onFx(diagram::complete)) {
            Thread.sleep(5);
        }
    }

    /// What an action and the frame after it cost, in ms of the FX thread and of the renderer together: processor time,
    /// so that what else runs on the machine does not count.
    private static double frame(MainWindow window, Runnable action) throws Exception {
        CountDownLatch laid = new CountDownLatch(1);
        double before = processorMillis();
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
        laid.await(60, TimeUnit.SECONDS);
        return processorMillis() - before;
    }

    /// Hands at work: what the FX thread alone needs for each action and its frame.
    private List<Double> session(
            MainWindow window, WindowModel model, DiagramView diagram, List<ShownNode> nodes, Random random)
            throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double x = random.nextInt(600);
            double y = random.nextInt(500);
            ShownNode node = nodes.get(random.nextInt(nodes.size()));
            Runnable action =
                    switch (i % 5) {
                        case 0 ->
                            () -> diagram.look(diagram.cameraProperty().get().panned(x - 300, y - 250));
                        case 1 ->
                            () -> diagram.look(diagram.cameraProperty().get().zoomed(x < 300 ? 1.2 : 1 / 1.2, x, y));
                        case 2 -> () -> diagram.hover(diagram.at(x, y));
                        case 3 -> () -> model.select(new Selection.OfNode(node.key()));
                        default -> x < 100 ? diagram::fit : () -> model.select(Selection.NOTHING);
                    };
            double before = millisOf("JavaFX Application Thread");
            frame(window, action);
            times.add(millisOf("JavaFX Application Thread") - before);
        }
        return times;
    }

    private static double processorMillis() {
        return millisOf("JavaFX Application Thread|QuantumRenderer.*");
    }

    private static double millisOf(String named) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().matches(named)) {
                nanos += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanos / 1e6;
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "  %-32s median %6.1f ms, p95 %6.1f ms, worst %6.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast());
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
        return org.testfx.util.WaitForAsyncUtils.asyncFx(work).get();
    }
}
