package io.github.alidade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.model.Progress;
import io.github.alidade.redaction.Exposure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long it takes from files to a picture, and to toggle it. `mvn -q verify -Pbench -Dtest=SpeedBench` prints the
/// figures:
/// first in a fresh JVM (cold), then the median of five more runs (warm).
@Tag("bench")
class SpeedBench {
    private static final int RUNS = 5;

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void fromFilesToThePicture(int services, @TempDir Path folder) throws Exception {
        Path inputs = GeneratedAccount.of(services, folder);
        View view = new View(Exposure.PUBLIC, View.FIRST_LENSES, Pins.NONE, Theme.LIGHT);
        View clear = new View(Exposure.CLEAR, View.FIRST_LENSES, Pins.NONE, Theme.LIGHT);
        long[] open = new long[RUNS + 1];
        long[] picture = new long[RUNS + 1];
        long[] toClear = new long[RUNS + 1];
        long[] toPublic = new long[RUNS + 1];
        for (int run = 0; run <= RUNS; run++) {
            long start = System.nanoTime();
            Document document = Document.open(List.of(inputs), Progress.none());
            long opened = System.nanoTime();
            // Many services are drawn collapsed; the topology holds them all.
            assertThat(document.picture(view).shown().nodes()).hasSizeGreaterThan(services);
            long drawn = System.nanoTime();
            document.picture(clear);
            long cleared = System.nanoTime();
            document.picture(view);
            long hidden = System.nanoTime();
            open[run] = opened - start;
            picture[run] = drawn - opened;
            toClear[run] = cleared - drawn;
            toPublic[run] = hidden - cleared;
        }
        System.out.printf(
                Locale.ROOT,
                "%6d services: open+correlate %s, show+layout+draw %s, first toggle to clear %s, back to public %s%n",
                services,
                told(open),
                told(picture),
                told(toClear),
                told(toPublic));
    }

    private static String told(long[] nanos) {
        long[] warm = java.util.Arrays.copyOfRange(nanos, 1, nanos.length);
        java.util.Arrays.sort(warm);
        return String.format(Locale.ROOT, "%.0f ms cold, %.0f ms warm", nanos[0] / 1e6, warm[warm.length / 2] / 1e6);
    }
}
