package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;

/// What differs between two documents of one workspace, so that a thing has the same alias in both. Things are the
/// same by identity or, where asked for, by a name in which one text stands for another.
///
/// @param added only in the second
/// @param removed only in the first
/// @param notSeen in one alone, where the other could not see all things of that kind
public record Comparison(
        Exposure exposure,
        Profile profile,
        List<Entry> added,
        List<Entry> removed,
        List<Entry> notSeen,
        List<Changed> changed,
        List<Relation> relationsAdded,
        List<Relation> relationsRemoved,
        List<ShownText> notes) {
    public Comparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        notSeen = List.copyOf(notSeen);
        changed = List.copyOf(changed);
        relationsAdded = List.copyOf(relationsAdded);
        relationsRemoved = List.copyOf(relationsRemoved);
        notes = List.copyOf(notes);
    }

    /// One resource.
    ///
    /// @param beside what it was used with and what is on both sides; told of what was removed only
    public record Entry(NodeKey key, ResourceKind kind, ShownText id, ShownText name, List<NodeKey> beside) {
        public Entry {
            beside = List.copyOf(beside);
        }
    }

    /// A resource that is in both and differs.
    ///
    /// @param fields what differs and may be shown
    /// @param hidden whether something differs that may not be shown
    public record Changed(Entry entry, List<FieldChange> fields, boolean hidden) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// @param field the component of the model, such as `desiredCount`
    /// @param label what a person reads for it
    public record FieldChange(String field, ShownText label, ShownText before, ShownText after) {}

    /// @param ends the two as nodes of the second
    /// @param label what stands at its line
    public record Relation(Ends ends, ShownText source, RelationKind kind, ShownText target, ShownText label) {}

    public record Ends(NodeKey source, NodeKey target) {}

    /// A text that stands for another in names: `staging=production`.
    public record Match(String before, String after) {
        public static final Match IDENTITY = new Match("", "");

        /// Says nothing, for names of the account are in it.
        @Override
        public String toString() {
            return "<raw>";
        }

        /// @throws AlidadeException if it is not two texts with `=` between
        public static Match parse(String text) throws AlidadeException {
            int middle = text.indexOf('=');
            if (middle <= 0 || middle == text.length() - 1) {
                throw new AlidadeException(
                        AlidadeException.Kind.USAGE, "--match takes two texts, such as staging=production.");
            }
            return new Match(text.substring(0, middle), text.substring(middle + 1));
        }

        String applied(String name) {
            return before.isEmpty() ? name : name.replace(before, after);
        }
    }

    /// Whether nothing differs.
    public boolean equal() {
        return added.isEmpty()
                && removed.isEmpty()
                && notSeen.isEmpty()
                && changed.isEmpty()
                && relationsAdded.isEmpty()
                && relationsRemoved.isEmpty();
    }

    /// @param before and after must share a workspace, see [Document#beside]
    public static Comparison of(Document before, Document after, Match match, Exposure exposure, Profile profile) {
        return new Comparing(before, after, match, exposure, profile).compare();
    }

    /// For a person, audited if it is public.
    /// @throws AlidadeException if the audit refuses
    public String text(Document before, Document after) throws AlidadeException {
        return new ComparisonText(this, before, after).text();
    }

    /// For a program, audited if it is public.
    /// @throws AlidadeException if the audit refuses
    public String json(Document before, Document after) throws AlidadeException {
        return new ComparisonText(this, before, after).json();
    }
}
