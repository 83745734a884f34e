package io.github.alidade.app.viewmodel;

import javafx.scene.image.Image;

/// The system's clipboard.
public interface Pasteboard {
    void text(String text);

    void image(Image image);
}
