package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Asked;
import io.github.alidade.app.viewmodel.Inquiry;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Cut;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.UnseenFindings;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Questions and their answers, beside the diagram that shows them.
final class AskPane extends VBox {
    static final double WIDTH = 348;
    private static final int MOST_STEPS = 60;
    private static final int MOST_REASONS = 12;

    private final WindowModel model;
    private final Runnable reveal;
    private final Consumer<Box> look;
    private final AskForm form;
    private final VBox answer = new VBox(12);
    private final FindingList findings;
    private final QuestionList suggestions;
    private @Nullable Asked told;
    private @Nullable ShownTopology shown;
    private Optional<Cut> cut = Optional.empty();

    /// @param reveal brings the selection into the diagram's view
    /// @param look brings a place into the diagram's view
    AskPane(WindowModel model, Runnable reveal, Consumer<Box> look) {
        this.model = model;
        this.reveal = reveal;
        this.look = look;
        this.form = new AskForm(model);
        this.findings = new FindingList(model, reveal);
        this.suggestions = new QuestionList(model, "suggestion");
        setId("ask-pane");
        getStyleClass().addAll("side-pane", "ask-pane");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        answer.setId("ask-answer");
        VBox content = new VBox(12, form, new AskProgress(model.inquiry()), answer);
        content.getStyleClass().add("details-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("details-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading(), scroll);
        Inquiry inquiry = model.inquiry();
        visibleProperty().bind(inquiry.openProperty());
        managedProperty().bind(inquiry.openProperty());
        model.sightProperty().subscribe(sight -> FocusKept.through(answer, () -> show(sight)));
        inquiry.openProperty().subscribe(open -> {
            tellFindings();
            if (open) {
                form.focusFirst();
            }
        });
    }

