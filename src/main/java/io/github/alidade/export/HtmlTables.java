package io.github.alidade.export;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The tables of a page. A row about a card says so, so that the page can lead from one to the other.
final class HtmlTables {
    private HtmlTables() {}

    static void write(StringBuilder out, Subject subject) {
        NodeNames names = new NodeNames(subject.diagram());
        Set<NodeKey> drawn = new HashSet<>();
        subject.diagram().nodes().forEach(node -> drawn.add(node.key()));
        List<Section> sections =
                subject.tables().stream().filter(section -> !section.silent()).toList();
        out.append("<section id=\"tables\" aria-label=\"Tables\" hidden=\"hidden\">\n<nav aria-label=\"Tables\">\n");
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            out.append("<a href=\"#table-%d\">%s <span>%s</span></a>\n"
                    .formatted(i + 1, Xml.escaped(section.title()), section.count()));
        }
        out.append("</nav>\n<div class=\"sheets\" tabindex=\"0\" role=\"group\" aria-label=\"Tables\">\n");
        for (int i = 0; i < sections.size(); i++) {
            table(out, i + 1, sections.get(i), names, drawn);
        }
        out.append("<p id=\"no-rows\" hidden=\"hidden\">No row has this.</p>\n</div>\n</section>\n");
    }

    private static void table(StringBuilder out, int number, Section section, NodeNames names, Set<NodeKey> drawn) {
        out.append("<section class=\"sheet\" id=\"table-%d\">\n<h2>%s</h2>\n"
                .formatted(number, Xml.escaped(section.title())));
        section.unseen()
                .forEach(sentence ->
                        out.append("<p>").append(Xml.escaped(sentence.text())).append("</p>\n"));
        if (section.unknown()) {
            out.append("</section>\n");
            return;
        }
        out.append("<table>\n<thead><tr>");
        section.columns().forEach(column -> out.append("<th scope=\"col\">")
                .append(Xml.escaped(column))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (Section.Row row : section.rows()) {
            String about = row.node()
                    .filter(drawn::contains)
                    .map(key -> " data-of=\"" + names.of(key) + "\"")
                    .orElse("");
            out.append("<tr").append(about).append('>');
            row.cells().forEach(cell -> out.append("<td>").append(lines(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</section>\n");
    }

    private static String lines(List<ShownText> cell) {
        return cell.isEmpty()
                ? "-"
                : cell.stream().map(line -> Xml.escaped(line.text())).collect(Collectors.joining("<br/>"));
    }
}
