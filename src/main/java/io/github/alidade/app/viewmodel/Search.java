package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds nodes by what is shown of them.
public final class Search {
    private static final int MOST = 40;

    private Search() {}

    /// The nodes whose shown name, kind or identity holds all words of the query; those whose name begins with it
    /// first, then those whose name holds it, then the rest, each in the order of the topology.
    public static List<ShownNode> find(ShownTopology topology, String query) {
        String whole = query.strip().toLowerCase(Locale.ROOT);
        if (whole.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(whole.split("\\s+"));
        List<ShownNode> first = new ArrayList<>();
        List<ShownNode> second = new ArrayList<>();
        List<ShownNode> third = new ArrayList<>();
        for (ShownNode node : topology.nodes()) {
            String name = node.name().text().toLowerCase(Locale.ROOT);
            String all = name + " " + node.kind().title().toLowerCase(Locale.ROOT) + " "
                    + node.id().text().toLowerCase(Locale.ROOT);
            if (name.startsWith(whole)) {
                first.add(node);
            } else if (name.contains(whole)) {
                second.add(node);
            } else if (words.stream().allMatch(all::contains)) {
                third.add(node);
            }
        }
        first.addAll(second);
        first.addAll(third);
        return List.copyOf(first.subList(0, Math.min(MOST, first.size())));
    }
}
