package io.github.alidade.app.viewmodel;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Point;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The window's state and commands. What is shown is one value, [#sightProperty()], made off the FX thread and
/// exchanged in one step; all of the window derives from it. To be used on the FX thread only.
public final class WindowModel {
    private record Loaded(Workbench.Opened document, Sight sight, Optional<Changes> changes) {
        Pins pins() {
            return sight.picture().view().pins();
        }
    }

    private final Workbench workbench;
    private final FilePicker picker;
    private final Pasteboard pasteboard;
    private final Loading loading;
    private final Latest<Sight> pictures;
    private final Errands errands;
    private final AuditDesk auditDesk;
    private final Connecting connecting;
    private final Publicity publicity;
    private final Foresight foresight;
    private final Hindsight hindsight = new Hindsight();
    private final History history;
    private final Inquiry inquiry;
    private final ReadOnlyObjectWrapper<@Nullable Sight> sight = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Details>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Changes> changes = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Comfort> comfort;
    private final Settings settings;
    private final Scoping scoping;
    private final Finding finding;
    private final SavedViews savedViews;
    private final KeptPins keptPins;
    private Exposure exposure;
    private Theme theme;
    private Sight.Source source;
    private Workbench.@Nullable Opened document;
    private @Nullable Arrangement tentative;
    private int held;
    /// While a document comes in, all that changes with it is shown at once, in the end.
    private boolean comingIn;

    /// @param workers where work is done; must have room for a load, a picture and an export at a time
    /// @param fx runs on the FX thread
    public WindowModel(
            Workbench workbench,
            FilePicker picker,
            Pasteboard pasteboard,
            Settings settings,
            Executor workers,
            Executor fx) {
        this.workbench = workbench;
        this.picker = picker;
        this.pasteboard = pasteboard;
        this.settings = settings;
        this.comfort = new SimpleObjectProperty<>(settings.comfort());
        this.exposure = settings.exposure();
        this.theme = settings.theme();
        this.source = new Sight.Source(0, List.of(), settings.recent());
        this.loading = new Loading(workers, fx);
        this.pictures = new Latest<>(workers, fx);
        this.errands = new Errands(pasteboard, notice::set, workers, fx);
        this.auditDesk = new AuditDesk(workers, fx);
        this.connecting = new Connecting(workbench.accounts(), this::collect, workers, fx);
        this.publicity = new Publicity(settings.publicity(), errands, picker, () -> Optional.ofNullable(this.document));
        this.foresight = new Foresight(workers, fx);
        publicity.profileProperty().subscribe((before, after) -> {
            // What came and went is told in the aliases of the profile that it was refreshed under.
            changes.set(null);
            refresh();
        });
        this.history = new History(new Arrangement(Pins.NONE, settings.lenses()));
        this.inquiry = new Inquiry(
                sight::get,
                () -> document,
                this::apply,
                notice::set,
                settings.comfort().findings(),
                workers,
                fx);
        inquiry.findingsShownProperty()
                .subscribe((before, after) -> comfort.set(comfort.get().withFindings(after)));
        this.scoping = new Scoping(history, sightProperty(), selection, this::refresh);
        this.finding = new Finding(sightProperty(), workers, fx);
        this.savedViews = new SavedViews(history, sightProperty(), notice::set, workers, fx);
        this.keptPins = new KeptPins(workers);
        history.arrangementProperty().subscribe((before, after) -> {
            keptPins.keep(document, source, after.pins());
            refresh();
        });
        selection.subscribe(this::tellDetails);
        inquiry.questionProperty().subscribe(asked -> asked.ifPresent(one -> selection.set(Selection.NOTHING)));
    }

    // Opening

    public void openSample() {
        load(from(List.of(), false), false, progress -> workbench.sample());
    }

    public void open(List<Path> chosen) {
        if (!chosen.isEmpty()) {
            List<Path> all = List.copyOf(chosen);
            load(from(all, false), false, progress -> workbench.open(all, progress));
        }
    }

