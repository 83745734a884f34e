package io.github.alidade.app.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// How the room of the window is divided between the diagram and the panes around it.
final class Division {
    /// Beside an answer a diagram that is narrower than this shows cards without names; the outline gives way then.
    private static final double NARROW = 520;

    private final SplitPane rows = new SplitPane();
    private final SplitPane columns = new SplitPane();
    private final Node outline;
    private final Node diagram;
    private final Node details;
    private final Node tables;
    private List<Double> full;
    private boolean diagramOnly;
    private boolean outlineAside;

    /// @param diagram and what stands beside it while something is asked
    /// @param full where the dividers are while all panes are there: outline, details, tables
    Division(Node outline, Node diagram, Node details, Node tables, List<Double> full) {
        this.outline = outline;
        this.diagram = diagram;
        this.details = details;
        this.tables = tables;
        this.full = full;
        rows.setOrientation(Orientation.VERTICAL);
        Stream.of(outline, details, tables).forEach(pane -> SplitPane.setResizableWithParent(pane, false));
        fill();
    }

    SplitPane pane() {
        return rows;
    }

    /// Where the dividers are, or were while all panes were there.
    List<Double> dividers() {
        if (diagramOnly) {
            return full;
        }
        double[] across = columns.getDividerPositions();
        return List.of(
                outlineAside ? full.get(0) : across[0], across[across.length - 1], rows.getDividerPositions()[0]);
    }

    void divide(List<Double> dividers) {
        full = dividers;
        if (!diagramOnly) {
            double[] across =
                    outlineAside ? new double[] {dividers.get(1)} : new double[] {dividers.get(0), dividers.get(1)};
            columns.setDividerPositions(across);
            rows.setDividerPositions(dividers.get(2));
        }
    }

    /// Gives all of the room to the diagram, or takes it back.
    void showDiagramOnly() {
        List<Double> now = dividers();
        diagramOnly = !diagramOnly;
        fill();
        divide(now);
    }

    /// Makes room while a pane beside the diagram is open.
    /// @param width of that pane
    void makeRoomWhile(ObservableValue<Boolean> open, double width) {
        open.subscribe(isOpen -> asideIf(isOpen && room() - width < NARROW));
    }

    /// What the diagram has between the outline and the details.
    private double room() {
        List<Double> now = dividers();
        return columns.getWidth() * (now.get(1) - now.get(0));
    }

    private void asideIf(boolean wanted) {
        if (wanted != outlineAside) {
            List<Double> now = dividers();
            outlineAside = wanted;
            fill();
            divide(now);
        }
    }

    private void fill() {
        List<Node> across = Stream.of(outline, diagram, details)
                .filter(pane -> pane == diagram || !diagramOnly && !(pane == outline && outlineAside))
                .toList();
        put(columns, across);
        put(rows, diagramOnly ? List.of(columns) : List.of(columns, tables));
    }

    /// What stays is not taken out and put in again: it would lose the focus.
    private static void put(SplitPane pane, List<Node> wanted) {
        pane.getItems().retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (!pane.getItems().contains(wanted.get(i))) {
                pane.getItems().add(i, wanted.get(i));
            }
        }
    }
}
