package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryFileTest {
    @TempDir
    private Path folder;

    private Inventory read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Inventory read(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("inventory.json"), bytes);
        return Sources.detect(List.of(file)).read(Progress.none()).inventory();
    }

    private static String text(Inventory inventory) {
        return new String(InventoryFile.bytes(inventory), StandardCharsets.UTF_8);
    }

    private static final Home HOME = new Home("123456789012", "eu-west-1");

    private static final Inventory SMALL = new Inventory(
            List.of(
                    new EcsCluster(
                            ResourceId.arn("arn:aws:ecs:eu-west-1:123456789012:cluster/caf\u00e9"),
                            HOME,
                            "caf\u00e9",
                            null),
                    new SecurityGroup(
                            ResourceId.of(HOME, "sg-1"),
                            HOME,
                            "sg-1",
                            "app",
                            null,
                            null,
                            List.of(new io.github.alidade.model.GroupRule(
                                    new Peer(Peer.Kind.PREFIX_LIST, "pl-1", null), "tcp", 443, 443, null)),
                            List.of())),
            List.of(new EnvironmentReference(
                    ResourceId.arn("arn:aws:lambda:eu-west-1:123456789012:function:f"),
                    null,
                    "BUCKET",
                    ResourceKind.BUCKET,
                    "media")),
            List.of(new StatedRelation(
                    ResourceId.of(HOME, "a"), ResourceId.of(HOME, "b"), RelationKind.STORES_IN, EvidenceKind.ENV)),
            List.of(new Gap(GapReason.PARTLY_READ, "rds", "eu-west-1", "DescribeDBInstances", null)),
            false);

    private static final String SMALL_TEXT = """
            {
              "alidade-inventory": 1,
              "holds-real-identifiers": true,
              "already-public": false,
              "resources": [
                {
                  "resource": "ecs-cluster",
                  "id": "arn:aws:ecs:eu-west-1:123456789012:cluster/caf\\u00E9",
                  "home": {
                    "account": "123456789012",
                    "region": "eu-west-1"
                  },
                  "name": "caf\\u00E9"
                },
                {
                  "resource": "security-group",
                  "id": "123456789012/eu-west-1/sg-1",
                  "home": {
                    "account": "123456789012",
                    "region": "eu-west-1"
                  },
                  "groupId": "sg-1",
                  "name": "app",
                  "inbound": [
                    {
                      "peer": {
                        "kind": "prefix-list",
                        "value": "pl-1"
                      },
                      "protocol": "tcp",
                      "fromPort": 443,
                      "toPort": 443
                    }
                  ]
                }
              ],
              "references": [
                {
                  "owner": "arn:aws:lambda:eu-west-1:123456789012:function:f",
                  "variable": "BUCKET",
                  "kind": "bucket",
                  "target": "media"
                }
              ],
              "stated": [
                {
                  "source": "123456789012/eu-west-1/a",
                  "target": "123456789012/eu-west-1/b",
                  "kind": "stores-in",
                  "evidence": "env"
                }
              ],
              "gaps": [
                {
                  "reason": "partly-read",
                  "service": "rds",
                  "region": "eu-west-1",
                  "call": "DescribeDBInstances"
                }
              ]
            }
            """;

    @Test
    void fileLooksLikeThis() throws Exception {
        assertThat(text(SMALL)).isEqualTo(SMALL_TEXT);
        assertThat(read(SMALL_TEXT)).isEqualTo(SMALL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingIsLostAndTheBytesAreTheSameEveryTime(long seed) throws Exception {
        Inventory inventory = new RandomRecords(seed).inventory();
        byte[] bytes = InventoryFile.bytes(inventory);
        Inventory back = read(bytes);
        assertThat(back).isEqualTo(inventory);
        assertThat(InventoryFile.bytes(back)).isEqualTo(bytes);
    }

    @Test
    void randomInventoriesHaveEveryKindOfResource() {
        Set<Class<?>> seen = new HashSet<>();
        new RandomRecords(1).inventory().resources().forEach(resource -> seen.add(resource.getClass()));
        assertThat(seen).isEqualTo(new HashSet<>(Arrays.asList(Resource.class.getPermittedSubclasses())));
    }

    @Test
    void fileIsPlainAscii() {
        for (byte b : InventoryFile.bytes(new RandomRecords(3).inventory())) {
            assertThat(b).isPositive();
        }
    }

    @Test
    void publicInventoryHoldsNoRealIdentifiers() {
        String text = text(new Inventory(List.of(), List.of(), List.of(), List.of(), true));
        assertThat(text).contains("\"holds-real-identifiers\": false", "\"already-public\": true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"alidade-inventory\": 1|\"alidade-inventory\": 2|was written by a newer Alidade (format 2, this one knows 1). Update Alidade.",
                "\"alidade-inventory\": 1|\"alidade-inventory\": \"1\"|is no correct inventory: alidade-inventory must be the number 1.",
                "\"ecs-cluster\"|\"ecs-fleet\"|is no correct inventory: resources[0] (line 6).resource is a kind of resource that this Alidade does not know.",
                "\"groupId\": \"sg-1\",|~~|is no correct inventory: resources[1] (line 15).groupId is missing.",
                "\"protocol\": \"tcp\",|~~|is no correct inventory: resources[1] (line 15).inbound[0].protocol is missing.",
                "\"fromPort\": 443|\"fromPort\": \"443\"|is no correct inventory: resources[1] (line 15).inbound[0].fromPort must be a whole number.",
                "\"groupId\"|\"groupID\"|is no correct inventory: resources[1] (line 15) has a component that this Alidade does not know.",
                "\"prefix-list\"|\"list\"|is no correct inventory: resources[1] (line 15).inbound[0].peer.kind is a word that this Alidade does not know.",
                "\"123456789012/eu-west-1/sg-1\"|\"\"|is no correct inventory: resources[1] (line 15).id must not be empty.",
                "\"partly-read\"|7|is no correct inventory: gaps[0] (line 54).reason must be a text.",
                "\"gaps\"|\"holes\"|is no correct inventory: the inventory has a part that format 1 does not have.",
                "\"already-public\": false|\"already-public\": 0|is no correct inventory: already-public must be true or false.",
                "\"123456789012/eu-west-1/sg-1\"|\"arn:aws:ecs:eu-west-1:123456789012:cluster/caf\\u00E9\"|is no correct inventory: resources[1] has the same id as resources[0].",
            })
    void whatDoesNotFitIsToldWithItsPlace(String written, String instead, String sentence) {
        String text = SMALL_TEXT.replace(written, instead);
        assertThat(text).isNotEqualTo(SMALL_TEXT);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(AlidadeException.class)
                .hasMessage(folder.resolve("inventory.json") + " " + sentence);
    }

    @Test
    void savedFileIsItsOwnersOnlyAndReplacesAnOlderOne() throws Exception {
        Path file = folder.resolve("saved.json");
        Files.writeString(file, "older");
        InventoryFile.save(SMALL, file);
        assertThat(Files.readString(file)).isEqualTo(SMALL_TEXT);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
        assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners on this file system");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void placeThatCannotBeWrittenToIsASentence() throws IOException {
        Path nowhere = folder.resolve("no/such/folder/saved.json");
        assertThatThrownBy(() -> InventoryFile.save(SMALL, nowhere))
                .isInstanceOf(AlidadeException.class)
                .hasMessage(nowhere + " could not be written. Choose a folder that exists and that you may write to.");
    }
}
