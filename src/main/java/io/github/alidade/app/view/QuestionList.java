package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.Suggestion;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.ShownTopology;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Questions that suit what is shown, each answered with one press: a newcomer need not know that there is a pane.
final class QuestionList extends VBox {
    private final WindowModel model;
    private final String name;
    private @Nullable ShownTopology shown;

    /// @param name of the links, for finding them
    QuestionList(WindowModel model, String name) {
        this.model = model;
        this.name = name;
        setSpacing(4);
        model.sightProperty().subscribe(sight -> FocusKept.through(this, () -> tell(sight)));
    }

    /// Anew only for other things or other names: a sight is exchanged with each step of a drag.
    private void tell(@Nullable Sight sight) {
        ShownTopology now = sight == null ? null : sight.picture().shown();
        if (now == shown) {
            return;
        }
        shown = now;
        getChildren().clear();
        if (now == null) {
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
