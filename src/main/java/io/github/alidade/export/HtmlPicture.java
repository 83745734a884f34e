package io.github.alidade.export;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Drawing;
import io.github.alidade.drawing.Icon;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Outline;
import io.github.alidade.drawing.Owner;
import io.github.alidade.drawing.Painter;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The picture inside of a page: what belongs to one card or line is one group, and colours are classes.
final class HtmlPicture {
    private final StringBuilder out;
    private final HtmlColors colors;
    private final NodeNames names;
    private final Map<NodeKey, ShownNode> nodes;

    private HtmlPicture(StringBuilder out, HtmlColors colors, Subject subject) {
        this.out = out;
        this.colors = colors;
        this.names = new NodeNames(subject.diagram());
        this.nodes = subject.diagram().nodes().stream().collect(Collectors.toMap(ShownNode::key, Function.identity()));
    }

    static void write(StringBuilder out, Subject subject, HtmlColors colors) {
        Drawing light = Painter.draw(subject.placement(), Theme.LIGHT);
        Drawing dark = Painter.draw(subject.placement(), Theme.DARK);
        new HtmlPicture(out, colors, subject).picture(light, dark);
    }

    private void picture(Drawing light, Drawing dark) {
        Box bounds = light.bounds();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"picture\" viewBox=\"")
                .append(SvgFormat.numbers(bounds.x(), bounds.y(), bounds.w(), bounds.h()))
                .append("\" role=\"group\" aria-label=\"AWS topology\" tabindex=\"0\">\n");
        out.append("<rect")
                .append(box(bounds))
                .append(" class=\"")
                .append(colors.fill(light.ground(), dark.ground()))
                .append("\"/>\n");
        Owner before = Owner.NOBODY;
        for (int i = 0; i < light.marks().size(); i++) {
            Owner owner = light.marks().get(i).owner();
            if (!owner.equals(before)) {
                end(before);
                begin(owner);
                before = owner;
            }
            mark(light.marks().get(i), dark.marks().get(i));
        }
        end(before);
        out.append("</svg>\n");
    }

    private void begin(Owner owner) {
        switch (owner) {
            case Owner.OfNode(NodeKey key)
            when nodes.containsKey(key) -> {
                ShownNode node = nodes.get(key);
                out.append("<g class=\"node\" data-of=\"%s\" role=\"button\" tabindex=\"-1\" aria-label=\"%s\">\n"
                        .formatted(
                                names.of(key),
                                Xml.escaped(
                                        node.name().text() + ", " + node.kind().title())));
            }
            case Owner.OfLine(int line) -> out.append("<g class=\"line\" data-of=\"l%d\">\n".formatted(line + 1));
            case Owner.OfNode other -> out.append("<g>\n");
            case Owner.OfFrame frame -> out.append("<g>\n");
            case Owner.Nobody nobody -> {}
        }
    }

    private void end(Owner owner) {
        if (!owner.equals(Owner.NOBODY)) {
            out.append("</g>\n");
        }
    }

    /// The same mark in both themes: they differ in nothing but their colours.
    private void mark(Mark light, Mark dark) {
        switch (light) {
            case Mark.Rectangle r -> rectangle(r, (Mark.Rectangle) dark);
            case Mark.Polyline line ->
                stroked(
                        Outline.line(line.points(), line.radius()),
                        line.stroke(),
                        ((Mark.Polyline) dark).stroke().color());
            case Mark.Polygon polygon ->
                out.append("<path d=\"%s\" class=\"%s\"/>\n"
                        .formatted(
                                SvgFormat.data(Outline.polygon(polygon.points())),
                                colors.fill(polygon.fill(), ((Mark.Polygon) dark).fill())));
            case Mark.Icon icon -> {
                double size = icon.box().w() / Icon.GRID;
                Outline outline = icon.icon()
                        .outline()
                        .placed(size, icon.box().x(), icon.box().y());
                stroked(outline, Mark.Stroke.solid(icon.color(), Icon.STROKE * size), ((Mark.Icon) dark).color());
            }
            case Mark.Text text -> text(text, ((Mark.Text) dark).color());
        }
    }

    private void rectangle(Mark.Rectangle light, Mark.Rectangle dark) {
        String fill = light.fill()
                .map(color -> colors.fill(color, dark.fill().orElse(color)))
                .orElse("none");
        out.append("<rect").append(box(light.box()));
        if (light.radius() > 0) {
            double most = Math.min(light.box().w(), light.box().h()) / 2;
            attribute("rx", Decimal.of(Math.min(light.radius(), most)));
        }
        attribute(
                "class",
                light.stroke()
                        .map(stroke -> fill + " "
                                + colors.stroke(
                                        stroke.color(),
                                        dark.stroke().map(Mark.Stroke::color).orElse(stroke.color())))
                        .orElse(fill));
        light.stroke().ifPresent(this::strokeWidth);
        out.append("/>\n");
    }

    private void stroked(Outline outline, Mark.Stroke stroke, Color dark) {
        out.append("<path d=\"").append(SvgFormat.data(outline)).append('"');
        attribute("class", "none " + colors.stroke(stroke.color(), dark));
        strokeWidth(stroke);
        out.append("/>\n");
    }

    private void strokeWidth(Mark.Stroke stroke) {
        attribute("stroke-width", Decimal.of(stroke.width()));
        List<Double> dash = stroke.dash();
        if (!dash.isEmpty()) {
            attribute("stroke-dasharray", dash.stream().map(Decimal::of).collect(Collectors.joining(" ")));
        }
    }

    private void text(Mark.Text text, Color dark) {
        out.append("<text");
        attribute("x", Decimal.of(text.x()));
        attribute("y", Decimal.of(text.y()));
        attribute("font-size", Decimal.of(text.size()));
        String weight = SvgFormat.weight(text.weight());
        if (weight != null) {
            attribute("font-weight", weight);
        }
        attribute("class", colors.fill(text.color(), dark));
        out.append('>').append(Xml.escaped(text.text().text())).append("</text>\n");
    }

    private static String box(Box box) {
        return " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                .formatted(Decimal.of(box.x()), Decimal.of(box.y()), Decimal.of(box.w()), Decimal.of(box.h()));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }
}
