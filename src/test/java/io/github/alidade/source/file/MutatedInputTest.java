package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Inputs with something wrong in them, from seeds: a correct inventory or a sentence, never anything else.
class MutatedInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /// Reads, and reads back what was read.
    private boolean readable(Path input) throws Exception {
        Inventory inventory;
        try {
            inventory = Sources.detect(List.of(input)).read(Progress.none()).inventory();
        } catch (AlidadeException e) {
            assertThat(e.kind()).isEqualTo(AlidadeException.Kind.INPUT);
            assertThat(e.getMessage()).isNotBlank().endsWith(".").doesNotContain("\n");
            return false;
        }
        Path saved = Files.write(
                Files.createTempDirectory(folder, "saved").resolve("i.json"), InventoryFile.bytes(inventory));
        assertThat(Sources.detect(List.of(saved)).read(Progress.none()).inventory())
                .isEqualTo(inventory);
        return true;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inventoriesWithWrongBytes(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] good = InventoryFile.bytes(new RandomRecords(seed).inventory());
        for (int i = 0; i < 20; i++) {
            readable(Files.write(folder.resolve("i.json"), mutated(good, random)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void textExportsWithWrongBytes(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] good = Walk.publicText(Sources.sample()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20; i++) {
            readable(Files.write(folder.resolve("e.txt"), mutated(good, random)));
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    @Test
    void answersWithWrongParts() throws Exception {
        assumeTrue(Files.isDirectory(StreamoraFolderTest.FOLDER), "the fictional account's answers are not here");
        int readable = 0;
        for (long seed = 1; seed <= 25; seed++) {
            readable += readable(mutatedAnswers(new Random(seed), folder.resolve("answers" + seed))) ? 1 : 0;
        }
        // One broken file among good ones never spoils a folder.
        assertThat(readable).isEqualTo(25);
    }

    private Path mutatedAnswers(Random random, Path into) throws IOException {
        Files.createDirectories(into);
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(StreamoraFolderTest.FOLDER)) {
            all.sorted().forEach(files::add);
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            boolean json = file.toString().endsWith(".json") && bytes.length > 0;
            if (json && random.nextInt(3) > 0) {
                JsonNode tree = JSON.readTree(bytes);
                for (int n = random.nextInt(6); n >= 0; n--) {
                    spoil(tree, random);
                }
                bytes = JSON.writeValueAsBytes(tree);
            } else if (bytes.length > 0 && random.nextInt(8) == 0) {
                bytes = mutated(bytes, random);
            }
            Files.write(into.resolve(file.getFileName()), bytes);
        }
        return into;
    }

    /// Puts something of another shape into a place of the tree.
    private static void spoil(JsonNode tree, Random random) {
        List<Runnable> places = new ArrayList<>();
        collect(tree, places, random);
        if (!places.isEmpty()) {
            places.get(random.nextInt(places.size())).run();
        }
    }

    private static void collect(JsonNode node, List<Runnable> places, Random random) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(() -> object.set(name, strange(random))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, strange(random)));
            }
        }
        node.forEach(child -> collect(child, places, random));
    }

    private static JsonNode strange(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.numberNode(random.nextDouble());
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.textNode("");
            case 5 -> nodes.textNode("\u05d0\u202e \n %7B \" arn:aws:::::");
            case 6 -> nodes.arrayNode().add(1).add("x").addNull();
            case 7 -> nodes.objectNode().put("a", "b");
            default -> nodes.textNode("arn:aws:iam::123456789012:role/" + "x".repeat(random.nextInt(300)));
        };
    }
}
