package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Inquiry;
import io.github.alidade.pipeline.Comparison;
import io.github.alidade.pipeline.Question;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Has things compared that are called alike but for one text: `staging` before, `production` now.
final class MatchRow extends VBox {
    private final TextField before = field("match-before", "staging", "Text in names of the other input");
    private final TextField after = field("match-after", "production", "Text in names here that it stands for");

    /// @param clear whether names of the account may be shown, and so what was typed of them
    MatchRow(Inquiry inquiry, Question.Compare asked, boolean clear) {
        setSpacing(4);
        getStyleClass().add("details-group");
        Label heading = new Label("Match names too: before, now");
        heading.getStyleClass().add("group-heading");
        boolean matched = !asked.match().equals(Comparison.Match.IDENTITY);
        if (matched && clear) {
            before.setText(asked.match().before());
            after.setText(asked.match().after());
        } else if (matched) {
            before.setPromptText("as typed");
            after.setPromptText("as typed");
        }
        Button match = new Button("Match");
        match.setId("match");
        match.setOnAction(event -> ask(inquiry, asked));
        before.setOnAction(event -> after.requestFocus());
        after.setOnAction(event -> ask(inquiry, asked));
        HBox.setHgrow(before, Priority.ALWAYS);
        HBox.setHgrow(after, Priority.ALWAYS);
        HBox row = new HBox(6, before, after, match);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(heading, row);
    }

    private void ask(Inquiry inquiry, Question.Compare asked) {
        boolean none = before.getText().isBlank() || after.getText().isBlank();
        inquiry.ask(new Question.Compare(
                asked.before(),
                none ? Comparison.Match.IDENTITY : new Comparison.Match(before.getText(), after.getText())));
    }

    private static TextField field(String id, String prompt, String says) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(says);
        field.setPrefColumnCount(8);
        return field;
    }
}
