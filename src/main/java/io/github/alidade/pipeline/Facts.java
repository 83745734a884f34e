package io.github.alidade.pipeline;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a document holds, in counts: no names, so it may be shown anywhere.
///
/// @param kinds how many of each kind; kinds that are not there are left out
/// @param undescribed how many are named by others and described by no input
public record Facts(
        Map<ResourceKind, Integer> kinds,
        Map<RelationKind, Integer> relations,
        int undescribed,
        List<ShownGap> gaps,
        List<ShownText> warnings) {

    public Facts {
        kinds = new EnumMap<>(kinds.isEmpty() ? new EnumMap<ResourceKind, Integer>(ResourceKind.class) : kinds);
        relations =
                new EnumMap<>(relations.isEmpty() ? new EnumMap<RelationKind, Integer>(RelationKind.class) : relations);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
    }

    public static Facts of(Document document) {
        return of(document, Profile.SEED);
    }

    /// The same in the words of a profile.
    public static Facts of(Document document, Profile profile) {
        ShownTopology shown = document.shown(Exposure.PUBLIC, profile);
        Map<ResourceKind, Integer> kinds = new EnumMap<>(ResourceKind.class);
        int undescribed = 0;
        for (ShownNode node : shown.nodes()) {
            kinds.merge(node.kind(), 1, Integer::sum);
            undescribed += node.described() ? 0 : 1;
        }
        Map<RelationKind, Integer> relations = new EnumMap<>(RelationKind.class);
        for (ShownEdge edge : shown.edges()) {
            relations.merge(edge.kind(), 1, Integer::sum);
        }
        return new Facts(kinds, relations, undescribed, shown.gaps(), shown.warnings());
    }

    /// For a person.
    public String text() {
        StringBuilder text = new StringBuilder("KINDS\n");
        for (ResourceKind kind : ResourceKind.values()) {
            int count = kinds.getOrDefault(kind, 0);
            if (count > 0) {
                text.append("%6d  %s%n".formatted(count, kind.title()));
            } else if (gaps.stream().anyMatch(gap -> gap.kinds().contains(kind))) {
                // Nothing seen is not "none".
                text.append("     ?  %s%n".formatted(kind.title()));
            }
        }
        text.append("\nRELATIONS\n");
        relations.forEach((kind, count) -> text.append("%6d  %s%n".formatted(count, kind.word())));
        text.append("\nGAPS\n");
        text.append(
                gaps.isEmpty()
                        ? "        none\n"
                        : gaps.stream()
                                .map(gap -> "      - " + gap.sentence().text() + "\n")
                                .collect(Collectors.joining()));
        if (undescribed > 0) {
            text.append("\n%6d  named by others, described by no input%n".formatted(undescribed));
        }
        return text.toString().replace("\r\n", "\n");
    }

    /// For a program:
    /// `{"kinds":{},"relations":{},"undescribed":0,"gaps":[{"reason","permission","region"}],"warnings":[]}`.
    public String json() {
        return Json.object(json -> {
            json.object("kinds", inner -> kinds.forEach((kind, count) -> inner.number(kind.word(), count)));
            json.object("relations", inner -> relations.forEach((kind, count) -> inner.number(kind.word(), count)));
            json.number("undescribed", undescribed);
            json.array("gaps", gaps, (gap, inner) -> {
                inner.text("reason", gap.reason().word());
                inner.text("permission", gap.permission().text());
                inner.text("region", gap.region().text());
            });
            json.texts("warnings", warnings.stream().map(ShownText::text).toList());
        });
    }
}
