package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What came and what went when a document was read again, as it may be shown under each exposure. What others still
/// name and nobody describes any more has gone.
///
/// @param lessSeen whether something could not be seen this time that was not missing before: what went may be there
///     still
public record Changes(Map<Exposure, Lists> lists, boolean lessSeen) {
    /// More than this nobody reads in a small list.
    private static final int LONGEST = 200;

    /// One resource.
    public record Entry(NodeKey key, ShownText kind, ShownText name) {}

    /// @param came resources that were not there before, up to a number that can be read
    /// @param allCame how many came altogether
    public record Lists(List<Entry> came, int allCame, List<Entry> went, int allWent) {
        public Lists {
            came = List.copyOf(came);
            went = List.copyOf(went);
        }
    }

    public Changes {
        lists = new EnumMap<>(lists);
    }

    static Changes of(Workbench.Opened before, Workbench.Opened after) {
        return of(before, after, Profile.SEED);
    }

    /// @param profile in whose aliases the changes are told
    static Changes of(Workbench.Opened before, Workbench.Opened after, Profile profile) {
        Map<Exposure, Lists> lists = new EnumMap<>(Exposure.class);
        for (Exposure exposure : Exposure.values()) {
            lists.put(exposure, lists(before.shown(exposure, profile), after.shown(exposure, profile)));
        }
        return new Changes(
                lists,
                !gaps(before.shown(Exposure.PUBLIC, profile)).containsAll(gaps(after.shown(Exposure.PUBLIC, profile))));
    }

    private static Lists lists(ShownTopology before, ShownTopology after) {
        List<Entry> came = without(after, before);
        List<Entry> went = without(before, after);
        return new Lists(cut(came), came.size(), cut(went), went.size());
    }

    private static List<Entry> without(ShownTopology some, ShownTopology others) {
        Set<NodeKey> there = others.nodes().stream()
                .filter(ShownNode::described)
                .map(ShownNode::key)
                .collect(Collectors.toCollection(HashSet::new));
        return some.nodes().stream()
                .filter(node -> node.described() && !there.contains(node.key()))
                .map(node -> new Entry(node.key(), ShownText.title(node.kind()), node.name()))
                .toList();
    }

    private static List<Entry> cut(List<Entry> entries) {
        return new ArrayList<>(entries.subList(0, Math.min(LONGEST, entries.size())));
    }

    private static Set<ShownText> gaps(ShownTopology shown) {
        return shown.gaps().stream().map(gap -> gap.sentence()).collect(Collectors.toSet());
    }

    public Lists under(Exposure exposure) {
        return lists.getOrDefault(exposure, new Lists(List.of(), 0, List.of(), 0));
    }

    public boolean none() {
        Lists any = under(Exposure.PUBLIC);
        return any.allCame() == 0 && any.allWent() == 0;
    }

    /// One line for all eyes: `2 resources came, 1 went.`
    public String sentence() {
        Lists any = under(Exposure.PUBLIC);
        if (none()) {
            return "Read again: nothing came or went.";
        }
        String doubt = lessSeen && any.allWent() > 0
                ? " Less could be seen than before, so what went may be there still."
                : "";
        return "Read again: %s came, %d went.%s"
                .formatted(any.allCame() == 1 ? "1 resource" : any.allCame() + " resources", any.allWent(), doubt);
    }
}
