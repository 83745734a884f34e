package io.github.alidade.export;

import io.github.alidade.drawing.Family;
import io.github.alidade.drawing.Palette;
import io.github.alidade.layout.Diagram;
import java.nio.charset.StandardCharsets;

/// The diagram for Graphviz: one cluster a lane, dashed lines for what is inferred, dashed boxes for what is not
/// described.
/// Source: graphviz.org, the DOT language.
final class DotFormat implements Format {
    @Override
    public String extension() {
        return "dot";
    }

    @Override
    public String title() {
        return "Graphviz DOT";
    }

    @Override
    public Content write(Subject subject) {
        Diagram diagram = subject.diagram();
        NodeNames names = new NodeNames(diagram);
        Palette palette = Palette.of(subject.drawing().theme());
        StringBuilder out = new StringBuilder("digraph topology {\n");
        out.append("  graph [label=%s, labelloc=t, rankdir=LR, fontname=Roboto, bgcolor=%s, fontcolor=%s]\n"
                .formatted(
                        quoted(Headline.of(diagram)),
                        quoted(SvgFormat.hex(palette.ground())),
                        quoted(SvgFormat.hex(palette.ink()))));
        out.append("  node [shape=box, style=\"rounded,filled\", fontname=Roboto, fillcolor=%s, fontcolor=%s]\n"
                .formatted(quoted(SvgFormat.hex(palette.card())), quoted(SvgFormat.hex(palette.ink()))));
        out.append("  edge [fontname=Roboto, fontsize=11]\n");
        LaneGroups.of(diagram).forEach((lane, nodes) -> {
            String color = quoted(SvgFormat.hex(palette.of(lane)));
            out.append("  subgraph cluster_%s {\n    label=%s\n    color=%s\n"
                    .formatted(lane.word(), quoted(lane.title()), color));
            nodes.forEach(node -> out.append("    %s [label=%s, color=%s%s]\n"
                    .formatted(
                            names.of(node.key()),
                            quoted(node.name().text() + "\n" + diagram.kindOf(node)),
                            color,
                            node.described() ? "" : ", style=\"rounded,filled,dashed\"")));
            out.append("  }\n");
        });
        for (Diagram.Line line : diagram.lines()) {
            String color = quoted(SvgFormat.hex(palette.of(Family.of(line))));
            out.append("  %s -> %s [label=%s, color=%s, fontcolor=%s%s]\n"
                    .formatted(
                            names.of(line.source()),
                            names.of(line.target()),
                            quoted(line.label().text()),
                            color,
                            color,
                            MermaidFormat.certain(line) ? "" : ", style=dashed"));
        }
        return new Content.OneFile(out.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A quoted string, in which Graphviz reads backslashes as escapes.
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (String line : text.split("\n", -1)) {
            out.append(out.length() == 1 ? "" : "\\n")
                    .append(Printable.of(line).replace("\\", "\\\\").replace("\"", "\\\""));
        }
        return out.append('"').toString();
    }
}
