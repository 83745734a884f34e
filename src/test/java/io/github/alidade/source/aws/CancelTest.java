package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Gap;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Queue;
import io.github.alidade.vocabulary.GapReason;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Cancel in the midst of many calls whose answers never come: what has arrived is there, the rest is a gap.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CancelTest {
    private static final int QUEUES = 300;
    private static final int MANY = 10_000;

    /// Cancels as soon as the account is stuck, and remembers when.
    private record WhenStuck(StuckAccount account, AtomicLong cancelledAt) implements Progress {
        @Override
        public void at(String step, long done, long total) {}

        @Override
        public boolean cancelled() {
            if (account.stuck()) {
                cancelledAt.compareAndSet(0, System.nanoTime());
            }
            return cancelledAt.get() != 0;
        }
    }

    @ParameterizedTest
    @EnumSource(StuckAccount.How.class)
    void whatHasArrivedIsThereAndTheRestIsOneGap(StuckAccount.How how) throws Exception {
        ConcurrentLinkedQueue<CollectCell> cells = new ConcurrentLinkedQueue<>();
        try (StuckAccount account = new StuckAccount(how, QUEUES)) {
            Inventory inventory = read(account, new WhenStuck(account, new AtomicLong()), cells::add);
            assertThat(inventory.resources())
                    .hasSize(QUEUES)
                    .allMatch(Queue.class::isInstance)
                    .extracting(resource -> ((Queue) resource).name())
                    .startsWith("jobs-0", "jobs-1", "jobs-2");
            assertThat(inventory.gaps())
                    .containsExactly(new Gap(GapReason.CANCELLED, "sqs", "us-east-1", "GetQueueAttributes", null));
            assertThat(cells)
                    .filteredOn(cell -> cell.state() == CollectCell.State.CANCELLED)
                    .isNotEmpty();
        }
    }

    /// The issue allows a second.
    @Test
    @Tag("bench")
    void howSoonCancelStops() throws Exception {
        for (StuckAccount.How how : StuckAccount.How.values()) {
            for (int round = 0; round < 3; round++) {
                try (StuckAccount account = new StuckAccount(how, MANY)) {
                    AtomicLong cancelledAt = new AtomicLong();
                    Inventory inventory = read(account, new WhenStuck(account, cancelledAt), CollectListener.none());
                    System.out.printf(
                            "%s: %d ms from Cancel to %d resources and %d gaps%n",
                            how,
                            (System.nanoTime() - cancelledAt.get()) / 1_000_000,
                            inventory.resources().size(),
                            inventory.gaps().size());
                }
            }
        }
    }

    private static Inventory read(StuckAccount account, Progress progress, CollectListener listener) throws Exception {
        return Live.source(account.endpoint(), List.of("us-east-1"), List.of("sqs"), listener, Limits.PATIENT)
                .read(progress)
                .inventory();
    }
}
