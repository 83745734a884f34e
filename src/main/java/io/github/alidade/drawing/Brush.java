package io.github.alidade.drawing;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.layout.TextMeasure;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the marks of one picture, in painting order.
final class Brush {
    private final Palette palette;
    private final TextMeasure measure;
    private final List<Mark> marks = new ArrayList<>();

    Brush(Palette palette, TextMeasure measure) {
        this.palette = palette;
        this.measure = measure;
    }

    Palette palette() {
        return palette;
    }

    List<Mark> marks() {
        return marks;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void fill(Owner owner, double near, Box box, double radius, Color fill) {
        marks.add(new Mark.Rectangle(owner, near, box, radius, Optional.of(fill), Optional.empty()));
    }

    void outline(Owner owner, double near, Box box, double radius, Mark.Stroke stroke) {
        marks.add(new Mark.Rectangle(owner, near, inside(box, stroke), radius, Optional.empty(), Optional.of(stroke)));
    }

    void panel(Owner owner, double near, Box box, double radius, Color fill, Mark.Stroke stroke) {
        marks.add(new Mark.Rectangle(owner, near, inside(box, stroke), radius, Optional.of(fill), Optional.of(stroke)));
    }

    /// Borders lie inside their box: whole pixels at 100 %, and nothing reaches out.
    private static Box inside(Box box, Mark.Stroke stroke) {
        return box.grown(-stroke.width() / 2);
    }

    void line(Owner owner, double near, List<Point> points, double radius, Mark.Stroke stroke) {
        marks.add(new Mark.Polyline(owner, near, points, radius, stroke));
    }

    void icon(Owner owner, double near, Icon icon, Box box, Color color) {
        marks.add(new Mark.Icon(owner, near, icon, box, color));
    }

    double width(ShownText text, Type type) {
        return measure.width(text.text(), type.size(), type.weight());
    }

    /// Writes a text at `x`, in the middle of `y`, cut with an ellipsis to the room that there is.
    /// @return where it ends
    double text(Owner owner, double near, ShownText text, double x, double y, double room, Type type, Color color) {
        ShownText fitted = fitted(text, room, type);
        if (fitted.isEmpty()) {
            return x;
        }
        double width = width(fitted, type);
        marks.add(new Mark.Text(owner, near, fitted, x, type.baseline(y), width, type.size(), type.weight(), color));
        return x + width;
    }

    /// Writes a text in the middle of a box.
    void centred(Owner owner, double near, ShownText text, Box box, Type type, Color color) {
        ShownText fitted = fitted(text, box.w(), type);
        double x = box.x() + (box.w() - width(fitted, type)) / 2;
        text(owner, near, fitted, x, box.centre().y(), box.w(), type, color);
    }

    /// As much of the text as has room; nothing if not even an ellipsis has.
    ShownText fitted(ShownText text, double room, Type type) {
        if (width(text, type) <= room) {
            return text;
        }
        int fits = 0;
        int tooMany = text.text().codePointCount(0, text.text().length());
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (width(text.cut(middle), type) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits == 0 ? ShownText.NONE : text.cut(fits);
    }
}
