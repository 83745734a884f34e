package io.github.alidade.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.Lane;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkIndexTest {
    private final Placement placement =
            PlainPlacement.of(Diagram.of(ShownTopologies.streaming(Exposure.PUBLIC), EnumSet.allOf(Lane.class)));
    private final Drawing drawing = Painter.draw(placement, Theme.LIGHT);
    private final MarkIndex index = new MarkIndex(drawing);

    @Test
    void cardsAreHitAnywhere() {
        placement.nodes().forEach(node -> {
            Box box = node.box();
            for (Point point : List.of(
                    box.centre(), new Point(box.x() + 6, box.y() + 6), new Point(box.right() - 6, box.bottom() - 6))) {
                assertThat(index.at(point, 3)).contains(new Owner.OfNode(node.key()));
            }
        });
    }

    @Test
    void aLineIsHitWithinTheToleranceOnly() {
        // The first line is the first leg from the internet down to the record.
        Point middle = new Point(
                placement.routes().getFirst().points().getFirst().x(),
                placement.routes().getFirst().points().getFirst().y() + 12);
        assertThat(index.at(middle, 3)).contains(new Owner.OfLine(0));
        assertThat(index.at(new Point(middle.x() + 3.5, middle.y()), 3)).contains(new Owner.OfLine(0));
        assertThat(index.at(new Point(middle.x() + 5, middle.y()), 3)).isEmpty();
    }

    @Test
    void aFrameIsHitOnItsOutlineAndNotInside() {
        Placement.Frame frame = placement.frames().getFirst();
        Box box = frame.box();
        assertThat(index.at(new Point(box.x() + 100, box.y() + 1), 3)).contains(new Owner.OfFrame(frame.of()));
        assertThat(index.at(new Point(box.x() + 150, box.y() + 100), 3)).isEmpty();
    }

    @Test
    void laneGroundsBelongToNobody() {
        assertThat(index.at(new Point(20, placement.bounds().bottom() - 30), 3)).isEmpty();
    }

    @Test
    void aRegionHasExactlyTheMarksThatReachIntoIt() {
        Random random = new Random(7);
        Box all = drawing.bounds();
        for (int i = 0; i < 200; i++) {
            Box region = new Box(
                    all.x() + random.nextDouble() * all.w(),
                    all.y() + random.nextDouble() * all.h(),
                    random.nextDouble() * 900,
                    random.nextDouble() * 500);
            // A bent line may be left out where only its bounds, and none of its legs, come by.
            assertThat(index.within(region)).isSubsetOf(drawing.marks());
            assertThat(index.within(region))
                    .containsAll(drawing.marks().stream()
                            .filter(mark -> !(mark instanceof Mark.Polyline))
                            .filter(mark -> mark.bounds().overlaps(region))
                            .toList());
        }
    }

    @Test
    void aLongSlantingLineIsFoundAllAlongAndNowhereElse() {
        Mark line = new Mark.Polyline(
                new Owner.OfLine(0),
                0,
                List.of(new Point(0, 0), new Point(20_000, 9000)),
                0,
                Mark.Stroke.solid(Color.of(0), 2));
        MarkIndex slanting = new MarkIndex(new Drawing(
                drawing.exposure(), drawing.theme(), new Box(0, 0, 20_000, 9000), drawing.ground(), List.of(line)));
        for (int x = 0; x <= 20_000; x += 37) {
            double y = x * 0.45;
            assertThat(slanting.at(new Point(x, y), 3)).contains(new Owner.OfLine(0));
            assertThat(slanting.within(new Box(x - 2, y - 2, 4, 4))).containsExactly(line);
        }
        assertThat(slanting.within(new Box(15_000, 1000, 200, 200))).isEmpty();
    }

    @Test
    void theWholePictureHasAllMarksInPaintingOrder() {
        assertThat(index.within(drawing.bounds())).isEqualTo(drawing.marks());
    }

    @Test
    void ownersKnowTheirMarks() {
        NodeKey key = placement.nodes().getFirst().key();
        assertThat(index.of(new Owner.OfNode(key)))
                .isEqualTo(drawing.marks().stream()
                        .filter(mark -> mark.owner().equals(new Owner.OfNode(key)))
                        .toList());
    }
}
