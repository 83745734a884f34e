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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares the bundled account with one that was built alike in another account: other names, by a pattern, and other
/// ids everywhere that AWS hands out ids.
class MatchedDiffTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What AWS hands out: ids with a hash, the hash at the end of an ARN, of a secret, and the id of a zone.
    private static final Pattern HANDED_OUT =
            Pattern.compile("(?<=\\b(?:sg|subnet|vpc|vpce|rtb|igw|eni|nat|pl)-)[0-9a-f]{17}\\b|(?<=/)[0-9a-f]{16}\\b"
                    + "|(?<=database-url-)[A-Za-z0-9]{6}|\\bAROA[A-Z0-9]{17}|TCL0OMXGGKNYUAEPLXXZKE"
                    + "|(?<=certificate/)[0-9a-f-]{36}");

    private static final int RESOURCES = 67;

    @TempDir
    private Path folder;

    private Path production;
    private String text = "";

    @BeforeEach
    void save() throws Exception {
        production = folder.resolve("production.json");
        Exports.saveInventory(Document.sample(), production);
        text = Files.readString(production);
    }

    /// The same architecture in another account.
    private static String elsewhere(String text) {
        return HANDED_OUT
                .matcher(text)
                .replaceAll(MatchedDiffTest::another)
                .replace("streamora", "velora")
                .replace("123456789012", "111122223333");
    }

    private static String another(MatchResult id) {
        String hash = UUID.nameUUIDFromBytes(id.group().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        String shape = id.group().replaceAll("[^-]", "x");
        return shape.length() == hash.length()
                ? hash
                : hash.replace("-", "").substring(0, Math.min(shape.length(), 32));
    }

    private Told compared(String staging, String... more) throws Exception {
        Path file = folder.resolve("staging.json");
        Files.writeString(file, elsewhere(staging));
        return run(Stream.concat(
                        Stream.of("diff", production.toString(), file.toString(), "--match", "streamora=velora"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void anArchitectureBuiltAlikeIsEqualInBothExposures() throws Exception {
        assertThat(elsewhere(text)).doesNotContain("vpc-389c7be66cb650faa", "streamora", "123456789012");
        assertThat(compared(text)).isEqualTo(new Told(0, "Equal.\n", ""));
        assertThat(compared(text, "--clear").code()).isZero();
        assertThat(compared(text, "--profile", "strict")).isEqualTo(new Told(0, "Equal.\n", ""));
    }

    @Test
    void theOrderOfAFileSaysNothing() throws Exception {
        ObjectNode all = (ObjectNode) JSON.readTree(text);
        List<JsonNode> resources = new ArrayList<>();
        all.get("resources").forEach(resources::add);
        Collections.reverse(resources);
        ((ArrayNode) all.get("resources")).removeAll().addAll(resources);
        assertThat(compared(all.toString())).isEqualTo(new Told(0, "Equal.\n", ""));
    }

    static List<Arguments> changes() {
        return List.of(
                Arguments.of(
                        "\"multiAz\": false",
                        "\"multiAz\": true",
                        "~ Changed (1)\n  db-instance db-instance-2\n       multiAz: false -> true\n"),
                Arguments.of(
                        "\"desiredCount\": 1",
                        "\"desiredCount\": 5",
                        "~ Changed (1)\n  ecs-service service-3\n       desiredCount: 1 -> 5\n"),
                Arguments.of(
                        "\"healthCheckPath\": \"", "\"healthCheckPath\": \"/elsewhere", "target-group-2: hidden\n"),
                Arguments.of("\"sqs:GetQueueUrl\"", "\"sqs:TagQueue\"", "role task-role-"),
                Arguments.of("streamora/web:2024.11.0", "streamora/web:2024.12.0", "image-"),
                // Of a table without a name, told by what else it has.
                Arguments.of(
                        "\"targetKind\": \"internet-gateway\"",
                        "\"targetKind\": \"egress-only\"",
                        "~ Changed (1)\n  route-table "),
                Arguments.of(
                        "\"cidr\": \"172.31.0.0/20\"",
                        "\"cidr\": \"172.31.96.0/20\"",
                        "~ Changed (1)\n  subnet subnet-"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void oneChangeIsToldAsThatChangeAlone(String from, String to, String expected) throws Exception {
        assertThat(text).contains(from);
        Told told = compared(text.replaceFirst(Pattern.quote(from), to));
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out()).contains(expected).contains("~ Changed (1)").doesNotContain("+ ", "- ");
    }

    private static ObjectNode without(String text, Set<Integer> missing) throws Exception {
        ObjectNode all = (ObjectNode) JSON.readTree(text);
        ArrayNode resources = (ArrayNode) all.get("resources");
        assertThat(resources.size()).isEqualTo(RESOURCES);
        List<Integer> backwards = new ArrayList<>(missing);
        Collections.reverse(backwards);
        backwards.forEach(i -> resources.remove((int) i));
        return all;
    }

    /// Each resource, and some at random, unless others still name one of them by an id that AWS handed out: then
    /// nothing says that the two ids mean the same.
    static Stream<Arguments> losses() throws Exception {
        Path file = Files.createTempFile("production", ".json");
        Exports.saveInventory(Document.sample(), file);
        String text = Files.readString(file);
        Files.delete(file);
        Random random = new Random(7);
        List<Set<Integer>> all = new ArrayList<>();
        IntStream.range(0, RESOURCES).forEach(i -> all.add(new TreeSet<>(List.of(i))));
        IntStream.range(0, 200)
                .forEach(i ->
                        all.add(random.ints(2 + i % 2, 0, RESOURCES).collect(TreeSet::new, Set::add, Set::addAll)));
        List<Set<Integer>> told = new ArrayList<>();
        JsonNode resources = JSON.readTree(text).get("resources");
        for (Set<Integer> missing : all) {
            String rest = without(text, missing).toString();
            if (missing.stream().noneMatch(i -> mentioned(resources.get(i), rest))) {
                told.add(missing);
            }
        }
        assertThat(told).hasSizeGreaterThan(80);
        return told.stream().map(Arguments::of);
    }

    private static boolean mentioned(JsonNode resource, String rest) {
        return HANDED_OUT
                .matcher(resource.get("id").asText())
                .results()
                .skip(resource.get("resource").asText().equals("dns-record") ? 1 : 0)
                .anyMatch(id -> rest.contains(id.group()));
    }

    /// What is told of the account itself, with what is missing, must be told of the other one, too.
    @ParameterizedTest
    @MethodSource("losses")
    void whatIsMissingIsFoundAsIfNothingHadOtherNames(Set<Integer> missing) throws Exception {
        String left = without(text, missing).toString();
        Path file = folder.resolve("missing.json");
        Files.writeString(file, left);
        String expected = kinds(
                run("diff", production.toString(), file.toString(), "--json").out());
        assertThat(kinds(compared(left, "--json").out())).isEqualTo(expected);
    }

    private static String kinds(String out) throws Exception {
        JsonNode told = JSON.readTree(out);
        StringBuilder text = new StringBuilder();
        for (String part : List.of("added", "removed", "notSeen", "changed", "relationsAdded", "relationsRemoved")) {
            List<String> all = new ArrayList<>();
            told.get(part)
                    .forEach(one -> all.add(
                            one.path("kind").asText() + one.path("relation").asText() + fields(one.path("fields"))));
            all.sort(null);
            text.append(part).append(all).append('\n');
        }
        return text.toString();
    }

    private static String fields(JsonNode fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append('.').append(field.get("field").asText()));
        return text.toString();
    }
}
