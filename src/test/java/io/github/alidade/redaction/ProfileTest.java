package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static List<String> texts(Topology topology, Profile profile) {
        return Dump.texts(new Redactor().show(topology, Exposure.PUBLIC, profile)).stream()
                .map(ShownText::text)
                .toList();
    }

    @Test
    void aProfileIsWrittenInOneWordAndReadBack() {
        Profile adjusted = Profile.DEFAULT.with(Aspect.REGIONS, Treatment.KEEP).with(Aspect.COUNTS, Treatment.DROP);
        assertThat(adjusted.word()).isEqualTo("default,regions=kept,counts=dropped");
        assertThat(Profile.named(adjusted.word())).contains(adjusted);
        assertThat(Profile.named("strict")).contains(Profile.STRICT);
        for (String wrong : List.of("", "loose", "default,regions", "default,regions=constant", "seed,names=kept")) {
            assertThat(Profile.named(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void whatTheLevelDoesAnywayIsNoChange() {
        assertThat(Profile.SEED.with(Aspect.REGIONS, Treatment.KEEP)).isEqualTo(Profile.SEED);
        Profile back = Profile.STRICT.with(Aspect.PORTS, Treatment.KEEP).with(Aspect.PORTS, Treatment.BROADER);
        assertThat(back).isEqualTo(Profile.STRICT);
    }

    @Test
    void looseningAndTighteningAreToldApart() {
        Profile adjusted = Profile.STRICT.with(Aspect.PORTS, Treatment.KEEP).with(Aspect.REGIONS, Treatment.DROP);
        assertThat(adjusted.loosened()).containsExactly(Aspect.PORTS);
        assertThat(adjusted.tightened()).containsExactly(Aspect.REGIONS);
    }

    @Test
    void aTreatmentThatIsNoChoiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Profile.DEFAULT.with(Aspect.REGIONS, Treatment.BROADER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile(Profile.Level.SEED, Map.of(Aspect.STRUCTURE, Treatment.DROP)));
    }

    /// From the most telling to the least, and every level's own treatment among them.
    @Test
    void choicesGetStricterAndLevelsToo() {
        for (Aspect aspect : Aspect.values()) {
            assertThat(aspect.choices()).isSorted().doesNotHaveDuplicates();
            List<Integer> levels = new ArrayList<>();
            for (Profile.Level level : Profile.Level.values()) {
                assertThat(aspect.choices()).as(aspect.word()).contains(aspect.in(level));
                levels.add(aspect.choices().indexOf(aspect.in(level)));
            }
            assertThat(levels).as(aspect.word()).isSorted();
        }
    }

    /// The promise itself, said a second time: whoever loosens a level, or moves a vocabulary to an aspect that shows
    /// more, has to say so here and in the README.
    @Test
    void theLevelsShowWhatTheyPromise() {
        Map<String, String> promised = Map.ofEntries(
                Map.entry("structure", "KEEP KEEP KEEP"),
                Map.entry("states", "KEEP KEEP KEEP"),
                Map.entry("regions", "KEEP ALIAS ALIAS"),
                Map.entry("zones", "ALIAS ALIAS ALIAS"),
                Map.entry("ports", "KEEP KEEP BROADER"),
                Map.entry("counts", "KEEP KEEP BROADER"),
                Map.entry("engines", "KEEP KEEP BROADER"),
                Map.entry("versions", "BROADER BROADER DROP"),
                Map.entry("runtimes", "KEEP BROADER DROP"),
                Map.entry("compute", "KEEP KEEP DROP"),
                Map.entry("multi-az", "KEEP KEEP DROP"),
                Map.entry("priorities", "KEEP BROADER BROADER"),
                Map.entry("routing", "KEEP KEEP DROP"),
                Map.entry("endpoint-services", "KEEP KEEP KEEP"),
                Map.entry("principals", "KEEP KEEP KEEP"),
                Map.entry("aws-policies", "ALIAS ALIAS ALIAS"),
                Map.entry("resource-types", "KEEP KEEP BROADER"),
                Map.entry("descriptions", "CONSTANT DROP DROP"),
                Map.entry("paths", "CONSTANT DROP DROP"),
                Map.entry("matches", "CONSTANT DROP DROP"));
        Map<String, String> made = Arrays.stream(Aspect.values())
                .collect(Collectors.toMap(Aspect::word, aspect -> Arrays.stream(Profile.Level.values())
                        .map(level -> aspect.in(level).name())
                        .collect(Collectors.joining(" "))));
        assertThat(made).isEqualTo(promised);

        Map<Words, Aspect> hidden = Map.ofEntries(
                Map.entry(Words.NUMBER, Aspect.COUNTS),
                Map.entry(Words.PORT, Aspect.PORTS),
                Map.entry(Words.RULE_PORT, Aspect.PORTS),
                Map.entry(Words.REDIRECT_PORT, Aspect.PORTS),
                Map.entry(Words.LAUNCH_TYPE, Aspect.COMPUTE),
                Map.entry(Words.SCHEDULING, Aspect.COMPUTE),
                Map.entry(Words.NETWORK_MODE, Aspect.COMPUTE),
                Map.entry(Words.TASK_SIZE, Aspect.COMPUTE),
                Map.entry(Words.ENGINE, Aspect.ENGINES),
                Map.entry(Words.RUNTIME, Aspect.RUNTIMES),
                Map.entry(Words.MULTI_AZ, Aspect.MULTI_AZ),
                Map.entry(Words.PRIORITY, Aspect.PRIORITIES),
                Map.entry(Words.WEIGHT, Aspect.ROUTING),
                Map.entry(Words.STATUS_CODE, Aspect.ROUTING),
                Map.entry(Words.REDIRECT, Aspect.ROUTING),
                Map.entry(Words.RESOURCE_TYPE, Aspect.RESOURCE_TYPES));
        for (Words words : Words.values()) {
            if (!hidden.containsKey(words)) {
                // Shown in every profile.
                assertThat(Aspect.of(words)).as(words.name()).isIn(Aspect.STRUCTURE, Aspect.STATES);
            } else {
                assertThat(Aspect.of(words)).as(words.name()).isEqualTo(hidden.get(words));
            }
        }
        assertThat(Arrays.stream(Broader.values()).collect(Collectors.toMap(broader -> broader, Aspect::of)))
                .isEqualTo(Map.of(
                        Broader.DESCRIPTION, Optional.of(Aspect.DESCRIPTIONS),
                        Broader.IAM_PATH, Optional.of(Aspect.PATHS),
                        Broader.MAJOR_VERSION, Optional.of(Aspect.VERSIONS),
                        Broader.ADDRESS_RANGE, Optional.empty(),
                        Broader.PRINCIPAL, Optional.of(Aspect.PRINCIPALS),
                        Broader.ENDPOINT_SERVICE, Optional.of(Aspect.ENDPOINT_SERVICES),
                        Broader.COUNT, Optional.of(Aspect.COUNTS),
                        Broader.REGION, Optional.of(Aspect.REGIONS)));
    }

    @Test
    void everyLooseningIsNamedInTheWarnings() {
        for (Profile profile : everyAdjustment()) {
            List<String> warnings = new Redactor()
                    .show(RawTopologies.streaming(), Exposure.PUBLIC, profile).warnings().stream()
                            .map(ShownText::text)
                            .toList();
            for (Aspect aspect : profile.loosened()) {
                assertThat(warnings)
                        .as(profile.word())
                        .contains("Loosened by choice: %s (%s)."
                                .formatted(aspect.title(), profile.of(aspect).word()));
            }
        }
    }

    @Test
    void looseningRenumbersNothing() {
        Redactor redactor = new Redactor();
        for (int seed = 0; seed < 10; seed++) {
            Topology topology = RandomTopologies.of(seed, RandomTopologies.PLAIN);
            List<ShownText> before = ids(redactor.show(topology, Exposure.PUBLIC, Profile.STRICT));
            for (Aspect aspect : Aspect.values()) {
                Profile loosened = Profile.STRICT.with(aspect, aspect.choices().getFirst());
                assertThat(ids(redactor.show(topology, Exposure.PUBLIC, loosened)))
                        .as(aspect.word())
                        .isEqualTo(before);
            }
        }
    }

    private static List<ShownText> ids(ShownTopology shown) {
        return shown.nodes().stream().map(ShownNode::id).toList();
    }

    @Test
    void theDefaultProfileNumbersRegions() {
        assertThat(texts(RawTopologies.streaming(), Profile.SEED)).anyMatch(text -> text.contains("us-east-1"));
        assertThat(texts(RawTopologies.streaming(), Profile.DEFAULT))
                .noneMatch(text -> text.contains("us-east-1"))
                .contains("region-1");
        assertThat(texts(RawTopologies.streaming(), Profile.DEFAULT.with(Aspect.REGIONS, Treatment.DROP)))
                .noneMatch(text -> text.contains("region-1"));
    }

    @Test
    void theStrictProfileMakesPortsCountsAndEnginesBroader() {
        List<String> strict = texts(RawTopologies.streaming(), Profile.STRICT);
        for (String hidden : List.of("5432", "3000", "postgres", "FARGATE", "awsvpc", "us-east-1", "Fargate")) {
            assertThat(texts(RawTopologies.streaming(), Profile.SEED))
                    .as(hidden)
                    .anyMatch(text -> text.contains(hidden));
            assertThat(strict).as(hidden).noneMatch(text -> text.contains(hidden));
        }
        assertThat(strict).contains("db", "web", "SQL");
    }

    @Test
    void broaderWordsAreFew() {
        assertThat(List.of("443", "8080", "5432", "3306", "6379", "11211", "22", "-1").stream()
                        .map(PublicWords::portClass))
                .containsExactly("web", "web", "db", "db", "cache", "cache", "other", "-1");
        assertThat(List.of(0L, 1L, 2L, 5L, 6L, 500L).stream().map(PublicWords::countClass))
                .containsExactly("0", "1", "2-5", "2-5", ">5", ">5");
        assertThat(List.of("postgres", "aurora-mysql", "neptune", "docdb", "redis", "acme").stream()
                        .map(PublicWords::engineClass))
                .containsExactly("SQL", "SQL", "graph", "document", "in-memory", "other");
        assertThat(List.of("nodejs20.x", "python3.12", "java21", "provided.al2023", "acme1").stream()
                        .map(PublicWords::majorRuntime))
                .containsExactly("nodejs20", "python3", "java21", "provided", "other");
        assertThat(PublicWords.service("AWS::Kinesis::Stream")).isEqualTo("AWS::Kinesis");
    }

    /// Whatever is adjusted, in any profile: a raw text that is no word of AWS stays hidden.
    @Test
    void noAdjustmentShowsARawText() {
        RandomTopologies.Renamer canaries =
                (family, number) -> "CNRY" + family.toLowerCase(java.util.Locale.ROOT) + number + "x7qk2";
        for (int seed = 0; seed < 12; seed++) {
            Topology topology = RandomTopologies.of(seed, canaries);
            for (Profile profile : everyAdjustment()) {
                assertThat(texts(topology, profile))
                        .as(profile.word() + " " + seed)
                        .noneMatch(
                                text -> text.toLowerCase(java.util.Locale.ROOT).contains("cnry"));
            }
        }
    }

    private static List<Profile> everyAdjustment() {
        List<Profile> all = new ArrayList<>(Profile.all());
        for (Profile base : Profile.all()) {
            Profile loosest = base;
            Profile tightest = base;
            for (Aspect aspect : Aspect.values()) {
                loosest = loosest.with(aspect, aspect.choices().getFirst());
                tightest = tightest.with(aspect, aspect.choices().getLast());
            }
            all.add(loosest);
            all.add(tightest);
        }
        return all;
    }

    /// Each vocabulary belongs to an aspect, and what a level drops is not shown by any component that declares it.
    @Test
    void whatIsDroppedIsShownByNoField() {
        Profile nothing = Profile.STRICT;
        for (Aspect aspect : Aspect.values()) {
            nothing = nothing.with(aspect, aspect.choices().getLast());
        }
        PublicSight sight = new PublicSight(
                new Names(
                        new Topology(List.of(), List.of(), List.of(), false),
                        new Spellings(new Topology(List.of(), List.of(), List.of(), false), true),
                        new Aliases(null, ""),
                        nothing,
                        java.util.Set.of()),
                nothing,
                new Ranks(new Topology(List.of(), List.of(), List.of(), false)));
        for (Words words : Words.values()) {
            assertThat(sight.keep(words, "1", null).isPresent())
                    .as(words.name())
                    .isEqualTo(Aspect.of(words) == Aspect.STRUCTURE);
        }
    }
}
