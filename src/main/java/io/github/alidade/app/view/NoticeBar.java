package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Notice;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// One sentence over the diagram: what failed and what to do, or what was done. What was done goes after a while,
/// unless somebody is at it; what failed stays until it was dismissed.
final class NoticeBar extends HBox {
    /// Time to look up and to read two lines.
    private static final Duration LONG_ENOUGH = Duration.seconds(10);

    private final WindowModel model;
    private final PauseTransition leaving;
    private final Label sentence = new Label();
    private final FontIcon icon = new FontIcon(Material2OutlinedAL.ERROR_OUTLINE);

    private @Nullable Notice shown;

    NoticeBar(WindowModel model) {
        this(model, LONG_ENOUGH);
    }

    NoticeBar(WindowModel model, Duration stay) {
        this.model = model;
        this.leaving = new PauseTransition(stay);
        leaving.setOnFinished(event -> leave());
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("notice-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button dismiss = new Button("", new FontIcon(Material2OutlinedAL.CLOSE));
        dismiss.setId("notice-dismiss");
        dismiss.getStyleClass().addAll("flat", "button-icon", "small");
        dismiss.setAccessibleText("Dismiss");
        dismiss.setOnAction(event -> model.dismissNotice());
        getChildren().addAll(icon, sentence, dismiss);
        managedProperty().bind(visibleProperty());
        model.noticeProperty().subscribe(this::show);
        model.sightProperty().subscribe(this::show);
        show();
    }

    private void leave() {
        if (isHover() || isFocusWithin()) {
            leaving.playFromStart();
        } else {
            model.dismissNotice();
        }
    }

    private void show() {
        Notice notice = model.noticeProperty().get();
        if (notice != shown) {
            shown = notice;
            leaving.stop();
            if (notice != null && notice.tone() == Notice.Tone.DONE) {
                leaving.playFromStart();
            }
        }
        setVisible(notice != null);
        if (notice == null) {
            sentence.setText("");
            return;
        }
        Sight sight = model.sightProperty().get();
        Exposure exposure = sight == null ? Exposure.CLEAR : sight.exposure();
        sentence.setText(notice.sentence(exposure));
        boolean failed = notice.tone() == Notice.Tone.FAILED;
        icon.setIconCode(failed ? Material2OutlinedAL.ERROR_OUTLINE : Material2OutlinedAL.CHECK_CIRCLE);
        getStyleClass().removeAll("failed", "done");
        getStyleClass().add(failed ? "failed" : "done");
    }
}
