package io.github.alidade.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.export.Format;
import io.github.alidade.export.Formats;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.HiddenChanges;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RandomTopologies;
import io.github.alidade.redaction.RandomTopologies.Renamer;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.audit.FileKind;
import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.LeakAudit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What redaction promises, tried out on accounts at random: small ones, each under two namings, all profiles and
/// formats in turn. `-Dalidade.proof=10000` tries as many accounts.
class ProofTest {
    private static final int ACCOUNTS = Integer.getInteger("alidade.proof", 2_000);
    private static final int BLOCK = 100;
    private static final List<String> COMPUTER = List.of("janedoe", "/home/janedoe/reelhouse/topology.json");

    static IntStream blocks() {
        return IntStream.range(0, ACCOUNTS / BLOCK).map(block -> block * BLOCK);
    }

    /// The levels in turn, and then one that somebody adjusted at random and saved, as settings keep it.
    private static Profile profile(int seed) {
        int turn = seed / Formats.all().size() % (Profile.all().size() + 1);
        return turn < Profile.all().size()
                ? Profile.all().get(turn)
                : Profile.named(HiddenChanges.profile(seed).word()).orElseThrow();
    }

    /// Each format meets every level and adjusted profiles, and more than a hundred accounts.
    private static List<Format> formats(int seed) {
        int count = Formats.all().size();
        Format one = Formats.all().get(seed % count);
        return seed % 2 == 0
                ? List.of(one)
                : List.of(one, Formats.all().get((seed + 1 + seed / count % (count - 1)) % count));
    }

    private static Topology account(int seed, Renamer names) {
        return seed % 40 == 0 ? RandomTopologies.of(seed, names) : RandomTopologies.small(seed, names);
    }

    private static Exported exported(ShownTopology shown, int seed) {
        return Exported.of(shown, seed % 2 == 0 ? Theme.LIGHT : Theme.DARK, seed % 20 == 0);
    }