    /// Opens again what was opened lately; what is gone is said to be, and leaves the list.
    public void openRecent(Path path) {
        Loading.Opening<Workbench.Opened> opening = progress -> {
            if (Files.notExists(path)) {
                throw new Recents.Gone(path);
            }
            return workbench.open(List.of(path), progress);
        };
        load(from(List.of(path), false), false, opening, reason -> {
            if (reason instanceof Recents.Gone) {
                source = new Sight.Source(
                        source.document(), source.inputs(), Recents.without(source.recent(), path), source.live());
                refresh();
            }
            notOpened(reason);
        });
    }

    public void openFiles() {
        open(picker.files());
    }

    public void openFolder() {
        open(picker.folder().map(List::of).orElse(List.of()));
    }

    /// Reads the same files, or the same account, again; pins stay, since a resource keeps its key.
    public void reload() {
        Workbench.Opened opened = document;
        if (opened != null) {
            load(source, true, opened::reopened);
        }
    }

    private void collect(Accounts.Session session) {
        load(from(List.of(), true), false, progress -> connecting.collect(session, progress));
    }

    private Sight.Source from(List<Path> chosen, boolean live) {
        return new Sight.Source(source.document() + 1, chosen, Recents.with(source.recent(), chosen), live);
    }

    public void cancelLoading() {
        loading.cancel();
    }

    private void load(Sight.Source from, boolean again, Loading.Opening<Workbench.Opened> opening) {
        load(from, again, opening, this::notOpened);
    }

    private void load(
            Sight.Source from, boolean again, Loading.Opening<Workbench.Opened> opening, Consumer<Exception> failed) {
        notice.set(null);
        connecting.clearMatrix();
        Workbench.Opened before = document;
        Arrangement arrangement =
                again ? arrangement() : new Arrangement(Pins.NONE, arrangement().lenses());
        View view = view(arrangement, exposure);
        Optional<Question> asked = again ? inquiry.answered() : Optional.empty();
        Loading.Opening<Loaded> work = progress -> {
            Workbench.Opened read = opening.open(progress);
            Workbench.Opened opened = again ? read : publicity.numbered(read);
            Picture picture = opened.picture(again ? view : view.with(keptPins.of(opened, from)));
            Sight seen = Sight.of(picture, from, Optional.empty()).with(Asked.of(asked, opened, picture.shown()));
            return new Loaded(
                    opened,
                    seen,
                    again && before != null
                            ? Optional.of(Changes.of(before, opened, view.profile()))
                            : Optional.empty());
        };
        // What a cancelled refresh has not seen would look as if it had gone.
        if (from.live() && !again) {
            loading.startKeeping(work, loaded -> opened(loaded, from, again), failed);
        } else {
            loading.start(work, loaded -> opened(loaded, from, again), failed);
        }
    }

    private void opened(Loaded loaded, Sight.Source from, boolean again) {
        document = loaded.document();
        source = from;
        tentative = null;
        hindsight.restart();
        comingIn = true;
        changes.set(loaded.changes().filter(found -> !found.none()).orElse(null));
        loaded.changes().filter(Changes::none).ifPresent(found -> notice.set(Notice.done(found.sentence())));
        if (!again) {
            selection.set(Selection.NOTHING);
            inquiry.restart();
            scoping.restart();
            finding.restart();
            savedViews.opened(loaded.document(), from);
            keptPins.known(loaded.pins());
            history.restart(new Arrangement(loaded.pins(), arrangement().lenses()));
        }
        comingIn = false;
        if (loaded.sight().picture().view().equals(view())) {
            apply(loaded.sight());
        } else {
            // The user pressed a switch meanwhile: what was made is not what may be shown now.
            refresh();
        }
    }

