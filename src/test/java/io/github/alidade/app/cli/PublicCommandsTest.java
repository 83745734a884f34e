package io.github.alidade.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profiles, the redaction report, kept numbers and the reverse map on the command line.
class PublicCommandsTest {
    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Alidade.run(inputs -> 0, new PrintWriter(out), new PrintWriter(err), args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private String export(String name, String... more) throws IOException {
        Path target = folder.resolve(name);
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"export", "sample", "--to", target.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        assertThat(run(args)).extracting(Outcome::err, Outcome::code).containsExactly("", 0);
        return Files.readString(target);
    }

    @Test
    void profilesHideMoreAndMore() throws IOException {
        assertThat(export("seed.txt")).contains("us-east-1", "5432", "postgres");
        assertThat(export("default.txt", "--profile", "default", "--all-tables"))
                .doesNotContain("us-east-1")
                .contains("region-1", "5432", "postgres", "profile default");
        assertThat(export("strict.txt", "--profile", "strict", "--all-tables"))
                .doesNotContain("us-east-1", "5432", "postgres", "FARGATE")
                .contains("region-1", "tcp db", "SQL", "profile strict");
        assertThat(export("strict.json", "--profile", "strict")).doesNotContain("us-east-1", "5432", "3000");
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryProfile() throws IOException {
        assertThat(export("one.txt", "--profile", "default", "--all-tables"))
                .isEqualTo(export("two.txt", "--profile", "default", "--all-tables"));
    }

    @Test
    void whoIsHiddenLeavesNoEmptyName() throws IOException {
        assertThat(export("hidden.txt", "--adjust", "principals=dropped"))
                .contains("{'Service': '-'}")
                .doesNotContain("''");
    }

    @Test
    void adjustmentsAreNamedInTheExport() throws IOException {
        assertThat(export("adjusted.txt", "--profile", "default", "--adjust", "regions=kept,counts=dropped"))
                .contains("us-east-1", "- Loosened by choice: Regions (kept).")
                .doesNotContain("region-1");
    }

    @Test
    void aProfileOrAdjustmentThatDoesNotExistIsAWrongUse() {
        assertThat(run("export", "sample", "--to", "x.txt", "--profile", "lax"))
                .satisfies(outcome -> assertThat(outcome.err()).contains("is none of seed, default, strict"))
                .extracting(Outcome::code)
                .isEqualTo(2);
        assertThat(run("export", "sample", "--to", "x.txt", "--adjust", "names=kept")
                        .err())
                .contains("is none of");
        assertThat(run("export", "sample", "--to", "x.txt", "--adjust", "regions=constant")
                        .err())
                .contains("regions can be kept, alias, dropped");
    }

    @Test
    void theReportIsForPersonsAndPrograms() throws IOException {
        assertThat(run("inspect", "sample", "--redaction", "--profile", "strict")
                        .out())
                .startsWith("Redaction report, profile strict\n")
                .contains("Kept as they are, in full:", "nodes look like no other one")
                .doesNotContain("us-east-1", "postgres");
        JsonNode json = new ObjectMapper()
                .readTree(run("inspect", "sample", "--redaction", "--json").out());
        assertThat(json.get("profile").asText()).isEqualTo("seed");
        assertThat(json.get("unique").asInt()).isBetween(1, json.get("nodes").asInt());
        assertThat(json.get("kept").findValuesAsText("aspect")).contains("regions", "ports", "engines");
    }

    @Test
    void numbersAreKeptInAFileForTheOwnerOnly() throws IOException {
        Path key = folder.resolve("numbers");
        String first = export("a.txt", "--profile", "default", "--alias-key", key.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key)).startsWith("alidade-aliases 1\nkey ").doesNotContain("arn:", "streamora");
        assertThat(export("b.txt", "--profile", "default", "--alias-key", key.toString()))
                .isEqualTo(first);
    }

    @Test
    void aFileOfSomethingElseIsNotOverwrittenWithNumbers() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "my notes");
        Outcome outcome =
                run("export", "sample", "--to", folder.resolve("x.txt").toString(), "--alias-key", file.toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("does not hold numbers of aliases");
        assertThat(file).hasContent("my notes");
        assertThat(folder.resolve("x.txt")).doesNotExist();
    }

    @Test
    void theReverseMapOpensWithItsPassphraseOnly() throws IOException {
        Path map = folder.resolve("map");
        Path secret = Files.writeString(folder.resolve("secret"), "correct horse battery\n");
        Path other = Files.writeString(folder.resolve("other"), "wrong horse battery\n");
        Outcome written = run(
                "reverse-map",
                "sample",
                "--out",
                map.toString(),
                "--passphrase-file",
                secret.toString(),
                "--profile",
                "default");
        assertThat(written.err()).isEmpty();
        assertThat(written.out()).contains("Keep it apart from the export.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map)))
                .isEqualTo("rw-------");
        assertThat(run("reverse-map", "--read", map.toString(), "--passphrase-file", secret.toString())
                        .out())
                .startsWith("alidade-reverse-map\t1\tdefault\n")
                .contains("public-app-alb\t");
        Outcome refused = run("reverse-map", "--read", map.toString(), "--passphrase-file", other.toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .contains("does not open: the passphrase is another one")
                .hasLineCount(1);
    }

    @Test
    void aShortPassphraseAndNoPassphraseAreRefused() throws IOException {
        Path map = folder.resolve("map");
        Path secret = Files.writeString(folder.resolve("secret"), "short\n");
        assertThat(run("reverse-map", "sample", "--out", map.toString(), "--passphrase-file", secret.toString()))
                .satisfies(outcome -> assertThat(outcome.err()).contains("at least 12 characters"))
                .extracting(Outcome::code)
                .isEqualTo(2);
        assertThat(run("reverse-map", "sample", "--out", map.toString(), "--passphrase-env", "ALIDADE_NO_SUCH_NAME")
                        .err())
                .contains("no variable ALIDADE_NO_SUCH_NAME");
        assertThat(run("reverse-map", "--out", map.toString()).err()).contains("Say which INPUT");
        assertThat(map).doesNotExist();
    }

    @Test
    void clearExportsAreCalledSo() {
        assertThat(io.github.alidade.pipeline.Exports.suggestedName(
                        new io.github.alidade.pipeline.View(
                                io.github.alidade.redaction.Exposure.CLEAR,
                                io.github.alidade.pipeline.View.FIRST_LENSES,
                                io.github.alidade.layout.Pins.NONE,
                                io.github.alidade.drawing.Theme.LIGHT),
                        "png"))
                .isEqualTo("alidade-clear.png");
    }
}
