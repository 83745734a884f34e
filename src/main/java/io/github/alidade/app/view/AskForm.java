package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Inquiry;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.Question.Spot;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Puts a question together: which, and about whom.
final class AskForm extends VBox {
    /// The questions that can be put together, in the order of the list.
    private enum Kind {
        PATH("Is there a way?", true, true),
        WHO_REACHES("Who can reach it?", false, true),
        WHAT_IT_REACHES("What can it reach?", true, false),
        IMPACT("What if it fails or is taken over?", false, true),
        PUBLIC("What is public?", false, false),
        SINGLE_POINTS("What stands alone?", false, false);

        private final String title;
        private final boolean from;
        private final boolean to;

        Kind(String title, boolean from, boolean to) {
            this.title = title;
            this.from = from;
            this.to = to;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /// A node, or the internet, with its name as it may be shown now.
    private record Choice(Spot spot, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final WindowModel model;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final ComboBox<Choice> from = choice("ask-from", "From");
    private final ComboBox<Choice> to = choice("ask-to", "To");
    private final Button ask = new Button("Answer");
    private @Nullable ShownTopology shown;

    AskForm(WindowModel model) {
        this.model = model;
        setSpacing(6);
        kind.setId("ask-kind");
        kind.setAccessibleText("Question");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.getItems().setAll(Kind.values());
        kind.setValue(Kind.PATH);
        kind.valueProperty().subscribe(this::fit);
        ask.setId("ask-answer-button");
        ask.setDefaultButton(false);
        ask.setMaxWidth(Double.MAX_VALUE);
        ask.setOnAction(event -> question().ifPresent(model.inquiry()::ask));
        getChildren().setAll(kind, from, to, ask);
        model.selectionProperty().subscribe(this::follow);
        model.inquiry().beginningProperty().subscribe(begun -> begun.ifPresent(this::begin));
        model.inquiry().questionProperty().subscribe(asked -> asked.ifPresent(this::repeat));
    }

    /// A question that was asked elsewhere stands in the form, too.
    private void repeat(Question asked) {
        switch (asked) {
            case Question.Path(Spot source, Spot target) -> fill(Kind.PATH, source, target);
            case Question.WhoReaches(Spot target) -> fill(Kind.WHO_REACHES, null, target);
            case Question.WhatItReaches(Spot source) -> fill(Kind.WHAT_IT_REACHES, source, null);
            case Question.Impact(Spot of) -> fill(Kind.IMPACT, null, of);
            case Question.Public() -> fill(Kind.PUBLIC, null, null);
            case Question.SinglePoints() -> fill(Kind.SINGLE_POINTS, null, null);
            case Question.Compare compare -> {}
        }
    }

    private void fill(Kind asked, @Nullable Spot source, @Nullable Spot target) {
        kind.setValue(asked);
        Optional.ofNullable(source).flatMap(spot -> find(from, spot)).ifPresent(from::setValue);
        Optional.ofNullable(target).flatMap(spot -> find(to, spot)).ifPresent(to::setValue);
    }

    private void begin(Inquiry.Beginning begun) {
        kind.setValue(Kind.PATH);
        ComboBox<Choice> known = begun.from() ? from : to;
        ComboBox<Choice> wanted = begun.from() ? to : from;
        find(known, Spot.of(begun.node())).ifPresent(known::setValue);
        if (begun.from()) {
            wanted.setValue(null);
        }
        wanted.requestFocus();
    }

    private static ComboBox<Choice> choice(String id, String prompt) {
        ComboBox<Choice> box = new ComboBox<>();
        box.setId(id);
        box.setPromptText(prompt);
        box.setAccessibleText(prompt);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : prompt + ": " + choice.name();
            }

            @Override
            public @Nullable Choice fromString(String text) {
                return null;
            }
        });
        box.addEventHandler(KeyEvent.KEY_TYPED, event -> jump(box, event.getCharacter()));
        return box;
    }

    /// A typed letter goes on to the next name that begins with it.
    private static void jump(ComboBox<Choice> box, String typed) {
        if (typed.isBlank()) {
            return;
        }
        List<Choice> all = box.getItems();
        int start = box.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= all.size(); i++) {
            Choice next = all.get((start + i) % all.size());
            if (next.name().toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
                box.setValue(next);
                return;
            }
        }
    }

    void focusFirst() {
        kind.requestFocus();
    }

    /// The same nodes under the names of another sight.
    void show(@Nullable Sight sight) {
        ShownTopology now = sight == null ? null : sight.picture().shown();
        if (now == shown) {
            return;
        }
        shown = now;
        List<Choice> all = now == null ? List.of() : choices(now);
        for (ComboBox<Choice> box : List.of(from, to)) {
            Optional<Spot> before = Optional.ofNullable(box.getValue()).map(Choice::spot);
            box.getItems().setAll(all);
            box.setValue(before.flatMap(spot -> find(box, spot)).orElse(null));
        }
        if (from.getValue() == null && !all.isEmpty()) {
            from.setValue(all.getFirst());
        }
    }

    private static List<Choice> choices(ShownTopology shown) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(Spot.INTERNET, "the internet"));
        shown.nodes().stream()
                .filter(node -> node.kind().drawn() && node.kind() != ResourceKind.INTERNET)
                .sorted(java.util.Comparator.comparing(ShownNode::name))
                .forEach(node ->
                        all.add(new Choice(Spot.of(node.key()), node.name().text())));
        return all;
    }

    private static Optional<Choice> find(ComboBox<Choice> box, Spot spot) {
        return box.getItems().stream()
                .filter(choice -> choice.spot().equals(spot))
                .findFirst();
    }

    /// What is selected is what a question is about.
    private void follow(Selection selection) {
        if (selection instanceof Selection.OfNode(NodeKey node)) {
            ComboBox<Choice> about = kind.getValue().to ? to : from;
            find(about, Spot.of(node)).ifPresent(about::setValue);
        }
    }

    private void fit() {
        Kind chosen = kind.getValue();
        for (ComboBox<Choice> box : List.of(from, to)) {
            boolean needed = box == from ? chosen.from : chosen.to;
            box.setVisible(needed);
            box.setManaged(needed);
        }
    }

    private Optional<Question> question() {
        Optional<Spot> source = Optional.ofNullable(from.getValue()).map(Choice::spot);
        Optional<Spot> target = Optional.ofNullable(to.getValue()).map(Choice::spot);
        return switch (kind.getValue()) {
            case PATH -> source.flatMap(one -> target.map(two -> new Question.Path(one, two)));
            case WHO_REACHES -> target.map(Question.WhoReaches::new);
            case WHAT_IT_REACHES -> source.map(Question.WhatItReaches::new);
            case IMPACT -> target.map(Question.Impact::new);
            case PUBLIC -> Optional.of(new Question.Public());
            case SINGLE_POINTS -> Optional.of(new Question.SinglePoints());
        };
    }
}
