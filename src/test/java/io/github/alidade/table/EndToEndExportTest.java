package io.github.alidade.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.correlation.Correlated;
import io.github.alidade.correlation.Correlation;
import io.github.alidade.correlation.EnvironmentReader;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.source.TopologySource;
import io.github.alidade.source.file.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a file to the text export: source, correlation, redaction and tables together.
class EndToEndExportTest {
    @TempDir
    private Path folder;

    static Topology topology(TopologySource source) throws AlidadeException {
        Findings findings = source.read(Progress.none());
        Set<EnvironmentReference> references =
                new LinkedHashSet<>(findings.inventory().references());
        references.addAll(EnvironmentReader.references(findings));
        Inventory inventory = findings.inventory().with(List.copyOf(references));
        Correlated correlated = Correlation.correlate(inventory);
        List<Resource> all = new ArrayList<>(inventory.resources());
        all.addAll(correlated.made());
        return new Topology(all, correlated.relations(), inventory.gaps(), inventory.alreadyPublic());
    }

    @Test
    void theBundledSampleGivesTheSeedsBytes() throws AlidadeException, IOException {
        assertThat(PublicExportTest.export(topology(Sources.sample()), Exposure.PUBLIC))
                .isEqualTo(PublicExportTest.golden());
    }

    @Test
    void answersOfTheCommandLineGiveTheSeedsBytes() throws AlidadeException, IOException {
        Path answers = Path.of("..", "shared", "aws", "streamora-json");
        if (Files.exists(answers)) {
            assertThat(PublicExportTest.export(topology(Sources.detect(List.of(answers))), Exposure.PUBLIC))
                    .isEqualTo(PublicExportTest.golden());
        }
    }

    @Test
    void theExportReadBackGivesTheSameTables() throws AlidadeException, IOException {
        Path file = folder.resolve("export.txt");
        Files.writeString(file, PublicExportTest.golden());
        Topology readBack = topology(Sources.detect(List.of(file)));
        assertThat(readBack.alreadyPublic()).isTrue();
        assertThat(PublicExportTest.export(readBack, Exposure.PUBLIC)).isEqualTo(PublicExportTest.golden());
    }
}
