package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.FileAudits;
import io.github.alidade.redaction.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Looks through files of any program for what they give away, off the FX thread, one after the other. Used on the FX
/// thread only.
public final class AuditDesk {
    private final Executor workers;
    private final Executor fx;
    private final ObservableList<AuditedFile> files = FXCollections.observableArrayList();
    private final ObservableList<AuditedFile> readable = FXCollections.unmodifiableObservableList(files);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private AtomicBoolean cancelled = new AtomicBoolean();

    AuditDesk(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /// What was looked at, in the order in which it was given.
    public ObservableList<AuditedFile> files() {
        return readable;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Begins anew: what was told of other files goes away.
    void look(Workbench.Opened document, Profile profile, List<Path> chosen) {
        cancel();
        files.clear();
        running.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        List<Path> all = List.copyOf(chosen);
        workers.execute(() -> {
            int number = 0;
            for (Path path : all) {
                for (Path file : filesOf(path)) {
                    if (stop.get()) {
                        return;
                    }
                    number++;
                    AuditedFile looked = looked(document, profile, file, number);
                    fx.execute(() -> told(stop, looked));
                }
            }
            fx.execute(() -> ended(stop));
        });
    }

    /// All files of a folder; one that cannot be read is told as if it were a file.
    private static List<Path> filesOf(Path path) {
        try {
            return FileAudits.files(List.of(path));
        } catch (AlidadeException e) {
            return List.of(path);
        }
    }

    /// What was found so far stays; the file that is being read is let go.
    public void cancel() {
        cancelled.set(true);
        running.set(false);
    }

    private void told(AtomicBoolean stop, AuditedFile looked) {
        if (!stop.get()) {
            files.add(looked);
        }
    }

    private void ended(AtomicBoolean stop) {
        if (!stop.get()) {
            running.set(false);
        }
    }

    private static AuditedFile looked(Workbench.Opened document, Profile profile, Path file, int number) {
        try {
            return new AuditedFile(file, number, AuditedFile.Outcome.READ, document.audit(file, profile));
        } catch (AlidadeException e) {
            return new AuditedFile(file, number, AuditedFile.Outcome.UNREADABLE, List.of());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            Bugs.log("auditing", bug);
            return new AuditedFile(file, number, AuditedFile.Outcome.FAILED, List.of());
        }
    }
}
