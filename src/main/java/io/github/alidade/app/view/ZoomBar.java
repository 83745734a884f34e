package io.github.alidade.app.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Zooming and fitting, floating over a corner of the diagram.
final class ZoomBar extends HBox {
    ZoomBar(DiagramView diagram, Commands commands) {
        getStyleClass().add("zoom-bar");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button whole = new Button();
        whole.setId("zoom-whole");
        whole.getStyleClass().addAll("flat", "zoom-level");
        whole.textProperty().bind(diagram.cameraProperty().map(camera -> Math.round(camera.zoom() * 100) + " %"));
        whole.setAccessibleText("Actual size");
        whole.setTooltip(new Tooltip("Actual size (" + display(commands.zoomWhole) + ")"));
        whole.disableProperty().bind(commands.zoomWhole.possible().map(can -> !can));
        whole.setOnAction(event -> commands.zoomWhole.run().run());
        getChildren()
                .addAll(
                        selectTool(diagram, commands),
                        commands.zoomOut.button(),
                        whole,
                        commands.zoomIn.button(),
                        commands.fit.button(),
                        commands.fitSelection.button(),
                        commands.diagramOnly.button());
    }

    private static ToggleButton selectTool(DiagramView diagram, Commands commands) {
        ToggleButton tool = new ToggleButton("", new FontIcon(commands.selectTool.icon()));
        tool.setId(commands.selectTool.id());
        tool.getStyleClass().addAll("flat", "button-icon");
        tool.setAccessibleText(commands.selectTool.text());
        tool.setTooltip(new Tooltip("Drag to select cards (S); Shift with a drag does so at any time"));
        tool.selectedProperty().bindBidirectional(diagram.selectingProperty());
        return tool;
    }

    private static String display(Command command) {
        return command.key() == null ? "" : command.key().getDisplayText();
    }
}
