package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The audit put to the test by planting what it must find: tokens x encodings x files. A file counts as found only if
/// the finding names the field of the planted token, and if the same file without it has no such finding.
class AuditSelfTest {
    private final Map<String, String> canaries = new HashMap<>();
    private final Random random = new Random(11);
    private final Topology topology = RawTopologies.streaming(this::canary);
    private final Redactor redactor = new Redactor();
    private final LeakAudit audit = LeakAudit.of(
            topology,
            redactor.show(topology, Exposure.PUBLIC),
            redactor::key,
            List.of("janedoe", "/home/janedoe/reel"));

    /// A text that tells the field by being nowhere else.
    private String canary(String raw) {
        return canaries.computeIfAbsent(raw, text -> "cnry-" + letters(6) + "-" + letters(6));
    }

    private String letters(int count) {
        return random.ints(count, 'a', 'z' + 1).mapToObj(c -> "" + (char) c).collect(Collectors.joining());
    }

    /// One token for each field that holds a canary, by field.
    private Map<String, String> tokens() {
        Set<String> planted = new HashSet<>(canaries.values());
        Map<String, String> byField = new TreeMap<>();
        for (RawToken token : RawTokens.of(topology, io.github.alidade.redaction.Profile.SEED, List.of())
                .all()) {
            if (planted.contains(token.raw())) {
                byField.putIfAbsent(token.fieldPath(), token.raw());
            }
        }
        return byField;
    }

    private Set<String> fields(byte[] bytes) {
        return audit.inAnyFile(bytes).stream()
                .filter(leak -> leak.means() == Leak.Means.TOKEN)
                .map(Leak::fieldPath)
                .collect(Collectors.toSet());
    }

    @Test
    void everyFieldIsFoundInEveryEncoding() {
        List<String> missed = new ArrayList<>();
        Map<String, String> tokens = tokens();
        assertThat(tokens).hasSizeGreaterThan(30);
        tokens.forEach((field, raw) -> Encodings.ALL.forEach((name, encoding) -> {
            byte[] file = ("- " + encoding.apply(raw) + " -\n").getBytes(StandardCharsets.UTF_8);
            if (!fields(file).contains(field)) {
                missed.add(field + " as " + name);
            }
        }));
        assertThat(missed).isEmpty();
    }

    @Test
    void everyEncodingIsFoundInEveryFile() {
        Map<String, String> table = new LinkedHashMap<>();
        Map.Entry<String, String> token = new TreeMap<>(tokens()).lastEntry();
        Carriers.ALL.forEach((carrier, make) -> {
            assertThat(fields(make.apply("service-1")))
                    .as("%s without the token", carrier)
                    .isEmpty();
            List<String> missed = new ArrayList<>();
            Encodings.ALL.forEach((name, encoding) -> {
                if (!fields(make.apply(encoding.apply(token.getValue()))).contains(token.getKey())) {
                    missed.add(name);
                }
            });
            table.put(carrier, (Encodings.ALL.size() - missed.size()) + " of " + Encodings.ALL.size() + " " + missed);
        });
        table.forEach((carrier, result) -> System.out.println(carrier + ": " + result));
        assertThat(table.values()).allMatch(result -> result.endsWith("[]"));
    }
}
