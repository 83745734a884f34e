package io.github.alidade.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Placement;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTest {
    private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);

    static Drawing streaming(Exposure exposure, Theme theme) {
        return Painter.draw(PlainPlacement.of(Diagram.of(ShownTopologies.streaming(exposure), ALL)), theme);
    }

    static List<String> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text().text())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Exposure.class)
    void picturesWearTheMarkOfTheirExposure(Exposure exposure) {
        Exposure other = exposure == Exposure.PUBLIC ? Exposure.CLEAR : Exposure.PUBLIC;
        assertThat(texts(streaming(exposure, Theme.LIGHT)))
                .contains(exposure.mark())
                .doesNotContain(other.mark());
    }

    @Test
    void everyCardHasItsNameItsIconAndItsKind() {
        Placement placement = PlainPlacement.of(Diagram.of(ShownTopologies.streaming(Exposure.PUBLIC), ALL));
        MarkIndex index = new MarkIndex(Painter.draw(placement, Theme.LIGHT));
        placement.diagram().nodes().forEach(node -> {
            List<Mark> marks = index.of(new Owner.OfNode(node.key()));
            Box box = placement.boxes().get(node.key());
            assertThat(marks)
                    .filteredOn(mark -> mark instanceof Mark.Icon icon && icon.icon() == Icon.of(node.kind()))
                    .hasSize(1);
            assertThat(marks.stream()
                            .filter(Mark.Text.class::isInstance)
                            .map(mark -> ((Mark.Text) mark).text().text()))
                    .containsExactly(node.name().text(), node.kind().title() + " · " + node.telling());
            assertThat(marks.stream().filter(mark -> mark.near() < 0.5))
                    .allSatisfy(mark -> assertThat(encloses(box, mark.bounds())).isTrue());
        });
    }

    @Test
    void everythingLiesWithinTheBounds() {
        for (Theme theme : Theme.values()) {
            Drawing drawing = streaming(Exposure.CLEAR, theme);
            assertThat(drawing.marks()).allSatisfy(mark -> assertThat(encloses(drawing.bounds(), mark.bounds()))
                    .isTrue());
        }
    }

    @Test
    void theSamePlacementGivesTheSameMarks() {
        assertThat(streaming(Exposure.PUBLIC, Theme.DARK)).isEqualTo(streaming(Exposure.PUBLIC, Theme.DARK));
    }

    @Test
    void longNamesAreCutToTheRoomOfTheirCard() {
        String longName = "a-name-that-goes-on-and-on-".repeat(9);
        Diagram diagram = Diagram.of(
                new ShownTopologies(Exposure.CLEAR)
                        .node(ResourceKind.BUCKET, longName)
                        .build(),
                ALL);
        Placement placement = PlainPlacement.of(diagram);
        Box card = placement.nodes().getFirst().box();
        List<Mark.Text> name = Painter.draw(placement, Theme.LIGHT).marks().stream()
                .filter(mark -> mark.owner() instanceof Owner.OfNode)
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().text().startsWith("a-name"))
                .toList();
        assertThat(name).hasSize(1);
        assertThat(name.getFirst().text().text()).endsWith("…").hasSizeGreaterThan(15);
        assertThat(name.getFirst().x() + name.getFirst().width()).isLessThanOrEqualTo(card.right() - 8);
    }

    @Test
    void theLegendNamesOnlyTheFamiliesThatOccur() {
        Diagram diagram = Diagram.of(
                new ShownTopologies(Exposure.PUBLIC)
                        .node(ResourceKind.ECS_SERVICE, "service-1")
                        .node(ResourceKind.QUEUE, "queue-1")
                        .edge("service-1", "queue-1", RelationKind.SENDS_TO, "sends")
                        .build(),
                ALL);
        assertThat(texts(Painter.draw(PlainPlacement.of(diagram), Theme.LIGHT)))
                .contains("Messages", "Declared")
                .doesNotContain("Requests", "Data and secrets", "Inferred");
    }

    @Test
    void whereLinesAreManyOnlyTheSureWaysOfRequestsAreStrong() {
        Diagram few = Diagram.of(ShownTopologies.streaming(Exposure.PUBLIC), ALL);
        Diagram many = Diagram.of(ShownTopologies.scaled(100, 1), ALL);
        Palette palette = Palette.of(Theme.LIGHT);
        assertThat(strokes(few))
                .allSatisfy((line, stroke) -> assertThat(stroke.color()).isEqualTo(palette.of(Family.of(line))));
        assertThat(strokes(many)).hasSizeGreaterThan(100).allSatisfy((line, stroke) -> {
            Color full = palette.of(Family.of(line));
            boolean way = Family.of(line) == Family.TRAFFIC && Lines.certainty(line) == Certainty.DECLARED;
            assertThat(stroke.color()).isEqualTo(way ? full : palette.paler(full));
            assertThat(stroke.width()).isEqualTo(way ? 1.75 : 1.25);
        });
        assertThat(strokes(many).keySet()).anyMatch(line -> Family.of(line) == Family.TRAFFIC);
    }

    private static Map<Diagram.Line, Mark.Stroke> strokes(Diagram diagram) {
        Map<Diagram.Line, Mark.Stroke> strokes = new HashMap<>();
        for (Mark mark : Painter.draw(PlainPlacement.of(diagram), Theme.LIGHT).marks()) {
            if (mark instanceof Mark.Polyline shaft && shaft.owner() instanceof Owner.OfLine(int number)) {
                strokes.putIfAbsent(diagram.lines().get(number), shaft.stroke());
            }
        }
        return strokes;
    }

    private static boolean encloses(Box outer, Box inner) {
        return outer.x() <= inner.x()
                && outer.y() <= inner.y()
                && outer.right() >= inner.right()
                && outer.bottom() >= inner.bottom();
    }
}
