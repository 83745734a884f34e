package io.github.alidade.app.viewmodel;

import io.github.alidade.drawing.Mark;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.RedactionText;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RedactionReport;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleIntegerProperty;

/// Saving and copying, off the FX thread. Other than pictures none replaces another: each was asked for. Used on the
/// FX thread only.
final class Errands {
    private static final String NOTHING_COPIED = "Nothing was copied: Alidade failed, which is a bug.";

    private final Pasteboard pasteboard;
    private final Consumer<Notice> tell;
    private final Executor workers;
    private final Executor fx;
    private final SimpleIntegerProperty underWay = new SimpleIntegerProperty();
    private final BooleanBinding running = Bindings.greaterThan(underWay, 0);

    Errands(Pasteboard pasteboard, Consumer<Notice> tell, Executor workers, Executor fx) {
        this.pasteboard = pasteboard;
        this.tell = tell;
        this.workers = workers;
        this.fx = fx;
    }

    BooleanBinding running() {
        return running;
    }

    void save(Workbench.Opened document, Exports.Request request, Path target) {
        run("exporting", "Nothing was saved: Alidade failed while writing, which is a bug.", () -> {
            Notice notice = written(document, request, target);
            return () -> tell.accept(notice);
        });
    }

    private static Notice written(Workbench.Opened document, Exports.Request request, Path target) {
        try {
            List<Path> files = document.export(request, target);
            String mark = request.view().exposure().mark();
            String clear = files.size() == 1
                    ? "Saved %s (%s).".formatted(files.getFirst(), mark)
                    : "Saved %d files at %s (%s).".formatted(files.size(), target, mark);
            return new Notice(Notice.Tone.DONE, clear, "Saved (%s).".formatted(mark));
        } catch (AlidadeException e) {
            return notSaved(e);
        }
    }

    void saveInventory(Workbench.Opened document, Path target) {
        run("saving", "Nothing was saved: Alidade failed while writing, which is a bug.", () -> {
            Notice notice = inventory(document, target);
            return () -> tell.accept(notice);
        });
    }

    private static Notice inventory(Workbench.Opened document, Path target) {
        try {
            document.saveInventory(target);
            return new Notice(
                    Notice.Tone.DONE,
                    "Saved %s. It holds real identifiers.".formatted(target),
                    "Saved the inventory. It holds real identifiers.");
        } catch (AlidadeException e) {
            return notSaved(e);
        }
    }

    private static Notice notSaved(AlidadeException reason) {
        String open = reason.open().isEmpty()
                ? "Nothing was saved. The reason may name the target: switch to clear names to read it."
                : reason.open();
        return new Notice(Notice.Tone.FAILED, String.valueOf(reason.getMessage()), open);
    }

    void report(Workbench.Opened document, Profile profile, Consumer<RedactionReport> use) {
        run("reporting", "There is no report: Alidade failed while making it, which is a bug.", () -> {
            RedactionReport report = document.report(profile);
            return () -> use.accept(report);
        });
    }

    void copyReport(Workbench.Opened document, RedactionReport report) {
        run("copying", NOTHING_COPIED, () -> {
            String text = RedactionText.text(report);
            return copy(document, text, Exposure.PUBLIC, report.profile(), "Copied the redaction report.");
        });
    }

    /// Wipes the passphrase when the map is written, or could not be.
    void reverseMap(Workbench.Opened document, Profile profile, char[] passphrase, Path target) {
        run("saving", "Nothing was saved: Alidade failed while writing, which is a bug.", () -> {
            try {
                Notice notice = reverseMapWritten(document, profile, passphrase, target);
                return () -> tell.accept(notice);
            } finally {
                Arrays.fill(passphrase, ' ');
            }
        });
    }

