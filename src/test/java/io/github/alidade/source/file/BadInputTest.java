package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.SecurityGroup;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every bad input gives one clear sentence, or a correct inventory.
class BadInputTest {
    private static final String GROUP =
            "{\"SecurityGroups\": [{\"GroupId\": \"sg-1\", \"OwnerId\": \"123456789012\", \"GroupName\": \"%s\"}]}";

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String sentence(Path... inputs) {
        AlidadeException failure = catchThrowableOfType(
                AlidadeException.class, () -> Sources.detect(List.of(inputs)).read(Progress.none()));
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(AlidadeException.Kind.INPUT);
        return failure.getMessage();
    }

    @Test
    void nothingThereSaysSo() {
        Path gone = folder.resolve("gone.json");
        assertThat(sentence(gone)).isEqualTo("There is no file or folder %s.".formatted(gone));
    }

    @Test
    void emptyFolderSaysSo() throws Exception {
        Files.createDirectories(folder.resolve("empty/.git"));
        assertThat(sentence(folder.resolve("empty")))
                .isEqualTo("%s is an empty folder: there is nothing to read in it.".formatted(folder.resolve("empty")));
    }

    @Test
    void folderWithNothingUsableSaysSo() throws Exception {
        file("notes.md", "# nothing");
        file("package.json", "{\"name\": \"site\", \"dependencies\": {}}");
        assertThat(sentence(folder))
                .isEqualTo(
                        "None of the 2 files there is an answer of the AWS CLI in JSON, or an inventory or text export of Alidade.");
    }

    @Test
    void whatIsNotJsonSaysWhere() throws Exception {
        Path file = file("roles.json", "roles:\n  - name: web\n");
        assertThat(sentence(file)).isEqualTo("%s is not JSON (line 1, column 1).".formatted(file));
    }

    @Test
    void brokenJsonSaysWhere() throws Exception {
        Path file = file("roles.json", "{\"Roles\": [\n  {\"RoleName\": web}]}");
        assertThat(sentence(file)).startsWith("%s is not JSON (line 2, column".formatted(file));
        assertThat(sentence(file)).doesNotContain("web");
    }

    @Test
    void truncatedJsonSaysWhere() throws Exception {
        Path file = file("roles.json", "{\"Roles\": [\n  {\"RoleName\": \"web\",");
        assertThat(sentence(file))
                .isEqualTo(
                        "%s ends in the middle of its JSON (line 2, column 22): it seems to have been cut off. Export it again."
                                .formatted(file));
    }

    @Test
    void fileOfAnUnknownKindSaysSo() throws Exception {
        Path json = file("tsconfig.json", "{\"compilerOptions\": {}}");
        Path text = file("picture.png", "\u0089PNG");
        assertThat(sentence(json))
                .isEqualTo(
                        "%s is JSON of a kind that Alidade does not know: it is no answer of the AWS CLI and no inventory."
                                .formatted(json));
        assertThat(sentence(text))
                .isEqualTo(
                        "%s is a file of an unknown kind. Alidade reads answers of the AWS CLI in JSON, its own files, and zips of them."
                                .formatted(text));
    }

