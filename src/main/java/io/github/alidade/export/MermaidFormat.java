package io.github.alidade.export;

import io.github.alidade.drawing.Palette;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Certainty;
import java.nio.charset.StandardCharsets;

/// The diagram as a Mermaid flowchart: one subgraph a lane, dotted lines for what is inferred.
/// Source: mermaid.js.org, syntax of flowcharts and its entity codes.
final class MermaidFormat implements Format {
    @Override
    public String extension() {
        return "mmd";
    }

    @Override
    public String title() {
        return "Mermaid flowchart";
    }

    @Override
    public Content write(Subject subject) {
        return new Content.OneFile(chart(subject).getBytes(StandardCharsets.UTF_8));
    }

    static String chart(Subject subject) {
        Diagram diagram = subject.diagram();
        NodeNames names = new NodeNames(diagram);
        Palette palette = Palette.of(subject.drawing().theme());
        StringBuilder out = new StringBuilder();
        out.append("---\ntitle: ").append(Headline.of(diagram)).append("\n---\nflowchart LR\n");
        LaneGroups.of(diagram).forEach((lane, nodes) -> {
            out.append("  subgraph %s[\"%s\"]\n".formatted(lane.word(), escaped(lane.title())));
            nodes.forEach(node -> out.append("    %s[\"%s\"]:::%s\n"
                    .formatted(
                            names.of(node.key()), label(diagram, node), node.described() ? lane.word() : "unknown")));
            out.append("  end\n");
        });
        for (Diagram.Line line : diagram.lines()) {
            String arrow = certain(line) ? "-->" : "-.->";
            String label = line.label().isEmpty()
                    ? ""
                    : "|\"%s\"|".formatted(escaped(line.label().text()));
            out.append("  %s %s%s %s\n".formatted(names.of(line.source()), arrow, label, names.of(line.target())));
        }
        LaneGroups.of(diagram)
                .keySet()
                .forEach(lane -> out.append("  classDef %s fill:%s,stroke:%s,color:%s\n"
                        .formatted(
                                lane.word(),
                                SvgFormat.hex(palette.card()),
                                SvgFormat.hex(palette.of(lane)),
                                SvgFormat.hex(palette.ink()))));
        if (!diagram.nodes().stream().allMatch(ShownNode::described)) {
            out.append("  classDef unknown stroke-dasharray: 4 3\n");
        }
        return out.toString();
    }

    static boolean certain(Diagram.Line line) {
        return line.edges().stream().anyMatch(edge -> edge.certainty() == Certainty.DECLARED);
    }

    private static String label(Diagram diagram, ShownNode node) {
        return escaped(node.name().text()) + "<br/>"
                + escaped(diagram.kindOf(node).text());
    }

    /// Everything that Mermaid or the HTML in it could read as markup becomes an entity code.
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            if ("\"#<>&;`|[](){}\\*_~%".indexOf(c) >= 0) {
                out.append('#').append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
