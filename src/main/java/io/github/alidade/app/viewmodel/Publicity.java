package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RedactionReport;
import io.github.alidade.redaction.Treatment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How strict public is, and what that makes of the opened topology. Used on the FX thread only.
public final class Publicity {
    private final ReadOnlyObjectWrapper<Profile> profile;
    private final Errands errands;
    private final FilePicker picker;
    private final Supplier<Optional<Workbench.Opened>> document;
    private volatile boolean keepsNumbers;
    private volatile @Nullable Path numbersFile;

    Publicity(PublicChoice first, Errands errands, FilePicker picker, Supplier<Optional<Workbench.Opened>> document) {
        this.profile = new ReadOnlyObjectWrapper<>(first.profile());
        this.keepsNumbers = first.keepsNumbers();
        this.errands = errands;
        this.picker = picker;
        this.document = document;
    }

    /// What the user chose; the window shows it as soon as its picture is ready.
    public ReadOnlyObjectProperty<Profile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    public Profile profile() {
        return profile.get();
    }

    PublicChoice chosen() {
        return new PublicChoice(profile(), keepsNumbers);
    }

    public void choose(Profile chosen) {
        profile.set(chosen);
    }

    /// Treats one aspect otherwise; the level stays.
    public void adjust(Aspect aspect, Treatment treatment) {
        choose(profile().with(aspect, treatment));
    }

    /// Takes all adjustments back.
    public void reset() {
        choose(new Profile(profile().level(), java.util.Map.of()));
    }

    /// Whether numbers of aliases are kept for the next session, as hashes.
    public boolean keepsNumbers() {
        return keepsNumbers;
    }

    /// Takes effect when the next document is opened.
    public void keepNumbers(boolean keep) {
        keepsNumbers = keep;
    }

    /// Where numbers are kept if the user wants that.
    public void numbersIn(Path file) {
        numbersFile = file;
    }

    /// The document with numbers of earlier sessions, if they are kept. Not for the FX thread.
    Workbench.Opened numbered(Workbench.Opened opened) throws AlidadeException {
        Path file = numbersFile;
        return keepsNumbers && file != null ? opened.keeping(file) : opened;
    }

    /// Gives the report of the chosen profile, made off the FX thread.
    public void report(Consumer<RedactionReport> use) {
        Profile chosen = profile();
        document.get().ifPresent(opened -> errands.report(opened, chosen, use));
    }

    /// The report leaves by the clipboard as everything does: after an audit.
    public void copyReport(RedactionReport report) {
        document.get().ifPresent(opened -> errands.copyReport(opened, report));
    }

    /// Asks where to, and writes the encrypted reverse map there. Wipes the passphrase.
    public void saveReverseMap(char[] passphrase) {
        Optional<Path> target = picker.secretTarget("alidade-reverse-map", "alidade-map");
        if (target.isPresent() && document.get().isPresent()) {
            errands.reverseMap(document.get().orElseThrow(), profile(), passphrase, target.get());
        } else {
            Arrays.fill(passphrase, ' ');
        }
    }
}
