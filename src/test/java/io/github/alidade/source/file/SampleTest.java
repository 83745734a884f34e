package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled account: made of the fictional account's answers, and everything that is shown follows from it.
class SampleTest {
    /// Set to write the sample anew from the answers.
    private static final String REGENERATE = "alidade.regenerate";

    private static final Path SEED = Path.of("..", "shared", "seed", "public-export.txt");
    private static final Path SAMPLE = Path.of("assets", "sample", "streamora.json");

    @Test
    void sampleIsWhatTheAnswersSay() throws Exception {
        assumeTrue(Files.isDirectory(StreamoraFolderTest.FOLDER), "the fictional account's answers are not here");
        Inventory found = Walk.inventory(Sources.detect(List.of(StreamoraFolderTest.FOLDER)));
        if (Boolean.getBoolean(REGENERATE)) {
            Files.write(SAMPLE, InventoryFile.bytes(found));
        }
        assertThat(Files.readString(SAMPLE)).isEqualTo(new String(InventoryFile.bytes(found), StandardCharsets.UTF_8));
    }

    @Test
    void sampleKnowsWhatItsVariablesReferToAndNoValues() throws Exception {
        Inventory sample = Sources.sample().read(Progress.none()).inventory();
        assertThat(sample.references().stream()
                        .map(EnvironmentReference::variable)
                        .distinct())
                .contains("MEDIA_BUCKET", "INGEST_QUEUE_URL", "STORAGE_SERVICE_MODE");
        assertThat(Files.readString(SAMPLE)).doesNotContain("CLAIM_STALE_SECONDS", "NODE_ENV", "\"900\"");
    }

    @Test
    void publicExportOfTheSampleOpensAgainAndGivesTheSameBytes(@TempDir Path folder) throws Exception {
        String text = Walk.publicText(Sources.sample());
        Path export = Files.writeString(folder.resolve("export.txt"), text);
        assertThat(Sources.detect(List.of(export))
                        .read(Progress.none())
                        .inventory()
                        .alreadyPublic())
                .isTrue();
        assertThat(Walk.publicText(Sources.detect(List.of(export)))).isEqualTo(text);
    }

    @Test
    void everyWayToTheFictionalAccountGivesTheSeedsBytes() throws Exception {
        assumeTrue(Files.isRegularFile(SEED), "the seed's export is not here");
        String seed = Files.readString(SEED);
        assertThat(Walk.publicText(Sources.sample())).as("sample").isEqualTo(seed);
        assertThat(Walk.publicText(Sources.detect(List.of(SEED))))
                .as("the export itself")
                .isEqualTo(seed);
        assertThat(Walk.publicText(Sources.detect(List.of(StreamoraFolderTest.FOLDER))))
                .as("answers of the AWS CLI")
                .isEqualTo(seed);
    }
}