    private void notOpened(Exception reason) {
        String open = "That input could not be opened; what was shown before stays. The reason may name it: switch to "
                + "clear names to read it.";
        if (reason instanceof AlidadeException told) {
            String sentence = String.valueOf(told.getMessage());
            notice.set(new Notice(Notice.Tone.FAILED, sentence, told.open().isEmpty() ? open : told.open()));
        } else {
            notice.set(new Notice(
                    Notice.Tone.FAILED,
                    "Alidade failed while opening this input, which is a bug of Alidade; what was shown before stays.",
                    open));
        }
    }

    // Looking

    /// Public or clear names; takes effect everywhere at once, when the new picture is ready.
    public void switchExposure() {
        exposure = exposure == Exposure.PUBLIC ? Exposure.CLEAR : Exposure.PUBLIC;
        refresh();
    }

    public void switchTheme() {
        theme = theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
        refresh();
    }

    public void toggleLens(Lane lane) {
        boolean shown = arrangement().lenses().contains(lane);
        String what = (shown ? "hiding " : "showing ") + lane.title().toLowerCase(Locale.ROOT);
        history.change(what, arrangement().toggled(lane));
    }

    /// Has the diagram show what the answer is about and lanes, filter or focus leave out, in one step.
    public void showAnswer() {
        Sight seen = sight.get();
        if (seen != null && !seen.cards().hidden().isEmpty()) {
            boolean filtered = seen.cards().filtered(seen.picture());
            history.change(
                    "showing the answer", arrangement().showing(seen.cards().lanes(), filtered));
        }
    }

    public void select(Selection chosen) {
        selection.set(chosen);
    }

    private void refresh() {
        Workbench.Opened opened = document;
        if (opened == null || comingIn) {
            return;
        }
        foresight.forgo();
        View view = view();
        Sight.Source from = source;
        Optional<Sight> before = Optional.ofNullable(sight.get());
        Optional<Question> asked = inquiry.answered();
        Optional<Sight> made = foresight
                .of(opened, view, from, asked)
                .or(() -> asked.isEmpty() ? hindsight.of(view, from) : Optional.empty());
        pictures.submit(
                () -> made.orElseGet(() -> {
                    Picture picture = opened.picture(view);
                    return Sight.of(picture, from, before).with(Asked.of(asked, opened, picture.shown()));
                }),
                seen -> {
                    // A picture that was being made when the user switched to public must never be seen after.
                    if (opened == document
                            && seen.exposure() == exposure
                            && profile(seen).equals(publicity.profile())) {
                        apply(seen);
                    }
                },
                this::notDrawn);
    }

    private void notDrawn(Throwable bug) {
        Bugs.log("drawing", bug);
        Sight stays = sight.get();
        if (stays != null) {
            exposure = stays.exposure();
            theme = stays.picture().view().theme();
            publicity.choose(profile(stays));
        }
        notice.set(Notice.failed("The new picture could not be drawn, which is a bug of Alidade; the last one stays."));
    }

    private static Profile profile(Sight seen) {
        return seen.picture().view().profile();
    }

    /// Once the hand rests, what the other side of the switch would show.
    private void lookAhead() {
        Workbench.Opened opened = document;
        if (opened == null || tentative != null) {
            return;
        }
        View other = view(arrangement(), exposure == Exposure.PUBLIC ? Exposure.CLEAR : Exposure.PUBLIC);
        Optional<Question> asked = inquiry.answered();
        if (asked.isPresent() || hindsight.of(other, source).isEmpty()) {
            foresight.prepare(opened, other, source, asked);
        }
    }

    private void apply(Sight made) {
        sight.set(made);
        // A drag shows sixty pictures a second that nobody comes back to.
        if (tentative == null) {
            hindsight.keep(source, made);
        }
        selection.set(
                selection.get().within(key -> made.picture().diagram().find(key).isPresent()));
        tellDetails(selection.get());
        inquiry.catchUp();
        lookAhead();
    }

    private void tellDetails(Selection selected) {
        details.set(Optional.ofNullable(sight.get())
                .flatMap(seen -> GroupDetails.of(seen.picture(), seen.neighbours(), selected)));
    }

