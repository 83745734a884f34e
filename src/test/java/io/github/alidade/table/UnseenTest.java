package io.github.alidade.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Outline;
import io.github.alidade.drawing.Painter;
import io.github.alidade.drawing.PlainPlacement;
import io.github.alidade.drawing.Theme;
import io.github.alidade.export.Content;
import io.github.alidade.export.Formats;
import io.github.alidade.export.Subject;
import io.github.alidade.graph.Topology;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was denied is told as such wherever it would stand, and never as "none".
class UnseenTest {
    private static final String SENTENCE =
            "RDS instances could not be listed in us-east-1: access denied (rds:DescribeDBInstances)";

    @TempDir
    private Path folder;

    private final ShownTopology shown = new Redactor().show(withoutDatabases(), Exposure.PUBLIC);

    private static Topology withoutDatabases() {
        Topology whole = RawTopologies.streaming();
        return new Topology(
                whole.resources().stream()
                        .filter(resource -> !(resource instanceof DbInstance))
                        .toList(),
                List.of(),
                List.of(new Gap(GapReason.DENIED, "rds", "us-east-1", "DescribeDBInstances", null)),
                false);
    }

    private static Section section(ShownTopology topology, String title) {
        return Tables.of(topology).stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableOfWhatWasDeniedIsUnknown() {
        assertThat(section(shown, "RDS INSTANCES").unknown()).isTrue();
        assertThat(section(shown, "RDS INSTANCES").unseen())
                .extracting(ShownText::text)
                .containsExactly(SENTENCE);
        assertThat(section(shown, "ECS TO RDS LINKS").unknown()).isTrue();
        assertThat(section(shown, "ECS SERVICES").unseen()).isEmpty();
        assertThat(section(shown, "SQS QUEUES").unseen()).isEmpty();
    }

    @Test
    void theTextSaysItInThePlaceOfTheTableAndCanBeReadBack() throws Exception {
        String text = TextTables.write(Tables.of(shown), shown.warnings(), false);
        assertThat(text).contains("\n\nRDS INSTANCES\n- " + SENTENCE + "\n\n");
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        Document again = Document.open(List.of(file), Progress.none());
        assertThat(again.shown(Exposure.PUBLIC).nodes())
                .extracting(node -> node.kind())
                .contains(ResourceKind.ECS_SERVICE)
                .doesNotContain(ResourceKind.DB_INSTANCE);
        ShownTopology readBack = again.shown(Exposure.PUBLIC);
        assertThat(readBack.gaps()).extracting(gap -> gap.sentence().text()).containsExactly(SENTENCE);
        assertThat(section(readBack, "RDS INSTANCES").unknown()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(GapReason.class)
    void everyReasonIsReadBack(GapReason reason) throws Exception {
        Topology whole = RawTopologies.streaming();
        List<Gap> gaps = List.of(
                new Gap(reason, "iam", "global", "GetRole", null),
                new Gap(reason, "rds", "us-east-1", "DescribeDBClusters", null),
                new Gap(reason, "ec2", "us-east-1", "DescribeVpcs", null));
        ShownTopology told =
                new Redactor().show(new Topology(whole.resources(), List.of(), gaps, false), Exposure.PUBLIC);
        Path file =
                Files.writeString(folder.resolve("a.txt"), TextTables.write(Tables.of(told), told.warnings(), false));
        assertThat(Document.open(List.of(file), Progress.none())
                        .shown(Exposure.PUBLIC)
                        .gaps())
                .extracting(gap -> gap.sentence().text())
                .containsExactlyInAnyOrderElementsOf(
                        told.gaps().stream().map(gap -> gap.sentence().text()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "tables.json"})
    void soDoOtherTables(String extension) throws Exception {
        Placement placement = PlainPlacement.of(Diagram.of(shown, EnumSet.allOf(Lane.class)));
        Subject subject = new Subject(placement, Painter.draw(placement, Theme.LIGHT), Tables.of(shown), 1);
        byte[] written =
                ((Content.OneFile) Formats.of(Path.of("a." + extension)).write(subject)).bytes();
        assertThat(new String(written, StandardCharsets.UTF_8).replace("\\", ""))
                .containsPattern(Pattern.compile("RDS INSTANCES.{0,200}" + Pattern.quote(SENTENCE), Pattern.DOTALL));
    }

    @Test
    void theOutlineHasABranchForIt() {
        Outline.Entry last = Outline.of(shown).roots().getLast();
        assertThat(last.title().text()).isEqualTo("Could not be seen");
        assertThat(last.children()).extracting(entry -> entry.title().text()).containsExactly(SENTENCE);
    }

    /// The policy names every call; each but a few hides something that would be missed.
    @Test
    void everyCallHidesSomeKind() throws IOException {
        String policy = Files.readString(Path.of("packaging/aws-read-only-policy.json"));
        Set<String> silent = new TreeSet<>();
        List<String> calls = Pattern.compile("\"([a-z0-9-]+:[A-Z][A-Za-z0-9]+)\"")
                .matcher(policy)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(calls).hasSizeGreaterThan(50);
        for (String call : calls) {
            String[] parts = call.split(":", -1);
            Gap gap = new Gap(GapReason.DENIED, parts[0], "us-east-1", parts[1], null);
            ShownGap told = new Redactor()
                    .show(new Topology(List.of(), List.of(), List.of(gap), false), Exposure.PUBLIC)
                    .gaps()
                    .getFirst();
            if (told.kinds().isEmpty()) {
                silent.add(call);
            }
        }
        assertThat(silent).containsExactly("sts:GetCallerIdentity");
    }
}
