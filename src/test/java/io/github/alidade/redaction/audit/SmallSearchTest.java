package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RandomTopologies;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTexts;
import io.github.alidade.redaction.ShownTopology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where little is to be searched, only those raw texts are looked for that may stand in it: with the same findings.
class SmallSearchTest {
    /// Two segments, and no run of characters is as long as that by which texts are told apart.
    private static final String SHORT = "kxq?zvw";

    private static final int ROUNDS = 40;
    private static final String APART = "-_./@?&=# :";

    /// One account, and two ways to audit what is said of it.
    private static final class Compared {
        private final Random random;
        private final LeakAudit whole;
        private final List<RawToken> tokens;
        private final List<String> open;

        Compared(long seed, Topology topology) {
            random = new Random(seed);
            List<String> extra = new ArrayList<>(List.of("::1", "1...", "10.1.2.3", SHORT));
            for (int i = 0; i < 40; i++) {
                extra.add(strange());
            }
            Redactor redactor = new Redactor();
            ShownTopology shown = redactor.show(topology, Exposure.PUBLIC);
            whole = LeakAudit.of(topology, shown, redactor::key, extra);
            assertThat(whole.needles()).isPositive();
            tokens = RawTokens.of(topology, shown.profile(), extra).all();
            open = ShownTexts.of(shown).stream().map(ShownText::text).distinct().toList();
        }

        /// Words with all that may stand between them, some of it encoded.
        private String strange() {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                String word = random.ints(1 + random.nextInt(7), 'a', 'z' + 1)
                        .mapToObj(c -> "" + (char) c)
                        .collect(Collectors.joining());
                text.append(random.nextInt(4) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word);
                text.append(APART.charAt(random.nextInt(APART.length())));
            }
            return switch (random.nextInt(5)) {
                case 0 -> Base64.getEncoder().encodeToString(bytes("name=" + text));
                case 1 -> text.toString().replace("-", "%2D").replace("a", "%61");
                default -> text.toString();
            };
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        /// A raw text, one of its forms, or any piece of it.
        private String planted() {
            String raw = any(tokens).raw();
            return switch (random.nextInt(3)) {
                case 0 -> raw;
                case 1 -> any(List.copyOf(Derived.of(raw, new HashMap<>()))).text();
                default -> {
                    int from = random.nextInt(raw.length());
                    yield raw.substring(from, Math.min(raw.length(), from + 4 + random.nextInt(20)));
                }
            };
        }

        private String output() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append(any(open)).append(random.nextBoolean() ? "\n" : ", ");
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                text.append(any(List.copyOf(Encodings.ALL.values())).apply(planted()))
                        .append(random.nextBoolean() ? "\n" : " ");
            }
            return text.append(any(open)).append('\n').toString();
        }

        private List<Leak> same(Function<LeakAudit, List<Leak>> audited) {
            // Not yet ready for all of them.
            LeakAudit little = whole.knowing(List.of());
            List<Leak> expected = audited.apply(whole);
            assertThat(audited.apply(little)).isEqualTo(expected);
            return expected;
        }

        private int rounds(int count) {
            int found = 0;
            for (int i = 0; i < count; i++) {
                String output = output();
                Function<String, byte[]> carrier = any(List.copyOf(Carriers.ALL.values()));
                List<Leak> leaks =
                        switch (random.nextInt(5)) {
                            case 0 -> same(audit -> audit.audit(bytes(output), FileKind.TEXT));
                            case 1 -> same(audit -> audit.audit(bytes(output), FileKind.JSON));
                            case 2 -> same(audit -> audit.auditText(output, "a text"));
                            case 3 -> same(audit -> audit.inAnyFile(carrier.apply(output)));
                            default -> same(audit -> audit.inAnyFile(bytes(output)));
                        };
                found += leaks.stream().anyMatch(leak -> leak.means() == Leak.Means.TOKEN) ? 1 : 0;
            }
            return found;
        }
    }

    @Test
    void theStreamingAccount() {
        assertThat(new Compared(0, RawTopologies.streaming()).rounds(2 * ROUNDS))
                .isBetween(ROUNDS / 2, 2 * ROUNDS - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomAccounts(long seed) {
        Compared account = new Compared(seed, RandomTopologies.small(seed, RandomTopologies.PLAIN));
        assertThat(account.rounds(ROUNDS)).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    @Test
    void segmentsOfAPathAreFoundWithAStrokeBetweenThem() {
        Compared account = new Compared(0, RawTopologies.streaming());
        assertThat(account.same(audit -> audit.inAnyFile(Compared.bytes("- kxq/zvw -"))))
                .hasSize(1);
    }

    @Test
    void whatUnfoldsIntoMuchIsSearchedForAll() {
        Compared account = new Compared(0, RawTopologies.streaming());
        String much = ("<p>" + account.open.getFirst() + "</p>\n").repeat(1 << 13)
                + account.tokens.getFirst().raw();
        assertThat(account.same(audit -> audit.inAnyFile(Compared.bytes(much)))).isNotEmpty();
    }
}
