package io.github.alidade.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.alidade.layout.TextMeasure.Weight;
import org.junit.jupiter.api.Test;

class RobotoMeasureTest {
    private static final TextMeasure MEASURE = RobotoMeasure.INSTANCE;

    @Test
    void widthIsTheSumOfTheAdvances() {
        double one = MEASURE.width("5", 12, Weight.REGULAR);
        assertThat(MEASURE.width("5555", 12, Weight.REGULAR)).isEqualTo(4 * one, within(1e-9));
        // Roboto's digits are 1150 of 2048 units wide.
        assertThat(one).isEqualTo(12 * 1150 / 2048.0, within(1e-9));
    }

    @Test
    void boldIsWiderThanRegular() {
        assertThat(MEASURE.width("load balancer", 13, Weight.BOLD))
                .isGreaterThan(MEASURE.width("load balancer", 13, Weight.REGULAR));
    }

    @Test
    void charactersOutsideOfTheFontHaveAWidthToo() {
        assertThat(MEASURE.width("\uD83D\uDE80", 12, Weight.MEDIUM)).isPositive();
        assertThat(MEASURE.width("", 12, Weight.MEDIUM)).isZero();
    }
}
