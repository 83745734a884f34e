package io.github.alidade.redaction.audit;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTexts;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.audit.Leak.Means;
import io.github.alidade.redaction.audit.Leak.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Says whether bytes give away anything of one topology. Immutable; making it costs about as much as one audit of a
/// few megabytes, so keep it as long as the topology. Under [Exposure#CLEAR] only the texts of the computer are looked
/// for, since the names are meant to be read.
public final class LeakAudit {
    /// More findings tell nothing more.
    static final int MOST = 200;

    private static final int MOST_PLACES = 20;

    /// In so few bytes most raw texts cannot stand: only those that can are searched for.
    private static final int SMALL = 1 << 18;

    /// What so few bytes say in other words is kept until all of it is known, up to so many characters.
    private static final long MOST_KEPT = 4 << 20;

    /// After so many small searches one that is ready for all is cheaper.
    private static final int MOST_SMALL = 3;

    private final RawTokens tokens;
    private final List<RawToken> searched;
    private final ShownTopology shown;
    private final Map<ResourceId, String> aliases;
    private final Vocabulary vocabulary;
    private @Nullable Needles needles;
    private int smallSearches;
    private final Grammar grammar;
    private final List<Leak> ofShown;

    private LeakAudit(RawTokens tokens, ShownTopology shown, Map<ResourceId, String> aliases, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.shown = shown;
        this.aliases = aliases;
        this.vocabulary = vocabulary;
        this.searched = tokens.all().stream()
                .filter(token ->
                        !clear() || token.owner().isEmpty() && token.fieldPath().equals(RawTokens.COMPUTER))
                .toList();
        this.grammar = new Grammar(vocabulary);
        this.ofShown = clear() ? List.of() : ofShown();
    }

    /// @param keys the node of a resource, so that findings can name it by its alias
    /// @param extra texts of the computer that no file may hold: names of user, host, profile, home folder, opened
    /// files
    public static LeakAudit of(
            Topology topology,
            ShownTopology shown,
            Function<ResourceId, Optional<NodeKey>> keys,
            Collection<String> extra) {
        RawTokens tokens = RawTokens.of(topology, shown.profile(), extra);
        Map<ResourceId, String> aliases = new HashMap<>();
        if (shown.exposure() == Exposure.PUBLIC) {
            topology.resources().forEach(resource -> keys.apply(resource.id())
                    .flatMap(shown::find)
                    .ifPresent(node -> aliases.put(resource.id(), node.name().text())));
        }
        Set<String> own = new LinkedHashSet<>(tokens.kept());
        ShownTexts.of(shown).forEach(text -> Vocabulary.ownWords(text, own));
        return new LeakAudit(
                tokens, shown, aliases, Vocabulary.under(shown.profile()).with(own));
    }

    /// An alias, or nothing where it is none: should redaction fail, a refusal must not tell what it refuses.
    String sayable(String alias) {
        return grammar.accepts(alias) ? alias : "";
    }

    /// The same without aliases in the findings.
    public static LeakAudit of(Topology topology, ShownTopology shown, Collection<String> extra) {
        return of(topology, shown, id -> Optional.empty(), extra);
    }

    /// The same audit that also knows these texts to be the program's own: headers, legends, templates of formats.
    /// They must come from the program alone, never from what is audited.
    public LeakAudit knowing(Collection<String> programTexts) {
        return new LeakAudit(tokens, shown, aliases, vocabulary.with(programTexts));
    }

    /// The same audit for an export that also tells of another topology, in the words that are public there.
    public LeakAudit alsoTelling(LeakAudit other) {
        return new LeakAudit(tokens, shown, aliases, vocabulary.with(other.vocabulary.added()));
    }

    /// What an export gives away: empty if it may leave the program.
    public List<Leak> audit(byte[] content, FileKind kind) {
        Finds finds = new Finds();
        Structure.check(
                content,
                kind,
                (what, place) -> finds.add(new Leak(Means.STRUCTURE, what, "", View.TEXT, place, Tier.HARD)));
        // What is the program's own to the last character was compared above, and gives nothing away.
        byte[] read = kind == FileKind.HTML ? Page.of(content).rest().getBytes(StandardCharsets.UTF_8) : content;
        if (clear()) {
            tokensAndPatterns(read, finds, true);
            return finds.sorted();
        }
        ofShown.forEach(finds::add);
        if (kind == FileKind.PNG && finds.none() && Png.pixelsAlone(content)) {
            return List.of();
        }
        Said said = Said.of(content, kind, grammar);
        said.refused()
                .forEach(place -> finds.add(new Leak(Means.GRAMMAR, "unknown word", "", View.TEXT, place, Tier.HARD)));
        said.accepted().forEach(reading -> patterns(reading, Folded.of(reading.text()), new Hits(), finds));
        boolean whole = kind != FileKind.XLSX && kind != FileKind.ZIP && kind != FileKind.PDF;
        byte[] left = whole ? said.left(0, read) : read;
        search(finds, true, left.length, reader -> new FileReadings(reader, Optional.of(said)).file(left));
        return finds.sorted();
    }