    /// P1, the central promise: accounts that differ only in what is hidden (names, texts, numbers and words that the
    /// profile drops or makes broader) give the same files to the last byte, names of files and pixels included.
    @ParameterizedTest(name = "accounts from {0}")
    @MethodSource("blocks")
    void accountsThatDifferInWhatIsHiddenGiveTheSameFiles(int from) throws Exception {
        for (int seed = from; seed < from + BLOCK; seed++) {
            Topology one = account(seed, Accounts.CANARIES);
            Topology other = HiddenChanges.of(account(seed, Accounts.nasty(seed * 13)), profile(seed), seed);
            Exported straight = exported(new Redactor().show(one, Exposure.PUBLIC, profile(seed)), seed);
            Exported renamed = exported(new Redactor().show(other, Exposure.PUBLIC, profile(seed)), seed);
            for (Format format : formats(seed)) {
                Map<String, byte[]> files = straight.files(format);
                Map<String, byte[]> same = renamed.files(format);
                String what = format.extension() + " of account " + seed + ", "
                        + profile(seed).word();
                assertThat(same.keySet()).as(what).isEqualTo(files.keySet());
                for (String name : files.keySet()) {
                    assertThat(same.get(name)).as(what).isEqualTo(files.get(name));
                    assertThat(new String(files.get(name), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                            .as(what)
                            .doesNotContain("cnry");
                }
            }
        }
    }

    /// Every other account is called by pieces of its own export, which is the same whatever it is called.
    private static Renamer unlucky(int seed) throws AlidadeException {
        if (seed / 2 % 2 == 0) {
            return Accounts.nasty(seed * 13);
        }
        ShownTopology shown = new Redactor().show(account(seed, Accounts.CANARIES), Exposure.PUBLIC, profile(seed));
        Format text = Formats.all().stream()
                .filter(format -> format.extension().equals("txt"))
                .findFirst()
                .orElseThrow();
        byte[] export = exported(shown, seed).files(text).values().iterator().next();
        return Accounts.pieces(new String(export, StandardCharsets.UTF_8), seed);
    }

    /// P12: the audit, which knows the names, refuses none of them.
    @ParameterizedTest(name = "accounts from {0}")
    @MethodSource("blocks")
    void theAuditAcceptsWhatIsHonest(int from) throws Exception {
        List<String> refusals = new ArrayList<>();
        for (int seed = from; seed < from + BLOCK; seed++) {
            Topology topology = account(seed, unlucky(seed));
            Redactor redactor = new Redactor();
            ShownTopology shown = redactor.show(topology, Exposure.PUBLIC, profile(seed));
            LeakAudit audit = LeakAudit.of(topology, shown, redactor::key, COMPUTER);
            Exported exported = exported(shown, seed);
            for (Format format : formats(seed)) {
                String what = format.extension() + " of account " + seed + ", "
                        + profile(seed).word();
                exported.files(format).forEach((name, bytes) -> {
                    List<Leak> refused = audit.audit(bytes, FileKind.of(name));
                    if (!refused.isEmpty()) {
                        refusals.add(what + ": "
                                + refused.stream().map(Leak::sentence).toList() + told(refused, bytes));
                    }
                });
            }
        }
        assertThat(refusals).isEmpty();
    }

    /// The lines that were refused: they are the same under every naming, so they may be told.
    private static String told(List<Leak> refused, byte[] file) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        return refused.stream()
                .map(Leak::place)
                .filter(place -> place.matches("line [0-9]+"))
                .map(place -> Integer.parseInt(place.substring(5)) - 1)
                .filter(line -> line < lines.size())
                .map(lines::get)
                .map(line -> "\n" + line.substring(0, Math.min(400, line.length())))
                .collect(Collectors.joining());
    }

    /// P2: the public graph is the account's, edge for edge. P3: two things have one identity nowhere. P14: what is
    /// still there after a refresh is called as before.
    @ParameterizedTest(name = "accounts from {0}")
    @MethodSource("blocks")
    void theGraphIsTheSameAndAliasesStay(int from) {
        for (int seed = from; seed < from + BLOCK; seed += 2) {
            Profile profile = profile(seed * 7);
            Redactor redactor = new Redactor();
            Topology topology = account(seed, Accounts.nasty(seed));
            ShownTopology shown = redactor.show(topology, Exposure.PUBLIC, profile);
            String what = "account " + seed + ", " + profile.word();
            assertThat(edges(shown)).as(what).containsExactlyInAnyOrderElementsOf(edges(topology, redactor));
            assertThat(shown.nodes()).as(what).hasSameSizeAs(topology.resources());
            if (!profile.equals(Profile.SEED)) {
                assertThat(shown.nodes().stream().map(node -> List.of(node.kind(), node.id())))
                        .as(what)
                        .doesNotHaveDuplicates();
            }
            refreshKeepsNames(redactor, profile, topology, seed);
        }
    }

    private static List<List<Object>> edges(ShownTopology shown) {
        List<List<Object>> edges = new ArrayList<>();
        for (ShownEdge edge : shown.edges()) {
            edges.add(List.of(edge.source(), edge.target(), edge.kind()));
        }
        return edges;
    }

    private static List<List<Object>> edges(Topology topology, Redactor redactor) {
        List<List<Object>> edges = new ArrayList<>();
        for (Relation relation : topology.relations()) {
            edges.add(List.of(
                    redactor.key(relation.source()).orElseThrow(),
                    redactor.key(relation.target()).orElseThrow(),
                    relation.kind()));
        }
        return edges;
    }

    private static String called(ShownNode node) {
        return node.id().text() + " " + node.name().text();
    }

    /// Every third resource goes away, and others come.
    private static void refreshKeepsNames(Redactor redactor, Profile profile, Topology topology, int seed) {
        Map<NodeKey, String> before = new HashMap<>();
        for (ShownNode node : redactor.show(topology, Exposure.PUBLIC, profile).nodes()) {
            before.put(node.key(), called(node));
        }
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < topology.resources().size(); i++) {
            if (i % 3 != 1) {
                resources.add(topology.resources().get(i));
            }
        }
        resources.addAll(RandomTopologies.small(seed + 1, (family, number) -> "new" + family + number)
                .resources());
        Topology refreshed = new Topology(resources, List.of(), topology.gaps(), false);
        for (ShownNode node : redactor.show(refreshed, Exposure.PUBLIC, profile).nodes()) {
            if (before.containsKey(node.key())) {
                assertThat(called(node))
                        .as("account %d, %s, a %s", seed, profile.word(), node.kind())
                        .isEqualTo(before.get(node.key()));
            }
        }
    }
}
