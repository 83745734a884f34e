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
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /// Things come and go between sessions as they do within one: roles lose the service that they are named after,
    /// groups what they guard, hosts their zone, and what is gone is spoken of.
    @Test
    void whereOneSessionEndsChangesNoAlias() {
        for (Profile profile : Profile.all()) {
            for (int seed = 0; seed < 6; seed++) {
                Topology all = RandomTopologies.of(seed, RandomTopologies.PLAIN);
                Random random = new Random(seed);
                List<Topology> views = Stream.generate(() -> RefreshTest.part(all, random))
                        .limit(4)
                        .toList();
                Redactor one = Redactor.keeping(AliasBook.fresh(KEY));
                AliasBook book = AliasBook.fresh(KEY);
                for (Topology view : views) {
                    List<String> within = words(one.show(view, Exposure.PUBLIC, profile));
                    book = AliasBook.read(book.text());
                    assertThat(words(Redactor.keeping(book).show(view, Exposure.PUBLIC, profile)))
                            .as("account %d, %s", seed, profile.word())
                            .isEqualTo(within);
                }
            }
        }
    }

    /// A book that somebody changed brings no word into an export that is no alias.
    @Test
    void aWordThatIsNoAliasIsNotShown() {
        for (String word :
                List.of("acme-payments", "bucket-1.acme.example", "service-mode:acme", "host-1.acme.example")) {
            AliasBook book = AliasBook.fresh(KEY);
            Topology topology = of("acme-payments");
            numbered(book, topology, Profile.DEFAULT);
            AliasBook changed = AliasBook.read(book.text().replaceAll(" bucket-1\n", " " + word + "\n"));
            assertThat(changed.text()).contains(word);
            assertThat(numbered(changed, topology, Profile.DEFAULT)).containsEntry("acme-payments", "bucket-1");
        }
    }

    private static List<String> words(ShownTopology shown) {
        return Dump.texts(shown).stream().map(ShownText::text).toList();
    }

    @Test
    void theBookHoldsNoRawText() {
        AliasBook book = AliasBook.fresh(KEY);
        numbered(book, of("acme-payments"), Profile.DEFAULT);
        assertThat(book.text().lines().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.matches("[0-9a-f]{32} [0-9a-f]{32} (?:[0-9]+|bucket-[0-9]|bucket)"));
        assertThat(book.text().toLowerCase(Locale.ROOT)).doesNotContain("acme", "payments", "111122223333");
    }

    @Test
    void somethingElseIsNoBook() {
        for (String wrong :
                List.of("", "alidade-aliases 1\n", "alidade-aliases 2\nkey 00\n", "alidade-aliases 1\nkey zz\n")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> AliasBook.read(wrong));
        }
        String book = AliasBook.fresh(KEY).text();
        assertThatIllegalArgumentException().isThrownBy(() -> AliasBook.read(book + "acme bucket 1\n"));
        String hashes = "0".repeat(32) + " " + "1".repeat(32) + " ";
        assertThatIllegalArgumentException().isThrownBy(() -> AliasBook.read(book + hashes + "Acme Payments\n"));
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
