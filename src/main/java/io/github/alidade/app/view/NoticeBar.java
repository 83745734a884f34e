package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Notice;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// One sentence over the diagram: what failed and what to do, or what was done.
final class NoticeBar extends HBox {
    private final Label sentence = new Label();
    private final FontIcon icon = new FontIcon(Material2OutlinedAL.ERROR_OUTLINE);

    NoticeBar(WindowModel model) {
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
        model.noticeProperty().subscribe(() -> show(model));
        model.sightProperty().subscribe(() -> show(model));
        show(model);
    }

    private void show(WindowModel model) {
        Notice notice = model.noticeProperty().get();
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