    @Test
    void namedFileThatIsBrokenIsAFailureEvenBesideGoodOnes() throws Exception {
        Path good = file("good.json", GROUP.formatted("app"));
        Path bad = file("bad.json", "{\"Vpcs\": [");
        assertThat(sentence(good, bad)).startsWith("%s ends in the middle".formatted(bad));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void fileWithAMarkOfItsEncodingJustWorks(String encoding) throws Exception {
        Path file = folder.resolve("groups.json");
        Files.write(file, ("\uFEFF" + GROUP.formatted("caf\u00e9")).getBytes(Charset.forName(encoding)));
        assertThat(groupName(file)).isEqualTo("caf\u00e9");
    }

    @Test
    void errorNoteOfAnotherSystemIsRead() throws Exception {
        Path file = folder.resolve("rds-describe-db-instances.txt");
        String note = "\uFEFFAn error occurred (AccessDenied) when calling the DescribeDBInstances operation: no";
        Files.write(file, note.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Sources.detect(List.of(file))
                        .read(Progress.none())
                        .inventory()
                        .gaps())
                .extracting(gap -> gap.permission())
                .containsExactly("rds:DescribeDBInstances");
    }

    @Test
    void otherEncodingSaysSo() throws Exception {
        Path file = folder.resolve("groups.json");
        Files.write(file, GROUP.formatted("caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(sentence(file))
                .isEqualTo("%s is in an encoding that Alidade does not know. Save it as UTF-8.".formatted(file));
    }

    @Test
    void nestingBeyondReasonSaysSo() throws Exception {
        Path file = file("deep.json", "{\"Vpcs\": " + "[".repeat(5000) + "]".repeat(5000) + "}");
        assertThat(sentence(file)).startsWith("%s is nested too deeply".formatted(file));
    }

    @Test
    void fileOverTheLimitIsNotEvenOpened() throws Exception {
        InputFile huge = new InputFile("huge.json", "0/huge.json", true, 600L << 20, () -> {
            throw new AssertionError("opened");
        });
        FileSource source = new FileSource(progress -> Inputs.of(huge));
        assertThatThrownBy(() -> source.read(Progress.none()))
                .isInstanceOf(AlidadeException.class)
                .hasMessage("huge.json has 600 MB; files over 512 MB are not read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05d0\u202e\u200f",
                "line\\nbreak\\r\\tand tab",
                "quote \\\" and \\\\ and <b> & ' | + -",
                "\ud83d\ude80 rocket",
                "\\ud800 half",
                "\\u0000 nul"
            })
    void strangeNamesStayAsTheyAre(String escaped) throws Exception {
        Path file = file("groups.json", GROUP.formatted(escaped));
        String name = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree("\"" + escaped + "\"")
                .asText();
        assertThat(groupName(file)).isEqualTo(name);
    }

    @Test
    void longestNameStaysAsItIs() throws Exception {
        String name = "n".repeat(255);
        assertThat(groupName(file("groups.json", GROUP.formatted(name)))).isEqualTo(name);
    }

    private static String groupName(Path file) throws Exception {
        Inventory inventory =
                Sources.detect(List.of(file)).read(Progress.none()).inventory();
        assertThat(InventoryFile.bytes(inventory)).isNotEmpty();
        return ((SecurityGroup) inventory.resources().getFirst()).name();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SecurityGroups\": [null, 7, \"sg\", [], {}, {\"GroupId\": null}, {\"GroupId\": {\"a\": 1}}]}",
                "{\"Roles\": [{\"RoleName\": \"a\", \"Arn\": \"a\", \"AssumeRolePolicyDocument\": [1, {\"Statement\": 5}]}]}",
                "{\"services\": [\"eks\", {\"serviceArn\": \"x\", \"loadBalancers\": 3, \"taskSets\": [1]}]}",
                "{\"taskDefinition\": {\"taskDefinitionArn\": \"x\", \"containerDefinitions\": [{}, 1, {\"environment\": [7]}]}}",
                "{\"ResourceRecordSets\": [{\"Name\": \".\", \"Type\": \"A\"}, {\"Name\": \"\\\\777\", \"Type\": \"A\"}]}",
                "{\"QueueUrls\": [\"\", \"http://x\", 1], \"Attributes\": {\"QueueArn\": \"q\", \"RedrivePolicy\": \"[\"}}",
                "{\"Rules\": [{\"RuleArn\": \"x\", \"Priority\": 1.5, \"Actions\": [5, {\"ForwardConfig\": []}]}]}",
                "{\"RouteTables\": [{\"RouteTableId\": \"r\", \"Routes\": [{}, {\"GatewayId\": \"-\"}]}]}",
                "{\"HostedZones\": [{\"Id\": \"/hostedzone/\", \"Name\": \".\"}]}",
                "{\"EventSourceMappings\": [{\"EventSourceArn\": \"a\", \"FunctionArn\": \":::::::::\"}]}",
                "[{\"Vpcs\": [{\"VpcId\": \"vpc-1\"}]}, {\"Vpcs\": []}] {\"Buckets\": [{\"Name\": \" x \"}]}",
                "{\"Account\": 12, \"UserId\": 1, \"Arn\": 2, \"Vpcs\": [{\"VpcId\": \"vpc-1\", \"OwnerId\": \"amazon\"}]}"
            })
    void answersOfOtherShapesAreNeverABug(String json) throws Exception {
        Path file = file("answer.json", json);
        Inventory inventory =
                Sources.detect(List.of(file)).read(Progress.none()).inventory();
        assertThat(readBack(inventory)).isEqualTo(inventory);
    }

    private Inventory readBack(Inventory inventory) throws Exception {
        Path file = Files.write(folder.resolve("back.json"), InventoryFile.bytes(inventory));
        return Sources.detect(List.of(file)).read(Progress.none()).inventory();
    }

    @Test
    void sameThingTwiceIsOneAndTheBetterDescribedOneCounts() throws Exception {
        file("a.json", GROUP.formatted("app"));
        file("b.json", """
                {"SecurityGroups": [{"GroupId": "sg-1", "OwnerId": "123456789012", "GroupName": "app", "VpcId": "vpc-1",
                  "Description": "told twice"}]}
                """);
        file("c.json", GROUP.formatted("app"));
        assertThat(new Exported(folder).only(SecurityGroup.class).description()).isEqualTo("told twice");
    }

    @Test
    void cancelEndsTheReading() throws Exception {
        for (int i = 0; i < 20; i++) {
            file("g" + i + ".json", GROUP.formatted(i));
        }
        AtomicInteger asked = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void at(String step, long done, long total) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 25;
            }
        };
        assertThatThrownBy(() -> Sources.detect(List.of(folder)).read(impatient))
                .isInstanceOf(CancellationException.class);
    }
}
