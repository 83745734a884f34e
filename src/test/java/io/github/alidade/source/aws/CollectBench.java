package io.github.alidade.source.aws;

import io.github.alidade.model.Inventory;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long collecting takes when every call takes 50 ms more: against one call after another.
@Tag("bench")
class CollectBench {
    private static final Duration LATENCY = Duration.ofMillis(50);

    @Test
    void theFictionalAccountAndAHundredAndThirtyServices() throws Exception {
        Moto moto = Moto.empty();
        Seeder seeder = new Seeder(moto.endpoint());
        seeder.streamora();
        seeder.everythingElse();
        seeder.services("us-east-1", "jobs", 130);
        for (String round : new String[] {"cold", "warm", "warm"}) {
            try (StrictProxy proxy = new StrictProxy(moto.endpoint()).slowBy(LATENCY)) {
                long start = System.nanoTime();
                Inventory inventory =
                        Live.collect(proxy.endpoint(), "us-east-1").inventory();
                long took = (System.nanoTime() - start) / 1_000_000;
                System.out.printf(
                        "%s: %d calls, %d resources, %d ms; one after another at least %d ms%n",
                        round, proxy.count(), inventory.resources().size(), took, proxy.count() * LATENCY.toMillis());
            }
        }
    }
}
