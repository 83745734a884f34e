package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Boxes;
import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.DiagramIndex;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Painter;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The diagram: a canvas somewhat larger than the view. When few marks are in sight each move is painted anew; when
/// many are, the painted image itself is moved and stretched, and a crisp one is painted beside the frames when the
/// hand rests.
final class DiagramView extends Region {
    /// Up to so many marks a move is painted anew at once.
    private static final int CHEAP = 500;

    /// The canvas reaches beyond the view by this part of it on each side, for panning.
    private static final double BEYOND = 0.2;

    private static final Duration REST = Duration.millis(110);
    private static final double FIT_MARGIN = 0;
    private static final double FIT_NEAREST = 1.25;
    private static final double STEP = 1.25;
    /// Between the lowest card and what floats beside it.
    private static final double BESIDE_CORNER = 4;

    /// What is looked at, also when the window or the picture becomes another size.
    private enum Aim {
        /// All if it can be read, else what can be, from where requests come in.
        BEGINNING,
        /// All, although nothing of it may be readable.
        WHOLE,
        /// Where the user went.
        PLACE
    }

    private final WindowModel model;
    private final Canvas base = new Canvas();
    private final Canvas emphasis = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(base.getGraphicsContext2D());
    private final EmphasisPainter emphasisPainter = new EmphasisPainter(emphasis.getGraphicsContext2D());
    private final ImageView distant = new ImageView();
    private final DistantPainter distantPainter = new DistantPainter();
    private final Pane paper = new Pane(base, distant, emphasis);
    private final HandOverlay overlay = new HandOverlay();
    private final BooleanProperty selecting = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.FIRST);
    private final ReadOnlyObjectWrapper<Selection> hovered = new ReadOnlyObjectWrapper<>(Selection.NOTHING);
    private final PauseTransition rest = new PauseTransition(REST);
    private final Motion motion = new Motion(this::repaint, this::wantsNoMotion);
    private final Region ring = new Region();
    private Camera painted = Camera.FIRST;
    private boolean stale = true;
    private boolean emphasisStale = true;
    private Aim aim = Aim.BEGINNING;
    /// What stands on the paper: pictures of another sight must not stay for one frame.
    private @Nullable Sight onPaper;
    private boolean revealWanted;
    private @Nullable Exposure paintedExposure;
    private int paints;
    private @Nullable Region corner;

    DiagramView(WindowModel model) {
        this.model = model;
        getStyleClass().add("diagram");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 120);
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        emphasis.setId("emphasis");
        // A border of the diagram itself would lie under the paper.
        ring.getStyleClass().add("focus-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        getChildren().addAll(paper, overlay, ring);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rest.setOnFinished(done -> repaint());
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
        model.sightProperty().subscribe(this::exchanged);
        model.selectionProperty().subscribe(this::emphasise);
        // After the sight and the selection: the details are made of both.
        model.detailsProperty().subscribe(this::tellScreenReader);
        hovered.subscribe(this::emphasise);
        model.inquiry().findingsShownProperty().subscribe(this::repaint);
        camera.subscribe(overlay::look);
        CardGrab grab = new CardGrab(this, model);
        DiagramHand.attach(this, model, grab);
        DiagramKeys.attach(this, model, grab);
    }

    ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /// What floats over a corner of the diagram: whole pictures have no card under it.
    void keepClearOf(Region floating) {
        corner = floating;
        floating.heightProperty().subscribe(this::resized);
    }

    /// Whether a drag on the ground draws a box around cards instead of moving the ground.
    BooleanProperty selectingProperty() {
        return selecting;
    }

    /// Where hands show what they are about to do.
    HandOverlay overlay() {
        return overlay;
    }

    /// Whether cards are on their way to new places.
    boolean gliding() {
        return motion.runs();
    }

    /// The wish of the system, which a scene hands on.
    private boolean wantsNoMotion() {
        return getScene() != null && getScene().getPreferences().isReducedMotion();
    }

    /// How often the diagram was painted, for tests of the cache.
    int paints() {
        return paints;
    }

    /// The exposure of what stands on the canvas; null when nothing does.
    @Nullable
    Exposure paintedExposure() {
        return paintedExposure;
    }

    // What is shown

    private void exchanged(@Nullable Sight before, @Nullable Sight now) {
        hovered.set(Selection.NOTHING);
        boolean gliding = model.comfortProperty().get().motion() && !overlay.isBusy() && cheap();
        motion.start(before, now, camera.get(), gliding);
        if (before == null || (now != null && other(before, now))) {
            aim = Aim.BEGINNING;
        }
        // An answer may be about what lies beside what can be read.
        if (aim == Aim.BEGINNING && now != null && now.asked().answer().isPresent()) {
            aim = Aim.WHOLE;
        }
        if (revealWanted) {
            revealWanted = false;
            Platform.runLater(this::reveal);
        }
        repaint();
    }

    private static boolean other(Sight before, Sight now) {
        // Another document, other lenses, filter or focus: what one looked at is elsewhere now.
        return before.document() != now.document()
                || !before.ghosts().bounds().equals(now.ghosts().bounds())
                || !before.picture()
                        .view()
                        .scope()
                        .looksAtTheSame(now.picture().view().scope())
                || !before.picture().view().lenses().equals(now.picture().view().lenses());
    }

    private void tellScreenReader() {
        Sight sight = model.sightProperty().get();
        String told = "Diagram. The outline tells the same as a tree.";
        if (sight != null) {
            told = model.detailsProperty()
                    .get()
                    .map(details -> details.title() + ", " + details.kind() + ", " + details.telling())
                    .orElse("Diagram of " + sight.counts() + ". The outline tells the same as a tree.");
        }
        setAccessibleText(told);
    }

    // The camera

    void look(Camera next) {
        if (next.equals(camera.get())) {
            return;
        }
        aim = Aim.PLACE;
        camera.set(next);
        follow();
        if (cheap()) {
            repaint();
        } else {
            rest.playFromStart();
            followFar();
        }
    }

    private boolean cheap() {
        Sight sight = model.sightProperty().get();
        return sight == null || !sight.marks().crowded(visible(), camera.get().zoom(), CHEAP);
    }

    /// A hand that goes far does not have to rest until it sees something.
    private void followFar() {
        Sight sight = model.sightProperty().get();
        Box paper = painted.toDiagram(new Box(base.getLayoutX(), base.getLayoutY(), base.getWidth(), base.getHeight()));
        Box seen = visible();
        boolean beyond = seen.x() < paper.x()
                || seen.y() < paper.y()
                || seen.right() > paper.right()
                || seen.bottom() > paper.bottom();
        if (sight != null && sight == onPaper && beyond) {
            paintDistant(sight);
        }
    }

    /// Moves and stretches what is painted to where it belongs now.
    private void follow() {
        Camera now = camera.get();
        double scale = now.zoom() / painted.zoom();
        double dx = now.x() - painted.x() * scale;
        double dy = now.y() - painted.y() * scale;
        if (scale == 1) {
            // Whole pixels can be copied; between pixels each would have to be mixed of four.
            dx = Math.rint(dx);
            dy = Math.rint(dy);
        }
        paper.getTransforms().setAll(new Affine(scale, 0, dx, 0, scale, dy));
    }

    void fit() {
        Sight sight = model.sightProperty().get();
        if (sight != null && getWidth() > 0 && getHeight() > 0) {
            look(fitting(sight, Aim.WHOLE));
            aim = Aim.WHOLE;
        }
    }

    /// All of the picture; of a fresh one that is too large only what can be read, from where requests come in.
    /// Whole pictures stand a little higher where a card would lie under what floats over the corner.
    private Camera fitting(Sight sight, Aim wanted) {
        Camera first = fitting(sight, wanted, getHeight());
        if (corner == null || corner.getHeight() <= 0 || first.zoom() < Painter.NAMES_FROM) {
            return first;
        }
        Bounds floats = sceneToLocal(corner.localToScene(corner.getLayoutBounds()));
        Box free =
                new Box(floats.getMinX(), floats.getMinY(), floats.getWidth(), floats.getHeight()).grown(BESIDE_CORNER);
        for (double height = getHeight(); height > free.y(); height -= BESIDE_CORNER) {
            Camera higher = fitting(sight, wanted, height);
            if (whole(sight, higher) && !covers(free, sight, higher)) {
                return higher;
            }
        }
        return first;
    }

    private Camera fitting(Sight sight, Aim wanted, double height) {
        Box bounds = sight.ghosts().bounds();
        Box first = sight.marks().boxes().values().stream()
                .min(Comparator.comparingDouble(Box::x).thenComparingDouble(Box::y))
                .orElse(bounds);
        return Camera.beginning(
                bounds,
                first,
                getWidth(),
                height,
                FIT_MARGIN,
                FIT_NEAREST,
                wanted == Aim.WHOLE ? 0 : Painter.NAMES_FROM);
    }

    private boolean whole(Sight sight, Camera from) {
        return from.toDiagram(new Box(0, 0, getWidth(), getHeight()))
                .grown(1)
                .holds(sight.ghosts().bounds());
    }

    private static boolean covers(Box screen, Sight sight, Camera from) {
        Box covered = from.toDiagram(screen);
        return sight.marks().boxes().values().stream().anyMatch(covered::overlaps);
    }

    void fitSelection() {
        selectedBox().ifPresent(box -> look(Camera.fitting(box, getWidth(), getHeight(), 90, 1.6)));
    }

    void zoomIn() {
        look(camera.get().zoomed(STEP, getWidth() / 2, getHeight() / 2));
    }

    void zoomOut() {
        look(camera.get().zoomed(1 / STEP, getWidth() / 2, getHeight() / 2));
    }

    void zoomToWhole() {
        look(camera.get().zoomed(1 / camera.get().zoom(), getWidth() / 2, getHeight() / 2));
    }

    /// Brings the selection into view if it is out of it.
    void reveal() {
        selectedBox().ifPresent(box -> {
            Box seen = visible();
            if (!seen.grown(-20 / camera.get().zoom()).contains(box.centre())) {
                look(camera.get().centred(box.centre(), getWidth(), getHeight()));
            }
        });
    }

    /// Brings a place into view if it is out of it.
    void reveal(Box place) {
        if (!visible().contains(place.centre())) {
            look(camera.get().centred(place.centre(), getWidth(), getHeight()));
        }
    }

    /// The same of what is only now being drawn: at once if nothing is, else with the next picture.
    void revealWhenDrawn() {
        if (model.drawingProperty().get()) {
            revealWanted = true;
        } else {
            reveal();
        }
    }

    Optional<Box> selectedBox() {
        Sight sight = model.sightProperty().get();
        if (sight == null) {
            return Optional.empty();
        }
        DiagramIndex marks = sight.marks();
        return switch (marks.shownAs(model.selectionProperty().get())) {
            case Selection.Nothing() -> Optional.empty();
            case Selection.OfNode(var node) -> marks.box(node).or(() -> marks.frame(node));
            case Selection.OfNodes(var members) ->
                Boxes.around(members.stream()
                        .flatMap(node -> marks.box(node).or(() -> marks.frame(node)).stream())
                        .toList());
            case Selection.OfLine(var source, var target) ->
                marks.box(source).flatMap(from -> marks.box(target).map(to -> from.around(to)));
        };
    }

    /// The part of the diagram that is in view.
    Box visible() {
        return camera.get().toDiagram(new Box(0, 0, getWidth(), getHeight()));
    }

    Point placeOf(double x, double y) {
        return camera.get().toDiagram(x, y);
    }

    Selection at(double x, double y) {
        Sight sight = model.sightProperty().get();
        return sight == null
                ? Selection.NOTHING
                : sight.marks().at(placeOf(x, y), 6 / camera.get().zoom());
    }

    ReadOnlyObjectProperty<Selection> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    void hover(Selection under) {
        hovered.set(under);
    }

    // Painting

    private void resized() {
        repaint();
    }

    private void repaint() {
        stale = true;
        rest.stop();
        requestLayout();
    }

    private void emphasise() {
        emphasisStale = true;
        requestLayout();
    }

    /// Painting is done here, once a pulse, so that the diagram changes in the same frame as all else.
    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        Sight sight = model.sightProperty().get();
        if (aim != Aim.PLACE && stale && sight != null) {
            camera.set(fitting(sight, aim));
        }
        if (stale) {
            paintBase(sight);
            emphasisStale = true;
            stale = false;
        }
        if (emphasisStale) {
            paintEmphasis(sight);
            emphasisStale = false;
        }
    }

    private void paintBase(@Nullable Sight sight) {
        if (sight != null && !cheap()) {
            if (sight != onPaper) {
                paintGrounds(sight);
            }
            paintDistant(sight);
            return;
        }
        distantPainter.forget();
        double marginX = marginX();
        double marginY = marginY();
        layPaper(sight, camera.get());
        if (sight == null) {
            painter.clear(base.getWidth(), base.getHeight());
            return;
        }
        painter.begin(
                base.getWidth(),
                base.getHeight(),
                CanvasPainter.paint(sight.picture().drawing().ground()));
        painter.look(painted, marginX, marginY);
        motion.paint(
                painter, base.getGraphicsContext2D(), paintedMarks(sight, marginX, marginY), painted, marginX, marginY);
        painter.pins(sight);
        if (model.inquiry().findingsShownProperty().get()) {
            FindingBadges.paint(base.getGraphicsContext2D(), sight, painted.zoom());
        }
        paints++;
    }

    private double marginX() {
        return Math.ceil(getWidth() * BEYOND);
    }

    private double marginY() {
        return Math.ceil(getHeight() * BEYOND);
    }

    /// Makes the paper ready to be painted on as the camera sees it.
    private void layPaper(@Nullable Sight sight, Camera seen) {
        base.setWidth(getWidth() + 2 * marginX());
        base.setHeight(getHeight() + 2 * marginY());
        base.relocate(-marginX(), -marginY());
        // What is emphasised is mixed with what lies under it in every frame: no larger than the view.
        emphasis.setWidth(getWidth());
        emphasis.setHeight(getHeight());
        distant.setImage(null);
        base.setVisible(true);
        painted = seen;
        onPaper = sight;
        paintedExposure = sight == null ? null : sight.exposure();
        follow();
    }

    /// Lanes and cards, until all else is painted.
    private void paintGrounds(Sight sight) {
        layPaper(sight, camera.get());
        painter.begin(
                base.getWidth(),
                base.getHeight(),
                CanvasPainter.paint(sight.picture().drawing().ground()));
        painter.look(painted, marginX(), marginY());
        painter.grounds(sight, painted.toDiagram(new Box(-marginX(), -marginY(), base.getWidth(), base.getHeight())));
        paints++;
    }

    private void paintDistant(Sight sight) {
        double pixels = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        distantPainter.paint(
                new DistantPainter.Wanted(
                        sight,
                        camera.get(),
                        marginX(),
                        marginY(),
                        getWidth() + 2 * marginX(),
                        getHeight() + 2 * marginY(),
                        pixels),
                this::distantPainted);
    }

    private void distantPainted(DistantPainter.Wanted wanted, Image image) {
        if (wanted.sight() != model.sightProperty().get() || wanted.sight() != onPaper) {
            return;
        }
        layPaper(wanted.sight(), wanted.camera());
        distant.setImage(image);
        distant.setFitWidth(wanted.width());
        distant.setFitHeight(wanted.height());
        distant.relocate(-wanted.marginX(), -wanted.marginY());
        base.setVisible(false);
        paints++;
        emphasise();
    }

    /// Whether all that is in sight is painted, not only its grounds; for tests.
    boolean complete() {
        return onPaper != null && (base.isVisible() ? cheap() : distant.getImage() != null);
    }

    private List<Mark> paintedMarks(Sight sight, double marginX, double marginY) {
        Box part = painted.toDiagram(new Box(-marginX, -marginY, base.getWidth(), base.getHeight()));
        return sight.marks().within(part, painted.zoom());
    }

    private void paintEmphasis(@Nullable Sight sight) {
        Selection selected = model.selectionProperty().get();
        boolean any = !selected.equals(Selection.NOTHING)
                || !hovered.get().equals(Selection.NOTHING)
                || sight != null && sight.asked().answer().isPresent();
        // An empty canvas over the other one would be mixed with it in every frame.
        emphasis.setVisible(any && sight != null);
        if (sight == null || !any) {
            return;
        }
        double width = emphasis.getWidth();
        double height = emphasis.getHeight();
        emphasisPainter.begin(sight, painted, width, height, -emphasis.getLayoutX(), -emphasis.getLayoutY());
        emphasisPainter.paint(selected, hovered.get());
    }
}
