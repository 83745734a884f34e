package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.drawing.Owner;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.NodeKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Paints above the diagram what is selected or hovered: a veil over all, and above the veil the few marks that belong
/// to the selection. So a selection costs the same in a small and in a large diagram.
final class EmphasisPainter {
    private static final double VEIL = 0.6;
    private static final double STRONGER = 1.5;
    // A hub may have thousands of lines: emphasising them all would take as long as painting the diagram.
    private static final int MOST_LINES = 400;

    private final GraphicsContext canvas;
    private final CanvasPainter painter;
    private @Nullable Sight sight;
    private Camera camera = Camera.FIRST;
    private double width;
    private double height;
    private double marginX;
    private double marginY;

    EmphasisPainter(GraphicsContext canvas) {
        this.canvas = canvas;
        this.painter = new CanvasPainter(canvas);
    }

    void begin(Sight seen, Camera from, double wide, double high, double beyondX, double beyondY) {
        sight = seen;
        camera = from;
        width = wide;
        height = high;
        marginX = beyondX;
        marginY = beyondY;
        painter.clear(width, height);
    }

    void paint(Selection chosen, Selection hovered) {
        Sight seen = sight;
        if (seen == null) {
            return;
        }
        Selection selected = seen.marks().shownAs(chosen);
        switch (selected) {
            case Selection.Nothing() -> paintAnswer(seen);
            case Selection.OfNode(NodeKey node) -> {
                if (seen.marks().box(node).isPresent()) {
                    List<Diagram.Line> lines = seen.marks().lines(node);
                    veil(seen);
                    emphasise(seen, lines, Set.of(node));
                    outline(seen, node, 2.25, 1);
                } else {
                    // What has no place in the diagram can be one end of a hop of the answer.
                    seen.marks().frame(node).ifPresentOrElse(this::frame, () -> paintAnswer(seen));
                }
            }
            case Selection.OfNodes(Set<NodeKey> members) -> paintSeveral(seen, members);
            case Selection.OfLine(NodeKey source, NodeKey target) ->
                seen.marks().line(source, target).ifPresent(line -> {
                    veil(seen);
                    emphasise(seen, List.of(line), Set.of(source, target));
                });
        }
        if (!hovered.equals(selected)) {
            paintHovered(seen, hovered);
        }
    }

    private void paintAnswer(Sight seen) {
        seen.asked().answer().ifPresent(answer -> {
            veil(seen);
            new AnswerPainter(canvas, seen, this::emphasise).paint(answer, accent(seen), camera.zoom());
        });
    }

    /// The lines between them; those that lead elsewhere would hide which were chosen.
    private void paintSeveral(Sight seen, Set<NodeKey> members) {
        List<Diagram.Line> between = members.stream()
                .flatMap(node -> seen.marks().lines(node).stream()
                        .filter(line -> line.source().equals(node) && members.contains(line.target())))
                .toList();
        veil(seen);
        emphasise(seen, between, members);
        painter.look(camera, marginX, marginY);
        members.forEach(node -> {
            if (seen.marks().box(node).isPresent()) {
                outline(seen, node, 2.25, 1);
            } else {
                seen.marks().frame(node).ifPresent(this::frame);
            }
        });
    }

    private void paintHovered(Sight seen, Selection hovered) {
        painter.look(camera, marginX, marginY);
        switch (hovered) {
            case Selection.Nothing() -> {}
            case Selection.OfNode(NodeKey node) -> {
                if (seen.marks().box(node).isPresent()) {
                    outline(seen, node, 1.5, 0.7);
                } else {
                    seen.marks().frame(node).ifPresent(this::frame);
                }
            }
            case Selection.OfNodes several -> {}
            case Selection.OfLine(NodeKey source, NodeKey target) ->
                seen.marks()
                        .line(source, target)
                        .ifPresent(line -> paint(seen, new Owner.OfLine(line.number()), STRONGER));
        }
    }

    private void veil(Sight seen) {
        canvas.setTransform(1, 0, 0, 1, 0, 0);
        Color ground = CanvasPainter.paint(seen.picture().drawing().ground());
        canvas.setFill(ground.deriveColor(0, 1, 1, VEIL));
        canvas.fillRect(0, 0, width, height);
        painter.look(camera, marginX, marginY);
    }

    private void emphasise(Sight seen, List<Diagram.Line> lines, Set<NodeKey> nodes) {
        Set<NodeKey> cards = new LinkedHashSet<>(nodes);
        for (Diagram.Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            cards.add(line.source());
            cards.add(line.target());
            paint(seen, new Owner.OfLine(line.number()), STRONGER);
        }
        cards.forEach(node -> paint(seen, new Owner.OfNode(node), 1));
    }

    private void paint(Sight seen, Owner owner, double stronger) {
        seen.marks().of(owner, camera.zoom()).forEach(mark -> painter.paint(mark, stronger));
    }

    private void outline(Sight seen, NodeKey node, double line, double strength) {
        painter.look(camera, marginX, marginY);
        Color accent = accent(seen).deriveColor(0, 1, 1, strength);
        double zoom = camera.zoom();
        seen.marks().box(node).ifPresent(box -> painter.outline(box.grown(3 / zoom), 10, accent, line / zoom));
    }

    private void frame(Box box) {
        Sight seen = sight;
        if (seen != null) {
            painter.look(camera, marginX, marginY);
            painter.outline(box, 12, accent(seen), 1.75 / camera.zoom());
        }
    }

    private static Color accent(Sight seen) {
        return seen.picture().view().theme() == Theme.DARK ? Color.web("#58a6ff") : Color.web("#0969da");
    }
}
