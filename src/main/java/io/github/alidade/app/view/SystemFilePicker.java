package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.FilePicker;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the system; begins where the user was last.
final class SystemFilePicker implements FilePicker {
    private final Supplier<@Nullable Window> owner;
    private @Nullable File last;

    SystemFilePicker(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> files() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Topologies", "*.json", "*.zip", "*.txt"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        begin(chooser);
        List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        last = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open Folder");
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        File chosen = chooser.showDialog(owner.get());
        if (chosen != null) {
            last = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> target(String suggestedName, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        begin(chooser);
        File chosen = chooser.showSaveDialog(owner.get());
        if (chosen != null) {
            last = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /// Begins in the user's home folder and does not remember where it ended.
    @Override
    public Optional<Path> secretTarget(String suggestedName, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save Reverse Map");
        chooser.setInitialFileName(suggestedName + "." + extension);
        File home = new File(System.getProperty("user.home", ""));
        if (home.isDirectory()) {
            chooser.setInitialDirectory(home);
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    private void begin(FileChooser chooser) {
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
    }
}
