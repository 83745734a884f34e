package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PrefixList;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Statement;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is neither an ordinary name nor a word of a vocabulary: ranges, AWS's own lists and policies, other accounts,
/// and names that pretend to be aliases.
class SpecialCasesTest {
    private static final Home HOME = new Home("111122223333", "us-east-1");

    static List<Profile> profiles() {
        return Profile.all();
    }

    private static List<String> texts(Profile profile, Resource... resources) {
        return Dump.texts(new Redactor()
                        .show(new Topology(List.of(resources), List.of(), List.of(), false), Exposure.PUBLIC, profile))
                .stream()
                .map(ShownText::text)
                .toList();
    }

    /// What the peers of a group's inbound rules are called.
    private static List<String> peers(Profile profile, String... ranges) {
        ShownNode group = new Redactor()
                .show(topology(group(ranges)), Exposure.PUBLIC, profile)
                .nodes()
                .getFirst();
        return group.fields().parts("inbound").stream()
                .map(rule -> rule.parts("peer")
                        .getFirst()
                        .text("value")
                        .orElseThrow()
                        .text())
                .toList();
    }

    private static Topology topology(Resource... resources) {
        return new Topology(List.of(resources), List.of(), List.of(), false);
    }

    private static SecurityGroup group(String... ranges) {
        List<GroupRule> rules = new ArrayList<>();
        for (String range : ranges) {
            Peer.Kind kind = range.contains(":") ? Peer.Kind.CIDR6 : Peer.Kind.CIDR;
            rules.add(new GroupRule(new Peer(kind, range, null), "tcp", 443, 443, null));
        }
        return new SecurityGroup(
                ResourceId.of(HOME, "sg-1"), HOME, "sg-1", "reelhouse-web", null, null, rules, List.of());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void rangesThatCoverTheInternetTogetherAreTheInternet(Profile profile) {
        assertThat(peers(profile, "0.0.0.0/1", "128.0.0.0/1")).containsOnly("public-internet");
        assertThat(peers(profile, "0.0.0.0/1", "128.0.0.0/2", "192.0.0.0/2")).containsOnly("public-internet");
        assertThat(peers(profile, "::/1", "8000::/1")).containsOnly("public-internet");
        assertThat(peers(profile, "::/0", "0.0.0.0/0", "000.0.0.0/0")).containsOnly("public-internet");
        // One address is missing.
        assertThat(peers(profile, "0.0.0.0/1", "128.0.0.0/2")).doesNotContain("public-internet");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void halvesOnDifferentPortsAreNotTheInternet(Profile profile) {
        SecurityGroup group = new SecurityGroup(
                ResourceId.of(HOME, "sg-1"),
                HOME,
                "sg-1",
                "reelhouse-web",
                null,
                null,
                List.of(
                        new GroupRule(new Peer(Peer.Kind.CIDR, "0.0.0.0/1", null), "tcp", 443, 443, null),
                        new GroupRule(new Peer(Peer.Kind.CIDR, "128.0.0.0/1", null), "tcp", 80, 80, null)),
                List.of());
        assertThat(texts(profile, group)).doesNotContain("public-internet");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void oneRangeHasOneAliasHoweverItIsWritten(Profile profile) {
        assertThat(Set.copyOf(peers(
                        profile,
                        "203.0.113.9/32",
                        "203.0.113.9",
                        " 203.0.113.009/32",
                        "::ffff:203.0.113.9/128",
                        "::ffff:cb00:7109/128")))
                .hasSize(1)
                .noneMatch(text -> text.contains("113"));
        assertThat(Set.copyOf(peers(profile, "2001:db8::/32", "2001:0DB8:0:0::1/32", "2001:db8::/033")))
                .as("the last one is another range")
                .hasSize(2)
                .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("db8"));
    }

    private static PrefixList list(String id, String name) {
        return new PrefixList(ResourceId.of(HOME, id), HOME, id, name, List.of("198.51.100.0/24", "2001:db8::/48"));
    }

    @Test
    void prefixListsAreToldApart() {
        Resource[] lists = {
            list("pl-0a1", "com.amazonaws.us-east-1.s3"),
            list("pl-0a2", "com.amazonaws.us-east-1.dynamodb"),
            list("pl-0a3", "reelhouse-offices"),
            list("pl-0a4", "reelhouse-partners")
        };
        for (Profile profile : Profile.all()) {
            ShownTopology shown = new Redactor().show(topology(lists), Exposure.PUBLIC, profile);
            Set<String> ids = new TreeSet<>();
            shown.nodes().forEach(node -> ids.add(node.id().text()));
            assertThat(ids).as(profile.word()).hasSize(4);
            assertThat(texts(profile, lists))
                    .as(profile.word())
                    .noneMatch(text -> text.contains("reelhouse") || text.contains("pl-0") || text.contains("198.51"));
        }
    }

    private static Role role(String arn) {
        Statement trust = new Statement(
                "Allow",
                List.of(
                        new Principal("AWS", "444455556666"),
                        new Principal("AWS", "arn:aws:iam::444455556666:root"),
                        new Principal("AWS", "arn:aws:iam::444455556666:user/jane"),
                        new Principal("Service", "ecs-tasks.amazonaws.com")),
                List.of(),
                List.of("sts:AssumeRole"),
                List.of(),
                List.of(),
                List.of(),
                false);
        return new Role(
                ResourceId.arn("arn:aws:iam::111122223333:role/reelhouse"),
                HOME.global(),
                "reelhouse",
                "/",
                null,
                List.of(trust),
                List.of(new ManagedPolicy(arn, arn.substring(arn.lastIndexOf('/') + 1), List.of(), false)),
                List.of());
    }

    /// Loosened, the name of a policy stays if it is one of AWS's list; a policy of the account's that is called the
    /// same, or lies in AWS's place under a name that AWS does not have, stays an alias.
    @Test
    void onlyPoliciesOfAwsCanBeNamed() {
        Profile loose = Profile.DEFAULT.with(Aspect.AWS_POLICIES, Treatment.KEEP);
        String name = "AmazonS3ReadOnlyAccess";
        assertThat(texts(loose, role("arn:aws:iam::aws:policy/" + name))).contains(name);
        assertThat(texts(Profile.DEFAULT, role("arn:aws:iam::aws:policy/" + name)))
                .doesNotContain(name);
        assertThat(texts(loose, role("arn:aws:iam::111122223333:policy/" + name)))
                .doesNotContain(name);
        assertThat(texts(loose, role("arn:aws:iam::aws:policy/ReelhouseEverything")))
                .noneMatch(text -> text.contains("Reelhouse"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void anotherAccountIsOneAccount(Profile profile) {
        List<String> texts = texts(profile, role("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"));
        assertThat(texts).noneMatch(text -> text.contains("4444") || text.contains("1111") || text.contains("jane"));
        // The number and the root of an account are the same, a user in it is not; and it is not the own account.
        assertThat(texts.stream().filter(text -> text.matches("account-[0-9]+")).distinct())
                .containsExactly("account-2");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aNameThatLooksLikeAnAliasIsNone(Profile profile) {
        Resource[] buckets = Arrays.stream(new String[] {"bucket-2", "bucket-3", "bucket-1", "service-1"})
                .map(name -> (Resource) new Bucket(ResourceId.arn("arn:aws:s3:::" + name), HOME, name, null, List.of()))
                .toArray(Resource[]::new);
        ShownTopology shown = new Redactor().show(topology(buckets), Exposure.PUBLIC, profile);
        List<String> aliases = shown.nodes().stream()
                .filter(node -> node.kind() == ResourceKind.BUCKET)
                .map(node -> node.name().text())
                .toList();
        assertThat(aliases).containsExactlyInAnyOrder("bucket-1", "bucket-2", "bucket-3", "bucket-4");
    }
}
