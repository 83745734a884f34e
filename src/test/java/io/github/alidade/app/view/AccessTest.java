package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Whether the window can be read and used by everybody: contrast, names, focus.
class AccessTest extends WindowTest {
    /// WCAG 2.2, success criterion 1.4.3, level AA for texts of any size.
    private static final double AA = 4.5;

    @Test
    void everyTextOfTheWindowHasEnoughContrastInBothThemesAndExposures(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(new NodeKey(7))));
        Set<String> poor = new LinkedHashSet<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            if (sight().picture().view().theme() != theme) {
                robot.interact(model::switchTheme);
                until(() -> sight().picture().view().theme() == theme);
            }
            for (int i = 0; i < 2; i++) {
                robot.interact(model::switchExposure);
                Exposure wanted = i == 0 ? Exposure.PUBLIC : Exposure.CLEAR;
                until(() -> sight().exposure() == wanted);
                pulse();
                robot.interact(() -> collect(window.scene().getRoot(), theme, poor));
            }
            robot.push(KeyCode.F1);
            pulse();
            robot.interact(() -> collect(window.scene().getRoot(), theme, poor));
            robot.push(KeyCode.ESCAPE);
        }
        assertThat(poor).isEmpty();
    }

    private static void collect(Node node, Theme theme, Set<String> poor) {
        // Success criterion 1.4.3 leaves out what cannot be used.
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
            Color ground = ground(text);
            double contrast = contrast(over(fill, ground), ground);
            if (contrast < AA) {
                poor.add(String.format(Locale.ROOT, "%s %.2f %s on %s: %s", theme, contrast, fill, ground, of(text)));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, theme, poor));
        }
    }

    private static String of(Text text) {
        Node up = text;
        while (up != null && !(up instanceof Labeled)) {
            up = up.getParent();
        }
        return text.getText() + " in " + (up == null ? text.getParent() : up.getStyleClass() + " " + up.getId());
    }

    /// What lies under a text: the fills of all around it, the nearest on top.
    private static Color ground(Node text) {
        List<Color> fills = new ArrayList<>();
        for (Node up = text.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> own = region.getBackground().getFills();
                for (int i = own.size() - 1; i >= 0; i--) {
                    if (own.get(i).getFill() instanceof Color color) {
                        fills.add(color);
                    }
                }
            }
            if (!fills.isEmpty() && fills.getLast().getOpacity() == 1) {
                break;
            }
        }
        Color ground = Color.WHITE;
        for (Color fill : fills.reversed()) {
            ground = over(fill, ground);
        }
        return ground;
    }

    private static Color over(Color top, Color under) {
        double a = top.getOpacity();
        return Color.color(
                top.getRed() * a + under.getRed() * (1 - a),
                top.getGreen() * a + under.getGreen() * (1 - a),
                top.getBlue() * a + under.getBlue() * (1 - a));
    }

    /// Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Test
    void tabGoesThroughTheWholeWindowAndEveryStopHasAName(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(new NodeKey(7))));
        pulse();
        robot.interact(() -> window.diagram().requestFocus());
        Set<Node> stops = new LinkedHashSet<>();
        List<String> nameless = new ArrayList<>();
        for (int i = 0; i < 90 && stops.add(window.scene().getFocusOwner()); i++) {
            Node owner = window.scene().getFocusOwner();
            boolean labelled =
                    owner instanceof Labeled labeled && !labeled.getText().isBlank();
            String told = owner.getAccessibleText();
            if (!labelled && (told == null || told.isBlank())) {
                nameless.add(String.valueOf(owner));
            }
            robot.push(KeyCode.TAB);
        }
        assertThat(nameless).isEmpty();
        assertThat(stops)
                .extracting(Node::getId)
                .contains("diagram", "outline", "search", "exposure", "open-files", "copy-details", "select-tool");
    }
}