    private static Notice reverseMapWritten(
            Workbench.Opened document, Profile profile, char[] passphrase, Path target) {
        try {
            int aliases = document.saveReverseMap(profile, passphrase, target);
            return new Notice(
                    Notice.Tone.DONE,
                    "Saved %s: %d aliases, encrypted. Keep it apart from exports.".formatted(target, aliases),
                    "Saved the encrypted reverse map: %d aliases. Keep it apart from exports.".formatted(aliases));
        } catch (AlidadeException e) {
            return notSaved(e);
        }
    }

    void copyDetails(Workbench.Opened document, Selection selected, View view) {
        run("copying", NOTHING_COPIED, () -> {
            Picture picture = document.picture(view);
            Optional<Details> told = GroupDetails.of(picture, new Neighbours(picture.shown()), selected);
            return told.map(found -> copy(
                            document,
                            found.asText(),
                            view,
                            "Copied with %s names.".formatted(view.exposure().word())))
                    .orElse(() -> {});
        });
    }

    void copyField(Workbench.Opened document, Selection selected, String label, View view) {
        run("copying", NOTHING_COPIED, () -> {
            Picture picture = document.picture(view);
            Optional<Details> told = GroupDetails.of(picture, new Neighbours(picture.shown()), selected);
            return told.map(found -> copy(
                            document, found.text(label), view.exposure(), view.profile(), "Copied with public names."))
                    .orElse(() -> {});
        });
    }

    void copyRows(Workbench.Opened document, View view, Excerpt excerpt, Excerpt.Form form) {
        run("copying", NOTHING_COPIED, () -> {
            Optional<Section> part = excerpt.of(document.picture(view).tables());
            return part.map(found -> {
                        int rows = found.rows().size();
                        String done = "Copied %d %s with %s names."
                                .formatted(
                                        rows,
                                        rows == 1 ? "row" : "rows",
                                        view.exposure().word());
                        return copy(document, Excerpt.text(found, form), view, done);
                    })
                    .orElse(() -> {});
        });
    }

    void publicName(Workbench.Opened document, Profile profile, NodeKey node, Consumer<ShownText> use) {
        run("looking up a public name", "A public name could not be told, which is a bug of Alidade.", () -> {
            Optional<ShownText> name =
                    document.shown(Exposure.PUBLIC, profile).find(node).map(ShownNode::name);
            return () -> name.ifPresent(use);
        });
    }

    private Runnable copy(Workbench.Opened document, String text, View view, String done) {
        return copy(document, text, view.exposure(), view.profile(), done);
    }

    /// What leaves by the clipboard passes an audit as a file does, before it is there.
    private Runnable copy(Workbench.Opened document, String text, Exposure names, Profile profile, String done) {
        Optional<String> objection = document.objection(text, names, profile);
        return objection.<Runnable>map(why -> () -> tell.accept(refused(why))).orElse(() -> {
            pasteboard.text(text);
            tell.accept(Notice.done(done));
        });
    }

    private static Notice refused(String why) {
        return Notice.failed("Nothing was copied, since it would give the account away: " + why);
    }

    void picture(Workbench.Opened document, View view, Consumer<Picture> use) {
        run("copying", NOTHING_COPIED, () -> {
            Picture picture = document.picture(view);
            // A picture has no words in it but those that are painted.
            String words = picture.drawing().marks().stream()
                    .filter(Mark.Text.class::isInstance)
                    .map(mark -> ((Mark.Text) mark).text().text())
                    .distinct()
                    .collect(Collectors.joining("\n"));
            Optional<String> objection = document.objection(words, view.exposure(), view.profile());
            return objection
                    .<Runnable>map(why -> () -> tell.accept(refused(why)))
                    .orElse(() -> use.accept(picture));
        });
    }

    /// @param work gives what is to be done on the FX thread after it
    private void run(String doing, String sentence, Supplier<Runnable> work) {
        underWay.set(underWay.get() + 1);
        workers.execute(() -> {
            Runnable last;
            try {
                last = work.get();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
                Bugs.log(doing, bug);
                last = () -> tell.accept(Notice.failed(sentence));
            }
            Runnable end = last;
            fx.execute(() -> {
                underWay.set(underWay.get() - 1);
                end.run();
            });
        });
    }
}
