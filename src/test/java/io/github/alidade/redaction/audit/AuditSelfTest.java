package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The audit put to the test by planting what it must find: tokens x encodings x files. A file counts as found only if
/// the finding names the field of the planted token, and if the same file without it has no such finding. README's
/// table is what comes out.
class AuditSelfTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- self-test: made by AuditSelfTest -->\n";
    private static final String END = "<!-- end of self-test -->";

    /// What the table is made of, one of each kind of text.
    private static final List<String> FIELDS = List.of(
            "EcsService.name",
            "SecurityGroup.groupId",
            "DbInstance.endpoint",
            "SecurityGroup.inbound.description",
            "TaskDefinition.containers.image");

    /// Exports of our own take longer to look through.
    private static final List<String> OWN_FIELDS = FIELDS.subList(0, 2);

    private final Map<String, String> canaries = new HashMap<>();
    private final Random random = new Random(11);
    private final Topology topology = RawTopologies.streaming(this::canary);
    private final Redactor redactor = new Redactor();
    private final ShownTopology shown = redactor.show(topology, Exposure.PUBLIC);
    private final LeakAudit audit =
            LeakAudit.of(topology, shown, redactor::key, List.of("janedoe", "/home/janedoe/reel"));

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
        for (RawToken token : RawTokens.of(topology, Profile.SEED, List.of()).all()) {
            if (planted.contains(token.raw())) {
                byField.putIfAbsent(token.fieldPath(), token.raw());
            }
        }
        return byField;
    }

    private static Set<String> fields(List<Leak> leaks) {
        return leaks.stream()
                .filter(leak -> leak.means() == Leak.Means.TOKEN)
                .map(Leak::fieldPath)
                .collect(Collectors.toSet());
    }

    private Set<String> fields(byte[] bytes) {
        return fields(audit.inAnyFile(bytes));
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

    /// Every token in every encoding in every file, the program's own ones among them.
    @Test
    void theTableInTheReadmeIsWhatWasFound() throws IOException, AlidadeException {
        String table = files() + "\n" + notFound();
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertThat(end).isGreaterThanOrEqualTo(begin).isGreaterThanOrEqualTo(BEGIN.length());
        if (Boolean.getBoolean("alidade.regenerate")) {
            Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end)).isEqualTo(table);
        }
    }

    private String files() throws AlidadeException {
        Map<String, String> planted = tokens();
        assertThat(planted).containsKeys(FIELDS.toArray(String[]::new));
        StringBuilder table = new StringBuilder("%d tokens (own exports: %d) in %d encodings: %s.\n\n"
                .formatted(
                        FIELDS.size(),
                        OWN_FIELDS.size(),
                        Encodings.ALL.size(),
                        String.join("; ", Encodings.ALL.keySet())));
        table.append("| file of any program | found | export of Alidade's own | refused | found |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        List<String> any = new ArrayList<>();
        Carriers.ALL.forEach((name, make) -> any.add("| %s | %s ".formatted(name, counted(make, planted))));
        List<String> own = new ArrayList<>();
        OwnFiles.of(shown).forEach((end, make) -> own.add(own(end, make, planted)));
        for (int row = 0; row < any.size(); row++) {
            table.append(any.get(row))
                    .append(row < own.size() ? own.get(row) : "| | | |")
                    .append('\n');
        }
        return table.toString();
    }

    private String counted(Function<String, byte[]> make, Map<String, String> planted) {
        Set<String> baseline = fields(make.apply("service-1"));
        List<String> missed = new ArrayList<>();
        int hits = 0;
        for (String field : FIELDS) {
            for (var encoding : Encodings.ALL.entrySet()) {
                byte[] bytes = make.apply(encoding.getValue().apply(planted.get(field)));
                boolean found = !baseline.contains(field) && fields(bytes).contains(field);
                hits += found ? 1 : 0;
                if (!found) {
                    missed.add(encoding.getKey());
                }
            }
        }
        return told(hits, FIELDS.size(), missed);
    }

    /// An export of our own is also refused for a text that is no public word, whosever it is.
    private String own(String end, Function<String, byte[]> make, Map<String, String> planted) {
        FileKind kind = FileKind.of(end);
        assertThat(fields(audit.audit(make.apply("service-2"), kind))).as(end).isEmpty();
        List<String> let = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int refused = 0;
        int found = 0;
        for (String field : OWN_FIELDS) {
            for (var encoding : Encodings.ALL.entrySet()) {
                List<Leak> leaks = audit.audit(make.apply(encoding.getValue().apply(planted.get(field))), kind);
                boolean named = fields(leaks).contains(field);
                refused += leaks.isEmpty() ? 0 : 1;
                found += named ? 1 : 0;
                if (leaks.isEmpty()) {
                    let.add(encoding.getKey());
                }
                if (!named) {
                    missed.add(encoding.getKey());
                }
            }
        }
        return "| .%s | %s | %s |"
                .formatted(end, told(refused, OWN_FIELDS.size(), let), told(found, OWN_FIELDS.size(), missed));
    }

    private static String told(int count, int tokens, List<String> missed) {
        return "%d of %d%s"
                .formatted(
                        count,
                        tokens * Encodings.ALL.size(),
                        missed.isEmpty() ? "" : " (not: " + String.join("; ", new TreeSet<>(missed)) + ")");
    }

    /// What gets through, told just as openly.
    private String notFound() {
        String token = tokens().get("EcsService.name");
        StringBuilder table =
                new StringBuilder("| not found in a file of any program | what is said |\n| --- | --- |\n");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("spelt backwards", bytes(new StringBuilder(token).reverse().toString()));
        files.put("ROT13", bytes(rot13(token)));
        files.put("base32", bytes(base32(token)));
        files.put(
                "decimal codes of letters",
                bytes(token.chars().mapToObj(Integer::toString).collect(Collectors.joining(","))));
        files.put("base64 in base64 in base64 in base64", bytes(Encodings.deep(token, 4)));
        files.put("every second letter", bytes(everySecond(token)));
        files.put("packed by zstd, lz4, 7z, RAR", "Rar!....".getBytes(StandardCharsets.UTF_8));
        files.put("a JPEG's or PNG's pixels", Carriers.ALL.get("PNG tEXt").apply("nothing"));
        files.forEach((name, file) -> {
            assertThat(fields(file)).as(name).isEmpty();
            String said = audit.inAnyFile(file).stream()
                    .filter(leak -> leak.means() == Leak.Means.STRUCTURE)
                    .map(Leak::sentence)
                    .findFirst()
                    .map(sentence -> "that a part could not be read")
                    .orElse("nothing");
            table.append("| ").append(name).append(" | ").append(said).append(" |\n");
        });
        return table.toString();
    }

    private static byte[] bytes(String text) {
        return ("- " + text + " -\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String rot13(String text) {
        return text.chars()
                .mapToObj(c -> "" + (char) (c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 13) % 26 : c))
                .collect(Collectors.joining());
    }

    private static String everySecond(String text) {
        return text.chars().mapToObj(c -> (char) c + "q").collect(Collectors.joining());
    }

    private static String base32(String text) {
        StringBuilder bits = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            bits.append("%8s".formatted(Integer.toBinaryString(b)).replace(' ', '0'));
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i + 5 <= bits.length(); i += 5) {
            out.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
        }
        return out.toString();
    }
}
