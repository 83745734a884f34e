package io.github.alidade.app.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;

/// Chooses nothing, and lets go of what is copied, unless a test says otherwise.
public class Nobody implements FilePicker, Pasteboard {
    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> target(String suggestedName, String extension) {
        return Optional.empty();
    }

    @Override
    public void text(String copied) {}

    @Override
    public void image(Image image) {}
}
