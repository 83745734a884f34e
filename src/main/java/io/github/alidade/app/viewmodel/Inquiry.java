package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.NodeKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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
    private final Executor fx;
    private final ReadOnlyObjectWrapper<LoadStep> step = new ReadOnlyObjectWrapper<>(LoadStep.STARTING);
    private Ticket ticket;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper findingsShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Beginning>> beginning = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
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
        this.fx = fx;
        this.ticket = new Ticket(fx, this::stepped);
        this.answers = new Latest<>(workers, fx);
        answers.runningProperty().subscribe(this::tellWaiting);
        question.subscribe(this::tellWaiting);
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
        ticket.cancel();
        Ticket own = new Ticket(fx, this::stepped);
        ticket = own;
        step.set(LoadStep.STARTING);
        answers.submit(
                () -> Asked.of(asked, opened, seen.picture().shown(), own),
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
                    if (bug instanceof CancellationException) {
                        catchUp();
                        return;
                    }
                    Bugs.log("answering", bug);
                    question.set(seen.asked().question());
                    tell.accept(Notice.failed("That could not be answered, which is a bug of Alidade."));
                });
    }

    /// Whether what was asked last is still being worked out; telling it anew does not count.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Gives up what is being worked out; what was answered before stays.
    public void cancel() {
        ticket.cancel();
        Sight seen = sight.get();
        question.set(seen == null ? Optional.empty() : seen.asked().question());
    }

    /// How far the answer is that is being worked out.
    public ReadOnlyObjectProperty<LoadStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    private void stepped(Ticket of, LoadStep next) {
        if (of == ticket) {
            step.set(next);
        }
    }

    private void tellWaiting() {
        waiting.set(answers.runningProperty().get()
                && question.get().isPresent()
                && answered().isEmpty());
    }

    /// What is asked and answered already: what is still being worked out must not hold up another picture.
    Optional<Question> answered() {
        Sight seen = sight.get();
        return question.get()
                .filter(asked -> seen != null
                        && seen.asked().question().filter(asked::equals).isPresent());
    }

    /// Questions that suit what is shown.
    public List<Suggestion> suggestions() {
        Sight seen = sight.get();
        return seen == null ? List.of() : Suggestion.of(seen.picture().shown());
    }

    /// Opens the pane for a way from a node to one that is still to be named, or the other way round.
    public void begin(NodeKey node, boolean from) {
        forget();
        open.set(true);
        beginning.set(Optional.of(new Beginning(node, from)));
        beginning.set(Optional.empty());
    }

    /// One end of a way, of which the other is still to be named.
    public record Beginning(NodeKey node, boolean from) {}

    /// Tells of each beginning once.
    public ReadOnlyObjectProperty<Optional<Beginning>> beginningProperty() {
        return beginning.getReadOnlyProperty();
    }

    /// The first question that suits what is shown: whether the internet reaches the data.
    public void askWhatMostWantToKnow() {
        suggestions().stream().findFirst().map(Suggestion::question).ifPresent(this::ask);
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