    private Arrangement arrangement() {
        return tentative != null ? tentative : history.arrangement();
    }

    private View view() {
        return view(arrangement(), exposure);
    }

    private View view(Arrangement arranged, Exposure names) {
        return new View(
                names, arranged.lenses(), arranged.pins(), theme, publicity.profile(), scoping.seen(arranged.scope()));
    }

    /// Search in all that is shown.
    public Finding finding() {
        return finding;
    }

    /// Where views and pins are kept beyond the session; to be called before anything is opened.
    public void keepIn(SavedViews.Store store) {
        savedViews.keepIn(store);
        keptPins.keepIn(store);
    }

    /// Arrangements that the user gave names.
    public SavedViews savedViews() {
        return savedViews;
    }

    /// Filter, focus and what is collapsed.
    public Scoping scoping() {
        return scoping;
    }

    // Arranging

    /// Moves cards while they are held: shown, but nothing to undo yet.
    /// @param corners the top left corner of each
    public void drag(Map<NodeKey, Point> corners) {
        tentative = history.arrangement().pinned(corners);
        held = corners.size();
        refresh();
    }

    /// Moves one card, as [#drag(Map)].
    public void drag(NodeKey node, Point corner) {
        drag(Map.of(node, corner));
    }

    /// Puts held cards down and pins them where they are.
    public void drop() {
        Arrangement dropped = tentative;
        tentative = null;
        if (dropped != null) {
            history.change(held == 1 ? "moving a card" : "moving " + held + " cards", dropped);
        }
    }

    /// Pins cards in one step.
    /// @param what what was done, as it follows the word Undo
    public void arrange(String what, Map<NodeKey, Point> corners) {
        history.change(what, history.arrangement().pinned(corners));
    }

    /// Ends a drag as if it had not been.
    public void abandonDrag() {
        if (tentative != null) {
            tentative = null;
            refresh();
        }
    }

    public void unpin(Set<NodeKey> nodes) {
        history.change(
                nodes.size() == 1 ? "unpinning a card" : "unpinning cards",
                history.arrangement().unpinned(nodes));
    }

    public void unpinAll() {
        history.change("unpinning all cards", history.arrangement().unpinned());
    }

    public void undo() {
        history.undo();
    }

    public void redo() {
        history.redo();
    }

    // Saving and copying

    /// Asks for a target and writes what is shown there.
    /// @param names public or clear, whatever the window shows
    public void export(String extension, Exposure names, double scale, boolean allTables) {
        Workbench.Opened opened = document;
        if (opened == null) {
            return;
        }
        View view = view(arrangement(), names);
        Optional<Path> target = picker.target(workbench.suggestedName(view, extension), extension);
        target.ifPresent(path ->
                errands.save(opened, new Exports.Request(view, scale, allTables), withExtension(path, extension)));
    }

    /// Asks for a target and saves what was found, real identifiers and all; the user has said yes to that.
    public void saveInventory() {
        Workbench.Opened opened = document;
        if (opened != null) {
            Optional<Path> target = picker.target("alidade-clear-inventory.json", "json");
            target.ifPresent(path -> errands.saveInventory(opened, withExtension(path, "json")));
        }
    }

    /// The format that was chosen, unless the name tells another one: `report.2024` tells none.
    private Path withExtension(Path path, String extension) {
        String name = Recents.name(path).toLowerCase(Locale.ROOT);
        boolean told = name.endsWith("." + extension)
                || workbench.extensions().stream().anyMatch(known -> name.endsWith("." + known));
        return told ? path : path.resolveSibling(Recents.name(path) + "." + extension);
    }

    /// Copies what the details pane tells of the selection.
    public void copyDetails(Exposure names) {
        Workbench.Opened opened = document;
        if (opened != null) {
            errands.copyDetails(opened, selection.get(), view(arrangement(), names));
        }
    }

