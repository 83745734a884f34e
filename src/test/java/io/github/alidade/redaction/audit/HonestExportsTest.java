package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.export.Format;
import io.github.alidade.export.Formats;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The audit refuses nothing that the program's own writers make of any account.
class HonestExportsTest {
    private static final List<String> COMPUTER = List.of("jane", "janes-laptop", "/home/jane/reelhouse/topology.json");

    static List<Format> formats() {
        return Formats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSeedsAccountMayLeaveInEveryFormat(Format format) throws AlidadeException {
        assertThat(refused(RawTopologies.streaming(), format)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void unluckyNamesAreNoReasonToRefuse(Format format) throws AlidadeException {
        for (int seed = 0; seed < 12; seed++) {
            assertThat(refused(NastyNames.topology(seed), format))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Tag("bench")
    @ParameterizedTest
    @MethodSource("formats")
    void manyUnluckyAccounts(Format format) throws AlidadeException {
        for (int seed = 100; seed < 600; seed++) {
            assertThat(refused(NastyNames.topology(seed), format))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void theSeedsPublicExportGivesNothingAway() throws IOException {
        Path seed = Path.of("..", "shared", "seed", "public-export.txt");
        if (Files.exists(seed)) {
            Topology topology = RawTopologies.streaming();
            assertThat(audit(topology, new Redactor()).audit(Files.readAllBytes(seed), FileKind.TEXT))
                    .isEmpty();
        }
    }

    private static LeakAudit audit(Topology topology, Redactor redactor) {
        return LeakAudit.of(topology, redactor.show(topology, Exposure.PUBLIC), redactor::key, COMPUTER);
    }

    private static Map<String, List<Leak>> refused(Topology topology, Format format) throws AlidadeException {
        Redactor redactor = new Redactor();
        ShownTopology shown = redactor.show(topology, Exposure.PUBLIC);
        LeakAudit audit = audit(topology, redactor);
        Map<String, List<Leak>> refused = new TreeMap<>();
        Honest.files(shown, format).forEach((name, bytes) -> {
            List<Leak> leaks = audit.audit(bytes, FileKind.of(name));
            if (!leaks.isEmpty()) {
                refused.put(name, leaks);
            }
        });
        return refused;
    }
}