    private Node heading() {
        Label heading = Panes.heading("Ask");
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Material2OutlinedAL.CLOSE));
        close.setId("ask-close");
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText("Close the answer");
        close.setTooltip(new Tooltip("Close, and show the whole diagram again"));
        close.setOnAction(event -> model.inquiry().close());
        HBox bar = new HBox(heading, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("details-bar");
        return bar;
    }

    private void show(@Nullable Sight sight) {
        Asked now = sight == null ? Asked.NOTHING : sight.asked();
        form.show(sight);
        ShownTopology of = sight == null ? null : sight.picture().shown();
        Optional<Cut> through =
                sight == null ? Optional.empty() : sight.picture().cut();
        if (now.equals(told) && of == shown && through.equals(cut)) {
            return;
        }
        cut = through;
        told = now;
        shown = of;
        if (now.question().isEmpty()) {
            tellFindings();
            // Taken away and put back, a hundred wrapped texts would be styled and laid out anew with every change.
            if (!answer.getChildren().equals(List.of(suggestions, findings))) {
                answer.getChildren().setAll(suggestions, findings);
            }
            return;
        }
        answer.getChildren().clear();
        if (now.answer().isPresent()) {
            if (sight != null && now.question().orElse(null) instanceof Question.Compare compare) {
                answer.getChildren().add(new MatchRow(model.inquiry(), compare, sight.exposure() == Exposure.CLEAR));
            }
            tell(now.question().orElseThrow(), now.answer().get());
        } else {
            answer.getChildren().add(wrapped("What was asked about is not there any more.", "quiet"));
        }
    }

    /// A hundred wrapped texts cost several frames: a closed pane holds none, and nothing of what was clear before.
    private void tellFindings() {
        if (model.inquiry().openProperty().get()) {
            findings.show(
                    told == null ? List.of() : told.findings(),
                    Optional.ofNullable(shown).map(UnseenFindings::of).flatMap(UnseenFindings::sentence));
        } else {
            findings.forget();
        }
    }

    private void tell(Question asked, ShownAnswer shown) {
        Label verdict = new Label(word(asked, shown));
        verdict.setId("ask-verdict");
        verdict.getStyleClass().addAll("certainty", style(shown.verdict()));
        Label headline = wrapped(shown.headline().text(), "ask-headline");
        headline.setId("ask-headline");
        Hyperlink back = link("Ask something else");
        back.setId("ask-again");
        back.setOnAction(event -> model.inquiry().forget());
        answer.getChildren().addAll(wrapped(shown.question().text(), "group-heading"), verdict, headline);
        verdict.setVisible(!verdict.getText().isEmpty());
        verdict.setManaged(!verdict.getText().isEmpty());
        offerToOpen(shown);
        offerToShow();
        shown.chapters().forEach(chapter -> answer.getChildren().add(chapter(chapter)));
        shown.notes().forEach(note -> answer.getChildren().add(wrapped(note.text(), "reason")));
        answer.getChildren().add(back);
    }

    /// A list has no yes or no; a way over others is no plain yes.
    private static String word(Question asked, ShownAnswer shown) {
        return switch (asked) {
            case Question.Path path
            when indirect(shown) ->
                shown.verdict() == Verdict.YES ? "Not directly, but through others" : "Perhaps through others";
            case Question.Path path -> plain(shown.verdict());
            case Question.Compare compare
            when shown.verdict() != Verdict.UNKNOWN -> shown.verdict() == Verdict.YES ? "They differ" : "Equal";
            default -> shown.verdict() == Verdict.UNKNOWN ? plain(Verdict.UNKNOWN) : "";
        };
    }

    private static boolean indirect(ShownAnswer shown) {
        return shown.verdict() != Verdict.NO
                && shown.chapters().stream()
                        .anyMatch(chapter -> !chapter.drawn()
                                && chapter.steps().stream().allMatch(step -> step.verdict() == Verdict.NO));
    }

    private static String plain(Verdict verdict) {
        return switch (verdict) {
            case YES -> "Yes";
            case NO -> "No";
            case UNKNOWN -> "Not known";
        };
    }

    /// What the answer is about and stands in closed groups, which are marked instead.
    private void offerToOpen(ShownAnswer shown) {
        Sight seen = model.sightProperty().get();
        List<NodeKey> hidden = seen == null
                ? List.of()
                : shown.nodes().stream()
                        .filter(node -> seen.marks()
                                .card(node)
                                .filter(card -> !card.equals(node))
                                .isPresent())
                        .toList();
        if (!hidden.isEmpty()) {
            Hyperlink open = link("Open the groups that it lies in (" + hidden.size() + " inside)");
            open.setId("ask-open-groups");
            open.setOnAction(event -> model.scoping().uncover(hidden));
            answer.getChildren().add(open);
        }
    }

    /// What the answer is about and the diagram leaves out: the way passes there all the same.
    private void offerToShow() {
        Sight seen = model.sightProperty().get();
        if (seen == null || seen.cards().hidden().isEmpty()) {
            return;
        }
        int many = seen.cards().hidden().size();
        Label says = wrapped(
                "%s of this answer %s not in the diagram: %s."
                        .formatted(many == 1 ? "1 card" : many + " cards", many == 1 ? "is" : "are", why(seen)),
                "quiet");
        says.setId("ask-hidden");
        Hyperlink show = link(many == 1 ? "Show it" : "Show them");
        show.setId("ask-show-hidden");
        show.setOnAction(event -> model.showAnswer());
        answer.getChildren().addAll(says, show);
    }

    private static String why(Sight seen) {
        List<String> why = new ArrayList<>();
        List<String> lanes =
                seen.cards().lanes().stream().sorted().map(Lane::title).toList();
        if (!lanes.isEmpty()) {
            why.add((lanes.size() == 1 ? "the lane " : "the lanes ")
                    + String.join(" and ", lanes)
                    + (lanes.size() == 1 ? " is hidden" : " are hidden"));
        }
        if (seen.cards().filtered(seen.picture())) {
            boolean focus = seen.picture().view().scope().focus().isPresent();
            boolean filter = !seen.picture().view().scope().filter().everything();
            why.add(
                    focus
                            ? filter ? "filter and focus leave them out" : "the focus leaves them out"
                            : "the filter leaves them out");
        }
        String all = String.join(", and ", why);
        return seen.cards().hidden().size() == 1
                ? all.replace("leaves them", "leaves it").replace("leave them", "leave it")
                : all;
    }

    /// Where the ends of a blocked hop are marked that have no card.
    private Optional<Label> standsIn(ShownAnswer.Step step) {
        Sight seen = model.sightProperty().get();
        if (seen == null || step.verdict() != Verdict.NO) {
            return Optional.empty();
        }
        ShownTopology all = seen.picture().shown();
        String says = Stream.concat(step.source().stream(), step.target().stream())
                .flatMap(end -> Optional.ofNullable(seen.cards().standIns().get(end)).stream()
                        .flatMap(card -> all.find(card).stream())
                        .map(card -> "%s has no card of its own: it is marked at %s."
                                .formatted(all.node(end).name(), card.name())))
                .collect(Collectors.joining(" "));
        return says.isEmpty() ? Optional.empty() : Optional.of(wrapped(says, "quiet"));
    }

    private static String style(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? "inferred" : "declared";
    }

    private Node chapter(ShownAnswer.Chapter chapter) {
        VBox box = new VBox(wrapped(chapter.heading().text(), "group-heading"));
        box.getStyleClass().add("details-group");
        int number = 0;
        for (ShownAnswer.Step step : chapter.steps().stream().limit(MOST_STEPS).toList()) {
            box.getChildren().add(step(++number, step));
        }
        if (chapter.steps().size() > MOST_STEPS) {
            box.getChildren().add(wrapped("and " + (chapter.steps().size() - MOST_STEPS) + " more", "quiet"));
        }
        return box;
    }

    private Node step(int number, ShownAnswer.Step step) {
        String mark =
                switch (step.verdict()) {
                    case YES -> "";
                    case NO -> " ✕";
                    case UNKNOWN -> " ?";
                };
        Hyperlink link = link(number + ". " + step.sentence().text() + mark);
        link.getStyleClass().add("ask-step");
        link.setOnAction(event -> {
            select(step);
            reveal.run();
        });
        VBox box = new VBox(2, link);
        box.getStyleClass().add("relation");
        standsIn(step).ifPresent(box.getChildren()::add);
        step.because().stream().limit(MOST_REASONS).forEach(because -> box.getChildren()
                .add(because(because)));
        return box;
    }

    private void select(ShownAnswer.Step step) {
        Sight seen = model.sightProperty().get();
        Optional<Box> ghost = step.target()
                .flatMap(gone -> seen == null ? Optional.empty() : seen.ghosts().box(gone));
        if (ghost.isPresent()) {
            look.accept(ghost.get());
            return;
        }
        if (step.source().isPresent() && step.target().isPresent()) {
            NodeKey target = step.target().get();
            model.select(Optional.ofNullable(seen)
                    .flatMap(sight -> sight.marks().between(step.source().get(), target))
                    .<Selection>map(line -> new Selection.OfLine(line.source(), line.target()))
                    .orElseGet(() -> new Selection.OfNode(target)));
        } else {
            step.target()
                    .or(step::source)
                    .filter(node ->
                            seen != null && seen.picture().shown().find(node).isPresent())
                    .ifPresent(node -> model.select(new Selection.OfNode(node)));
        }
    }

    private static Node because(ShownAnswer.Because because) {
        Label certainty = new Label(because.certainty().word());
        certainty.getStyleClass().addAll("certainty", because.certainty().word());
        certainty.setMinWidth(Region.USE_PREF_SIZE);
        Label text = wrapped(because.says().text(), "reason");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(6, text, certainty);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Hyperlink link(String text) {
        Hyperlink link = new Hyperlink(text);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setMaxWidth(Double.MAX_VALUE);
        link.getStyleClass().add("node-link");
        return link;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
