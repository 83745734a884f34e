package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private static ShownTopology redacted(Topology topology, Profile profile) {
        return new Redactor().show(topology, Exposure.PUBLIC, profile);
    }

    @Test
    void thisCopyOfTheProgramIsFit() {
        assertThat(SelfCheck.failure()).isEmpty();
    }

    @Test
    void anAuditThatFindsNothingIsNotBelieved() {
        assertThat(SelfCheck.failure(SelfCheckTest::redacted, (audit, bytes) -> List.of()))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("Bucket.name as plain text was not found"));
    }

    @Test
    void anAuditThatRefusesEverythingIsNotBelieved() {
        Leak leak = new Leak(Leak.Means.STRUCTURE, "anything", "", Leak.View.TEXT, "line 1", Tier.HARD);
        assertThat(SelfCheck.failure(SelfCheckTest::redacted, (audit, bytes) -> List.of(leak)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("is refused"));
    }

    @Test
    void anAuditThatCannotDecodeIsNotBelieved() {
        assertThat(SelfCheck.failure(SelfCheckTest::redacted, (audit, bytes) -> SelfCheck.found(audit, bytes).stream()
                        .filter(leak -> !leak.view().contains(Leak.View.BASE64))
                        .toList()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("as base64 was not found"));
    }

    @Test
    void aRedactionThatShowsWhatItShouldHideIsNotBelieved() {
        assertThat(SelfCheck.failure(
                        (topology, profile) -> new Redactor().show(topology, Exposure.CLEAR, profile),
                        SelfCheck::found))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("is shown by the profile"));
    }
}
