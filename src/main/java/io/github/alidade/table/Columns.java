package io.github.alidade.table;

import static io.github.alidade.table.Report.inOneLine;
import static io.github.alidade.table.Report.text;

import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Sections with one row per node, put together from columns.
final class Columns {
    /// A title, and what a node has in it.
    record Column(String title, Function<ShownNode, List<ShownText>> cell) {}

    private final Report report;

    Columns(Report report) {
        this.report = report;
    }

    static Column column(String title, Function<ShownNode, List<ShownText>> cell) {
        return new Column(title, cell);
    }

    /// The text of a field.
    static Column field(String title, String name) {
        return column(title, node -> text(node.fields(), name));
    }

    /// The texts of a field with several values.
    static Column fields(String title, String name) {
        return column(title, node -> inOneLine(node.fields().texts(name)));
    }

    static Column name(String title) {
        return column(title, node -> List.of(node.name()));
    }

    static Column region() {
        return column("Region", node -> List.of(node.region()));
    }

    Column link(String title, String name) {
        return column(title, node -> report.named(node.fields(), name));
    }

    Column groups() {
        return column("Security Groups", report::groupLabels);
    }

    /// The nodes that relations lead to.
    Column to(String title, RelationKind... kinds) {
        return column(
                title,
                node -> names(report.from(node, kinds).stream()
                        .map(ShownEdge::target)
                        .map(report.topology()::node)
                        .toList()));
    }

    /// The nodes that relations come from.
    Column from(String title, RelationKind... kinds) {
        return column(
                title,
                node -> names(report.to(node, kinds).stream()
                        .map(ShownEdge::source)
                        .map(report.topology()::node)
                        .toList()));
    }

    static List<ShownText> names(List<ShownNode> nodes) {
        Set<ShownText> names = new LinkedHashSet<>();
        nodes.forEach(node -> names.add(node.name()));
        return List.copyOf(names);
    }

    Section section(String title, ResourceKind kind, Column... columns) {
        return section(title, report.described(kind), report.unseen(kind), columns);
    }

    static Section section(String title, List<ShownNode> nodes, List<ShownText> unseen, Column... columns) {
        List<Column> all = Arrays.asList(columns);
        List<Section.Row> rows = nodes.stream()
                .map(node -> new Section.Row(
                        Optional.of(node.key()),
                        all.stream().map(column -> column.cell().apply(node)).toList()))
                .toList();
        return new Section(title, false, all.stream().map(Column::title).toList(), rows, unseen);
    }
}
