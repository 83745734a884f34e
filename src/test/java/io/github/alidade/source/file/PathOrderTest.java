package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathOrderTest {
    private static final List<String> IN_ORDER = List.of(
            "account/batch1.json",
            "account/batch2.json",
            "account/batch9/1.json",
            "account/batch09/2.json",
            "account/batch10.json",
            "account/batch19.json",
            "account/batch100.json",
            "account/batch119.json",
            "account/batches.json");

    @Test
    void numbersCountHoweverFarPathsAreAlike() {
        List<String> shuffled = new ArrayList<>(IN_ORDER);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(PathOrder.NATURAL);
            assertThat(shuffled).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void aPathThatGoesOnComesAfterTheOneThatEnds() {
        assertThat(PathOrder.NATURAL.compare("batch1", "batch1.json")).isNegative();
        assertThat(PathOrder.NATURAL.compare("batch1", "batch1")).isZero();
        assertThat(PathOrder.NATURAL.compare("batch01", "batch1")).isNotZero();
    }
}
