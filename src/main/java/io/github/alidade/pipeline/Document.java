package io.github.alidade.pipeline;

import io.github.alidade.correlation.Correlated;
import io.github.alidade.correlation.Correlation;
import io.github.alidade.correlation.EnvironmentReader;
import io.github.alidade.drawing.Painter;
import io.github.alidade.graph.Topology;
import io.github.alidade.graph.difference.Translation;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Ground;
import io.github.alidade.layout.LaneLayout;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Placement;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.AliasBook;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RedactionReport;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ReverseMap;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.audit.LeakAudit;
import io.github.alidade.source.TopologySource;
import io.github.alidade.source.file.Sources;
import io.github.alidade.table.Section;
import io.github.alidade.table.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An opened topology. Holds the raw model; hands out only what may be shown. Immutable, any thread may use it.
public final class Document {
    /// Texts of this computer that no public file may hold either.
    private static final List<String> COMPUTER =
            List.of(System.getProperty("user.name", ""), System.getProperty("user.home", ""));

    private final List<Path> inputs;
    private final Inventory inventory;
    private final Topology topology;
    private final Redactor redactor;

    private final Placements placements = new Placements();

    /// The tables of what was shown last, for as long as that is held: a theme or a lens changes none of them.
    private final Map<ShownTopology, List<Section>> tables = new WeakHashMap<>();

    /// One for each profile under which something was exported.
    private final Map<Profile, LeakAudit> audits = new HashMap<>();

    private @Nullable Asking asking;

    /// What was compared last, so that it need not be read again for other names.
    private final AtomicReference<Optional<Compared>> lastCompared = new AtomicReference<>(Optional.empty());

    private record Compared(List<Path> inputs, Document document) {}

    private final Map<Profile, Ground> grounds = new ConcurrentHashMap<>();

    private Document(List<Path> inputs, Inventory inventory, Redactor redactor) {
        this(inputs, inventory, redactor, topologyOf(inventory));
    }

    private Document(List<Path> inputs, Inventory inventory, Redactor redactor, Topology topology) {
        this.inputs = List.copyOf(inputs);
        this.inventory = inventory;
        this.redactor = redactor;
        this.topology = topology;
    }

    /// The same topology in a workspace of its own, whose numbers follow from a text that the user typed.
    public Document seeded(String seed) {
        return new Document(inputs, inventory, Redactor.seeded(seed), topology);
    }

    /// The same topology in a workspace of its own, whose numbers come from a book and go into it.
    public Document keeping(AliasBook book) {
        return new Document(inputs, inventory, Redactor.keeping(book), topology);
    }

    /// Opens one or several inputs (files or folders), merged by identity; the format is told by content.
    /// @throws AlidadeException with one sentence, if any of them cannot be read
    /// @throws CancellationException if the user cancelled
    public static Document open(List<Path> inputs, Progress progress) throws AlidadeException {
        return read(inputs, Sources.detect(inputs), progress);
    }

    /// Reads any source: files, or a live account.
    /// @param inputs what the user named, if anything
    /// @throws AlidadeException with one sentence, if nothing usable could be read
    /// @throws CancellationException if the user cancelled
    public static Document read(List<Path> inputs, TopologySource source, Progress progress) throws AlidadeException {
        Findings findings = source.read(progress);
        stopIfCancelled(progress);
        progress.at("Correlating", 0, 0);
        Document document = new Document(inputs, withReferences(findings), new Redactor());
        stopIfCancelled(progress);
        return document;
    }

    /// Reads a live account. After Cancel, what has arrived is a document all the same, with gaps for the rest.
    /// @throws AlidadeException with one sentence, if nothing usable could be read
    /// @throws CancellationException if the user cancelled before anything had arrived
    public static Document collected(TopologySource source, Progress progress) throws AlidadeException {
        Findings findings = source.read(progress);
        if (findings.inventory().resources().isEmpty()) {
            stopIfCancelled(progress);
        }
        progress.at("Correlating", 0, 0);
        return new Document(List.of(), withReferences(findings), new Redactor());
    }

