package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alidade.model.Findings;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The fictional account as the AWS CLI answers, where it is at hand.
class StreamoraFolderTest {
    static final Path FOLDER = Path.of("..", "shared", "aws", "streamora-json");

    @Test
    void everyKindOfTheAccountIsRead() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "the fictional account's answers are not here");
        Findings findings = Sources.detect(List.of(FOLDER)).read(Progress.none());
        Map<String, Long> counts = findings.inventory().resources().stream()
                .collect(Collectors.groupingBy(
                        (Resource resource) -> resource.kind().word(), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("bucket", 1L),
                        Map.entry("certificate", 1L),
                        Map.entry("db-instance", 1L),
                        Map.entry("dns-record", 5L),
                        Map.entry("ecs-cluster", 1L),
                        Map.entry("ecs-service", 2L),
                        Map.entry("hosted-zone", 1L),
                        Map.entry("internet-gateway", 1L),
                        Map.entry("listener", 2L),
                        Map.entry("listener-rule", 2L),
                        Map.entry("load-balancer", 1L),
                        Map.entry("log-group", 2L),
                        Map.entry("network-interface", 1L),
                        Map.entry("other", 2L),
                        Map.entry("prefix-list", 6L),
                        Map.entry("queue", 2L),
                        Map.entry("role", 6L),
                        Map.entry("route-table", 3L),
                        Map.entry("secret", 1L),
                        Map.entry("security-group", 8L),
                        Map.entry("subnet", 12L),
                        Map.entry("target-group", 1L),
                        Map.entry("task-definition", 2L),
                        Map.entry("vpc", 2L),
                        Map.entry("vpc-endpoint", 1L))));
        assertThat(findings.inventory().gaps()).isEmpty();
        assertThat(findings.environment()).hasSize(14);
    }
}
