package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.Comparison.Changed;
import io.github.alidade.pipeline.Comparison.Entry;
import io.github.alidade.pipeline.Comparison.Relation;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.audit.FileKind;
import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.LeakAudit;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What differs, written for a person or a program.
final class ComparisonText {
    /// The program's own words in the text, which the audit must know.
    private static final List<String> WORDS = List.of(
            "Equal",
            "Added",
            "Removed",
            "Changed",
            "hidden",
            "Not seen on one side",
            "Relations",
            "before",
            "described",
            "only named by others");

    private final Comparison told;
    private final Document before;
    private final Document after;

    ComparisonText(Comparison told, Document before, Document after) {
        this.told = told;
        this.before = before;
        this.after = after;
    }

    String text() throws AlidadeException {
        StringBuilder text = new StringBuilder(AnswerText.mark(told.exposure()));
        if (told.equal()) {
            text.append("Equal.\n");
        }
        entries("+ Added", told.added(), text);
        entries("- Removed", told.removed(), text);
        entries("? Not seen on one side", told.notSeen(), text);
        heading("~ Changed", told.changed(), text);
        for (Changed change : told.changed()) {
            text.append("  ").append(line(change.entry())).append(change.hidden() ? ": hidden\n" : "\n");
            change.fields()
                    .forEach(field -> text.append("       %s: %s -> %s\n"
                            .formatted(field.field(), orNone(field.before()), orNone(field.after()))));
        }
        related("+ Relations", told.relationsAdded(), text);
        related("- Relations", told.relationsRemoved(), text);
        told.notes().forEach(note -> text.append("\n- ").append(note).append('\n'));
        return audited(text.toString(), FileKind.TEXT);
    }

    private static String orNone(ShownText text) {
        return text.isEmpty() ? "-" : text.text();
    }

    private static void heading(String heading, Collection<?> of, StringBuilder text) {
        if (!of.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(heading);
            text.append(" (").append(of.size()).append(")\n");
        }
    }

    private static void entries(String heading, List<Entry> entries, StringBuilder text) {
        heading(heading, entries, text);
        entries.forEach(entry -> text.append("  ").append(line(entry)).append('\n'));
    }

    private static String line(Entry entry) {
        return entry.kind().word() + " " + entry.name();
    }

    private static void related(String heading, List<Relation> relations, StringBuilder text) {
        heading(heading, relations, text);
        for (Relation relation : relations) {
            text.append(
                    "  %s %s %s".formatted(relation.source(), relation.kind().phrase(), relation.target()));
            // Without ports the label is the verb that stands there already.
            boolean said = relation.label().isEmpty()
                    || relation.label().text().equals(relation.kind().verb());
            text.append(said ? "\n" : " (" + relation.label() + ")\n");
        }
    }

    String json() throws AlidadeException {
        String text = Json.object(json -> {
            json.text("exposure", told.exposure().word());
            json.truth("equal", told.equal());
            json.array("added", told.added(), ComparisonText::entry);
            json.array("removed", told.removed(), ComparisonText::entry);
            json.array("notSeen", told.notSeen(), ComparisonText::entry);
            json.array("changed", told.changed(), (change, inner) -> {
                entry(change.entry(), inner);
                inner.array("fields", change.fields(), (field, one) -> {
                    one.text("field", field.field());
                    one.text("before", field.before().text());
                    one.text("after", field.after().text());
                });
                inner.truth("hidden", change.hidden());
            });
            json.array("relationsAdded", told.relationsAdded(), ComparisonText::relation);
            json.array("relationsRemoved", told.relationsRemoved(), ComparisonText::relation);
            json.texts("notes", told.notes().stream().map(ShownText::text).toList());
        });
        return audited(text, FileKind.JSON);
    }

    private static void entry(Entry entry, Json json) {
        json.text("kind", entry.kind().word());
        json.text("id", entry.id().text());
        json.text("name", entry.name().text());
    }

    private static void relation(Relation relation, Json json) {
        json.text("from", relation.source().text());
        json.text("relation", relation.kind().word());
        json.text("to", relation.target().text());
        json.text("label", relation.label().text());
    }

    /// Neither account may be given away.
    private String audited(String text, FileKind kind) throws AlidadeException {
        if (told.exposure() == Exposure.CLEAR) {
            return text;
        }
        Set<String> own = new HashSet<>(WORDS);
        told.changed().forEach(change -> change.fields().forEach(field -> own.add(field.field())));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LeakAudit old = before.audit(told.profile());
        LeakAudit now = after.audit(told.profile());
        for (LeakAudit audit : List.of(old.alsoTelling(now), now.alsoTelling(old))) {
            List<Leak> leaks = audit.knowing(own).audit(bytes, kind);
            if (!leaks.isEmpty()) {
                throw new AlidadeException(
                        AlidadeException.Kind.REFUSED,
                        "The public comparison would give an account away and was refused; nothing was printed: "
                                + leaks.getFirst().sentence() + ".");
            }
        }
        return text;
    }
}
