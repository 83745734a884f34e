package io.github.alidade.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.drawing.Outline.Step;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    @Test
    void everyKindHasAnIconOfItsOwn() {
        assertThat(Arrays.stream(ResourceKind.values()).map(Icon::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Icon.class)
    void everyIconLiesOnItsGrid(Icon icon) {
        assertThat(icon.outline().steps()).hasSizeGreaterThan(3).first().isInstanceOf(Step.Move.class);
        for (Step step : icon.outline().steps()) {
            switch (step) {
                case Step.Move(double x, double y) -> assertOnGrid(x, y);
                case Step.Line(double x, double y) -> assertOnGrid(x, y);
                case Step.Curve c -> {
                    assertOnGrid(c.x1(), c.y1());
                    assertOnGrid(c.x2(), c.y2());
                    assertOnGrid(c.x(), c.y());
                }
                case Step.Close close -> {}
            }
        }
    }

    @Test
    void halfACircleBecomesTwoCurvesThroughItsTop() {
        Outline outline = PathData.parse("M0 10A10 10 0 0 1 20 10");
        assertThat(outline.steps()).hasSize(3);
        Step.Curve first = (Step.Curve) outline.steps().get(1);
        assertThat(first.x()).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(first.y()).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-9));
        Step.Curve second = (Step.Curve) outline.steps().get(2);
        assertThat(second.x()).isCloseTo(20, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(second.y()).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void unknownCommandsAreNamed() {
        assertThatThrownBy(() -> PathData.parse("M0 0Q1 1 2 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Q'");
    }

    private static void assertOnGrid(double x, double y) {
        assertThat(x).isBetween(1.0, 23.0);
        assertThat(y).isBetween(1.0, 23.0);
    }
}
