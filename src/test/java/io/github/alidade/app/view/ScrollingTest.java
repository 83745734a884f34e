package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

class ScrollingTest {
    private final Scrolling scrolling = new Scrolling();

    @Test
    void wholeNotchesStraightUpAreAWheel() {
        assertThat(scrolling.fingers(event(0, 40, false), 1000)).isFalse();
        assertThat(scrolling.fingers(event(0, -120, false), 1010)).isFalse();
    }

    @Test
    void whatGoesAsideOrLessThanANotchOrRollsOnAreFingers() {
        assertThat(scrolling.fingers(event(3, 40, false), 1000)).isTrue();
        assertThat(scrolling.fingers(event(0, 40, false), 1100))
                .as("still the same movement")
                .isTrue();
        assertThat(scrolling.fingers(event(0, 40, false), 2000)).isFalse();
        assertThat(scrolling.fingers(event(0, 7.5, false), 3000)).isTrue();
        assertThat(scrolling.fingers(event(0, 40, true), 4000)).isTrue();
    }

    @Test
    void allOfAGestureAreFingers() {
        scrolling.began();
        assertThat(scrolling.fingers(event(0, 40, false), 1000)).isTrue();
        scrolling.ended();
        assertThat(scrolling.fingers(event(0, 40, false), 2000)).isFalse();
    }

    private static ScrollEvent event(double dx, double dy, boolean rollsOn) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                rollsOn,
                dx,
                dy,
                dx,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
