package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.drawing.Palette;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The whole diagram small, with a frame around the part in view; shown while not all of it is in view.
final class Minimap extends Region {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 116;
    private static final double MARGIN = 8;

    private final DiagramView diagram;
    private final WindowModel model;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Rectangle frame = new Rectangle();
    private double scale = 1;
    private double offsetX;
    private double offsetY;

    Minimap(DiagramView diagram, WindowModel model) {
        this.diagram = diagram;
        this.model = model;
        setId("minimap");
        getStyleClass().add("minimap");
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText("Overview of the diagram");
        frame.getStyleClass().add("minimap-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        Rectangle clip = new Rectangle(WIDTH, HEIGHT);
        clip.setArcWidth(12);
        clip.setArcHeight(12);
        setClip(clip);
        getChildren().addAll(canvas, frame);
        model.sightProperty().subscribe(this::paint);
        diagram.cameraProperty().subscribe(this::follow);
        diagram.widthProperty().subscribe(this::follow);
        diagram.heightProperty().subscribe(this::follow);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    }

    private void paint(@Nullable Sight sight) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, WIDTH, HEIGHT);
        if (sight != null) {
            Box bounds = sight.picture().drawing().bounds();
            scale = Math.min((WIDTH - 2 * MARGIN) / bounds.w(), (HEIGHT - 2 * MARGIN) / bounds.h());
            offsetX = WIDTH / 2 - bounds.centre().x() * scale;
            offsetY = HEIGHT / 2 - bounds.centre().y() * scale;
            Palette palette = Palette.of(sight.picture().view().theme());
            for (Placement.PlacedNode node : sight.picture().placement().nodes()) {
                sight.picture()
                        .diagram()
                        .find(node.key())
                        .ifPresent(shown -> gc.setFill(
                                CanvasPainter.paint(palette.of(shown.kind().lane()))));
                gc.fillRect(
                        node.box().x() * scale + offsetX,
                        node.box().y() * scale + offsetY,
                        Math.max(1.5, node.box().w() * scale),
                        Math.max(1, node.box().h() * scale));
            }
        }
        follow();
    }

    private void follow() {
        Sight sight = model.sightProperty().get();
        if (sight == null || diagram.getWidth() <= 0) {
            setVisible(false);
            return;
        }
        Box seen = diagram.visible();
        Box all = sight.picture().drawing().bounds();
        setVisible(seen.x() > all.x() + 1
                || seen.y() > all.y() + 1
                || seen.right() < all.right() - 1
                || seen.bottom() < all.bottom() - 1);
        frame.setX(seen.x() * scale + offsetX);
        frame.setY(seen.y() * scale + offsetY);
        frame.setWidth(seen.w() * scale);
        frame.setHeight(seen.h() * scale);
    }

    private void go(MouseEvent event) {
        Camera camera = diagram.cameraProperty().get();
        diagram.look(camera.centred(
                new io.github.alidade.layout.Point((event.getX() - offsetX) / scale, (event.getY() - offsetY) / scale),
                diagram.getWidth(),
                diagram.getHeight()));
        event.consume();
    }
}
