package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as numbers of a drawing, and what might be something of an account.
class GeometryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"12", "-3.25", "0 0 1600 900", "M1 2 L3.5 4Z", "M12 4.5C1 2 3 4 5 6ZM1 2", "8,4", "1234567.1234"
            })
    void numbersOfADrawing(String text) {
        assertThat(Geometry.is(text, 0, text.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "111122223333",
                "10.0.0.1",
                "203.0.113.9",
                "sg",
                "MLH",
                "a1b2c3",
                "1e9",
                "vpc-1",
                "12345678",
                "1.12345",
                "M1 2 reelhouse",
                "2001:1",
                "1.2.3"
            })
    void whatMightBeOfAnAccount(String text) {
        assertThat(Geometry.is(text, 0, text.length())).isFalse();
    }
}
