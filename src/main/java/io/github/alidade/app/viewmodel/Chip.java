package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Scope;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One reason why not all is shown, and what a scope is when the user dismisses it.
///
/// @param id names the reason and holds nothing of the account
/// @param text as it may be shown under the sight's exposure
public record Chip(String id, String text, UnaryOperator<Scope> without) {
    private static final int NAMED = 3;

    /// The reasons of a picture, in the order in which they apply.
    public static List<Chip> of(Picture picture) {
        Scope scope = picture.view().scope();
        Filter filter = scope.filter();
        List<Chip> chips = new ArrayList<>();
        if (!filter.kinds().isEmpty()) {
            String kinds =
                    filter.kinds().stream().sorted().map(kind -> kind.title()).collect(Collectors.joining(", "));
            chips.add(new Chip(
                    "kind", "kind = " + kinds, now -> now.with(now.filter().withKinds(Set.of()))));
        }
        if (!filter.vpcs().isEmpty()) {
            chips.add(new Chip(
                    "vpc",
                    "VPC = " + names(picture, filter.vpcs()),
                    now -> now.with(now.filter().withVpcs(Set.of()))));
        }
        if (!filter.clusters().isEmpty()) {
            chips.add(new Chip(
                    "cluster",
                    "cluster = " + names(picture, filter.clusters()),
                    now -> now.with(now.filter().withClusters(Set.of()))));
        }
        if (!filter.regions().isEmpty()) {
            String regions =
                    filter.regions().stream().sorted().map(ShownText::text).collect(Collectors.joining(", "));
            chips.add(new Chip(
                    "region",
                    "region = " + regions,
                    now -> now.with(now.filter().withRegions(Set.of()))));
        }
        filter.words()
                .ifPresent(words -> chips.add(new Chip(
                        "words",
                        words(picture, words),
                        now -> now.with(now.filter().withWords(Optional.empty())))));
        scope.focus()
                .ifPresent(focus -> chips.add(new Chip(
                        "focus", "near " + names(picture, focus.start()), now -> now.with(Optional.<Focus>empty()))));
        collapsed(picture).ifPresent(chips::add);
        return List.copyOf(chips);
    }

    /// How many cards there are, before the reasons: `3 of 41 cards`; empty when all are shown.
    public static String extent(Picture picture) {
        var extent = picture.diagram().extent();
        if (extent.filtered()) {
            return "%d of %d cards".formatted(extent.kept(), extent.all());
        }
        return extent.faded() > 0
                ? "%d of %d cards in focus".formatted(extent.kept() - extent.faded(), extent.kept())
                : "";
    }

    /// How far and which way the focus goes.
    public static String reach(Focus focus) {
        return focus.steps() == 1 ? "1 step" : focus.steps() + " steps";
    }

    private static Optional<Chip> collapsed(Picture picture) {
        var extent = picture.diagram().extent();
        if (extent.groups() == 0) {
            return Optional.empty();
        }
        String text = "%d cards in %d %s"
                .formatted(extent.collapsed(), extent.groups(), extent.groups() == 1 ? "group" : "groups");
        return Optional.of(new Chip("collapse", text, now -> now.with(Collapse.NONE)));
    }

    /// What was typed under clear names is not shown in public.
    private static String words(Picture picture, Filter.Words words) {
        return words.shownUnder(picture.view().exposure())
                ? "name has “%s”".formatted(words.typed().strip())
                : "name has a text that was typed under clear names";
    }

    private static String names(Picture picture, Collection<NodeKey> keys) {
        String named = keys.stream()
                .sorted()
                .limit(NAMED)
                .map(key -> name(picture, key))
                .collect(Collectors.joining(", "));
        return keys.size() > NAMED ? named + " and %d more".formatted(keys.size() - NAMED) : named;
    }

    private static String name(Picture picture, NodeKey key) {
        return picture.diagram()
                .find(key)
                .map(ShownNode::name)
                .map(ShownText::text)
                .orElse("a group");
    }
}
