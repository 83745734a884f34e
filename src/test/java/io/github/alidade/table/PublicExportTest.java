package io.github.alidade.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The text export of an account of the seed's shape, byte for byte.
class PublicExportTest {
    static String export(Topology topology, Exposure exposure) {
        ShownTopology shown = new Redactor().show(topology, exposure);
        return TextTables.write(Tables.of(shown), shown.warnings(), false);
    }

    static String golden() throws IOException {
        try (InputStream in = PublicExportTest.class.getResourceAsStream("public-export.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aHandBuiltAccountGivesTheSeedsBytes() throws IOException {
        String export = export(RawTopologies.streaming(), Exposure.PUBLIC);
        assertThat(export).isEqualTo(golden());
        assertThat(export.getBytes(StandardCharsets.UTF_8)).hasSize(14_679);
    }

    @Test
    void theGoldenIsTheSeed() throws IOException {
        Path seed = Path.of("..", "shared", "seed", "public-export.txt");
        if (Files.exists(seed)) {
            assertThat(golden()).isEqualTo(Files.readString(seed));
        }
    }
}
