package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Boxes;
import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Snap;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// What a hand does, over the diagram: where held cards will be, the lines that they snap to, the box that is being
/// drawn around cards. Follows the camera by itself.
final class HandOverlay extends Pane {
    /// More held cards than this are one box.
    private static final int MOST = 60;

    private static final double ARC = 20;

    private List<Box> ghosts = List.of();
    private List<Snap.Guide> guides = List.of();
    private Optional<Box> marquee = Optional.empty();
    private Camera camera = Camera.FIRST;

    HandOverlay() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Whether a hand is at work.
    boolean isBusy() {
        return !ghosts.isEmpty() || marquee.isPresent();
    }

    void look(Camera from) {
        camera = from;
        if (!getChildren().isEmpty()) {
            draw();
        }
    }

    void hold(Collection<Box> held, List<Snap.Guide> along) {
        ghosts = held.size() > MOST ? Boxes.around(held).stream().toList() : List.copyOf(held);
        guides = List.copyOf(along);
        draw();
    }

    void marquee(Box around) {
        marquee = Optional.of(around);
        draw();
    }

    void clear() {
        ghosts = List.of();
        guides = List.of();
        marquee = Optional.empty();
        getChildren().clear();
    }

    private void draw() {
        List<Node> shapes = new ArrayList<>();
        ghosts.forEach(box -> shapes.add(rectangle(box, "ghost", ARC * camera.zoom())));
        guides.forEach(guide -> shapes.add(line(guide)));
        marquee.ifPresent(box -> shapes.add(rectangle(box, "marquee", 0)));
        getChildren().setAll(shapes);
    }

    private Rectangle rectangle(Box box, String style, double arc) {
        Point corner = camera.toScreen(new Point(box.x(), box.y()));
        Rectangle shape = new Rectangle(corner.x(), corner.y(), box.w() * camera.zoom(), box.h() * camera.zoom());
        shape.setArcWidth(arc);
        shape.setArcHeight(arc);
        shape.getStyleClass().add(style);
        return shape;
    }

    private Line line(Snap.Guide guide) {
        Point from = camera.toScreen(guide.from());
        Point to = camera.toScreen(guide.to());
        Line line = new Line(from.x(), from.y(), to.x(), to.y());
        line.getStyleClass().add("guide");
        return line;
    }
}
