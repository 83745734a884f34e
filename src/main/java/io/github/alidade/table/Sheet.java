package io.github.alidade.table;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A section in the making.
final class Sheet {
    private final String title;
    private final boolean always;
    private final List<String> columns;
    private final Set<Section.Row> rows = new LinkedHashSet<>();
    private List<ShownText> unseen = List.of();

    private Sheet(String title, boolean always, List<String> columns) {
        this.title = title;
        this.always = always;
        this.columns = columns;
    }

    /// One of the seed's own set.
    static Sheet always(String title, String... columns) {
        return new Sheet(title, true, List.of(columns));
    }

    /// One that appears when it is asked for.
    static Sheet further(String title, String... columns) {
        return new Sheet(title, false, List.of(columns));
    }

    /// Adds a row about a node; a row that says the same as another one is left out.
    @SafeVarargs
    final Sheet row(ShownNode about, List<ShownText>... cells) {
        return row(Optional.of(about.key()), cells);
    }

    @SafeVarargs
    final Sheet row(Optional<NodeKey> about, List<ShownText>... cells) {
        rows.add(new Section.Row(about, Arrays.asList(cells)));
        return this;
    }

    /// Says what could not be seen of what would stand here.
    Sheet unseen(List<ShownText> sentences) {
        unseen = sentences;
        return this;
    }

    Section section() {
        return new Section(title, always, columns, new ArrayList<>(rows), unseen);
    }
}
