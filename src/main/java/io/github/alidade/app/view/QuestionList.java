package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Suggestion;
import io.github.alidade.app.viewmodel.WindowModel;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Questions that suit what is shown, each answered with one press: a newcomer need not know that there is a pane.
final class QuestionList extends VBox {
    private final WindowModel model;
    private final String name;

    /// @param name of the links, for finding them
    QuestionList(WindowModel model, String name) {
        this.model = model;
        this.name = name;
        setSpacing(4);
        model.sightProperty().subscribe(this::tell);
    }

    private void tell() {
        getChildren().clear();
        if (model.sightProperty().get() == null) {
            return;
        }
        getChildren().add(Panes.groupHeading("Often asked"));
        int number = 0;
        for (Suggestion suggestion : model.inquiry().suggestions()) {
            Hyperlink link = new Hyperlink(suggestion.text());
            link.setId(name + "-" + ++number);
            link.setWrapText(true);
            link.setMinHeight(Region.USE_PREF_SIZE);
            link.setMaxWidth(Double.MAX_VALUE);
            link.getStyleClass().add("node-link");
            link.setOnAction(event -> model.inquiry().ask(suggestion.question()));
            getChildren().add(link);
        }
    }
}
