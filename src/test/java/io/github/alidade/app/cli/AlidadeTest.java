package io.github.alidade.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlidadeTest {
    @TempDir
    private Path folder;

    private final List<List<Path>> opened = new ArrayList<>();

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Alidade.run(
                inputs -> {
                    opened.add(inputs);
                    return 0;
                },
                new PrintWriter(out),
                new PrintWriter(err),
                args);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void withoutArgumentsTheWindowOpensOnTheSample() {
        assertThat(run()).isEqualTo(new Outcome(0, "", ""));
        assertThat(opened).containsExactly(List.of());
    }

    @Test
    void inputsOpenInTheWindowWithAndWithoutTheWordOpen() {
        run("a.json", "b");
        run("open", "a.json", "b");
        assertThat(opened)
                .containsExactly(List.of(Path.of("a.json"), Path.of("b")), List.of(Path.of("a.json"), Path.of("b")));
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("open", "export", "inspect", "collect", "audit")) {
            Outcome outcome = run(command, "--help");
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("Usage: alidade " + command);
        }
        assertThat(run("--help").out())
                .contains("Exit codes:")
                .contains("export")
                .contains("inspect");
        assertThat(run("--version").out()).startsWith("Alidade ");
    }

    @Test
    void theSampleIsExportedInEveryFormatThatTheContractNames() throws IOException {
        for (String name : List.of("a.png", "a.svg", "a.txt", "a.csv", "a.csv.zip", "a.json")) {
            Outcome outcome =
                    run("export", "sample", "--to", folder.resolve(name).toString());
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.code()).isZero();
            assertThat(folder.resolve(name)).exists();
        }
        assertThat(Files.readAllBytes(folder.resolve("a.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(folder.resolve("a.svg"))).contains("<svg").contains("public-app-alb");
        assertThat(folder.resolve("a.csv")).isDirectoryContaining("glob:**.csv");
    }

    @Test
    void allFormatsAreWrittenIntoAFolderAtOnce() throws IOException {
        Path all = folder.resolve("all");
        Outcome outcome = run("export", "sample", "--to", all.toString(), "--formats", "all", "--scale", "1");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        for (String extension : List.of(
                "png", "svg", "pdf", "drawio", "mmd", "dot", "graphml", "txt", "csv", "csv.zip", "md", "xlsx", "json",
                "html")) {
            assertThat(all.resolve("alidade-public." + extension)).exists();
        }
        Outcome some = run("export", "sample", "--clear", "--to", all.toString(), "--formats", "txt,.json");
        assertThat(some.out()).contains("alidade-clear.txt").contains("alidade-clear.json");
        Outcome wrong = run("export", "sample", "--to", all.toString(), "--formats", "png,docx");
        assertThat(wrong.code()).isEqualTo(Alidade.USAGE);
        assertThat(wrong.err()).startsWith("'docx' is no format. Choose 'all', or some of png, svg, pdf,");
    }

    @Test
    void thePublicTextExportOfTheSampleIsTheSeedsBytes() throws IOException {
        Path target = folder.resolve("topology.txt");
        assertThat(run("export", "sample", "--profile", "seed", "--to", target.toString())
                        .code())
                .isZero();
        try (var golden = AlidadeTest.class.getResourceAsStream("/io/github/alidade/table/public-export.txt")) {
            assertThat(golden).as("the golden is on the class path").isNotNull();
            assertThat(Files.readString(target)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameExportTwiceGivesTheSameBytes() throws IOException {
        for (String extension : List.of("png", "svg", "txt", "csv.zip", "json")) {
            Path first = folder.resolve("first." + extension);
            Path second = folder.resolve("second." + extension);
            run("export", "sample", "--to", first.toString(), "--to", second.toString(), "--all-tables");
            Path third = folder.resolve("third." + extension);
            run("export", "sample", "--to", third.toString(), "--all-tables");
            assertThat(first).hasSameBinaryContentAs(second).hasSameBinaryContentAs(third);
        }
    }

    @Test
    void graphJsonHasTheShapeOfTheContract() throws IOException {
        Path target = folder.resolve("graph.json");
        run("export", "sample", "--to", target.toString(), "--lens", "edge,service,data,iam,network");
        JsonNode graph = new ObjectMapper().readTree(target.toFile());
        assertThat(graph.fieldNames()).toIterable().containsExactly("nodes", "edges", "gaps");
        for (JsonNode node : graph.get("nodes")) {
            assertThat(node.fieldNames())
                    .toIterable()
                    .containsExactly("id", "kind", "name", "lane", "region", "x", "y", "w", "h");
        }
        List<String> ids = new ArrayList<>();
        graph.get("nodes").forEach(node -> ids.add(node.get("id").asText()));
        assertThat(ids).doesNotHaveDuplicates().contains("service-1", "public-app-alb", "db-instance-1");
        for (JsonNode edge : graph.get("edges")) {
            assertThat(edge.fieldNames())
                    .toIterable()
                    .containsExactly("source", "target", "relation", "label", "route", "evidence");
            assertThat(ids)
                    .contains(edge.get("source").asText(), edge.get("target").asText());
            assertThat(edge.get("evidence")).isNotEmpty();
            assertThat(edge.get("evidence").get(0).fieldNames())
                    .toIterable()
                    .containsExactly("kind", "where", "certainty");
        }
        assertThat(graph.get("edges").toString())
                .contains("-> 3000")
                .contains("5432")
                .contains("sends");
    }

    @Test
    void clearGraphJsonNamesArns() throws IOException {
        Path target = folder.resolve("graph.json");
        run("export", "sample", "--clear", "--to", target.toString());
        assertThat(Files.readString(target)).contains("arn:aws:ecs:us-east-1:123456789012:service/");
    }

    @Test
    void publicExportsHoldNoRealName() throws IOException {
        for (String name : List.of("a.png", "a.svg", "a.txt", "a.json", "a.csv")) {
            run(
                    "export",
                    "sample",
                    "--to",
                    folder.resolve(name).toString(),
                    "--all-tables",
                    "--lens",
                    "edge,service,data,iam,network");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text)
                        .as(file.getFileName().toString())
                        .doesNotContainIgnoringCase("streamora", "123456789012");
            }
        }
    }

    @Test
    void clearNeedsTheWordAndWearsTheMark() throws IOException {
        Path shown = folder.resolve("shown.svg");
        Path clear = folder.resolve("clear.svg");
        run("export", "sample", "--to", shown.toString());
        run("export", "sample", "--clear", "--to", clear.toString());
        assertThat(Files.readString(shown)).contains(">PUBLIC<").doesNotContain(">CLEAR<");
        assertThat(Files.readString(clear)).contains(">CLEAR<").contains("streamora-web");
        assertThat(run("export", "sample", "--clear", "--public", "--to", clear.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void auditFindsARealNameInAnyFileAndNeverSaysIt() throws IOException {
        Path talk = Files.writeString(folder.resolve("talk.md"), "# Talk\n\nOur streamora-media-prod bucket\n");
        Outcome found = run("audit", talk.toString(), "--against", "sample");
        assertThat(found.code()).isEqualTo(4);
        assertThat(found.out())
                .contains("talk.md")
                .contains("Bucket.name")
                .contains("line 3")
                .doesNotContain("streamora");
        Path clean = Files.writeString(folder.resolve("clean.md"), "# Talk\n\nOur bucket-1\n");
        assertThat(run("audit", clean.toString(), "--against", "sample"))
                .isEqualTo(new Outcome(0, "Nothing found.\n", ""));
    }

    /// A picture called by the real name gives it away, whatever is in it.
    @Test
    void auditLooksAtTheNameOfAFileToo() throws IOException {
        Path picture = Files.writeString(folder.resolve("streamora-prod-db, before.txt"), "a picture");
        assertThat(run("audit", picture.toString(), "--against", "sample"))
                .returns(4, Outcome::code)
                .extracting(Outcome::out)
                .asString()
                .contains(": its name holds DbInstance.identifier of db-instance-1");
    }

    @Test
    void auditTakesFoldersAndPipesAndSaysSoInJson() throws IOException {
        Path deck = Files.createDirectories(folder.resolve("talk").resolve("slides"));
        Files.writeString(deck.resolve("one.md"), "Our bucket-1, see https://docs.example.net/x\n");
        Files.writeString(deck.resolve("two.md"), "x\nstreamora-media-prod\n");
        Outcome found = run("audit", folder.resolve("talk").toString(), "--against", "sample", "--json");
        assertThat(found.code()).isEqualTo(4);
        assertThat(found.out())
                .contains(
                        "\"clean\" : false", "one.md", "two.md", "\"place\" : \"line 2\"", "\"what\" : \"Bucket.name\"")
                .contains("\"alias\" : \"bucket-")
                .doesNotContain("streamora");
        java.io.InputStream before = System.in;
        try {
            System.setIn(new java.io.ByteArrayInputStream(
                    "streamora-media-prod".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(run("audit", "-", "--against", "sample").out()).startsWith("-: line 1 holds Bucket.name of ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void eachPlaceIsToldOnceAndShapesCountWhenAskedStrictly() throws Exception {
        Path readme = Files.writeString(
                folder.resolve("shapes.md"),
                "from 192.0.2.77, mail me@mail.example\nstreamora-web at streamora-cluster\n");
        List<String> told = run("audit", readme.toString(), "--against", "sample")
                .out()
                .lines()
                .toList();
        assertThat(told)
                .map(line -> line.substring(line.indexOf("line ")))
                .filteredOn(line -> line.startsWith("line 2 "))
                .singleElement()
                .isEqualTo("line 2 holds EcsService.name of service-1, HostedZone.name of example.com");
        assertThat(told)
                .last()
                .asString()
                .contains("line 1 holds something shaped like ")
                .endsWith("; have a look");
        Files.writeString(readme, "from 192.0.2.77\n");
        assertThat(run("audit", readme.toString(), "--against", "sample").code())
                .isEqualTo(Alidade.DONE);
        assertThat(run("audit", readme.toString(), "--against", "sample", "--strict")
                        .code())
                .isEqualTo(Alidade.REFUSED);
        assertThat(run("audit", readme.toString(), "--against", "sample", "--strict", "--json")
                        .out())
                .contains("\"clean\" : false");
    }

    @Test
    void auditToldOfShapesAloneIsClean() throws IOException {
        Path readme =
                Files.writeString(folder.resolve("r.md"), "Version 10.2.3.4, by the hosts of shop.example.org.uk\n");
        Outcome looked = run("audit", readme.toString(), "--against", "sample");
        assertThat(looked.code()).isZero();
        assertThat(looked.out()).contains("have a look").contains("Nothing found but shapes");
    }

    @Test
    void auditLooksForTheRegionWhereTheProfileHidesIt() throws IOException {
        Path readme = Files.writeString(folder.resolve("region.md"), "It runs in us-east-1.\n");
        assertThat(run("audit", readme.toString(), "--against", "sample").code())
                .isZero();
        assertThat(run("audit", readme.toString(), "--against", "sample", "--profile", "default")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void auditOfAMissingFileLooksThroughTheOthersAndSaysWhichOne() throws IOException {
        Path clean = Files.writeString(folder.resolve("clean.md"), "bucket-1\n");
        Outcome outcome = run("audit", folder.resolve("none.md").toString(), clean.toString(), "--against", "sample");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("none.md")
                .contains("There is no file to audit")
                .hasLineCount(1);
        Path leak = Files.writeString(folder.resolve("leak.md"), "streamora-media-prod\n");
        assertThat(run("audit", folder.resolve("none.md").toString(), leak.toString(), "--against", "sample")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void inspectCountsKindsAndRelations() throws IOException {
        Outcome outcome = run("inspect", "sample", "--json");
        JsonNode facts = new ObjectMapper().readTree(outcome.out());
        assertThat(facts.get("kinds").get("ecs-service").asInt()).isEqualTo(2);
        assertThat(facts.get("kinds").get("load-balancer").asInt()).isEqualTo(1);
        assertThat(facts.get("kinds").get("queue").asInt()).isEqualTo(2);
        assertThat(facts.get("relations").get("routes-to").asInt()).isEqualTo(1);
        assertThat(facts.get("relations").get("connects-to").asInt()).isEqualTo(2);
        assertThat(facts.get("relations").get("sends-to").asInt()).isEqualTo(1);
        assertThat(facts.get("relations").get("received-by").asInt()).isEqualTo(1);
        assertThat(run("inspect", "sample").out()).contains("ECS service").doesNotContain("streamora");
    }

    @Test
    void aWrongCommandLineIsToldInOneSentenceAndExitsWithTwo() {
        assertThat(run("export", "sample").code()).isEqualTo(2);
        assertThat(run("export", "sample", "--to", "a.bmp").code()).isEqualTo(2);
        assertThat(run("export", "sample", "--to", "a.png", "--scale", "9").code())
                .isEqualTo(2);
        assertThat(run("export", "sample", "--to", "a.png", "--lens", "space").code())
                .isEqualTo(2);
        assertThat(run("export", "sample", "--to", "a.bmp").err())
                .hasLineCount(1)
                .doesNotContain("\tat ");
    }

    @Test
    void anUnreadableInputExitsWithThreeAndWritesNothing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"LoadBalancers\": [");
        Path target = folder.resolve("out.txt");
        Outcome outcome = run("export", broken.toString(), "--to", target.toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).hasLineCount(1).contains("broken.json").doesNotContain("Exception");
        assertThat(target).doesNotExist();
        assertThat(run("inspect", folder.resolve("nowhere.json").toString()).code())
                .isEqualTo(3);
    }

    @Test
    void aTargetThatCannotBeWrittenIsToldInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Outcome outcome =
                run("export", "sample", "--to", file.resolve("beneath.png").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).hasLineCount(1);
        assertThat(file).hasContent("kept");
    }
}
