package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.NodeKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks what is shown. The answer becomes part of the sight; it is told anew whenever that is exchanged. Used on the
/// FX thread only.
public final class Inquiry {
    private final Supplier<@Nullable Sight> sight;
    private final Supplier<Workbench.@Nullable Opened> document;
    private final Consumer<Sight> apply;
    private final Consumer<Notice> tell;
    private final Latest<Asked> answers;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper findingsShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /// @param apply shows a sight with another answer
    Inquiry(
            Supplier<@Nullable Sight> sight,
            Supplier<Workbench.@Nullable Opened> document,
            Consumer<Sight> apply,
            Consumer<Notice> tell,
            boolean findingsShown,
            Executor workers,
            Executor fx) {
        this.sight = sight;
        this.document = document;
        this.apply = apply;
        this.tell = tell;
        this.findingsShown.set(findingsShown);
        this.answers = new Latest<>(workers, fx);
    }

    /// Opens the pane; closes it again, and forgets the answer, if it is open.
    public void toggle() {
        if (open.get()) {
            close();
        } else {
            open.set(true);
        }
    }

    public void close() {
        open.set(false);
        forget();
    }

    /// Shows or hides what one may want to mend, in the pane and on the cards.
    public void toggleFindings() {
        findingsShown.set(!findingsShown.get());
    }

    public ReadOnlyBooleanProperty findingsShownProperty() {
        return findingsShown.getReadOnlyProperty();
    }

    /// Whether the pane is there.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void ask(Question asked) {
        open.set(true);
        question.set(Optional.of(asked));
        answer();
    }

    public void forget() {
        question.set(Optional.empty());
        answer();
    }

    /// What was asked last and not forgotten, answered or not yet.
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Whether an answer is being worked out.
    public ReadOnlyBooleanProperty askingProperty() {
        return answers.runningProperty();
    }

    /// Another document has other things to ask about.
    void restart() {
        question.set(Optional.empty());
    }

    /// Asks again if a sight was made before the last question was asked.
    void catchUp() {
        Sight seen = sight.get();
        if (seen != null && !seen.asked().question().equals(question.get())) {
            answer();
        }
    }

    private void answer() {
        Sight seen = sight.get();
        Workbench.Opened opened = document.get();
        if (seen == null || opened == null) {
            return;
        }
        Optional<Question> asked = question.get();
        answers.submit(
                () -> Asked.of(asked, opened, seen.picture().shown()),
                told -> {
                    Sight now = sight.get();
                    // Names of another exposure must never be put into a sight.
                    if (now != null
                            && now.picture().shown() == seen.picture().shown()
                            && asked.equals(question.get())) {
                        apply.accept(now.with(told));
                    } else {
                        catchUp();
                    }
                },
                bug -> {
                    Bugs.log("answering", bug);
                    question.set(seen.asked().question());
                    tell.accept(Notice.failed("That could not be answered, which is a bug of Alidade."));
                });
    }

    /// Questions that suit what is shown.
    public List<Suggestion> suggestions() {
        Sight seen = sight.get();
        return seen == null ? List.of() : Suggestion.of(seen.picture().shown());
    }

    /// Who can reach the one node that is selected?
    public void whoReaches(NodeKey node) {
        ask(new Question.WhoReaches(Question.Spot.of(node)));
    }

    public void whatItReaches(NodeKey node) {
        ask(new Question.WhatItReaches(Question.Spot.of(node)));
    }

    public void impact(NodeKey node) {
        ask(new Question.Impact(Question.Spot.of(node)));
    }

    public void fromTheInternet(NodeKey node) {
        ask(new Question.Path(Question.Spot.INTERNET, Question.Spot.of(node)));
    }
}
