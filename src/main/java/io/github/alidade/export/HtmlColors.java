package io.github.alidade.export;

import io.github.alidade.drawing.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/// The colours of a picture as classes, so that a page can change from light to dark: one class a pair of colours,
/// numbered in the order in which the picture uses them.
final class HtmlColors {
    /// @param property `fill` or `stroke`
    private record Pair(String property, Color light, Color dark) {}

    private final Map<Pair, String> classes = new LinkedHashMap<>();

    String fill(Color light, Color dark) {
        return name(new Pair("fill", light, dark));
    }

    String stroke(Color light, Color dark) {
        return name(new Pair("stroke", light, dark));
    }

    private String name(Pair pair) {
        return classes.computeIfAbsent(pair, p -> p.property().charAt(0) + "" + classes.size());
    }

    String css() {
        StringBuilder css = new StringBuilder();
        classes.forEach((pair, name) -> {
            css.append(".%s{%s}\n".formatted(name, declaration(pair.property(), pair.light())));
            css.append("[data-theme=dark] .%s{%s}\n".formatted(name, declaration(pair.property(), pair.dark())));
        });
        return css.toString();
    }

    private static String declaration(String property, Color color) {
        String solid = property + ":" + SvgFormat.hex(color);
        return color.alpha() == 1 ? solid : solid + ";" + property + "-opacity:" + Decimal.of(color.alpha());
    }
}
