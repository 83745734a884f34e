package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.Home;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Tables;
import io.github.alidade.table.TextTables;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long the audit takes for 10,000 raw tokens against 5 MB: an export of our own, and a file of any program.
@Tag("bench")
class AuditBench {
    private static final Home HOME = new Home("111122223333", "us-east-1");
    private static final int TOKENS = 10_000;
    private static final int BYTES = 5_000_000;

    private static Topology account() {
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < TOKENS / 2; i++) {
            String name = "acme-" + Integer.toString(i * 7919 + 46656, 36) + "-media-" + i;
            resources.add(new Bucket(ResourceId.arn("arn:aws:s3:::" + name), HOME, name, true, List.of(), List.of()));
        }
        return new Topology(resources, List.of(), List.of(), false);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void tenThousandTokensAgainstFiveMegabytes() {
        Topology topology = account();
        Redactor redactor = new Redactor();
        ShownTopology shown = redactor.show(topology, Exposure.PUBLIC);
        long begin = cpu();
        LeakAudit audit = LeakAudit.of(topology, shown, redactor::key, List.of("janedoe"));
        System.out.printf(
                Locale.ROOT,
                "audit made for %d tokens (%d needles): %d ms%n",
                audit.tokenCount(),
                audit.needles(),
                (cpu() - begin) / 1_000_000);
        assertThat(audit.tokenCount()).isGreaterThanOrEqualTo(TOKENS);
        String tables = TextTables.write(Tables.of(shown)) + "\n\n";
        byte[] own = tables.repeat(BYTES / tables.length() + 1).getBytes(StandardCharsets.UTF_8);
        String prose = "The quick brown fox jumps over \"the lazy dog\" at 12:30, see"
                + " https://docs.example.com/a/b?c=d&e=%20f.\n";
        byte[] any = prose.repeat(BYTES / prose.length() + 1).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 4; round++) {
            long start = cpu();
            List<Leak> none = audit.audit(own, FileKind.TEXT);
            long text = cpu();
            audit.inAnyFile(any);
            long file = cpu();
            System.out.printf(
                    Locale.ROOT,
                    "audit of %d and %d bytes, round %d: own text export %d ms, any file %d ms%n",
                    own.length,
                    any.length,
                    round,
                    (text - start) / 1_000_000,
                    (file - text) / 1_000_000);
            assertThat(none.stream().map(Leak::sentence).limit(5)).isEmpty();
        }
    }
}
