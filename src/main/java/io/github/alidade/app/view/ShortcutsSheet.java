package io.github.alidade.app.view;

import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys and what hands can do, on one sheet.
final class ShortcutsSheet extends VBox {
    private record Line(String keys, String what) {}

    ShortcutsSheet(Commands commands, Runnable close) {
        setId("shortcuts");
        getStyleClass().addAll("dialog", "shortcuts");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("Keyboard and Mouse");
        title.getStyleClass().add("dialog-title");
        FlowPane groups = new FlowPane(32, 20);
        groups.getStyleClass().add("shortcut-groups");
        groups.getChildren()
                .addAll(
                        group("In the diagram", hands()),
                        group("Move and arrange", arranging(commands)),
                        group(
                                "Show",
                                told(
                                        commands.switchExposure,
                                        commands.publicProfile,
                                        commands.switchTheme,
                                        commands.fit,
                                        commands.fitSelection,
                                        commands.zoomWhole,
                                        commands.zoomIn,
                                        commands.zoomOut,
                                        commands.diagramOnly,
                                        commands.largerText,
                                        commands.smallerText,
                                        commands.plainText)),
                        group(
                                "Documents",
                                told(
                                        commands.openFiles,
                                        commands.openFolder,
                                        commands.connect,
                                        commands.reload,
                                        commands.saveInventory,
                                        commands.export,
                                        commands.copyPicture,
                                        commands.undo,
                                        commands.redo,
                                        commands.shortcuts,
                                        commands.quit)),
                        group("Find, focus, ask", finding(commands)),
                        group("Outline and tables", reading()),
                        group("Lenses", lenses()));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("details-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button done = new Button("Close");
        done.setId("shortcuts-close");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, scroll, foot);
    }

    private static List<Line> hands() {
        return List.of(
                new Line("Wheel, pinch, Ctrl+scroll", "Zoom at the pointer"),
                new Line("Two fingers, Shift+wheel", "Move the ground"),
                new Line("Drag on the ground", "Move the ground"),
                new Line("Shift+drag", "Select what a box touches"),
                new Line("S", "Let plain drags select"),
                new Line("Shift+click, Ctrl+click", "Add to the selection or take away"),
                new Line("Arrows", "Walk along the lines"),
                new Line("Enter, double click", "Zoom to the selection"),
                new Line("F", "Fit the diagram"),
                new Line("Menu key, Shift+F10", "Menu of the selection"),
                new Line("Escape", "Give up what one waits for; put held cards back; select nothing"));
    }

    private static List<Line> arranging(Commands commands) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("Drag on a card or frame", "Move and pin it; Alt: to the pixel"),
                new Line("Space", "Take the selected cards, put them down"),
                new Line("Arrows, cards held", "Move by 8; Shift: by 64, Alt: by 1"),
                new Line("Shift+arrows", "Take, move by 8 and put down at once")));
        lines.addAll(told(commands.arrange.all().toArray(Command[]::new)));
        lines.addAll(told(commands.selectAll));
        return lines;
    }

    private static List<Line> finding(Commands commands) {
        List<Command> all = new ArrayList<>(commands.scope.all());
        all.addAll(List.of(commands.find, commands.ask));
        List<Line> lines = new ArrayList<>(told(all.toArray(Command[]::new)));
        lines.add(new Line(ViewsMenu.keys(), "Show a saved view"));
        return lines;
    }

    private static List<Line> reading() {
        return List.of(
                new Line("F6, Shift+F6", "Next, previous pane"),
                new Line("F10", "Menu bar"),
                new Line("?", "This sheet"),
                new Line("Letters", "Find in the outline"),
                new Line("Right, left", "Open, close an entry and its connections"),
                new Line("Menu key, Shift+F10", "What can be done with rows"),
                new Line("Ctrl+C", "Copy the selected rows with public names"),
                new Line("Ctrl+A", "Select all rows of the table"));
    }

    private static List<Line> lenses() {
        return List.of(Lane.values()).stream()
                .map(lane -> new Line(Keys.lens(lane).getDisplayText(), lane.title()))
                .toList();
    }

    private static List<Line> told(Command... commands) {
        return List.of(commands).stream()
                .filter(command -> command.key() != null)
                .map(command -> new Line(display(command), command.text()))
                .toList();
    }

    private static String display(Command command) {
        return command.key() == null ? "" : command.key().getDisplayText();
    }

    private static VBox group(String title, List<Line> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-lines");
        for (int i = 0; i < lines.size(); i++) {
            Label keys = new Label(lines.get(i).keys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(lines.get(i).what());
            grid.addRow(i, keys, what);
        }
        return new VBox(8, Panes.groupHeading(title), grid);
    }
}