    /// The same workspace on fresh findings: aliases and pins stay with what is still there.
    /// @throws AlidadeException with one sentence, if nothing usable could be read
    public Document refreshed(TopologySource source, Progress progress) throws AlidadeException {
        Findings findings = source.read(progress);
        stopIfCancelled(progress);
        return new Document(inputs, withReferences(findings), redactor);
    }

    /// The same inputs read again, as they are now.
    /// @throws AlidadeException with one sentence, if any of them cannot be read any more
    public Document reopened(Progress progress) throws AlidadeException {
        return refreshed(inputs.isEmpty() ? Sources.sample() : Sources.detect(inputs), progress);
    }

    /// The bundled fictional account.
    public static Document sample() {
        try {
            return read(List.of(), Sources.sample(), Progress.none());
        } catch (AlidadeException e) {
            throw new IllegalStateException("The program's own sample is damaged", e);
        }
    }

    /// The topology as it may be shown by the seed's profile; the same value each time.
    public ShownTopology shown(Exposure exposure) {
        return shown(exposure, Profile.SEED);
    }

    /// The topology as it may be shown.
    public ShownTopology shown(Exposure exposure, Profile profile) {
        return redactor.show(topology, exposure, profile);
    }

    /// What a profile makes of the topology, for a person to judge. Takes a while on large topologies.
    public RedactionReport report(Profile profile) {
        return redactor.report(topology, profile);
    }

    /// Which alias of a profile stands for what. It stays within the pipeline.
    ReverseMap reverseMap(Profile profile) {
        return redactor.reverseMap(topology, profile);
    }

    /// Everything the window shows under a view. Takes a while on large topologies: call it off the FX thread.
    public Picture picture(View view) {
        ShownTopology shown = shown(view.exposure(), view.profile());
        Cut cut = Cut.of(
                ground(view.profile()), view.lenses(), view.scope(), exposure -> shown(exposure, view.profile()));
        Diagram diagram = Diagram.of(shown, cut);
        Placement placement = place(diagram, view);
        return new Picture(
                view,
                shown,
                diagram,
                placement,
                Painter.draw(placement, view.theme()),
                tables(shown),
                Optional.of(cut));
    }

    /// Made of the public topology, so that what is collapsed or in focus never depends on a raw text.
    private Ground ground(Profile profile) {
        return grounds.computeIfAbsent(profile, under -> Ground.of(shown(Exposure.PUBLIC, under)));
    }

    private List<Section> tables(ShownTopology shown) {
        synchronized (tables) {
            return tables.computeIfAbsent(shown, Tables::of);
        }
    }

    private Placement place(Diagram diagram, View view) {
        Optional<Placement> known = placements.of(view);
        if (known.isPresent()) {
            return known.get().shownAs(diagram);
        }
        // Where cards would be without pins is what takes long, and stays while some are moved.
        Placement placement = view.pins().equals(Pins.NONE)
                ? LaneLayout.place(diagram, Pins.NONE)
                : LaneLayout.pinned(place(diagram, view.with(Pins.NONE)), view.pins());
        placements.keep(view, placement);
        return placement;
    }

    /// Names the nodes so that a later session finds them again, and nobody else finds out what they are called.
    /// @param secret known to this installation only
    public Identities identities(byte[] secret) {
        // Nodes get their keys by being shown.
        shown(Exposure.PUBLIC);
        Map<NodeKey, String> names = new HashMap<>();
        for (Resource resource : topology.resources()) {
            redactor.key(resource.id())
                    .ifPresent(key ->
                            names.put(key, Identities.name(secret, resource.id().value())));
        }
        return new Identities(names);
    }

    /// What the user named when opening; empty for the sample. Shown in the title only under [Exposure#CLEAR].
    public List<Path> inputs() {
        return inputs;
    }

