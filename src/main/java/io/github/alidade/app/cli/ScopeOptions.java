package io.github.alidade.app.cli;

import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Scope;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What of a topology a picture shows.
final class ScopeOptions {
    /// Formats that hand the graph itself to other programs: they hold all of it unless the user says otherwise.
    private static final List<String> DATA = List.of(".json", ".graphml");

    @Option(
            names = "--focus",
            paramLabel = "NAME",
            description = "Show what is near this resource only; the name as it is shown, in public or clear.")
    private @Nullable String focus;

    @Option(
            names = "--steps",
            defaultValue = "2",
            paramLabel = "N",
            description = "How many lines away from --focus is near, 0 to 9 (default: ${DEFAULT-VALUE}).")
    private int steps = 2;

    @Option(
            names = "--direction",
            defaultValue = "both",
            paramLabel = "WAY",
            description = "From --focus: upstream, downstream or both (default: ${DEFAULT-VALUE}).")
    private Focus.Direction direction = Focus.Direction.BOTH;

    @Option(
            names = "--collapse",
            paramLabel = "LEVEL",
            description = {
                "Draw as one card: cluster, vpc, region, account, iam, auto or none",
                "(default: auto for pictures, which collapses large ones; none for .json and .graphml)."
            })
    private Collapse.@Nullable Level collapse;

    /// @throws AlidadeException if the focus is nothing or cannot be
    Scope scope(Document document, Path target) throws AlidadeException {
        return new Scope(Filter.NONE, focus(document), new Collapse(level(target)));
    }

    private Collapse.Level level(Path target) {
        if (collapse != null) {
            return collapse;
        }
        String name = target.toString().toLowerCase(Locale.ROOT);
        return DATA.stream().anyMatch(name::endsWith) ? Collapse.Level.NONE : Collapse.Level.AUTO;
    }

    private Optional<Focus> focus(Document document) throws AlidadeException {
        String wanted = focus;
        if (wanted == null) {
            return Optional.empty();
        }
        if (steps < 0 || steps > Focus.MOST_STEPS) {
            throw new AlidadeException(AlidadeException.Kind.USAGE, "--steps takes a number from 0 to 9.");
        }
        Set<NodeKey> start = called(document, wanted);
        if (start.isEmpty()) {
            throw new AlidadeException(
                    AlidadeException.Kind.USAGE,
                    "--focus names nothing in this topology; 'alidade export INPUT --to x.txt' lists the names.");
        }
        return Optional.of(new Focus(start, steps, direction, false));
    }

    /// Aliases before real names: what is called so in public is what a public picture calls so.
    private static Set<NodeKey> called(Document document, String name) {
        for (Exposure exposure : List.of(Exposure.PUBLIC, Exposure.CLEAR)) {
            Set<NodeKey> keys = document.shown(exposure).nodes().stream()
                    .filter(node ->
                            node.name().text().equals(name) || node.id().text().equals(name))
                    .map(ShownNode::key)
                    .collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                return keys;
            }
        }
        return Set.of();
    }
}
