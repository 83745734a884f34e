package io.github.alidade.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.Home;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AliasBookTest {
    private static final byte[] KEY = new byte[32];
    private static final Home HOME = new Home("111122223333", "us-east-1");

    private static Resource bucket(String name) {
        return new Bucket(ResourceId.arn("arn:aws:s3:::" + name), HOME, name, null, List.of());
    }

    private static Topology of(String... buckets) {
        List<Resource> resources = new ArrayList<>();
        for (String name : buckets) {
            resources.add(bucket(name));
        }
        return new Topology(resources, List.of(), List.of(), false);
    }

    /// Real name -> alias.
    private static Map<String, String> numbered(AliasBook book, Topology topology, Profile profile) {
        Redactor redactor = Redactor.keeping(book);
        ShownTopology shown = redactor.show(topology, Exposure.PUBLIC, profile);
        ShownTopology clear = redactor.show(topology, Exposure.CLEAR, profile);
        Map<String, String> aliases = new TreeMap<>();
        clear.nodes()
                .forEach(node -> aliases.put(
                        node.name().text(), shown.node(node.key()).name().text()));
        return aliases;
    }

    @Test
    void numbersStayInTheNextSession() {
        for (Profile profile : Profile.all()) {
            AliasBook book = AliasBook.fresh(KEY);
            Map<String, String> first = numbered(book, of("acme-a", "acme-b", "acme-c"), profile);
            Map<String, String> second =
                    numbered(AliasBook.read(book.text()), of("acme-new", "acme-c", "acme-b", "acme-a"), profile);
            assertThat(second).as(profile.word()).containsAllEntriesOf(first).containsEntry("acme-new", "bucket-4");
        }
    }

    @Test
    void aNumberIsNotGivenAgainWhenItsThingIsGone() {
        AliasBook book = AliasBook.fresh(KEY);
        Map<String, String> first = numbered(book, of("acme-a", "acme-b"), Profile.DEFAULT);
        Map<String, String> second = numbered(AliasBook.read(book.text()), of("acme-a", "acme-z"), Profile.DEFAULT);
        assertThat(second).containsEntry("acme-a", first.get("acme-a")).containsEntry("acme-z", "bucket-3");
    }

    @Test
    void randomAccountsKeepAllAliases() {
        for (int seed = 0; seed < 20; seed++) {
            Topology topology = RandomTopologies.of(seed, RandomTopologies.PLAIN);
            AliasBook book = AliasBook.fresh(KEY);
            List<String> first = Dump.lines(Redactor.keeping(book).show(topology, Exposure.PUBLIC, Profile.DEFAULT));
            AliasBook again = AliasBook.read(book.text());
            assertThat(Dump.lines(Redactor.keeping(again).show(topology, Exposure.PUBLIC, Profile.DEFAULT)))
                    .isEqualTo(first);
            assertThat(again.changed()).isFalse();
        }
    }

    @Test
    void theBookHoldsNoRawText() {
        AliasBook book = AliasBook.fresh(KEY);
        numbered(book, of("acme-payments"), Profile.DEFAULT);
        assertThat(book.text().lines().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.matches("[0-9a-f]{32} [0-9a-f]{32} [0-9]+"));
        assertThat(book.text().toLowerCase(Locale.ROOT)).doesNotContain("acme", "bucket", "111122223333");
    }

    @Test
    void somethingElseIsNoBook() {
        for (String wrong :
                List.of("", "alidade-aliases 1\n", "alidade-aliases 2\nkey 00\n", "alidade-aliases 1\nkey zz\n")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> AliasBook.read(wrong));
        }
        String book = AliasBook.fresh(KEY).text();
        assertThatIllegalArgumentException().isThrownBy(() -> AliasBook.read(book + "acme bucket 1\n"));
    }

    @Test
    void aTypedSeedReproducesNumbers() {
        Topology topology = of("acme-a", "acme-b", "acme-c", "acme-d", "acme-e");
        Map<String, List<String>> bySeed = new TreeMap<>();
        for (String seed : List.of("one", "two", "three", "four")) {
            List<String> lines = order(Redactor.seeded(seed), topology);
            assertThat(order(Redactor.seeded(seed), topology)).isEqualTo(lines);
            bySeed.put(seed, lines);
        }
        assertThat(bySeed.values().stream().distinct().count()).isGreaterThan(1);
    }

    private static List<String> order(Redactor redactor, Topology topology) {
        return redactor.show(topology, Exposure.CLEAR, Profile.DEFAULT).nodes().stream()
                .map(node -> node.name().text())
                .toList();
    }
}
