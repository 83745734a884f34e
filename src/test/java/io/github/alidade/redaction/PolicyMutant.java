package io.github.alidade.redaction;

import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Words;
import io.github.alidade.redaction.ShownText.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One policy taken away: what a line of the registry hides gets through, whole or in part.
///
/// @param line the line, as `Bucket.name`
/// @param leak what gets through
public record PolicyMutant(String line, Leak leak) {

    /// How much of a text gets through.
    public enum Leak {
        WHOLE(text -> text),
        LENGTH(text -> "x".repeat(text.length())),
        LAST_LETTER(text -> text.substring(text.length() - 1));

        private final UnaryOperator<String> part;

        Leak(UnaryOperator<String> part) {
            this.part = part;
        }

        Optional<ShownText> of(Object raw) {
            String text = raw instanceof ResourceId id ? id.value() : PublicWords.text(raw);
            return text.isEmpty() ? Optional.empty() : Optional.of(ShownText.of(Origin.KEPT, part.apply(text)));
        }
    }

    /// Lines that no field of a node is made of: where a topology as a whole, a line or a gap shows them.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "Evidence.match", "match",
            "Gap.region", "region",
            "Gap.service", "gap words",
            "Gap.call", "gap words",
            "PortPair.protocol", "label");

    /// What is never text: a relation's ends, the way of evidence and what a gap is about are nodes.
    static final List<String> ONLY_NODES = List.of("Relation.source", "Relation.target", "Evidence.via", "Gap.about");

    /// What correlation reads; no topology has it.
    static final List<String> NOT_IN_A_TOPOLOGY = List.of(
            "StatedRelation.source",
            "StatedRelation.target",
            "EnvironmentReference.owner",
            "EnvironmentReference.container",
            "EnvironmentReference.variable",
            "EnvironmentReference.target");

    /// What stands at every node besides its fields: aliases of the same things.
    private static final List<String> AT_EVERY_NODE = List.of("name of a node", "id of a node", "account of a node");

    /// All lines that can hold a text, and so could give one away.
    public static List<PolicyMutant> all(Leak leak) {
        List<String> lines = new ArrayList<>(AT_EVERY_NODE);
        Registry.lines().stream()
                .filter(Registry.Line::holdsText)
                .map(Registry.Line::name)
                .filter(name -> !ONLY_NODES.contains(name) && !NOT_IN_A_TOPOLOGY.contains(name))
                .forEach(lines::add);
        return lines.stream().map(line -> new PolicyMutant(line, leak)).toList();
    }

    /// One that forgets the line.
    public Redactor redactor(Profile profile) {
        return new Redactor(profile, Forgetful::new);
    }

    @Override
    public String toString() {
        return line + " " + leak;
    }

    private final class Forgetful extends PublicSight {
        Forgetful(Names names, Profile profile, Ranks ranks) {
            super(names, profile, ranks);
        }

        private boolean forgets(@Nullable At at) {
            return at != null && line.equals(at.owner().getClass().getSimpleName() + "." + at.component());
        }

        private boolean forgets(String elsewhere) {
            return elsewhere.equals(ELSEWHERE.getOrDefault(line, line));
        }

        private ShownText orLeak(boolean forgotten, Object raw, ShownText shown) {
            return forgotten ? leak.of(raw).orElse(shown) : shown;
        }

        @Override
        public ShownText id(Resource resource) {
            return orLeak(forgets("id of a node"), resource.id(), super.id(resource));
        }

        @Override
        public ShownText name(Resource resource) {
            return orLeak(forgets("name of a node"), resource.id(), super.name(resource));
        }

        @Override
        public ShownText account(String raw) {
            return orLeak(forgets("account of a node"), raw, super.account(raw));
        }

        @Override
        public ShownText region(String raw) {
            return orLeak(forgets("region"), raw, super.region(raw));
        }

        @Override
        public ShownText match(@Nullable String raw) {
            return raw == null ? super.match(raw) : orLeak(forgets("match"), raw, super.match(raw));
        }

        /// Gaps are worded by exposure.
        @Override
        public Exposure exposure() {
            return forgets("gap words") ? Exposure.CLEAR : super.exposure();
        }

        @Override
        public Optional<ShownText> keep(Words words, Object value, @Nullable At at) {
            boolean label = at == null && words == Words.PROTOCOL && forgets("label");
            return forgets(at) || label ? leak.of(value) : super.keep(words, value, at);
        }

        @Override
        public Optional<ShownText> alias(AliasKind kind, Object raw, At at) {
            return forgets(at) ? leak.of(raw) : super.alias(kind, raw, at);
        }

        @Override
        public Optional<ShownText> generalise(Broader broader, String raw, At at) {
            return forgets(at) ? leak.of(raw) : super.generalise(broader, raw, at);
        }

        @Override
        public Optional<ShownText> dropped(Object raw, At at) {
            return forgets(at) ? leak.of(raw) : super.dropped(raw, at);
        }

        /// Only the values of conditions are counted.
        @Override
        public Optional<ShownValue> count(List<?> values) {
            return line.equals("Condition.values")
                    ? leak.of(values.stream().map(Object::toString).collect(Collectors.joining(" ")))
                            .map(ShownValue.Text::new)
                    : super.count(values);
        }
    }
}
