package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.PolicyMutant.Leak;
import io.github.alidade.redaction.RandomTopologies.Renamer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A proof that notices nothing proves nothing: each policy is taken away once, and the proof of non-interference (two
/// accounts that differ only in what is hidden look the same) has to fail.
class PolicyMutationTest {
    /// Accounts in which every component has a value; in the last two no word is of any vocabulary, and the last
    /// one has gaps, too.
    private static final int ACCOUNTS = 4;

    private static final Renamer OTHER = (family, number) -> switch (family) {
        case "ADDRESS_RANGE" -> "198.51.100." + number + "/32";
        case "PRINCIPAL" -> "arn:aws:iam::44445555666" + number + ":user/Jane";
        default -> "Ω another name " + (1000 - number) + family.toLowerCase(Locale.ROOT) + (char) ('a' + number);
    };

    private static final List<Topology> PLAIN = accounts(RandomTopologies.PLAIN);
    private static final List<Topology> RENAMED = accounts(OTHER);

    private static List<Topology> accounts(Renamer renamer) {
        List<Topology> accounts = new ArrayList<>();
        for (int seed = 2; seed < ACCOUNTS; seed++) {
            accounts.add(RandomTopologies.full(seed, renamer));
        }
        accounts.add(RandomTopologies.strange(0, renamer));
        accounts.add(RandomTopologies.strangeAndSparse(1, renamer));
        return accounts;
    }

    static List<Profile> profiles() {
        return Profile.all();
    }

    static List<Arguments> profilesAndParts() {
        List<Arguments> all = new ArrayList<>();
        for (Profile profile : Profile.all()) {
            all.add(Arguments.of(profile, Leak.LENGTH));
            all.add(Arguments.of(profile, Leak.LAST_LETTER));
        }
        return all;
    }

    private static boolean tellsApart(Redactor one, Redactor other, int account) {
        return !Dump.lines(one.show(PLAIN.get(account), Exposure.PUBLIC))
                .equals(Dump.lines(other.show(RENAMED.get(account), Exposure.PUBLIC)));
    }

    private static boolean noticed(PolicyMutant mutant, Profile profile) {
        for (int account = 0; account < ACCOUNTS; account++) {
            if (tellsApart(mutant.redactor(profile), mutant.redactor(profile), account)) {
                return true;
            }
        }
        return false;
    }

    private static List<PolicyMutant> unnoticed(Profile profile, Leak leak) {
        return PolicyMutant.all(leak).stream()
                .filter(mutant -> !noticed(mutant, profile))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void withAllPoliciesNothingIsNoticed(Profile profile) {
        for (int account = 0; account < ACCOUNTS; account++) {
            assertThat(tellsApart(new Redactor(profile), new Redactor(profile), account))
                    .as("account %d", account)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void eachPolicyThatIsTakenAwayIsNoticed(Profile profile) {
        assertThat(PolicyMutant.all(Leak.WHOLE)).hasSizeGreaterThan(150);
        assertThat(unnoticed(profile, Leak.WHOLE)).isEmpty();
    }

    /// What is left out of that: lines that hold no text by their type, ends of lines, and what no topology has.
    @Test
    void everyLineThatCanHoldATextIsTakenAwayOnceOrStandsInNoTopology() {
        List<String> taken =
                PolicyMutant.all(Leak.WHOLE).stream().map(PolicyMutant::line).toList();
        assertThat(Registry.lines().stream()
                        .filter(Registry.Line::holdsText)
                        .map(Registry.Line::name)
                        .filter(line -> !taken.contains(line)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PolicyMutant.ONLY_NODES, PolicyMutant.NOT_IN_A_TOPOLOGY)
                        .flatMap(List::stream)
                        .toList());
    }

    /// Not even the length of a text or its last letter gets through unnoticed.
    @Tag("bench")
    @ParameterizedTest
    @MethodSource("profilesAndParts")
    void eachPolicyThatLetsAPartThroughIsNoticed(Profile profile, Leak leak) {
        // All paths end in a slash: that letter tells nothing.
        PolicyMutant nothing = new PolicyMutant("Role.path", Leak.LAST_LETTER);
        assertThat(unnoticed(profile, leak)).isEqualTo(leak == Leak.LAST_LETTER ? List.of(nothing) : List.of());
    }
}
