package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What stands in place of the diagram while there is none, and what to do about it.
final class EmptyState extends VBox {
    private final WindowModel model;
    private final Runnable connect;

    EmptyState(WindowModel model, Runnable connect) {
        this.model = model;
        this.connect = connect;
        setId("empty");
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        model.sightProperty().subscribe(this::tell);
        model.loadStateProperty().subscribe(this::tell);
        tell();
    }

    private void tell() {
        Sight sight = model.sightProperty().get();
        if (sight == null) {
            setVisible(model.loadStateProperty().get() != LoadState.LOADING);
            show(
                    "Open a topology",
                    "Drop a folder of AWS CLI answers, an Alidade inventory or a text export here, connect to an"
                            + " account, or begin with the fictional sample.",
                    List.of(
                            button("Open File…", model::openFiles),
                            button("Open Folder…", model::openFolder),
                            connect(),
                            button("Open Sample", model::openSample)));
        } else if (sight.picture().diagram().nodes().isEmpty()
                && sight.picture().diagram().extent().filtered()) {
            setVisible(true);
            show(
                    "Nothing passes the filter",
                    "%d cards are left out."
                            .formatted(sight.picture().diagram().extent().all()),
                    List.of(button("Show All", () -> model.scoping().showAll())));
        } else if (sight.picture().diagram().nodes().isEmpty()) {
            setVisible(true);
            boolean lenses = sight.picture().view().lenses().isEmpty();
            show(
                    lenses ? "All lenses are off" : "Nothing to draw here",
                    lenses
                            ? "Turn on a lens above to see its part of the topology."
                            : "These lenses show no resource of this topology. The tables below list what was found.",
                    List.of());
        } else {
            setVisible(false);
            getChildren().clear();
        }
    }

    private void show(String title, String text, List<Node> buttons) {
        FontIcon icon = new FontIcon(Material2OutlinedAL.EXPLORE);
        icon.getStyleClass().add("empty-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_3);
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMaxWidth(420);
        words.getStyleClass().addAll("quiet", "empty-words");
        getChildren().setAll(icon, heading, words);
        if (!buttons.isEmpty()) {
            HBox row = new HBox(8);
            row.setAlignment(Pos.CENTER);
            row.getChildren().setAll(buttons);
            getChildren().add(row);
        }
    }

    private Button connect() {
        Button button = button("Connect to AWS…", connect);
        button.setId("empty-connect");
        return button;
    }

    private static Button button(String text, Runnable run) {
        Button button = new Button(text);
        button.setOnAction(event -> run.run());
        return button;
    }
}
