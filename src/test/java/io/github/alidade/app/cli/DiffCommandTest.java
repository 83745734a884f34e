package io.github.alidade.app.cli;

import static io.github.alidade.app.cli.Told.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    private Path folder;

    private Path today;

    @BeforeEach
    void save() throws Exception {
        today = folder.resolve("today.json");
        Exports.saveInventory(Document.sample(), today);
    }

    private Path changed(String from, String to) throws Exception {
        String text = Files.readString(today);
        assertThat(text).contains(from);
        Path file = folder.resolve("tomorrow.json");
        Files.writeString(file, text.replace(from, to));
        return file;
    }

    @Test
    void equalInputsExitWithZero() {
        Told told = run("diff", today.toString(), today.toString());
        assertThat(told).isEqualTo(new Told(0, "Equal.\n", ""));
        assertThat(run("diff", "sample", today.toString()).code()).isZero();
    }

    @Test
    void aChangedFieldIsToldWithBothValuesAndExitsWithOne() throws Exception {
        Path tomorrow = changed("\"multiAz\": false", "\"multiAz\": true");
        Told told = run("diff", today.toString(), tomorrow.toString());
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out())
                .contains("~ Changed (1)")
                .contains("db-instance-1")
                .contains("multiAz: false -> true");
        assertThat(run("diff", tomorrow.toString(), today.toString()).out()).contains("multiAz: true -> false");
    }

    @Test
    void aHiddenFieldIsSaidToHaveChangedAndNotHow() throws Exception {
        Path tomorrow = changed("\"healthCheckPath\": \"", "\"healthCheckPath\": \"/elsewhere");
        Told told = run("diff", today.toString(), tomorrow.toString(), "--json");
        JsonNode json = new ObjectMapper().readTree(told.out());
        assertThat(told.code()).isEqualTo(1);
        assertThat(json.get("changed").get(0).get("hidden").asBoolean()).isTrue();
        assertThat(told.out()).doesNotContain("elsewhere");
    }

    @Test
    void whatIsGoneOnOneSideIsNewOnTheOther() throws Exception {
        Path without = folder.resolve("without.json");
        ObjectNode all = (ObjectNode) new ObjectMapper().readTree(today.toFile());
        ArrayNode resources = (ArrayNode) all.get("resources");
        for (int i = resources.size() - 1; i >= 0; i--) {
            if (resources.get(i).get("resource").asText().equals("vpc-endpoint")) {
                resources.remove(i);
            }
        }
        Files.writeString(without, all.toString());
        Told gone = run("diff", today.toString(), without.toString());
        Told come = run("diff", without.toString(), today.toString());
        assertThat(gone.out()).contains("- Removed (1)\n  vpc-endpoint vpce-1").doesNotContain("+ Added");
        assertThat(come.out()).contains("+ Added (1)\n  vpc-endpoint vpce-1").doesNotContain("- Removed");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(come.code()).isEqualTo(1);
    }

    @Test
    void whatIsGoneAndStillNamedIsToldSoAndNothingIsRefused() throws Exception {
        Path without = folder.resolve("without.json");
        for (String kind : new String[] {"queue", "hosted-zone", "target-group", "load-balancer", "role", "bucket"}) {
            ObjectNode all = (ObjectNode) new ObjectMapper().readTree(today.toFile());
            ArrayNode resources = (ArrayNode) all.get("resources");
            for (int i = resources.size() - 1; i >= 0; i--) {
                if (resources.get(i).get("resource").asText().equals(kind)) {
                    resources.remove(i);
                }
            }
            Files.writeString(without, all.toString());
            Told gone = run("diff", today.toString(), without.toString());
            Told come = run("diff", without.toString(), today.toString());
            assertThat(gone.err()).isEmpty();
            assertThat(come.err()).isEmpty();
            assertThat(gone.out()).contains("\n       described: yes -> no, only named by others\n");
            assertThat(come.out()).contains("\n       described: no, only named by others -> yes\n");
        }
    }

    @Test
    void clearDifferencesWearTheirMarkAndAWrongMatchIsRefused() throws Exception {
        Path tomorrow = changed("\"multiAz\": false", "\"multiAz\": true");
        assertThat(run("diff", today.toString(), tomorrow.toString(), "--clear").out())
                .startsWith("CLEAR");
        assertThat(run("diff", today.toString(), today.toString(), "--match", "staging")
                        .code())
                .isEqualTo(2);
        assertThat(run("diff", today.toString(), "no-such-file").code()).isEqualTo(3);
    }

    @Test
    void anotherStageIsMatchedByItsNames() throws Exception {
        Path stage = changed("streamora-prod", "streamora-stage");
        Told apart = run("diff", today.toString(), stage.toString());
        Told matched = run("diff", today.toString(), stage.toString(), "--match", "prod=stage");
        assertThat(apart.code()).isEqualTo(1);
        assertThat(apart.out()).contains("+ Added").contains("- Removed");
        assertThat(matched.out().lines().count()).isLessThan(apart.out().lines().count());
    }
}
