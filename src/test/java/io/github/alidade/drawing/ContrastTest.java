package io.github.alidade.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads the contrasts off real pictures: every text and icon against what was painted beneath it before.
/// Source: WCAG 2.2, relative luminance and contrast ratio; Machado, Oliveira and Fernandes, IEEE TVCG 15(6), 2009,
/// for how people with other colour vision see.
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private static final double[][][] COLOUR_VISIONS = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    @ParameterizedTest
    @CsvSource({"PUBLIC,LIGHT", "PUBLIC,DARK", "CLEAR,LIGHT", "CLEAR,DARK"})
    void everyTextAndIconStandsOutFromItsGround(Exposure exposure, Theme theme) {
        Drawing drawing = everything(exposure, theme);
        List<String> weak = new ArrayList<>();
        int seen = 0;
        for (int i = 0; i < drawing.marks().size(); i++) {
            Mark mark = drawing.marks().get(i);
            if (mark instanceof Mark.Text text) {
                Point middle = new Point(text.x() + text.width() / 2, text.y() - text.size() / 3);
                double ratio = ratio(text.color(), ground(drawing, i, middle));
                seen++;
                if (ratio < TEXT) {
                    weak.add("%s %.2f".formatted(text.text().text(), ratio));
                }
            } else if (mark instanceof Mark.Icon icon) {
                double ratio = ratio(icon.color(), ground(drawing, i, icon.box().centre()));
                if (ratio < SHAPE) {
                    weak.add("%s %.2f".formatted(icon.icon(), ratio));
                }
            }
        }
        assertThat(weak).isEmpty();
        assertThat(seen).isGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void linesAndTilesStandOutFromEveryGround(Theme theme) {
        Palette palette = Palette.of(theme);
        for (Color ground : List.of(palette.ground(), palette.lane(), palette.card())) {
            for (Family family : Family.values()) {
                // Labels have the colours of their lines.
                assertThat(ratio(palette.of(family), ground)).isGreaterThan(TEXT);
                assertThat(ratio(palette.paler(palette.of(family)), ground))
                        .as("%s in a crowd", family)
                        .isGreaterThan(SHAPE);
            }
            for (Lane lane : Lane.values()) {
                assertThat(ratio(palette.of(lane), ground)).isGreaterThan(SHAPE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void familiesAreToldApartByEveryColourVision(Theme theme) {
        Palette palette = Palette.of(theme);
        for (double[][] vision : COLOUR_VISIONS) {
            for (Family one : Family.values()) {
                for (Family other : Family.values()) {
                    if (one != other) {
                        assertThat(distance(seen(palette.of(one), vision), seen(palette.of(other), vision)))
                                .as("%s and %s", one, other)
                                .isGreaterThan(10);
                    }
                }
            }
        }
    }

    /// A picture in which everything occurs that a picture can have.
    static Drawing everything(Exposure exposure, Theme theme) {
        ShownTopologies all = new ShownTopologies(exposure)
                .node(ResourceKind.VPC, "vpc-1")
                .node(ResourceKind.ECS_CLUSTER, "cluster-1");
        List<String> names = new ArrayList<>();
        for (ResourceKind kind : ResourceKind.values()) {
            if (kind.drawn()) {
                names.add("a " + kind.word());
                all.node(kind, names.getLast(), "cluster-1", "vpc-1");
            }
        }
        int next = 0;
        for (RelationKind kind : RelationKind.values()) {
            if (kind.drawn()) {
                String from = names.get(next++ % names.size());
                all.edge(from, names.get((next + 6) % names.size()), kind, "label " + next);
            }
        }
        all.inferred().node(ResourceKind.QUEUE, "foreign").notDescribed();
        all.gap(Lane.DATA, "RDS could not be listed");
        return Painter.draw(PlainPlacement.of(Diagram.of(all.build(), EnumSet.allOf(Lane.class))), theme);
    }

    /// The colour under a point, of all that was painted before.
    private static Color ground(Drawing drawing, int before, Point point) {
        Color ground = drawing.ground();
        for (Mark mark : drawing.marks().subList(0, before)) {
            if (mark instanceof Mark.Rectangle r
                    && r.fill().isPresent()
                    && r.box().contains(point)) {
                ground = over(r.fill().get(), ground);
            }
        }
        return ground;
    }

    private static Color over(Color top, Color below) {
        return new Color(
                mix(top.red(), below.red(), top.alpha()),
                mix(top.green(), below.green(), top.alpha()),
                mix(top.blue(), below.blue(), top.alpha()),
                1);
    }

    private static int mix(int top, int below, double alpha) {
        return (int) Math.round(top * alpha + below * (1 - alpha));
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        double[] rgb = linear(color);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(Color color) {
        return new double[] {linear(color.red()), linear(color.green()), linear(color.blue())};
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] seen(Color color, double[][] vision) {
        double[] rgb = linear(color);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2], 0, 1);
        }
        return seen;
    }

    /// CIE76 difference of two linear RGB colours.
    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
