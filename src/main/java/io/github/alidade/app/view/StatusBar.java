package io.github.alidade.app.view;

import atlantafx.base.controls.Popover;
import io.github.alidade.app.viewmodel.Pasteboard;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownGap;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Counts, gaps, the zoom, and the exposure mark.
final class StatusBar extends HBox {
    private static final PseudoClass IS_PUBLIC = PseudoClass.getPseudoClass("public");

    private final Button gaps = new Button();
    private final Label mark = new Label();
    private final Popover popover = new Popover();
    private final Pasteboard pasteboard;
    private List<ShownGap> missing = List.of();

    StatusBar(WindowModel model, DiagramView diagram) {
        pasteboard = model.pasteboard();
        setId("status");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label counts = new Label();
        counts.setId("counts");
        counts.textProperty().bind(model.shown(Sight::counts, "Nothing is open"));
        gaps.setId("gaps");
        gaps.getStyleClass().addAll("flat", "small", "gaps");
        gaps.setOnAction(event -> {
            popover.setContentNode(new GapList(missing, pasteboard));
            popover.show(gaps, -2);
        });
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(14, 14);
        busy.setAccessibleText("Working");
        busy.visibleProperty().bind(model.drawingProperty().or(model.writing()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label zoom = new Label();
        zoom.setId("zoom");
        zoom.textProperty().bind(diagram.cameraProperty().map(camera -> Math.round(camera.zoom() * 100) + " %"));
        mark.setId("exposure-mark");
        mark.getStyleClass().add("exposure-mark");
        getChildren().addAll(counts, gaps, busy, space, zoom, mark);
        model.sightProperty().subscribe(this::exchanged);
    }

    private void exchanged(@Nullable Sight sight) {
        popover.hide();
        popover.setContentNode(null);
        boolean open = sight != null && sight.exposure() == Exposure.PUBLIC;
        mark.setText(sight == null ? "" : sight.exposure().mark());
        mark.pseudoClassStateChanged(IS_PUBLIC, open);
        missing = sight == null ? List.of() : sight.picture().shown().gaps();
        int count = missing.size();
        gaps.setVisible(sight != null);
        gaps.setText(count == 0 ? "No gaps" : count == 1 ? "1 gap" : count + " gaps");
        gaps.setAccessibleText(
                count == 0 ? "Everything that was asked for was seen" : gaps.getText() + ", press to read");
        gaps.setGraphic(new FontIcon(count == 0 ? Material2OutlinedAL.CHECK_CIRCLE : Material2OutlinedMZ.WARNING));
        gaps.pseudoClassStateChanged(PseudoClass.getPseudoClass("any"), count > 0);
    }
}