    /// Copies one field of the selection's details, always with public names.
    public void copyField(String label) {
        Workbench.Opened opened = document;
        if (opened != null) {
            errands.copyField(opened, selection.get(), label, view(arrangement(), Exposure.PUBLIC));
        }
    }

    /// Copies a part of a table.
    public void copyRows(Excerpt excerpt, Excerpt.Form form, Exposure names) {
        Workbench.Opened opened = document;
        if (opened != null) {
            View view = view(arrangement(), names);
            errands.copyRows(opened, view, excerpt, form);
        }
    }

    /// Gives the name that a node has in public, a little later.
    public void withPublicName(NodeKey node, Consumer<ShownText> use) {
        Workbench.Opened opened = document;
        if (opened != null) {
            errands.publicName(opened, publicity.profile(), node, use);
        }
    }

    /// Looks through files of any program for what they give away of the opened topology.
    public void audit(List<Path> files) {
        Workbench.Opened opened = document;
        if (opened != null && !files.isEmpty()) {
            auditDesk.look(opened, publicity.profile(), files);
        }
    }

    public void auditFiles() {
        audit(picker.files());
    }

    public AuditDesk auditDesk() {
        return auditDesk;
    }

    /// Gives the public picture of what is shown, for the clipboard.
    public void withPublicPicture(Consumer<Picture> use) {
        Workbench.Opened opened = document;
        if (opened != null) {
            errands.picture(opened, view(arrangement(), Exposure.PUBLIC), use);
        }
    }

    /// How strict public is.
    public Publicity publicity() {
        return publicity;
    }

    public Pasteboard pasteboard() {
        return pasteboard;
    }

    public List<String> extensions() {
        return workbench.extensions();
    }

    public void tell(Notice told) {
        notice.set(told);
    }

    public void dismissNotice() {
        notice.set(null);
    }

    /// What came and what went when the document was last read again; null when nobody need know.
    public ReadOnlyObjectProperty<@Nullable Changes> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public void dismissChanges() {
        changes.set(null);
    }

    /// Live accounts.
    public Connecting connecting() {
        return connecting;
    }

    /// What is shown, or will be as soon as something is open.
    public Exposure exposure() {
        Sight now = sight.get();
        return now == null ? exposure : now.exposure();
    }

    /// What is to be remembered, the window's size aside.
    public Settings settings() {
        return new Settings(
                settings.width(),
                settings.height(),
                settings.maximized(),
                settings.dividers(),
                theme,
                exposure,
                history.arrangement().lenses(),
                source.recent(),
                comfort.get(),
                publicity.chosen(),
                settings.place());
    }

    /// How the user wants to read; remembered.
    public ObjectProperty<Comfort> comfortProperty() {
        return comfort;
    }

    public ReadOnlyObjectProperty<@Nullable Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// Something that derives from what is shown, and a value for while nothing is.
    public <T> ObservableValue<T> shown(Function<Sight, T> part, T otherwise) {
        return sight.map(now -> now == null ? otherwise : part.apply(now)).orElse(otherwise);
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ReadOnlyObjectProperty<Optional<Details>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LoadState> loadStateProperty() {
        return loading.stateProperty();
    }

    public ReadOnlyObjectProperty<LoadStep> loadStepProperty() {
        return loading.stepProperty();
    }

    /// Whether a new picture is being made.
    public ReadOnlyBooleanProperty drawingProperty() {
        return pictures.runningProperty();
    }

    /// Whether something is being written or copied.
    public ObservableBooleanValue writing() {
        return errands.running();
    }

    public History history() {
        return history;
    }

    /// Asks what differs from an earlier input that the user chooses.
    public void compare() {
        List<Path> chosen = picker.files();
        if (!chosen.isEmpty()) {
            inquiry.ask(new Question.Compare(chosen));
        }
    }

    /// Questions to what is shown.
    public Inquiry inquiry() {
        return inquiry;
    }
}
