package io.github.alidade.layout;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which nodes the user wants to see. Criteria hold together; within one of them any value will do, and an empty one
/// restricts nothing.
///
/// @param regions as they are called in public, so that toggling the exposure changes nothing
public record Filter(
        Set<ResourceKind> kinds,
        Set<NodeKey> vpcs,
        Set<NodeKey> clusters,
        Set<ShownText> regions,
        Optional<Words> words) {
    public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    /// A text that the name has to hold, and the exposure under which the user typed it: what was typed while clear
    /// names were shown is looked for in clear names ever after, and shown again only with them.
    public record Words(String typed, Exposure under) {
        boolean within(ShownText name) {
            return name.text().toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
        }

        /// Whether the text may be shown under an exposure.
        public boolean shownUnder(Exposure exposure) {
            return under == Exposure.PUBLIC || exposure == Exposure.CLEAR;
        }
    }

    public Filter {
        kinds = Set.copyOf(kinds);
        vpcs = Set.copyOf(vpcs);
        clusters = Set.copyOf(clusters);
        regions = Set.copyOf(regions);
        words = words.filter(all -> !all.typed().isBlank());
    }

    public boolean everything() {
        return equals(NONE);
    }

    /// Whether a node passes all but the words.
    boolean passes(ShownNode node) {
        return (kinds.isEmpty() || kinds.contains(node.kind()))
                && (vpcs.isEmpty() || node.vpc().filter(vpcs::contains).isPresent())
                && (clusters.isEmpty()
                        || node.cluster().filter(clusters::contains).isPresent())
                && (regions.isEmpty() || regions.contains(node.region()));
    }

    public Filter withKinds(Set<ResourceKind> chosen) {
        return new Filter(chosen, vpcs, clusters, regions, words);
    }

    public Filter withVpcs(Set<NodeKey> chosen) {
        return new Filter(kinds, chosen, clusters, regions, words);
    }

    public Filter withClusters(Set<NodeKey> chosen) {
        return new Filter(kinds, vpcs, chosen, regions, words);
    }

    public Filter withRegions(Set<ShownText> chosen) {
        return new Filter(kinds, vpcs, clusters, chosen, words);
    }

    public Filter withWords(Optional<Words> chosen) {
        return new Filter(kinds, vpcs, clusters, regions, chosen);
    }
}
