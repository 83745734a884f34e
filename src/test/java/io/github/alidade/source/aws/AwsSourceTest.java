package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Findings;
import io.github.alidade.model.Resource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AwsSourceTest {
    @Test
    void everyKindOfTheFictionalAccountIsCollected() throws Exception {
        Moto moto = Moto.empty();
        new Seeder(moto.endpoint()).streamora();
        Findings findings = Live.collect(moto.endpoint(), "us-east-1");
        assertThat(findings.inventory().gaps()).isEmpty();
        Map<String, Long> counts = findings.inventory().resources().stream()
                .collect(Collectors.groupingBy(
                        (Resource resource) -> resource.kind().word(), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("bucket", 1L),
                        Map.entry("certificate", 1L),
                        Map.entry("db-instance", 1L),
                        Map.entry("dns-record", 4L),
                        Map.entry("ecs-cluster", 1L),
                        Map.entry("ecs-service", 2L),
                        Map.entry("hosted-zone", 1L),
                        Map.entry("internet-gateway", 1L),
                        Map.entry("listener", 2L),
                        Map.entry("listener-rule", 2L),
                        Map.entry("load-balancer", 1L),
                        Map.entry("log-group", 2L),
                        Map.entry("network-interface", 1L),
                        Map.entry("prefix-list", 6L),
                        Map.entry("queue", 2L),
                        Map.entry("role", 3L),
                        Map.entry("route-table", 3L),
                        Map.entry("secret", 1L),
                        Map.entry("security-group", 8L),
                        Map.entry("subnet", 12L),
                        Map.entry("target-group", 1L),
                        Map.entry("task-definition", 2L),
                        Map.entry("vpc", 2L),
                        Map.entry("vpc-endpoint", 1L))));
        assertThat(findings.environment()).hasSize(6);
    }
}
