package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Resource;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsOfRedactionTest {
    private static final Topology ACCOUNT = RawTopologies.streaming();

    private static List<ShownGap> gaps(Exposure exposure, Gap... gaps) {
        Topology topology = new Topology(ACCOUNT.resources(), ACCOUNT.relations(), List.of(gaps), false);
        return new Redactor().show(topology, exposure).gaps();
    }

    @Test
    void aGapSaysWhatIsMissingAndWhichPermissionWouldCloseIt() {
        ShownGap gap = gaps(Exposure.PUBLIC, new Gap(GapReason.DENIED, "rds", "us-east-1", "DescribeDBInstances", null))
                .getFirst();
        assertThat(gap.sentence().text())
                .isEqualTo("RDS instances could not be listed in us-east-1: access denied (rds:DescribeDBInstances)");
        assertThat(gap.permission().text()).isEqualTo("rds:DescribeDBInstances");
        assertThat(gap.lane()).isEqualTo(Lane.DATA);
    }

    @Test
    void aGapAboutOneResourceNamesItsAlias() {
        Resource role = ACCOUNT.resources().stream()
                .filter(r -> r.kind() == ResourceKind.ROLE)
                .findFirst()
                .orElseThrow();
        Gap gap = new Gap(GapReason.DENIED, "iam", "global", "GetRole", role.id());
        assertThat(gaps(Exposure.PUBLIC, gap).getFirst().sentence().text())
                .isEqualTo("IAM roles and policies of execution-role-1 could not be read: access denied (iam:GetRole)");
        assertThat(gaps(Exposure.CLEAR, gap).getFirst().sentence().text())
                .isEqualTo("IAM roles and policies of rh-ecs-exec could not be read: access denied (iam:GetRole)");
    }

    @Test
    void sameGapsAreSaidOnce() {
        Gap gap = new Gap(GapReason.THROTTLED, "sqs", "us-east-1", "ListQueues", null);
        assertThat(gaps(Exposure.PUBLIC, gap, gap)).hasSize(1);
    }

    @Test
    void textInAGapThatIsNoWordOfAwsIsNotShown() {
        Gap gap = new Gap(GapReason.FAILED, "reelhouse", "us-acme-1", "User jane.doe is not authorized", null);
        assertThat(gaps(Exposure.PUBLIC, gap).getFirst().sentence().text())
                .isEqualTo("Resources could not be listed in other: the call failed (other:other)");
    }

    @Test
    void everyCardTellsOneLine() {
        Map<ResourceKind, String> telling = new Redactor()
                .show(ACCOUNT, Exposure.PUBLIC).nodes().stream()
                        .collect(Collectors.toMap(
                                ShownNode::kind, node -> node.telling().text(), (first, second) -> first));
        assertThat(telling)
                .containsEntry(ResourceKind.ECS_SERVICE, "1 of 1 running · Fargate")
                .containsEntry(ResourceKind.LOAD_BALANCER, "application, internet-facing")
                .containsEntry(ResourceKind.DB_INSTANCE, "postgres 16 · single-AZ")
                .containsEntry(ResourceKind.BUCKET, "public access blocked")
                .containsEntry(ResourceKind.DNS_RECORD, "A alias")
                .containsEntry(ResourceKind.ROLE, "1 managed, 1 inline policy")
                .containsEntry(ResourceKind.SECURITY_GROUP, "1 rule in, 1 out")
                .containsEntry(ResourceKind.VPC_ENDPOINT, "secretsmanager");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, true",
        "::/0, true",
        "000.000.000.000/0, true",
        "203.0.113.9/0, true",
        "0.0.0.0/1, false",
        "203.0.113.9/32, false",
        "nonsense, false"
    })
    void everythingIsTheInternet(String range, boolean everything) {
        assertThat(AddressText.everything(range)).isEqualTo(everything);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, 10.255.0.0/8",
        "010.000.000.001/32, 10.0.0.1",
        "::ffff:203.0.113.9/128, 203.0.113.9/32",
        "2001:DB8:1a2b::/56, 2001:db8:1a2b:0:0:0:0:0/56",
        "2001:db8::1, 2001:db8:0::0:1/128"
    })
    void oneRangeHasOneSpelling(String one, String other) {
        assertThat(AddressText.canonical(one)).isEqualTo(AddressText.canonical(other));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, 10.0.0.0/9", "10.0.0.0/8, 11.0.0.0/8", "::/8, 0.0.0.0/8", "1::2::3, 1::2:3"})
    void twoRangesStayTwo(String one, String other) {
        assertThat(AddressText.canonical(one)).isNotEqualTo(AddressText.canonical(other));
    }

    @Test
    void whatCannotBeSeenIsMadeVisibleInClear() {
        assertThat(VisibleText.of("line1\r\nline2\u2028\u202Eevil\u0000\uFEFF"))
                .isEqualTo("line1\\r\\nline2\\u2028\\u202eevil\\u0000\\ufeff");
        assertThat(VisibleText.of("péché 🚀")).isEqualTo("péché 🚀");
    }

    @ParameterizedTest
    @CsvSource({"16.3, 16", "8.0.mysql_aurora.3.04.0, 8", "acme, other", "7, 7"})
    void versionsAreMajor(String version, String major) {
        assertThat(PublicWords.majorVersion(version)).isEqualTo(major);
    }
}
