package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.ShownText.Origin;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Looks at every raw value next to what is shown of it.
final class Reporting {
    /// What came of raw values: counts and words, or the pairs of the reverse map.
    interface Listener {
        /// @param shown empty if nothing is
        void value(Field.Declared declared, String raw, Optional<ShownText> shown, At at);
    }

    private final Topology topology;
    private final PublicSight sight;

    Reporting(Topology topology, PublicSight sight) {
        this.topology = topology;
        this.sight = sight;
    }

    RedactionReport report(Profile profile, int unique) {
        Map<ResourceKind, Counter> counters = new EnumMap<>(ResourceKind.class);
        Map<Aspect, Map<ShownText, Integer>> words = new EnumMap<>(Aspect.class);
        for (Resource resource : topology.resources()) {
            Counter counter =
                    counters.computeIfAbsent(resource.kind(), kind -> new Counter(ShownText.title(kind), words));
            each(resource, counter);
        }
        List<RedactionReport.Tally> tallies = new ArrayList<>();
        counters.values().forEach(counter -> tallies.add(counter.tally()));
        tallies.add(relations());
        tallies.add(gaps());
        Map<Aspect, List<RedactionReport.Kept>> kept = new EnumMap<>(Aspect.class);
        words.forEach((aspect, all) -> kept.put(
                aspect,
                all.entrySet().stream()
                        .map(word -> new RedactionReport.Kept(word.getKey(), word.getValue()))
                        .toList()));
        return new RedactionReport(profile, topology.resources().size(), unique, tallies, kept);
    }

    /// Every value of a resource and of its parts.
    void each(Resource resource, Listener listener) {
        each((Record) resource, resource, listener);
    }

    private void each(Record owner, Resource resource, Listener listener) {
        for (Field field : Field.plan(owner.getClass()).fields()) {
            At at = new At(resource, owner, field.name());
            switch (field.of(owner)) {
                case null -> {}
                case List<?> list -> list.forEach(raw -> value(field, raw, at, listener));
                case Object raw -> value(field, raw, at, listener);
            }
        }
    }

    private void value(Field field, Object raw, At at, Listener listener) {
        if (field.declared() instanceof Field.Declared.Parted) {
            each((Record) raw, at.resource(), listener);
        } else {
            String text = raw instanceof ResourceId id ? id.value() : PublicWords.text(raw);
            listener.value(field.declared(), text, shown(field.declared(), raw, at), at);
        }
    }

    private Optional<ShownText> shown(Field.Declared declared, Object raw, At at) {
        return switch (declared) {
            case Field.Declared.Kept(var words) -> sight.keep(words, raw, at);
            case Field.Declared.Aliased(var kind) -> sight.alias(kind, raw, at);
            case Field.Declared.Generalised(var broader) -> sight.generalise(broader, raw.toString(), at);
            case Field.Declared.Dropped() -> Optional.empty();
            case Field.Declared.Parted() -> Optional.empty();
        };
    }

    private RedactionReport.Tally relations() {
        int matches = 0;
        int shown = 0;
        for (Relation relation : topology.relations()) {
            for (Evidence evidence : relation.evidence()) {
                if (evidence.match() != null) {
                    matches++;
                    shown += sight.match(evidence.match()).isEmpty() ? 0 : 1;
                }
            }
        }
        return new RedactionReport.Tally(ShownText.words("Matches of evidence"), 0, 0, shown, matches - shown);
    }

    private RedactionReport.Tally gaps() {
        int kept = 0;
        int aliased = 0;
        int dropped = 0;
        for (Gap gap : topology.gaps()) {
            ShownText region = sight.region(gap.region());
            kept += region.origin() == Origin.KEPT ? 1 : 0;
            aliased += region.origin() == Origin.ALIAS ? 1 : 0;
            dropped += region.isEmpty() ? 1 : 0;
        }
        return new RedactionReport.Tally(ShownText.words("Regions of gaps"), kept, aliased, 0, dropped);
    }

    private static final class Counter implements Listener {
        private final ShownText what;
        private final Map<Aspect, Map<ShownText, Integer>> words;
        private int kept;
        private int aliased;
        private int broader;
        private int dropped;

        Counter(ShownText what, Map<Aspect, Map<ShownText, Integer>> words) {
            this.what = what;
            this.words = words;
        }

        @Override
        public void value(Field.Declared declared, String raw, Optional<ShownText> shown, At at) {
            if (shown.isEmpty() || shown.get().isEmpty()) {
                dropped++;
            } else if (shown.get().origin() == Origin.ALIAS) {
                aliased++;
            } else if (shown.get().text().equals(raw)) {
                kept++;
                Aspect aspect = aspect(declared);
                if (aspect != null) {
                    words.computeIfAbsent(aspect, key -> new TreeMap<>()).merge(shown.get(), 1, Integer::sum);
                }
            } else {
                broader++;
            }
        }

        private static @Nullable Aspect aspect(Field.Declared declared) {
            return switch (declared) {
                case Field.Declared.Kept(var words) -> Aspect.of(words);
                case Field.Declared.Generalised(var broader) ->
                    Aspect.of(broader).orElse(null);
                case Field.Declared.Aliased aliased -> Aspect.AWS_POLICIES;
                case Field.Declared.Dropped none -> null;
                case Field.Declared.Parted none -> null;
            };
        }

        RedactionReport.Tally tally() {
            return new RedactionReport.Tally(what, kept, aliased, broader, dropped);
        }
    }
}
