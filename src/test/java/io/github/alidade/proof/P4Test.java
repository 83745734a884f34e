package io.github.alidade.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.FileAudits;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.table.Section;
import io.github.alidade.vocabulary.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P4: what is redacted already and is redacted again. A text export can be opened like any input; what it holds are
/// names to this program, whatever they look like. This is about the tables of the report; what `--all-tables` adds
/// (such as subnets) is not read back, and what refers to it is told as not described. Under `seed`, whose numbers
/// follow the order of collection, the second export is the first to the last byte. Under the other profiles it need
/// not be: numbers follow structure and a hash of identities, and what the first export left out is not there to number
/// by. What holds there is told below.
class P4Test {
    @TempDir
    private Path folder;

    static Stream<Profile> profiles() {
        return Stream.concat(
                Profile.all().stream(),
                Stream.of(
                        Profile.named("default,regions=kept,ports=broader,zones=dropped")
                                .orElseThrow(),
                        Profile.named("strict,counts=kept,states=dropped").orElseThrow()));
    }

    private static View view(Profile profile) {
        return new View(Exposure.PUBLIC, EnumSet.allOf(Lane.class), Pins.NONE, Theme.LIGHT, profile);
    }

    /// The audit has to let it pass, or this fails.
    private Path export(Document document, Profile profile, String name) throws Exception {
        Path file = folder.resolve(name);
        Exports.write(document, new Exports.Request(view(profile), 1, false), file);
        return file;
    }

    private static Document open(Path file) throws Exception {
        return Document.open(List.of(file), Progress.none());
    }

    @Test
    void underTheSeedsProfileTheSecondExportIsTheFirst() throws Exception {
        Path once = export(Document.sample(), Profile.SEED, "once.txt");
        Path twice = export(open(once), Profile.SEED, "twice.txt");
        assertThat(twice).hasSameBinaryContentAs(once);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void nothingRawComesBackAndNoRowIsLost(Profile profile) throws Exception {
        Document sample = Document.sample();
        Path once = export(sample, profile, "once.txt");
        Document readBack = open(once);
        Path twice = export(readBack, profile, "twice.txt");
        assertThat(FileAudits.audit(sample, profile, once)).isEmpty();
        assertThat(FileAudits.audit(sample, profile, twice)).isEmpty();
        assertThat(rows(readBack, profile)).isEqualTo(rows(sample, profile));
        // From then on nothing changes any more.
        Path thrice = export(open(twice), profile, "thrice.txt");
        assertThat(rows(open(twice), profile)).isEqualTo(rows(sample, profile));
        assertThat(export(open(thrice), profile, "four.txt")).hasSameBinaryContentAs(thrice);
    }

    private static Map<String, Integer> rows(Document document, Profile profile) {
        Map<String, Integer> rows = new TreeMap<>();
        for (Section section : document.picture(view(profile)).tables()) {
            if (section.always()) {
                rows.put(section.title(), section.rows().size());
            }
        }
        return rows;
    }

    /// An alias in an input is a text like any other: whoever writes one by hand, or a real name that looks like one,
    /// gets the number that is due.
    @ParameterizedTest
    @MethodSource("profiles")
    void anAliasInTheInputIsNotTrusted(Profile profile) throws Exception {
        Path once = export(Document.sample(), profile, "once.txt");
        String text = Files.readString(once);
        // As wide as before, so that the tables stay whole.
        Matcher alias = Pattern.compile("\\b(service|bucket|queue|sg|cidr|subnet)-[0-9]\\b")
                .matcher(text);
        String forged = alias.replaceAll(found -> found.group(1) + "-"
                + (char) ('9' - found.group().charAt(found.group().length() - 1) + '0'));
        assertThat(forged).isNotEqualTo(text).contains("service-8");
        Path file = Files.writeString(folder.resolve("forged.txt"), forged);
        Path again = export(open(file), profile, "again.txt");
        assertThat(Files.readString(again))
                .doesNotContain("service-8", "service-7")
                .contains("service-1", "service-2");
    }
}
