package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Boxes;
import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Owner;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Lets cards glide from where they were to where they are, a fifth of a second long. Paints the new picture only: of
/// the one before it knows nothing but places. Between two exposures nothing glides.
final class Motion {
    private static final double NANOS = 200e6;

    /// With more cards each frame would take longer than the motion looks good.
    private static final int MOST_CARDS = 600;

    private final Runnable repaint;
    private final BooleanSupplier reduced;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now);
        }
    };
    /// Where cards were on the screen.
    private final Map<NodeKey, Point> before = new HashMap<>();
    /// The cards that are elsewhere now, or were not there.
    private final Set<NodeKey> moved = new HashSet<>();
    /// The cards that were not there.
    private final Set<NodeKey> fresh = new HashSet<>();

    private @Nullable Sight sight;
    private long began;
    private double part = 1;

    /// @param reduced whether whoever looks does not want to be moved, as the system says
    Motion(Runnable repaint, BooleanSupplier reduced) {
        this.repaint = repaint;
        this.reduced = reduced;
    }

    boolean runs() {
        return part < 1;
    }

    /// @param camera how the sight before was looked at
    void start(@Nullable Sight old, @Nullable Sight now, Camera camera, boolean wanted) {
        stop();
        if (old == null || now == null || !wanted || !alike(old, now) || reduced.getAsBoolean()) {
            return;
        }
        now.marks().boxes().forEach((node, box) -> {
            Optional<Box> was = old.marks().box(node);
            was.map(there -> new Point(there.x(), there.y()))
                    .or(() -> origin(old, now, node, box))
                    .ifPresent(corner -> before.put(node, camera.toScreen(corner)));
            if (!was.equals(Optional.of(box))) {
                moved.add(node);
            }
            if (was.isEmpty()) {
                fresh.add(node);
            }
        });
        if (moved.isEmpty()) {
            before.clear();
        } else {
            sight = now;
            part = 0;
            began = 0;
            timer.start();
        }
    }

    /// What comes out of a collapsed card begins where that was; a collapsed card begins amid what it gathers.
    private static Optional<Point> origin(Sight old, Sight now, NodeKey card, Box box) {
        Group group = now.picture().diagram().groups().get(card);
        List<NodeKey> members = group == null
                ? List.of(card)
                : group.members().stream().limit(MOST_CARDS).map(ShownNode::key).toList();
        List<Box> from = members.stream()
                .flatMap(member ->
                        old.picture().cut().flatMap(cut -> cut.cardOf(member)).flatMap(old.marks()::box).stream())
                .toList();
        return Boxes.around(from)
                .map(Box::centre)
                .map(centre -> new Point(centre.x() - box.w() / 2, centre.y() - box.h() / 2));
    }

    private static boolean alike(Sight old, Sight now) {
        return old.document() == now.document()
                && old.exposure() == now.exposure()
                && old.picture().view().theme() == now.picture().view().theme()
                && old.marks().boxes().size() <= MOST_CARDS
                && now.marks().boxes().size() <= MOST_CARDS;
    }

    void stop() {
        timer.stop();
        before.clear();
        moved.clear();
        fresh.clear();
        sight = null;
        part = 1;
    }

    private void tick(long now) {
        began = began == 0 ? now : began;
        part = Math.min(1, (now - began) / NANOS);
        if (part >= 1) {
            stop();
        }
        repaint.run();
    }

    /// Paints marks where their owners are on their way.
    void paint(
            CanvasPainter painter,
            GraphicsContext canvas,
            List<Mark> marks,
            Camera camera,
            double beyondX,
            double beyondY) {
        Sight now = sight;
        if (now == null || !runs()) {
            painter.paint(marks);
            return;
        }
        double left = Math.pow(1 - part, 3);
        Owner last = Owner.NOBODY;
        Point by = new Point(0, 0);
        for (Mark mark : marks) {
            if (!mark.owner().equals(last)) {
                last = mark.owner();
                by = away(now, last, camera, left);
                painter.look(camera.panned(by.x() * camera.zoom(), by.y() * camera.zoom()), beyondX, beyondY);
                canvas.setGlobalAlpha(fresh(now, last) ? 1 - left : 1);
            }
            painter.paint(mark, 1);
        }
        canvas.setGlobalAlpha(1);
        painter.look(camera, beyondX, beyondY);
    }

    /// How far from its place an owner still is.
    private Point away(Sight now, Owner owner, Camera camera, double left) {
        if (owner instanceof Owner.OfNode(NodeKey node)) {
            Point screen = before.get(node);
            Box box = now.marks().boxes().get(node);
            if (screen != null && box != null) {
                Point was = camera.toDiagram(screen.x(), screen.y());
                return new Point((was.x() - box.x()) * left, (was.y() - box.y()) * left);
            }
        }
        return new Point(0, 0);
    }

    /// Cards that were not there and lines whose ends moved come into sight slowly.
    private boolean fresh(Sight now, Owner owner) {
        return switch (owner) {
            case Owner.Nobody() -> false;
            case Owner.OfFrame frame -> false;
            case Owner.OfNode(NodeKey node) -> fresh.contains(node);
            case Owner.OfLine(int number) -> {
                Diagram.Line line = now.picture().diagram().lines().get(number);
                yield moved.contains(line.source()) || moved.contains(line.target());
            }
        };
    }
}
