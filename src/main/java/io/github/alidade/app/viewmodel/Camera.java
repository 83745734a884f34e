package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;

/// How the diagram is looked at: a place of the diagram, times zoom, plus the offset, is a place of the screen.
public record Camera(double zoom, double x, double y) {
    public static final double NEAREST = 4;
    public static final double FARTHEST = 0.02;
    public static final Camera FIRST = new Camera(1, 0, 0);

    /// So much nearer than where names are only just there: second lines are, too.
    private static final double READABLY = 1.6;

    public Camera {
        zoom = Math.clamp(zoom, FARTHEST, NEAREST);
    }

    public Point toScreen(Point place) {
        return new Point(place.x() * zoom + x, place.y() * zoom + y);
    }

    public Point toDiagram(double screenX, double screenY) {
        return new Point((screenX - x) / zoom, (screenY - y) / zoom);
    }

    /// The part of the diagram that a part of the screen shows.
    public Box toDiagram(Box screen) {
        Point corner = toDiagram(screen.x(), screen.y());
        return new Box(corner.x(), corner.y(), screen.w() / zoom, screen.h() / zoom);
    }

    public Camera panned(double dx, double dy) {
        return new Camera(zoom, x + dx, y + dy);
    }

    /// Zooms so that the place under the pointer stays under it.
    public Camera zoomed(double factor, double screenX, double screenY) {
        double next = Math.clamp(zoom * factor, FARTHEST, NEAREST);
        double actual = next / zoom;
        return new Camera(next, screenX - (screenX - x) * actual, screenY - (screenY - y) * actual);
    }

    /// Shows all of a box in the middle of a screen, with a margin, no nearer than `nearest`.
    public static Camera fitting(Box box, double width, double height, double margin, double nearest) {
        if (box.w() <= 0 || box.h() <= 0 || width <= 0 || height <= 0) {
            return FIRST;
        }
        double room = Math.min((width - 2 * margin) / box.w(), (height - 2 * margin) / box.h());
        double zoom = Math.clamp(Math.min(room, nearest), FARTHEST, NEAREST);
        Point centre = box.centre();
        return new Camera(zoom, width / 2 - centre.x() * zoom, height / 2 - centre.y() * zoom);
    }

    /// The whole of a picture if its names can be read then, else as much of it as is readable, from its beginning on.
    /// @param beginning the card beside which one looks at its left end
    /// @param least the zoom from which names can be read
    public static Camera beginning(
            Box box, Box beginning, double width, double height, double margin, double nearest, double least) {
        Camera whole = fitting(box, width, height, margin, nearest);
        if (whole.zoom() >= least) {
            return whole;
        }
        double zoom = Math.min(nearest, least * READABLY);
        return new Camera(
                zoom,
                shift(box.x() * zoom, box.w() * zoom, box.x() * zoom, width, margin),
                shift(box.y() * zoom, box.h() * zoom, beginning.centre().y() * zoom - height / 2, height, margin));
    }

    /// Where a side begins on the screen: in the middle if all of it has room, else as wanted and without an empty
    /// strip.
    private static double shift(double from, double length, double wanted, double room, double margin) {
        return length + 2 * margin <= room
                ? (room - length) / 2 - from
                : Math.clamp(margin - wanted, room - margin - from - length, margin - from);
    }

    /// The same zoom with a place in the middle of the screen.
    public Camera centred(Point place, double width, double height) {
        return new Camera(zoom, width / 2 - place.x() * zoom, height / 2 - place.y() * zoom);
    }
}
