package io.github.alidade.export;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Drawing;
import io.github.alidade.drawing.Icon;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Outline;
import io.github.alidade.drawing.Outline.Step;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.TextMeasure.Weight;
import io.github.alidade.redaction.Exposure;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The picture as SVG with real text. Elements: `svg`, `rect`, `path`, `text`; no id, class, style, script, link,
/// title or comment. Numbers have two decimals.
final class SvgFormat implements Format {
    private static final String FONTS = "Roboto, 'Helvetica Neue', Arial, sans-serif";

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public String title() {
        return "SVG picture";
    }

    @Override
    public Content write(Subject subject) {
        return new Content.OneFile(svg(subject.drawing()).getBytes(StandardCharsets.UTF_8));
    }

    static String svg(Drawing drawing) {
        Box bounds = drawing.bounds();
        Xml xml = new Xml();
        xml.element("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", bounds.w())
                .with("height", bounds.h())
                .with("viewBox", numbers(bounds.x(), bounds.y(), bounds.w(), bounds.h()))
                .with("role", "img")
                .with("aria-label", label(drawing.exposure()))
                .with("font-family", FONTS)
                .open();
        box(xml, bounds).with("fill", hex(drawing.ground())).empty();
        drawing.marks().forEach(mark -> write(xml, mark));
        return xml.close().toString();
    }

    /// The program's own words only: what is in the picture is read from its texts.
    private static String label(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> "AWS topology, names are aliases";
            case CLEAR -> "AWS topology, real names";
        };
    }

    private static void write(Xml xml, Mark mark) {
        switch (mark) {
            case Mark.Rectangle r -> rectangle(xml, r);
            case Mark.Polyline line -> stroked(xml, Outline.line(line.points(), line.radius()), line.stroke());
            case Mark.Polygon polygon ->
                xml.element("path")
                        .with("d", data(Outline.polygon(polygon.points())))
                        .with("fill", hex(polygon.fill()))
                        .empty();
            case Mark.Icon icon -> {
                double size = icon.box().w() / Icon.GRID;
                Outline outline = icon.icon()
                        .outline()
                        .placed(size, icon.box().x(), icon.box().y());
                stroked(xml, outline, Mark.Stroke.solid(icon.color(), Icon.STROKE * size));
            }
            case Mark.Text text -> text(xml, text);
        }
    }

    private static void rectangle(Xml xml, Mark.Rectangle r) {
        Xml.Element element = box(xml, r.box());
        if (r.radius() > 0) {
            element.with(
                    "rx", Math.min(r.radius(), Math.min(r.box().w(), r.box().h()) / 2));
        }
        if (r.fill().isPresent()) {
            Color fill = r.fill().get();
            element.with("fill", hex(fill)).with("fill-opacity", opacity(fill));
        } else {
            element.with("fill", "none");
        }
        r.stroke().ifPresent(stroke -> stroke(element, stroke));
        element.empty();
    }

    private static Xml.Element box(Xml xml, Box box) {
        return xml.element("rect")
                .with("x", box.x())
                .with("y", box.y())
                .with("width", box.w())
                .with("height", box.h());
    }

    private static void stroked(Xml xml, Outline outline, Mark.Stroke stroke) {
        Xml.Element element = xml.element("path").with("d", data(outline)).with("fill", "none");
        stroke(element, stroke);
        element.with("stroke-linejoin", "round")
                .with("stroke-linecap", stroke.dash().isEmpty() ? "round" : null)
                .empty();
    }

    private static void stroke(Xml.Element element, Mark.Stroke stroke) {
        element.with("stroke", hex(stroke.color()))
                .with("stroke-opacity", opacity(stroke.color()))
                .with("stroke-width", stroke.width())
                .with("stroke-dasharray", dash(stroke));
    }

    /// Other machines may have other fonts: `textLength` makes a text fill its place and no more.
    private static void text(Xml xml, Mark.Text text) {
        xml.element("text")
                .with("x", text.x())
                .with("y", text.y())
                .with("font-size", text.size())
                .with("font-weight", weight(text.weight()))
                .with("fill", hex(text.color()))
                .with("textLength", text.width())
                .with("lengthAdjust", "spacingAndGlyphs")
                .text(text.text().text());
    }

    static @Nullable String weight(Weight weight) {
        return switch (weight) {
            case REGULAR -> null;
            case MEDIUM -> "500";
            case BOLD -> "700";
        };
    }

    static @Nullable String dash(Mark.Stroke stroke) {
        return stroke.dash().isEmpty()
                ? null
                : stroke.dash().stream().map(Decimal::of).collect(Collectors.joining(" "));
    }

    static @Nullable String opacity(Color color) {
        return color.alpha() == 1 ? null : Decimal.of(color.alpha());
    }

    static String hex(Color color) {
        return "#%02x%02x%02x".formatted(color.red(), color.green(), color.blue());
    }

    static String data(Outline outline) {
        return outline.steps().stream()
                .map(step -> switch (step) {
                    case Step.Move(double x, double y) -> "M" + numbers(x, y);
                    case Step.Line(double x, double y) -> "L" + numbers(x, y);
                    case Step.Curve c -> "C" + numbers(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
                    case Step.Close close -> "Z";
                })
                .collect(Collectors.joining());
    }

    static String numbers(double... values) {
        StringBuilder joined = new StringBuilder();
        for (double value : values) {
            joined.append(joined.isEmpty() ? "" : " ").append(Decimal.of(value));
        }
        return joined.toString();
    }
}
