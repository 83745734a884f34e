package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Tells what is under the pointer when it rests on a card or a line.
final class Tips {
    private static final Duration REST = Duration.millis(500);
    private static final int MOST = 6;

    private final DiagramView view;
    private final WindowModel model;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);
    private double x;
    private double y;

    Tips(DiagramView view, WindowModel model) {
        this.view = view;
        this.model = model;
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        rest.setOnFinished(done -> show());
        view.hoveredProperty().subscribe(this::changed);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            x = event.getScreenX();
            y = event.getScreenY();
        });
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> hide());
        // What a tooltip says belongs to one sight; the next one has its own.
        model.sightProperty().subscribe(this::hide);
    }

    Tooltip tip() {
        return tip;
    }

    private void changed(Selection under) {
        hide();
        text(under).ifPresent(told -> {
            tip.setText(told);
            rest.playFromStart();
        });
    }

    private void hide() {
        rest.stop();
        tip.hide();
        tip.setText("");
    }

    private void show() {
        if (view.getScene() != null
                && view.getScene().getWindow() != null
                && !tip.getText().isEmpty()) {
            tip.show(view, x + 14, y + 18);
        }
    }

    private Optional<String> text(Selection under) {
        Sight sight = model.sightProperty().get();
        if (sight == null) {
            return Optional.empty();
        }
        return switch (under) {
            case Selection.Nothing() -> Optional.empty();
            case Selection.OfNode(NodeKey node) ->
                sight.picture().diagram().find(node).map(found -> text(sight, found) + findings(sight, node));
            case Selection.OfNodes several -> Optional.empty();
            case Selection.OfLine(NodeKey source, NodeKey target) -> Optional.of(text(sight, source, target));
        };
    }

    private String findings(Sight sight, NodeKey node) {
        return model.inquiry().findingsShownProperty().get()
                ? FindingBadges.about(sight, node)
                        .map(finding -> "\n! " + finding.kind().title())
                        .distinct()
                        .collect(Collectors.joining())
                : "";
    }

    private static String text(Sight sight, ShownNode node) {
        String kind = sight.picture().diagram().kindOf(node).text();
        return node.name() + "\n" + (node.telling().isEmpty() ? kind : kind + ", " + node.telling());
    }

    private static String text(Sight sight, NodeKey source, NodeKey target) {
        return name(sight, source) + " → " + name(sight, target) + "\n"
                + sight.marks().line(source, target).stream()
                        .flatMap(line -> line.edges().stream())
                        .limit(MOST)
                        .map(Tips::text)
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private static String name(Sight sight, NodeKey key) {
        return sight.picture()
                .diagram()
                .find(key)
                .map(node -> node.name().text())
                .orElse("");
    }

    private static String text(ShownEdge edge) {
        String verb = edge.kind().verb();
        String label = edge.label().text();
        return label.isEmpty() || label.equals(verb) ? verb : verb + " (" + label + ")";
    }
}
