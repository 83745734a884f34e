package io.github.alidade.pipeline;

import io.github.alidade.pipeline.Comparison.Entry;
import io.github.alidade.pipeline.Comparison.FieldChange;
import io.github.alidade.pipeline.Comparison.Relation;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownAnswer.Chapter;
import io.github.alidade.redaction.answer.ShownAnswer.Ghost;
import io.github.alidade.redaction.answer.ShownAnswer.Step;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What differs, told in the window: what came and changed and how, what went as ghosts beside what is there.
final class ComparisonAnswer {
    private static final ShownText QUESTION = ShownText.words("What differs from before?");
    private static final int MOST_FIELDS = 5;

    private final Comparison told;

    ComparisonAnswer(Comparison told) {
        this.told = told;
    }

    ShownAnswer tell() {
        List<Chapter> chapters = new ArrayList<>();
        chapter(ShownText.words("Added"), ShownText.words("+"), steps(told.added()), chapters);
        chapter(ShownText.words("Changed"), ShownText.words("~"), changes(), chapters);
        chapter(ShownText.words("Removed"), ShownText.words("\u2212"), steps(told.removed()), chapters);
        chapter(ShownText.words("Not seen on one side"), ShownText.words("?"), steps(told.notSeen()), chapters);
        chapter(ShownText.words("Relations added"), ShownText.words("+"), lines(told.relationsAdded()), chapters);
        chapter(
                ShownText.words("Relations removed"),
                ShownText.words("\u2212"),
                lines(told.relationsRemoved()),
                chapters);
        return new ShownAnswer(QUESTION, told.equal() ? Verdict.NO : Verdict.YES, headline(), chapters, told.notes())
                .with(ghosts());
    }

    private ShownText headline() {
        if (told.equal()) {
            return ShownText.words("Nothing differs.");
        }
        ShownText things = ShownText.format(
                "%s added, %s changed, %s removed.",
                ShownText.number(told.added().size()),
                ShownText.number(told.changed().size()),
                ShownText.number(told.removed().size()));
        int came = told.relationsAdded().size();
        int went = told.relationsRemoved().size();
        return came + went == 0
                ? things
                : ShownText.format(
                        "%s Relations between what stayed: %s added, %s removed.",
                        things, ShownText.number(came), ShownText.number(went));
    }

    static ShownAnswer unreadable() {
        return new ShownAnswer(
                QUESTION,
                Verdict.UNKNOWN,
                ShownText.words("The other input could not be read, so nothing was compared."),
                List.of(),
                List.of());
    }

    private List<Ghost> ghosts() {
        return told.removed().stream()
                .filter(entry -> entry.kind().drawn())
                .map(entry -> new Ghost(entry.key(), entry.kind(), entry.name(), entry.beside()))
                .toList();
    }

    private static void chapter(ShownText heading, ShownText mark, List<Step> steps, List<Chapter> into) {
        if (!steps.isEmpty()) {
            ShownText counted = ShownText.format("%s %s (%s)", mark, heading, ShownText.number(steps.size()));
            into.add(new Chapter(counted, steps, true, mark));
        }
    }

    private static List<Step> steps(List<Entry> entries) {
        return entries.stream().map(entry -> step(entry, ShownText.NONE)).toList();
    }

    private static Step step(Entry entry, ShownText more) {
        ShownText name = ShownText.format("%s %s", ShownText.title(entry.kind()), entry.name());
        return new Step(
                Optional.empty(),
                Optional.of(entry.key()),
                more.isEmpty() ? name : ShownText.format("%s: %s", name, more),
                Verdict.YES,
                List.of());
    }

    private List<Step> changes() {
        return told.changed().stream()
                .map(change -> step(
                        change.entry(),
                        change.hidden() ? ShownText.words("something that is hidden here") : fields(change.fields())))
                .toList();
    }

    private static ShownText fields(List<FieldChange> fields) {
        ShownText first = ShownText.join(
                "; ",
                fields.stream()
                        .limit(MOST_FIELDS)
                        .map(field -> ShownText.format(
                                "%s %s, now %s", field.label(), orNone(field.before()), orNone(field.after())))
                        .toList());
        return fields.size() <= MOST_FIELDS
                ? first
                : ShownText.format("%s; and %s more", first, ShownText.number(fields.size() - MOST_FIELDS));
    }

    private static ShownText orNone(ShownText text) {
        return text.isEmpty() ? ShownText.words("none") : text;
    }

    private static List<Step> lines(List<Relation> relations) {
        return relations.stream()
                .map(relation -> new Step(
                        Optional.of(relation.ends().source()),
                        Optional.of(relation.ends().target()),
                        ShownText.format(
                                "%s %s %s", relation.source(), ShownText.phrase(relation.kind()), relation.target()),
                        Verdict.YES,
                        List.of()))
                .toList();
    }
}
