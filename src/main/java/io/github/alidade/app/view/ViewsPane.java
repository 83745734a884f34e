package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.SavedView;
import io.github.alidade.app.viewmodel.SavedViews;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Saves what is shown under a name, and shows, updates, renames and deletes what was saved.
final class ViewsPane extends VBox {
    private final SavedViews views;
    private final Exposure exposure;
    private final Runnable close;
    private final VBox rows = new VBox(8);
    private final TextField name = new TextField();

    /// @param exposure which of the names may be shown
    ViewsPane(WindowModel model, Exposure exposure, Runnable close) {
        this.views = model.savedViews();
        this.exposure = exposure;
        this.close = close;
        setId("views-pane");
        getStyleClass().add("dialog");
        setMaxSize(580, Region.USE_PREF_SIZE);
        Label title = new Label("Saved views");
        title.getStyleClass().add("dialog-title");
        Button done = new Button("Close");
        done.setId("views-close");
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, fresh(), rows, foot);
        WhileThere.hear(
                this, () -> views.viewsProperty().subscribe(saved -> FocusKept.through(rows, () -> fill(saved))));
    }

    private Node fresh() {
        name.setId("views-name");
        name.setPromptText("Name of what is shown now");
        name.setAccessibleText("Name of the view");
        HBox.setHgrow(name, Priority.ALWAYS);
        Button save = new Button("Save");
        save.setId("views-save");
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(event -> {
            views.save(name.getText());
            close.run();
        });
        return new HBox(8, name, save);
    }

    private void fill(List<SavedView> saved) {
        rows.getChildren().clear();
        for (int i = 0; i < saved.size(); i++) {
            rows.getChildren().add(row(saved.get(i), i));
        }
    }

    private Node row(SavedView view, int place) {
        String id = "view-" + (place + 1);
        TextField called = new TextField(view.shown(exposure, place + 1));
        called.setId(id + "-name");
        called.setAccessibleText("Name of view " + (place + 1));
        HBox.setHgrow(called, Priority.ALWAYS);
        Button show = new Button("Show");
        show.setId(id + "-show");
        show.setOnAction(event -> {
            close.run();
            views.apply(place);
        });
        Button update = new Button("Update");
        update.setId(id + "-update");
        update.setTooltip(new Tooltip("Keep what is shown now under this name"));
        update.setOnAction(event -> {
            views.update(place);
            close.run();
        });
        Button rename = new Button("Rename");
        rename.setId(id + "-rename");
        rename.setOnAction(event -> views.rename(place, called.getText()));
        Button delete = new Button("Delete");
        delete.setId(id + "-delete");
        delete.setOnAction(event -> views.delete(place));
        return new HBox(8, called, show, update, rename, delete);
    }
}
