package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.Treatment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A word of AWS is public only as far as the profile in force shows it.
class ProfileWordsTest {
    private static final Topology TOPOLOGY = RawTopologies.streaming();

    private static LeakAudit audit(Profile profile) {
        Redactor redactor = new Redactor();
        return LeakAudit.of(TOPOLOGY, redactor.show(TOPOLOGY, Exposure.PUBLIC, profile), redactor::key, List.of());
    }

    private static boolean leaves(String text, Profile profile) {
        byte[] line = ("The state is " + text + "\n").getBytes(StandardCharsets.UTF_8);
        return audit(profile).audit(line, FileKind.TEXT).isEmpty();
    }

    private static Profile with(String aspect, Treatment treatment) {
        return Profile.named("seed," + aspect + "=" + treatment.word()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"us-east-1", "eu-central-1", "com.amazonaws.us-east-1.s3", "logs.us-east-1.amazonaws.com"})
    void aRegionLeavesOnlyWhereRegionsAreShown(String text) {
        assertThat(leaves(text, Profile.SEED)).isTrue();
        assertThat(leaves(text, Profile.DEFAULT)).isFalse();
        assertThat(leaves(text, Profile.STRICT)).isFalse();
        assertThat(leaves(text, Profile.DEFAULT.with(Aspect.REGIONS, Treatment.KEEP)))
                .isTrue();
        assertThat(leaves(text, Profile.SEED.with(Aspect.REGIONS, Treatment.DROP)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "engines, BROADER, postgres",
        "engines, DROP, postgres",
        "endpoint-services, ALIAS, ecr.api",
        "principals, DROP, lambda.amazonaws.com",
        "compute, DROP, FARGATE",
    })
    void aWordOfAwsLeavesOnlyWhereItsKindIsShown(String aspect, Treatment hidden, String word) {
        assertThat(leaves(word, Profile.SEED)).isTrue();
        assertThat(leaves(word, with(aspect, hidden))).isFalse();
    }

    @Test
    void namesOfAwssPoliciesLeaveOnlyWhereTheyWereAllowed() {
        assertThat(leaves("AmazonSQSFullAccess", Profile.SEED)).isFalse();
        assertThat(leaves("AmazonSQSFullAccess", with("aws-policies", Treatment.KEEP)))
                .isTrue();
    }

    @Test
    void aHiddenRegionIsNamedByItsField() {
        byte[] file = "Drawn in us-east-1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(audit(Profile.DEFAULT).inAnyFile(file))
                .anyMatch(leak ->
                        leak.means() == Leak.Means.TOKEN && leak.fieldPath().endsWith("region"));
        assertThat(audit(Profile.SEED).inAnyFile(file)).isEmpty();
    }
}
