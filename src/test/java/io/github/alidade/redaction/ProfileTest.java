package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
