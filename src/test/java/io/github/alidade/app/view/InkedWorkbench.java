package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Drawing;
import io.github.alidade.drawing.Mark;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The real pipeline, with ground, cards and all text of clear pictures in a magenta that the program has nowhere: one
/// sees in the pixels of a frame whether clear names are drawn in it, and whether the veil of a clear picture lies
/// there, on which what is gone is drawn. Calls can be held back by their name.
final class InkedWorkbench {
    private static final Color INK = Color.of(0xff00ff);

    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    Workbench workbench() {
        return Intercepted.workbench(this::called);
    }

    /// The next calls of a method wait until the gate is counted down.
    CountDownLatch hold(String method) {
        CountDownLatch gate = new CountDownLatch(1);
        gates.put(method, gate);
        return gate;
    }

    void release() {
        gates.values().forEach(CountDownLatch::countDown);
    }

    private Object called(String method, Object[] arguments, Intercepted.Real real) throws Throwable {
        CountDownLatch gate = gates.get(method);
        if (gate != null) {
            gate.await();
        }
        Object made = real.call();
        return made instanceof Picture picture && ((View) arguments[0]).exposure() == Exposure.CLEAR
                ? inked(picture)
                : made;
    }

    private static Picture inked(Picture picture) {
        Drawing drawing = picture.drawing();
        return new Picture(
                picture.view(),
                picture.shown(),
                picture.diagram(),
                picture.placement(),
                new Drawing(
                        drawing.exposure(),
                        drawing.theme(),
                        drawing.bounds(),
                        INK,
                        drawing.marks().stream().map(InkedWorkbench::inked).toList()),
                picture.tables(),
                picture.cut());
    }

    private static Mark inked(Mark mark) {
        return switch (mark) {
            case Mark.Text text ->
                new Mark.Text(
                        text.owner(),
                        text.near(),
                        text.text(),
                        text.x(),
                        text.y(),
                        text.width(),
                        text.size(),
                        text.weight(),
                        INK);
            case Mark.Rectangle card ->
                new Mark.Rectangle(
                        card.owner(),
                        card.near(),
                        card.box(),
                        card.radius(),
                        card.fill().map(fill -> INK),
                        Optional.of(Mark.Stroke.solid(INK, 1)));
            case Mark.Polyline line -> line;
            case Mark.Polygon polygon -> polygon;
            case Mark.Icon icon -> icon;
        };
    }

    /// How many pixels of a frame are of the ink of clear pictures: some green may be mixed in where the edge of a
    /// letter is soft, a dialog's veil lies over it, or it is the veil of an answer, which is bright; no other
    // colour
    /// of the program has so little.
    static int ink(WritableImage frame) {
        int width = (int) frame.getWidth();
        int height = (int) frame.getHeight();
        int[] pixels = new int[width * height];
        frame.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        int inked = 0;
        for (int argb : pixels) {
            int green = (argb >> 8) & 0xff;
            int weaker = Math.min((argb >> 16) & 0xff, argb & 0xff);
            boolean bright = weaker > 230;
            if (weaker > 40 && (bright ? 2 : 4) * green < weaker) {
                inked++;
            }
        }
        return inked;
    }
}