    /// What a text that goes to a file or the clipboard gives away, such as the text that another library read out of
    /// a PDF, or a suggested file name.
    ///
    /// @param place what the text is, for the message
    public List<Leak> auditText(String text, String place) {
        Finds finds = new Finds();
        search(finds, true, text.length(), reader -> new FileReadings(reader, Optional.empty())
                .text(Reading.of(text, place)));
        if (!clear() && !grammar.accepts(text)) {
            finds.add(new Leak(Means.GRAMMAR, "unknown word", "", View.TEXT, place, Tier.HARD));
        }
        return finds.sorted();
    }

    /// What a file of any program gives away: tokens and patterns, no grammar.
    List<Leak> inAnyFile(byte[] content) {
        Finds finds = new Finds();
        tokensAndPatterns(content, finds, false);
        return finds.sorted();
    }

    /// The same of a stretch of a file that is no container.
    List<Leak> inStretch(byte[] stretch, PlainReadings.From from) {
        Finds finds = new Finds();
        search(finds, false, stretch.length, reader -> new FileReadings(reader, Optional.empty())
                .stretch(stretch, from));
        return finds.sorted();
    }

    /// What shown texts may be made of.
    public Grammar grammar() {
        return grammar;
    }

    /// The fields whose raw text is too short or too common to be searched for; the grammar watches over them.
    public List<String> notSearched() {
        return searching().notSearched().stream()
                .map(RawToken::fieldPath)
                .distinct()
                .sorted()
                .toList();
    }

    int tokenCount() {
        return searched.size();
    }

    /// How many texts are searched for.
    public int needles() {
        return searching().count();
    }

    /// Made as late as possible: for a large account it takes seconds, and a picture of pixels needs none.
    private synchronized Needles searching() {
        Needles made = needles;
        if (made == null) {
            made = new Needles(searched, vocabulary);
            needles = made;
        }
        return made;
    }

    private boolean clear() {
        return shown.exposure() == Exposure.CLEAR;
    }

    /// Redaction itself is not trusted: what it calls a kept word or an alias must be one.
    private List<Leak> ofShown() {
        boolean fine =
                ShownTexts.of(shown).stream().map(ShownText::text).distinct().allMatch(grammar::accepts);
        return fine
                ? List.of()
                : List.of(new Leak(Means.GRAMMAR, "unknown word", "", View.TEXT, "the shown topology", Tier.HARD));
    }

    private void tokensAndPatterns(byte[] content, Finds finds, boolean strict) {
        search(finds, strict, content.length, reader -> new FileReadings(reader, Optional.empty()).file(content));
    }

    /// Searches all that is read, for all raw texts. Of little only those are looked for that may stand in it: the
    /// findings are the same, and making a search for all raw texts of a large account takes seconds.
    ///
    /// @param strict whether what cannot be read is a finding as hard as any other
    /// @param size of what is read, in bytes
    private void search(Finds finds, boolean strict, int size, Consumer<Readings.Reader> reading) {
        if (size > SMALL || ready()) {
            reading.accept(searching(this::searching, finds, strict));
        } else {
            Kept kept = new Kept(searching(this::searching, finds, strict));
            reading.accept(kept);
            kept.end(grams -> searching(() -> few(grams), finds, strict));
        }
    }

    private synchronized boolean ready() {
        return needles != null;
    }

    /// Those of the needles that may be found.
    private Needles few(Grams grams) {
        synchronized (this) {
            if (!grams.isEmpty() && ++smallSearches > MOST_SMALL) {
                return searching();
            }
        }
        return new Needles(
                searched.stream()
                        .filter(token -> !grams.isEmpty() && Derived.mayStand(token.raw(), grams))
                        .toList(),
                vocabulary);
    }

    /// Keeps what is read until it is known what may stand in it, unless that becomes too much.
    private static final class Kept implements Readings.Reader {
        private final Readings.Reader whole;
        private final List<Consumer<Readings.Reader>> all = new ArrayList<>();
        private final Grams grams = new Grams();
        private long length;

        Kept(Readings.Reader whole) {
            this.whole = whole;
        }

