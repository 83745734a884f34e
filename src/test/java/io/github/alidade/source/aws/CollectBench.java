package io.github.alidade.source.aws;

import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.source.file.InventoryFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// How long collecting takes when every call takes 50 ms more, against the same calls one after another, and how much
/// memory a large account needs.
@Tag("bench")
@ResourceLock(Emulated.EMULATOR)
class CollectBench {
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int LARGE = 10_000;

    /// The emulator computes one answer at a time; with its answers remembered only the network is measured.
    @Test
    void theFictionalAccountAndAHundredAndThirtyServices() throws Exception {
        Moto moto = Moto.empty();
        Seeder seeder = new Seeder(moto.endpoint());
        seeder.streamora();
        seeder.everythingElse();
        seeder.services("us-east-1", "jobs", 130);
        Map<String, StrictProxy.Answer> remembered = new ConcurrentHashMap<>();
        Live.collect(moto.endpoint(), "us-east-1");
        for (String round : new String[] {"first", "second", "third"}) {
            compare(round + ", emulator asked", moto.endpoint(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            compare(round + ", answers remembered", moto.endpoint(), remembered, remembered);
        }
    }

    private static void compare(
            String round, URI emulator, Map<String, StrictProxy.Answer> together, Map<String, StrictProxy.Answer> apart)
            throws Exception {
        long atOnce;
        int calls;
        try (StrictProxy proxy = new StrictProxy(emulator, together).slowBy(LATENCY)) {
            atOnce = collect(proxy);
            calls = proxy.count();
        }
        long oneAfterAnother;
        try (StrictProxy proxy =
                new StrictProxy(emulator, apart).slowBy(LATENCY).oneAtATime()) {
            oneAfterAnother = collect(proxy);
        }
        System.out.printf(
                "%s: %d calls, %d ms; one after another %d ms; ratio %.2f%n",
                round, calls, atOnce, oneAfterAnother, (double) atOnce / oneAfterAnother);
    }

    private static long collect(StrictProxy proxy) throws Exception {
        long start = System.nanoTime();
        Live.source(
                        proxy.endpoint(),
                        List.of("us-east-1"),
                        List.of(),
                        CollectListener.none(),
                        new Limits(
                                Limits.PATIENT.callsInFlight(),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(120),
                                3,
                                Duration.ofMillis(100),
                                Duration.ofSeconds(2)))
                .read(Progress.none());
        return (System.nanoTime() - start) / 1_000_000;
    }

    /// Ten thousand services, each with a task definition, a target group and its health of its own: 21,000 calls.
    @Test
    void tenThousandServices() throws Exception {
        try (LargeAccount account = new LargeAccount(LARGE)) {
            resetPeaks();
            long start = System.nanoTime();
            Inventory inventory = Live.source(
                            account.endpoint(),
                            List.of("us-east-1"),
                            List.of("ecs", "elbv2", "ec2"),
                            CollectListener.none(),
                            Limits.PATIENT)
                    .read(Progress.none())
                    .inventory();
            long took = (System.nanoTime() - start) / 1_000_000;
            System.out.printf(
                    "%d resources, %d gaps, %d calls, %d ms; peak of the heap %d MB; the inventory file %d MB%n",
                    inventory.resources().size(),
                    inventory.gaps().size(),
                    account.calls(),
                    took,
                    peak() >> 20,
                    InventoryFile.bytes(inventory).length >> 20);
        }
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /// Of heap pools one by one, so rather too much than too little.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
