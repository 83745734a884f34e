package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.answer.ShownFinding;
import io.github.alidade.vocabulary.FindingKind;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What one may want to mend, by kind: what was found, why it matters and what to do.
final class FindingList extends VBox {
    private static final int MOST = 100;

    private final WindowModel model;
    private final Runnable reveal;
    private final CheckBox shown = new CheckBox("Findings");
    private final VBox list = new VBox(8);
    /// What stands in the list: filters and collapsed cards change none of it.
    private @Nullable List<ShownFinding> told;
    private Optional<ShownText> untold = Optional.empty();

    FindingList(WindowModel model, Runnable reveal) {
        this.model = model;
        this.reveal = reveal;
        setId("findings");
        getStyleClass().add("details-group");
        shown.setId("findings-shown");
        shown.getStyleClass().add("group-heading");
        shown.setAccessibleText("Show findings in the list and on the cards");
        shown.setSelected(model.inquiry().findingsShownProperty().get());
        shown.setOnAction(event -> model.inquiry().toggleFindings());
        model.inquiry().findingsShownProperty().subscribe(shown::setSelected);
        list.visibleProperty().bind(model.inquiry().findingsShownProperty());
        list.managedProperty().bind(model.inquiry().findingsShownProperty());
        getChildren().setAll(shown, list);
    }

    /// @param unseen what the findings do not know of; empty if nothing
    void show(List<ShownFinding> findings, Optional<ShownText> unseen) {
        if (findings.equals(told) && unseen.equals(untold)) {
            return;
        }
        told = findings;
        untold = unseen;
        shown.setText("Findings (" + findings.size() + ")");
        list.getChildren().clear();
        FindingKind last = null;
        for (ShownFinding finding : findings.stream().limit(MOST).toList()) {
            if (finding.kind() != last) {
                last = finding.kind();
                list.getChildren()
                        .addAll(
                                wrapped(last.title(), "ask-headline"),
                                wrapped(last.why() + " " + last.advice(), "reason"));
            }
            list.getChildren().add(finding(finding));
        }
        if (findings.size() > MOST) {
            list.getChildren().add(wrapped("and " + (findings.size() - MOST) + " more", "quiet"));
        }
        unseen.ifPresent(sentence -> list.getChildren().add(wrapped(sentence.text(), "quiet")));
        if (findings.isEmpty() && unseen.isEmpty()) {
            list.getChildren().add(wrapped("Nothing was found that one would have to mend.", "quiet"));
        }
    }

    /// Holds nothing until it is to be seen again.
    void forget() {
        told = null;
        list.getChildren().clear();
    }

    private Node finding(ShownFinding finding) {
        Hyperlink link = new Hyperlink(finding.sentence().text());
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.getStyleClass().addAll("node-link", "finding");
        link.setOnAction(event -> {
            finding.nodes().stream().findFirst().ifPresent(node -> model.select(new Selection.OfNode(node)));
            reveal.run();
        });
        VBox box = new VBox(2, link);
        finding.because()
                .forEach(because -> box.getChildren().add(wrapped(because.says().text(), "reason")));
        return box;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