    /// What looks at every byte before it leaves as public. Made once, for it costs as much as reading a few megabytes.
    synchronized LeakAudit audit(Profile profile) {
        return audits.computeIfAbsent(
                profile,
                chosen -> LeakAudit.of(topology, shown(Exposure.PUBLIC, chosen), redactor::key, ofTheComputer()));
    }

    /// Also where the opened files are: folders are called after customers and projects.
    private List<String> ofTheComputer() {
        List<String> texts = new ArrayList<>(COMPUTER);
        inputs.forEach(input -> texts.add(input.toAbsolutePath().normalize().toString()));
        return texts;
    }

    /// Other inputs in the same workspace, so that a thing that is in both has the same alias and node.
    /// @param others none for the sample
    /// @throws AlidadeException with one sentence, if any of them cannot be read
    public Document beside(List<Path> others, Progress progress) throws AlidadeException {
        Findings findings = (others.isEmpty() ? Sources.sample() : Sources.detect(others)).read(progress);
        stopIfCancelled(progress);
        return new Document(others, withReferences(findings), redactor);
    }

    /// What differs from other inputs, which were before, told in the names of this document as it is shown.
    /// @throws CancellationException if the user cancelled
    public ShownAnswer compared(Question.Compare question, ShownTopology shown, Progress progress) {
        try {
            Compared last = lastCompared
                    .get()
                    .filter(one -> one.inputs().equals(question.before()))
                    .orElse(null);
            Document other = last == null ? beside(question.before(), progress) : last.document();
            lastCompared.set(Optional.of(new Compared(question.before(), other)));
            progress.at("Comparing", 0, 0);
            Comparison comparison = Comparison.of(other, this, question.match(), shown.exposure(), shown.profile());
            return new ComparisonAnswer(comparison).tell();
        } catch (AlidadeException e) {
            // The reason may name the input, which a public window must not show.
            return ComparisonAnswer.unreadable();
        }
    }

    /// Whether a node is exactly the same in another document, hidden values included.
    boolean same(NodeKey node, Document other) {
        ResourceId id = asking().id(node);
        Optional<Resource> there = other.topology.find(id);
        return topology.find(id)
                .map(here -> there.isPresent() && Translation.same(here, there.get()))
                .orElse(there.isEmpty());
    }

    /// This document with the ids and names that another has for the same things.
    ///
    /// @param pairs the node of the other for each of this one's that is there, too
    /// @param spelling what a name of this one is in the other
    Document inWordsOf(Document other, Map<NodeKey, NodeKey> pairs, UnaryOperator<String> spelling) {
        Map<ResourceId, ResourceId> same = new HashMap<>();
        pairs.forEach(
                (here, there) -> same.put(asking().id(here), other.asking().id(there)));
        return new Document(inputs, inventory, redactor, Translation.of(topology, other.topology, same, spelling));
    }

    /// Asks the topology. Made once: answers are remembered.
    public synchronized Asking asking() {
        Asking made = asking;
        if (made == null) {
            made = new Asking(topology, redactor);
            asking = made;
        }
        return made;
    }

    /// What was found, for saving it as Alidade's own inventory file.
    Inventory inventory() {
        return inventory;
    }

    private static Inventory withReferences(Findings findings) {
        Set<EnvironmentReference> references =
                new LinkedHashSet<>(findings.inventory().references());
        references.addAll(EnvironmentReader.references(findings));
        return findings.inventory().with(List.copyOf(references));
    }

    private static Topology topologyOf(Inventory inventory) {
        Correlated correlated = Correlation.correlate(inventory);
        List<Resource> all = new ArrayList<>(inventory.resources());
        all.addAll(correlated.made());
        return new Topology(all, correlated.relations(), inventory.gaps(), inventory.alreadyPublic());
    }

    private static void stopIfCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }
}
