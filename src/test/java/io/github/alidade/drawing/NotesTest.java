package io.github.alidade.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);

    @Test
    void aGapIsNotedAtTheFootOfItsLane() {
        Placement placement = PlainPlacement.of(
                Diagram.of(oneQueue().gap(Lane.DATA, "RDS could not be listed").build(), ALL));
        Box lane = placement.lanes().get(2).box();
        Mark.Text note = text(Painter.draw(placement, Theme.LIGHT), "RDS could not be listed");
        assertThat(note.x()).isBetween(lane.x(), lane.right());
        assertThat(note.y()).isGreaterThan(lane.bottom());
    }

    @Test
    void longSentencesAreWrappedAndKeepAllTheirWords() {
        String sentence = "RDS in this region could not be listed because the profile may not call it";
        Drawing drawing = picture(oneQueue().gap(Lane.DATA, sentence));
        List<String> lines = drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Text text && text.size() == 11)
                .map(mark -> ((Mark.Text) mark).text().text())
                .filter(line -> sentence.contains(line))
                .toList();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join(" ", lines)).isEqualTo(sentence);
    }

    @Test
    void manyGapsOfALaneAreCounted() {
        ShownTopologies all = oneQueue();
        for (int i = 1; i <= 6; i++) {
            all.gap(Lane.DATA, "gap " + i);
        }
        assertThat(PainterTest.texts(picture(all)))
                .contains("gap 1", "gap 2", "and 4 more that could not be seen")
                .doesNotContain("gap 3");
    }

    @Test
    void aGapInAHiddenLaneIsNotNoted() {
        Placement placement = PlainPlacement.of(
                Diagram.of(oneQueue().gap(Lane.IAM, "roles could not be listed").build(), EnumSet.of(Lane.DATA)));
        assertThat(PainterTest.texts(Painter.draw(placement, Theme.LIGHT))).doesNotContain("roles could not be listed");
    }

    @Test
    void aGapWhoseLaneIsNotPlacedIsNotedAboveTheLegend() {
        Placement all = PlainPlacement.of(
                Diagram.of(oneQueue().gap(Lane.IAM, "roles could not be listed").build(), ALL));
        Placement without = new Placement(
                all.diagram(),
                all.lanes().stream().filter(lane -> lane.lane() != Lane.IAM).toList(),
                all.frames(),
                all.nodes(),
                all.routes(),
                all.bounds());
        assertThat(PainterTest.texts(Painter.draw(without, Theme.LIGHT))).contains("roles could not be listed");
    }

    private static ShownTopologies oneQueue() {
        return new ShownTopologies(Exposure.PUBLIC).node(ResourceKind.QUEUE, "queue-1");
    }

    private static Drawing picture(ShownTopologies all) {
        return Painter.draw(PlainPlacement.of(Diagram.of(all.build(), ALL)), Theme.LIGHT);
    }

    private static Mark.Text text(Drawing drawing, String words) {
        return drawing.marks().stream()
                .filter(mark ->
                        mark instanceof Mark.Text text && text.text().text().equals(words))
                .map(Mark.Text.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
