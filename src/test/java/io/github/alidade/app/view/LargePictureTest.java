package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.drawing.Painter;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.GeneratedAccount;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// An account whose picture is too large to be read as a whole.
class LargePictureTest extends WideWindowTest {
    @TempDir
    private Path folder;

    @Override
    Settings settings() {
        return super.settings().withWindow(700, 640, false, List.of(0.15, 0.8, 0.8));
    }

    private void opened(FxRobot robot) throws Exception {
        shown();
        Path inputs = GeneratedAccount.of(100, folder);
        robot.interact(() -> model.open(List.of(inputs)));
        until(() -> sight().document() == 2);
        settled();
    }

    private double zoom() {
        return window.diagram().cameraProperty().get().zoom();
    }

    private boolean inSight(Point place) {
        Point at = window.diagram().cameraProperty().get().toScreen(place);
        return new Box(0, 0, window.diagram().getWidth(), window.diagram().getHeight())
                .grown(1)
                .contains(at);
    }

    private boolean allInSight() {
        Box all = sight().picture().drawing().bounds();
        return inSight(new Point(all.x(), all.y())) && inSight(new Point(all.right(), all.bottom()));
    }

    @Test
    void itBeginsWhereRequestsComeInAndItsNamesCanBeRead(FxRobot robot) throws Exception {
        opened(robot);
        Box first = sight().marks().boxes().values().stream()
                .min(Comparator.comparingDouble(Box::x))
                .orElseThrow();
        assertThat(zoom()).isGreaterThanOrEqualTo(Painter.NAMES_FROM);
        assertThat(inSight(first.centre())).isTrue();
        assertThat(allInSight()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        settled();
        assertThat(zoom()).isGreaterThanOrEqualTo(Painter.NAMES_FROM);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        settled();
        assertThat(allInSight()).isTrue();
    }

    @Test
    void anAnswerIsSeenWhole(FxRobot robot) throws Exception {
        opened(robot);
        robot.interact(() -> model.inquiry().askWhatMostWantToKnow());
        until(() -> sight().asked().answer().isPresent());
        settled();
        assertThat(allInSight()).isTrue();
    }

    @Test
    void cardsOfAWayHaveNamesHoweverFarAwayTheyAre(FxRobot robot) throws Exception {
        opened(robot);
        List<NodeKey> cards = List.copyOf(sight().marks().boxes().keySet());
        assertThat(painted(0.2, cards.subList(0, 3))).isTrue();
        assertThat(painted(0.2, cards)).as("too many names").isFalse();
        assertThat(painted(Painter.NAMES_FROM, cards.subList(0, 3)))
                .as("cards have names of their own")
                .isFalse();
    }

    private boolean painted(double zoom, List<NodeKey> way) {
        return PromptHands.onFx(() -> {
            Box all = sight().picture().drawing().bounds();
            Canvas canvas = new Canvas(all.w() * zoom, all.h() * zoom);
            canvas.getGraphicsContext2D().scale(zoom, zoom);
            canvas.getGraphicsContext2D().translate(-all.x(), -all.y());
            new FarNames(canvas.getGraphicsContext2D(), sight(), zoom).paint(way);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage image = canvas.snapshot(clear, null);
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    if (image.getPixelReader().getArgb(x, y) != 0) {
                        return true;
                    }
                }
            }
            return false;
        });
    }
}
