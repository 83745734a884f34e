package io.github.alidade.app.cli;

import static io.github.alidade.app.cli.Told.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandsTest {
    @Test
    void thePathFromTheInternetToTheDatabaseIsToldHopByHop() {
        Told told = run("path", "sample", "--from", "internet", "--to", "db-instance-1");
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("Not directly: its group security-group-5 accepts 5432 only from")
                .contains("db-instance-1 is not publicly accessible")
                .contains("1. the internet enters public-app-alb on 443, 80")
                .contains("2. public-app-alb routes to service-1 on 443 -> 3000, 80 -> 3000")
                .contains("3. service-1 connects to db-instance-1 on 5432")
                .contains("Hosts of cidr-1 and cidr-2 are admitted on 5432.")
                .contains("(inferred)");
    }

    @Test
    void aStricterProfileTellsLessAndHasAliasesOfItsOwn() {
        Told told = run("path", "sample", "--from", "internet", "--to", "db-instance-1", "--profile", "strict");
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("service-2 connects to db-instance-1 on some port")
                .doesNotContain("5432");
        Told kept = run("reach", "sample", "--to", "db-instance-1", "--profile", "strict", "--adjust", "ports=kept");
        assertThat(kept.out()).contains("service-2 connects to db-instance-1 on 5432");
        assertThat(run("findings", "sample", "--json", "--profile", "default").code())
                .isZero();
        assertThat(run("diff", "sample", "sample", "--profile", "strict").out()).contains("Equal");
        assertThat(run("impact", "sample", "--profile", "loose").code()).isEqualTo(2);
    }

    @Test
    void theJsonOfAPathNamesItsHopsByAlias() throws Exception {
        Told told = run("path", "sample", "--from", "internet", "--to", "db-instance-1", "--json");
        JsonNode json = new ObjectMapper().readTree(told.out());
        assertThat(json.get("verdict").asText()).isEqualTo("yes");
        JsonNode way = json.get("chapters").get(0).get("steps");
        assertThat(way)
                .extracting(step -> step.get("to").asText())
                .containsExactly("public-app-alb", "service-1", "db-instance-1");
        assertThat(way.get(2).get("because")).isNotEmpty();
    }

    @Test
    void theSameAnswerHasTheSameBytes() {
        String[] args = {"reach", "sample", "--to", "db-instance-1", "--json"};
        assertThat(run(args).out()).isEqualTo(run(args).out()).isNotEmpty();
    }

    @Test
    void clearAnswersWearTheirMark() {
        Told told = run("reach", "sample", "--to", "db-instance-1", "--clear");
        assertThat(told.code()).isZero();
        assertThat(told.out()).startsWith("CLEAR");
        assertThat(run("reach", "sample", "--to", "db-instance-1").out()).doesNotContain("CLEAR");
    }

    @Test
    void everyQuestionToEveryNodeOfTheSamplePassesTheAudit() {
        for (String node : List.of(
                "service-1", "service-2", "queue-2", "bucket-1", "task-role-1", "security-group-5", "public-app-alb")) {
            assertThat(run("reach", "sample", "--to", node).code()).as(node).isZero();
            assertThat(run("reach", "sample", "--from", node).code()).as(node).isZero();
            assertThat(run("impact", "sample", "--of", node).code()).as(node).isZero();
        }
        assertThat(run("impact", "sample").code()).isZero();
        assertThat(run("reach", "sample", "--what-is-public").out()).contains("public-app-alb");
    }

    @Test
    void aSecretInAPlainVariableIsToldByNameOnlyWhereNamesAreClear(@TempDir Path folder) throws Exception {
        Path inventory = folder.resolve("inventory.json");
        Exports.saveInventory(Document.sample(), inventory);
        assertThat(run("findings", inventory.toString()).out()).doesNotContain("plain environment variable");
        Files.writeString(
                inventory,
                Files.readString(inventory)
                        .replace(
                                "\"environmentCount\":",
                                "\"plainSecrets\": [\"ADMIN_PASSWORD\"], \"environmentCount\":"));
        assertThat(run("findings", inventory.toString(), "--clear").out())
                .contains("gets what looks like a secret in a plain environment variable: ADMIN_PASSWORD.");
        Told open = run("findings", inventory.toString(), "--json");
        assertThat(open.code()).isZero();
        assertThat(open.out())
                .contains("service-1 gets what looks like a secret in a plain environment variable.")
                .doesNotContain("ADMIN");
    }

    @Test
    void anUnknownNameIsToldWithNearAliasesAlone() {
        Told told = run("reach", "sample", "--to", "db-instanc-1");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err().strip()).isEqualTo("--to names nothing that is there. Did you mean db-instance-1?");
        assertThat(run("reach", "sample", "--to", "nothing-like-it-at-all").code())
                .isEqualTo(2);
    }

    @Test
    void anAmbiguousNameIsToldByItsOptionAndAliasesAlone() {
        Told told = run("path", "sample", "--from", "streamora-prod", "--to", "internet");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(told.err())
                .startsWith("--from names several things: ")
                .contains("vpc-1")
                .doesNotContain("streamora");
    }

    @Test
    void theSampleEqualsItselfAndDiffersFromAnother(@TempDir Path folder) throws Exception {
        assertThat(run("diff", "sample", "sample").code()).isZero();
        Path other = folder.resolve("other.json");
        Exports.saveInventory(Document.sample(), other);
        Files.writeString(other, Files.readString(other).replace("streamora-ingest-dlq", "streamora-ingest-old"));
        Told told = run("diff", "sample", other.toString(), "--json");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(told.out());
        assertThat(json.get("equal").asBoolean()).isFalse();
        assertThat(json.get("added")).hasSize(1);
        assertThat(json.get("removed")).hasSize(1);
        assertThat(told.out()).doesNotContain("streamora");
        Told matched = run("diff", "sample", other.toString(), "--json", "--match", "dlq=old");
        assertThat(new ObjectMapper().readTree(matched.out()).get("removed")).isEmpty();
    }

    @Test
    void publicAndClearExcludeEachOther() {
        assertThat(run("reach", "sample", "--to", "service-1", "--public", "--clear")
                        .code())
                .isEqualTo(2);
        assertThat(run("reach", "sample").code()).isEqualTo(2);
        assertThat(run("path", "sample", "--from", "internet").code()).isEqualTo(2);
    }

    @Test
    void whatAProfileLeavesOutIsNoReasonToStandAlone() {
        String zone = "it runs in one availability zone";
        String task = "it is meant to run one task";
        assertThat(run("impact", "sample", "--profile", "default").out()).contains(zone, task);
        assertThat(run("impact", "sample", "--profile", "strict").out())
                .contains(task)
                .doesNotContain(zone);
        assertThat(run("impact", "sample", "--profile", "default", "--adjust", "counts=dropped")
                        .out())
                .contains(zone)
                .doesNotContain(task);
        assertThat(run("impact", "sample", "--profile", "strict", "--clear").out())
                .contains(zone, task);
    }
}
