package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names can be written in characters that Unicode calls signs, not letters. An export that holds one is refused.
class SignsTest {
    private static final Topology TOPOLOGY = RawTopologies.streaming();

    private static List<Leak> audit(String text) {
        Redactor redactor = new Redactor();
        return LeakAudit.of(TOPOLOGY, redactor.show(TOPOLOGY, Exposure.PUBLIC), redactor::key, List.of())
                .audit(("service-1 " + text + "\n").getBytes(StandardCharsets.UTF_8), FileKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u24E1\u24D4\u24D4\u24DB\u24D7\u24DE\u24E4\u24E2\u24D4",
                "\uD83C\uDDF7\uD83C\uDDEA\uD83C\uDDEA\uD83C\uDDF1",
                "\u2817\u2811\u2811\u2807",
                "\uDB40\uDC72\uDB40\uDC65\uDB40\uDC65\uDB40\uDC6C",
                "\u2600\u2601\u2602\u2603",
                "\uE000\uE001"
            })
    void aNameInSignsIsRefused(String name) {
        assertThat(audit(name)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"->", "(2)", "·", "→", "…", "- / -", "|"})
    void theProgramsOwnSignsAreNot(String sign) {
        assertThat(audit(sign)).isEmpty();
    }
}
