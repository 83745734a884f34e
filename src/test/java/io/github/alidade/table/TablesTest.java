package io.github.alidade.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RandomTopologies;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    private final Topology topology = RawTopologies.streaming();
    private final Redactor redactor = new Redactor();

    private static List<String> cells(Section section, int row) {
        return section.rows().get(row).cells().stream()
                .map(cell -> ShownText.join("\n", cell).text())
                .toList();
    }

    private static Section section(ShownTopology shown, String title) {
        return Tables.of(shown).stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothExposuresHaveTheSameRowsInTheSameOrder() {
        List<Section> inPublic = Tables.of(redactor.show(topology, Exposure.PUBLIC));
        List<Section> clear = Tables.of(redactor.show(topology, Exposure.CLEAR));
        for (int i = 0; i < inPublic.size() - 1; i++) {
            assertThat(clear.get(i).rows().stream().map(Section.Row::node))
                    .as(inPublic.get(i).title())
                    .containsExactlyElementsOf(inPublic.get(i).rows().stream()
                            .map(Section.Row::node)
                            .toList());
        }
    }

    @Test
    void clearTablesSayThatTheyAreClear() {
        ShownTopology clear = redactor.show(topology, Exposure.CLEAR);
        assertThat(TextTables.write(Tables.of(clear), clear.warnings(), false))
                .endsWith("WARNINGS\n- CLEAR: this file holds real identifiers.");
        assertThat(cells(section(clear, "ECS TO S3 LINKS"), 0))
                .containsExactly("rh-web", "bucket", "rh-media-prod", "env", "MEDIA_BUCKET");
    }

    @Test
    void queuesAreToldWithTheirDirection() {
        ShownTopology shown = redactor.show(topology, Exposure.PUBLIC);
        Section links = section(shown, "ECS TO SQS LINKS");
        assertThat(cells(links, 0)).containsExactly("service-1", "sends", "queue-2", "iam-policy", "<redacted>");
        assertThat(cells(links, 1)).containsExactly("service-2", "receives", "queue-2", "iam-policy", "<redacted>");
        assertThat(links.always()).isFalse();
    }

    @Test
    void sectionsWithoutRowsAreLeftOut() {
        ShownTopology nothing = redactor.show(new Topology(List.of(), List.of(), List.of(), false), Exposure.PUBLIC);
        assertThat(TextTables.write(Tables.of(nothing), nothing.warnings(), true))
                .isEqualTo("WARNINGS\n- Public mode enabled: infrastructure identifiers, endpoints, ARNs, and "
                        + "sensitive values have been redacted.");
    }

    /// Another account of the same shape gives the same tables, all of them.
    @Test
    void otherNamesGiveTheSameTables() {
        Topology other = RawTopologies.streaming(text -> "zz" + new StringBuilder(text).reverse());
        assertThat(Tables.of(new Redactor().show(other, Exposure.PUBLIC)))
                .isEqualTo(Tables.of(new Redactor().show(topology, Exposure.PUBLIC)));
    }

    /// Whatever refers to whatever: an odd account gives odd tables, never a crash, and names change nothing.
    @Test
    void randomAccountsHaveTables() {
        for (int seed = 0; seed < 100; seed++) {
            Topology random = RandomTopologies.of(seed, RandomTopologies.PLAIN);
            Topology renamed = RandomTopologies.of(seed, (family, number) -> switch (family) {
                case "ADDRESS_RANGE" -> "10." + number + ".0.0/16";
                default -> family + (1000 - number);
            });
            Redactor redactor = new Redactor();
            String inPublic = TextTables.write(Tables.of(redactor.show(random, Exposure.PUBLIC)));
            assertThat(TextTables.write(Tables.of(new Redactor().show(renamed, Exposure.PUBLIC))))
                    .as("seed " + seed)
                    .isEqualTo(inPublic);
            assertThat(inPublic).doesNotContain("-raw");
            assertThat(TextTables.write(Tables.of(redactor.show(random, Exposure.CLEAR))))
                    .isNotEqualTo(inPublic);
        }
    }
}
