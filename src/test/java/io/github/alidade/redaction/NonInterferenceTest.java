package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The central promise: two accounts that differ only in what is hidden look the same, to the last character.
class NonInterferenceTest {
    private static final int TOPOLOGIES = 60;

    private static List<String> shown(Topology topology, Profile profile) {
        return Dump.lines(new Redactor().show(topology, Exposure.PUBLIC, profile));
    }

    /// Compares line by line, so that a failure names the first difference only.
    private static void assertLookAlike(int seed, RandomTopologies.Renamer renamer, Profile profile) {
        assertLookAlike(
                seed, RandomTopologies.of(seed, RandomTopologies.PLAIN), RandomTopologies.of(seed, renamer), profile);
    }

    private static void assertLookAlike(int seed, Topology one, Topology another, Profile profile) {
        List<String> plain = shown(one, profile);
        List<String> other = shown(another, profile);
        int same = 0;
        while (same < Math.min(plain.size(), other.size()) && plain.get(same).equals(other.get(same))) {
            same++;
        }
        int end = same;
        assertThat(other.subList(end, Math.min(end + 1, other.size())))
                .as("%s, seed %d, after %s", profile.word(), seed, plain.subList(Math.max(0, end - 40), end))
                .isEqualTo(plain.subList(end, Math.min(end + 1, plain.size())));
        assertThat(other).as("seed " + seed).hasSameSizeAs(plain);
    }

    static List<Profile> profiles() {
        return Profile.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theSameAccountUnderOtherNamesLooksTheSame(Profile profile) {
        assertThat(shown(RawTopologies.streaming(text -> "zz" + new StringBuilder(text).reverse()), profile))
                .isEqualTo(shown(RawTopologies.streaming(), profile));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void randomAccountsUnderOtherNamesLookTheSame(Profile profile) {
        RandomTopologies.Renamer other = (family, number) -> switch (family) {
            case "ADDRESS_RANGE" -> "10." + number + ".0.0/16";
            case "ACCOUNT" -> "00000000000" + number;
            case "PRINCIPAL" -> "arn:aws:iam::44445555666" + number + ":user/Jane";
            default -> "Ω" + (1000 - number) + family;
        };
        for (int seed = 0; seed < TOPOLOGIES; seed++) {
            assertLookAlike(seed, other, profile);
        }
    }

    /// What a profile drops may be anything, and what it makes broader anything of its class: numbers, engines, sizes,
    /// regions, under the three levels and under levels that somebody adjusted.
    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 2000, 3000})
    void hiddenNumbersAndWordsAreNotToBeSeen(int from) {
        for (int seed = from; seed < from + 250; seed++) {
            Profile profile =
                    seed % 2 == 0 ? Profile.all().get(seed / 2 % Profile.all().size()) : HiddenChanges.profile(seed);
            Topology one = seed % 10 == 0
                    ? RandomTopologies.of(seed, RandomTopologies.PLAIN)
                    : RandomTopologies.small(seed, RandomTopologies.PLAIN);
            assertLookAlike(seed, one, HiddenChanges.of(one, profile, seed), profile);
        }
    }

    /// Names of any shape: words that are kept elsewhere, aliases, digits, marks that turn the writing, markup.
    @ParameterizedTest
    @MethodSource("profiles")
    void nastyNamesLookLikeAnyOther(Profile profile) throws IOException {
        List<String> nasty = nasty();
        for (int seed = 0; seed < TOPOLOGIES; seed++) {
            int shift = seed;
            RandomTopologies.Renamer renamer = (family, number) -> {
                String value = nasty.get((number + shift) % nasty.size());
                return switch (family) {
                    // One DNS name or range has many spellings; these have to stay different.
                    case "DNS_NAME", "DB_ENDPOINT", "RECORD", "ZONE", "ADDRESS_RANGE", "HTTP_API" ->
                        family + number + value.replace('/', '_') + "x";
                    case "SECRET",
                            "PRINCIPAL",
                            "ACCOUNT",
                            "identity",
                            "IDENTITY",
                            "OTHER",
                            "REGION",
                            "GAP",
                            "PREFIX_LIST",
                            "ENDPOINT_SERVICE" -> family + value + "~" + number;
                    default -> value;
                };
            };
            assertLookAlike(seed, renamer, profile);
        }
    }

    static List<String> nasty() throws IOException {
        List<String> values = new ArrayList<>(List.of(
                "application",
                "forward",
                "active",
                "default",
                "postgres",
                "s3",
                "tcp",
                "all",
                "HTTPS",
                "service-2",
                "security-group-1",
                "bucket-7",
                "public-app-alb",
                "example.com",
                "a",
                "1",
                "null",
                "-",
                "pa\u0443ments",
                "\u202Eredaer-dorp",
                "\u0000prod\u0007",
                "line1\r\nline2\u2028line3",
                "\uFEFFreelhouse",
                "=HYPERLINK(\"http://evil\",\"x\")",
                "</text><script>alert(1)</script>",
                "| pipe | table |",
                "us-east-1",
                "global",
                "com.amazonaws.us-east-1.s3"));
        Path file = Path.of("..", "shared", "redaction", "nasty-values.tsv");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String value = line.split("\t", -1)[2];
                if (line.startsWith("N") && !value.isBlank() && !values.contains(value)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-acme-1", "reelhouse", "US-EAST-1", "us-east-1 "})
    void aRegionThatIsNoneOfAwsIsNotShown(String region) {
        assertThat(PublicWords.region(region)).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"acme.amazonaws.com", "ecs-tasks.amazonaws.com.evil.example", "ecs.us-acme-1.amazonaws.com"})
    void aPrincipalThatIsNoServiceOfAwsIsNotShown(String principal) {
        assertThat(AwsWords.principal(principal)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718",
                "com.amazonaws.us-east-1.acme",
                "com.acme.us-east-1.s3"
            })
    void anEndpointServiceThatIsNotOfAwsIsNotShown(String name) {
        assertThat(AwsWords.endpointService(name)).isFalse();
    }

    @Test
    void wordsOutsideTheirVocabularyBecomeOther() {
        assertThat(PublicWords.keep(io.github.alidade.model.Words.ENGINE, "acme-db")
                        .text())
                .isEqualTo("other");
        assertThat(PublicWords.keep(io.github.alidade.model.Words.ENGINE, "POSTGRES".toLowerCase(Locale.ROOT))
                        .text())
                .isEqualTo("postgres");
    }
}
