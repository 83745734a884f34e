package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Camera;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.drawing.Mark;
import io.github.alidade.export.DistantView;
import io.github.alidade.layout.Box;
import java.nio.IntBuffer;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Paints crowded views off the FX thread, one at a time; of those that wait only the newest is painted.
final class DistantPainter {
    /// What is to be painted.
    ///
    /// @param width of the whole image in px, margins included
    /// @param pixels how many pixels a px has on this screen
    record Wanted(
            Sight sight, Camera camera, double marginX, double marginY, double width, double height, double pixels) {}

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DistantPainter::daemon);
    private final DistantView view = new DistantView();
    private final AtomicReference<@Nullable Wanted> newest = new AtomicReference<>();

    DistantPainter() {
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().name("distant-painter").daemon().unstarted(work);
    }

    /// @param done gets what was painted on the FX thread, unless another sight is wanted by then
    void paint(Wanted wanted, BiConsumer<Wanted, Image> done) {
        newest.set(wanted);
        thread.execute(() -> {
            if (newest.get() == wanted) {
                work(wanted, done);
            }
        });
    }

    /// What is being painted is not wanted any more.
    void forget() {
        newest.set(null);
    }

    private void work(Wanted wanted, BiConsumer<Wanted, Image> done) {
        Camera camera = wanted.camera();
        Box part = camera.toDiagram(new Box(-wanted.marginX(), -wanted.marginY(), wanted.width(), wanted.height()));
        List<Mark> marks = wanted.sight().marks().within(part, camera.zoom());
        int width = Math.max(1, (int) Math.ceil(wanted.width() * wanted.pixels()));
        int height = Math.max(1, (int) Math.ceil(wanted.height() * wanted.pixels()));
        DistantView.Part place = new DistantView.Part(
                camera.zoom() * wanted.pixels(),
                (camera.x() + wanted.marginX()) * wanted.pixels(),
                (camera.y() + wanted.marginY()) * wanted.pixels(),
                width,
                height);
        view.pixels(wanted.sight().picture().drawing().ground(), marks, place, () -> other(wanted))
                .ifPresent(pixels -> Platform.runLater(() -> {
                    if (!other(wanted)) {
                        done.accept(wanted, image(pixels, width, height));
                    }
                }));
    }

    private boolean other(Wanted wanted) {
        Wanted now = newest.get();
        return now == null || now.sight() != wanted.sight();
    }

    private static Image image(int[] pixels, int width, int height) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
