package io.github.alidade.drawing;

import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.NodeKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes what is out of focus pale: its colours are mixed with the ground, so that every format can show it.
final class Fading {
    private static final double PALE = 0.74;

    private final Set<Owner> pale = new HashSet<>();
    private final Color ground;

    private Fading(Diagram diagram, Color ground) {
        this.ground = ground;
        Set<NodeKey> nodes = diagram.faded();
        nodes.forEach(node -> pale.add(new Owner.OfNode(node)));
        for (Diagram.Line line : diagram.lines()) {
            if (nodes.contains(line.source()) || nodes.contains(line.target())) {
                pale.add(new Owner.OfLine(line.number()));
            }
        }
    }

    static List<Mark> of(Diagram diagram, Color ground, List<Mark> marks) {
        if (diagram.faded().isEmpty()) {
            return marks;
        }
        Fading fading = new Fading(diagram, ground);
        return marks.stream().map(fading::faded).toList();
    }

    private Mark faded(Mark mark) {
        if (!pale.contains(mark.owner())) {
            return mark;
        }
        return switch (mark) {
            case Mark.Rectangle(var owner, var near, var box, var radius, var fill, var stroke) ->
                new Mark.Rectangle(owner, near, box, radius, faded(fill), stroke.map(this::faded));
            case Mark.Polyline(var owner, var near, var points, var radius, var stroke) ->
                new Mark.Polyline(owner, near, points, radius, faded(stroke));
            case Mark.Polygon(var owner, var near, var points, var fill) ->
                new Mark.Polygon(owner, near, points, faded(fill));
            case Mark.Text(var owner, var near, var text, var x, var y, var width, var size, var weight, var color) ->
                new Mark.Text(owner, near, text, x, y, width, size, weight, faded(color));
            case Mark.Icon(var owner, var near, var icon, var box, var color) ->
                new Mark.Icon(owner, near, icon, box, faded(color));
        };
    }

    private Optional<Color> faded(Optional<Color> color) {
        return color.map(this::faded);
    }

    private Mark.Stroke faded(Mark.Stroke stroke) {
        return new Mark.Stroke(faded(stroke.color()), stroke.width(), stroke.dash());
    }

    private Color faded(Color color) {
        return color.towards(ground, PALE);
    }
}
