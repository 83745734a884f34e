package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Queue;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.vocabulary.GapReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every declared call fails in every way, one after the other: the rest is there all the same, and the gap is named.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@ResourceLock(Emulated.EMULATOR)
class FaultsTest {
    /// Few at once, so that a busy machine is not taken for a slow service; waiting costs nothing.
    private static final int AT_ONCE = 4;

    private static final int WAITING_AT_ONCE = 16;

    private static final Map<String, StrictProxy.Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, Inventory> WHOLE = new TreeMap<>();
    private static Moto moto;

    @BeforeAll
    static void seed() throws Exception {
        moto = Moto.empty();
        Seeder seeder = new Seeder(moto.endpoint());
        seeder.streamora();
        seeder.everythingElse();
        try (StrictProxy proxy = new StrictProxy(moto.endpoint(), ANSWERS)) {
            for (Collector collector : all()) {
                Inventory whole = collect(collector, proxy);
                assertThat(whole.gaps()).as(collector.service()).isEmpty();
                WHOLE.put(collector.service(), whole);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED, DENIED",
        "THROTTLED, THROTTLED",
        "SERVER_ERROR, FAILED",
        "HANG, UNREACHABLE",
        "BROKEN, FAILED",
        "WEB_PAGE, FAILED",
        "CUT, UNREACHABLE"
    })
    void everyCallThatFailsIsAGapAndNothingElseIsLost(StrictProxy.Fault fault, GapReason reason) throws Exception {
        List<Future<?>> checks = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(fault == StrictProxy.Fault.HANG ? WAITING_AT_ONCE : AT_ONCE)) {
            for (Collector collector : all()) {
                for (Call call : collector.calls()) {
                    checks.add(threads.submit(() -> {
                        check(collector, call, fault, reason);
                        return null;
                    }));
                }
            }
        }
        for (Future<?> check : checks) {
            check.get();
        }
    }

    @ParameterizedTest
    @CsvSource({"REGION_DISABLED, REGION_NOT_ENABLED", "UNKNOWN_KEY, REGION_NOT_ENABLED", "NOT_IMPLEMENTED, UNSUPPORTED"
    })
    void aServiceThatIsNotThereIsAGap(StrictProxy.Fault fault, GapReason reason) throws Exception {
        for (Collector collector : Collectors.ALL) {
            String[] operations =
                    collector.calls().stream().map(FaultsTest::operation).toArray(String[]::new);
            try (StrictProxy proxy = new StrictProxy(moto.endpoint(), ANSWERS).failing(fault, operations)) {
                List<Gap> gaps = collect(collector, proxy).gaps();
                assertThat(gaps).as(collector.service()).isNotEmpty();
                assertThat(gaps).extracting(Gap::reason).containsOnly(reason);
                assertThat(gaps).extracting(Gap::service).containsOnly(collector.service());
            }
        }
    }

    /// What was not seen must not look as if it were not there.
    @Test
    void whatWasDeniedIsUnknownAndNotNone() throws Exception {
        try (StrictProxy proxy = new StrictProxy(moto.endpoint(), ANSWERS)
                .failing(
                        StrictProxy.Fault.DENIED,
                        "s3:GetPublicAccessBlock",
                        "elasticloadbalancing:DescribeTargetHealth",
                        "ecs:DescribeServices",
                        "sqs:GetQueueAttributes")) {
            Inventory inventory = Live.source(
                            proxy.endpoint(),
                            List.of("us-east-1"),
                            List.of("s3", "elbv2", "ecs", "sqs"),
                            CollectListener.none(),
                            Live.RESIGNED)
                    .read(Progress.none())
                    .inventory();
            assertThat(inventory.resources())
                    .filteredOn(Bucket.class::isInstance)
                    .extracting(bucket -> ((Bucket) bucket).publicAccessBlocked())
                    .containsExactly((Boolean) null);
            assertThat(inventory.resources())
                    .filteredOn(TargetGroup.class::isInstance)
                    .extracting(group -> ((TargetGroup) group).targetsKnown())
                    .containsExactly(false);
            assertThat(inventory.resources())
                    .filteredOn(EcsService.class::isInstance)
                    .extracting(service -> ((EcsService) service).name())
                    .containsExactly("streamora-web", "streamora-worker");
            assertThat(inventory.resources())
                    .filteredOn(Queue.class::isInstance)
                    .extracting(queue -> ((Queue) queue).name())
                    .containsExactly("streamora-ingest-dlq", "streamora-ingest");
            assertThat(inventory.gaps())
                    .containsExactly(
                            denied("s3", Home.GLOBAL, "GetBucketPublicAccessBlock"),
                            denied("elasticloadbalancing", "us-east-1", "DescribeTargetHealth"),
                            denied("ecs", "us-east-1", "DescribeServices"),
                            denied("sqs", "us-east-1", "GetQueueAttributes"));
        }
    }

    private static Gap denied(String service, String region, String call) {
        return new Gap(GapReason.DENIED, service, region, call, null);
    }

    private static void check(Collector collector, Call call, StrictProxy.Fault fault, GapReason reason)
            throws Exception {
        Inventory whole = WHOLE.get(collector.service());
        try (StrictProxy proxy = new StrictProxy(moto.endpoint(), ANSWERS).failing(fault, operation(call))) {
            Inventory rest = collect(collector, proxy);
            String region = collector.scope() == Scope.GLOBAL ? Home.GLOBAL : "us-east-1";
            assertThat(rest.gaps())
                    .as("%s %s", fault, call.permission())
                    .containsExactly(new Gap(reason, call.service(), region, call.action(), null));
            assertThat(proxy.calls()).containsKey(operation(call));
            if (!call.equals(CallerIdentity.GET)) {
                assertThat(ids(whole)).as(call.permission()).containsAll(ids(rest));
            }
            assertThat(ofOthers(collector, rest)).isEqualTo(ofOthers(collector, whole));
        }
    }

    /// What another collector found, which this one came after.
    private static List<Resource> ofOthers(Collector collector, Inventory inventory) {
        return inventory.resources().stream()
                .filter(resource -> collector.after().contains("ecs") && !(resource instanceof Role))
                .toList();
    }

    private static Set<ResourceId> ids(Inventory inventory) {
        return inventory.resources().stream().map(Resource::id).collect(java.util.stream.Collectors.toSet());
    }

    private static Inventory collect(Collector collector, StrictProxy proxy) throws Exception {
        String service = collector.service().equals("sts") ? "sqs" : collector.service();
        List<String> services =
                Stream.concat(Stream.of(service), collector.after().stream()).toList();
        return Live.source(proxy.endpoint(), List.of("us-east-1"), services, CollectListener.none(), Live.RESIGNED)
                .read(Progress.none())
                .inventory();
    }

    private static List<Collector> all() {
        return Stream.concat(Stream.of(new CallerIdentity()), Collectors.ALL.stream())
                .toList();
    }

    private static String operation(Call call) {
        return call.service() + ":" + call.operation();
    }
}
