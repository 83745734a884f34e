package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
@ResourceLock(Emulated.EMULATOR)
class PaceTest {
    @Test
    void aThrottleHalvesThePaceAndFullRoundsOfAnswersRaiseItAgain() {
        Pace pace = new Pace(8);
        pace.throttled();
        assertThat(pace.bound()).isEqualTo(4);
        pace.throttled();
        pace.throttled();
        pace.throttled();
        assertThat(pace.bound()).isEqualTo(1);
        pace.answered();
        assertThat(pace.bound()).isEqualTo(2);
        pace.answered();
        assertThat(pace.bound()).isEqualTo(2);
        for (int i = 0; i < 100; i++) {
            pace.answered();
        }
        assertThat(pace.bound()).isEqualTo(8);
    }

    @Test
    void neverMoreThanTheBoundAreInFlight() throws Exception {
        Pace pace = new Pace(2);
        pace.enter();
        pace.throttled();
        Thread second = Thread.ofVirtual().start(() -> {
            try {
                pace.enter();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        pace.leave();
        second.join();
        assertThat(pace.bound()).isEqualTo(1);
    }

    /// The strategy that the SDK really uses is ours: it is told of throttles that its retries hide.
    @Test
    void throttlesThatTheRetriesHideSlowTheServiceDown() throws Exception {
        Moto moto = Moto.empty();
        Pace pace = new Pace(8);
        try (StrictProxy proxy =
                        new StrictProxy(moto.endpoint()).failing(StrictProxy.Fault.THROTTLED, "sqs:ListQueues");
                Clients clients = new Clients(
                        Live.profiles()
                                .credentials("tests", new MfaCredentials.Asking(MfaPrompt.none(), null, Live.HASTY)),
                        proxy.endpoint(),
                        Live.RESIGNED)) {
            var sqs = clients.make(
                    software.amazon.awssdk.services.sqs.SqsClient.builder(),
                    "us-east-1",
                    "us-east-1",
                    List.of(Call.of("sqs:ListQueues")),
                    pace);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(sqs::listQueues))
                    .matches(Failure::isThrottling);
            assertThat(proxy.count()).isEqualTo(2);
            assertThat(pace.bound()).isLessThan(8);
        }
    }
}