        @Override
        public void read(Reading reading) {
            length += reading.text().length();
            grams.add(Folded.of(reading.text()).folded());
            next(reader -> reader.read(reading));
        }

        @Override
        public void unreadable(String place, String why) {
            next(reader -> reader.unreadable(place, why));
        }

        private void next(Consumer<Readings.Reader> told) {
            all.add(told);
            if (length > MOST_KEPT) {
                end(found -> whole);
            }
        }

        void end(Function<Grams, Readings.Reader> search) {
            Readings.Reader reader = search.apply(grams);
            all.forEach(told -> told.accept(reader));
            all.clear();
        }
    }

    private Readings.Reader searching(Supplier<Needles> needles, Finds finds, boolean strict) {
        return new Readings.Reader() {
            private @Nullable Needles made;

            @Override
            public void read(Reading reading) {
                Needles all = made == null ? needles.get() : made;
                made = all;
                search(reading, all, finds);
            }

            @Override
            public void unreadable(String place, String why) {
                finds.add(new Leak(Means.STRUCTURE, why, "", View.TEXT, place, strict ? Tier.HARD : Tier.SHAPE));
            }
        };
    }

    private void search(Reading reading, Needles needles, Finds finds) {
        Folded folded = Folded.of(reading.text());
        Hits hits = new Hits();
        needles.search(folded.folded(), reading.manner(), hits::add);
        hits.forEach((needle, begin, end) -> {
            boolean asWritten = folded.asWritten(reading.text(), begin, end);
            String view = asWritten ? reading.view() : and(reading.view(), View.NORMALISED);
            finds.token(needle.token(), view, reading.place(), folded.origin(begin));
        });
        if (reading.manner() != Reading.Manner.DENSE) {
            Squashed squashed = Squashed.of(folded.folded());
            Hits apart = new Hits();
            needles.searchSquashed(squashed.text(), (needle, begin, end) -> {
                int from = squashed.origin(begin);
                int to = squashed.origin(end - 1) + 1;
                if (!hits.cover(from, to)) {
                    apart.add(needle, from, to);
                }
            });
            apart.forEach((needle, begin, end) -> finds.token(
                    needle.token(), and(reading.view(), View.SQUASHED), reading.place(), folded.origin(begin)));
            patterns(reading, folded, hits, finds);
        }
    }

    /// @param hits what was found there by its text needs not be told by its shape, too
    private void patterns(Reading reading, Folded folded, Hits hits, Finds finds) {
        if (!clear()) {
            Patterns.all().search(folded, reading.manner(), grammar::accepts, (shape, offset) -> {
                if (!hits.cover(offset, offset + 1)) {
                    finds.pattern(shape, reading.view(), reading.place(), folded.origin(offset));
                }
            });
        }
    }

    private static String and(String view, String by) {
        return view.equals(View.TEXT) ? by : view + ", " + by;
    }

    /// Findings, each once: the first way in which a thing was found at a place is told.
    private final class Finds {
        private final Set<Leak> all = new LinkedHashSet<>();
        private final Set<String> told = new HashSet<>();
        private final Map<Object, Integer> times = new HashMap<>();

        void add(Leak leak) {
            String key = leak.means() + leak.fieldPath() + "\n" + leak.alias() + "\n" + leak.place();
            if (!full() && told.add(key)) {
                all.add(leak);
            }
        }

        boolean none() {
            return all.isEmpty();
        }

        boolean full() {
            return all.size() >= MOST;
        }

        /// Where a thing stands a hundred times, the first few places are told.
        private boolean more(Object what) {
            return !full() && times.merge(what, 1, Integer::sum) <= MOST_PLACES;
        }

        void token(RawToken token, String view, Reading.Place place, int offset) {
            if (more(token)) {
                String alias = token.owner()
                        .map(id -> sayable(aliases.getOrDefault(id, "")))
                        .orElse("");
                // A container called "ingest" is one of many things that a page may mean by that word.
                Tier tier = Derived.everyday(token.raw()) ? Tier.SHAPE : Tier.HARD;
                add(new Leak(Means.TOKEN, token.fieldPath(), alias, view, place.of(offset), tier));
            }
        }

        void pattern(Patterns.Shape shape, String view, Reading.Place place, int offset) {
            if (more(shape.kind())) {
                add(new Leak(Means.PATTERN, shape.kind(), "", view, place.of(offset), shape.tier()));
            }
        }

        /// Raw texts first, then what only looks like one.
        List<Leak> sorted() {
            List<Leak> leaks = new ArrayList<>(all);
            leaks.sort(java.util.Comparator.comparing(Leak::means));
            return List.copyOf(leaks);
        }
    }
}
