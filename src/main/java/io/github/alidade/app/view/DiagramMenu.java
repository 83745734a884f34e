package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The menu under the pointer: made anew each time of what its parts have to say of the selection.
final class DiagramMenu {
    /// Says what can be done with a selection: a card, a line, a frame, several cards, or with the ground.
    interface Part {
        /// The items of one block; none if there is nothing to do with it.
        List<MenuItem> items(Selection selected);
    }

    private final DiagramView view;
    private final WindowModel model;
    private final List<Part> parts = new ArrayList<>();
    private final ContextMenu menu = new ContextMenu();

    DiagramMenu(DiagramView view, WindowModel model) {
        this.view = view;
        this.model = model;
        menu.setId("diagram-menu");
        view.setOnContextMenuRequested(this::show);
        // Not every system asks for the menu when its key is pressed.
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (asks(event)) {
                showBesideSelection();
                event.consume();
            }
        });
        // What it offers belongs to one sight.
        model.sightProperty().subscribe(menu::hide);
    }

    /// Opens the same menu on the outline, for what is selected there.
    DiagramMenu on(OutlineView outline) {
        outline.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            outline.selectUnder(event.getTarget());
            Point2D at = event.isKeyboardTrigger()
                    ? outline.besideSelection()
                    : new Point2D(event.getScreenX(), event.getScreenY());
            show(outline, at);
            event.consume();
        });
        outline.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (asks(event)) {
                show(outline, outline.besideSelection());
                event.consume();
            }
        });
        return this;
    }

    /// Adds a block under those that are there.
    DiagramMenu with(Part part) {
        parts.add(part);
        return this;
    }

    ContextMenu menu() {
        return menu;
    }

    private void show(ContextMenuEvent event) {
        menu.hide();
        if (event.isKeyboardTrigger()) {
            showBesideSelection();
        } else {
            select(view.at(event.getX(), event.getY()));
            show(view, new Point2D(event.getScreenX(), event.getScreenY()));
        }
        event.consume();
    }

    private void showBesideSelection() {
        Point at = besideSelection();
        show(view, view.localToScreen(at.x(), at.y()));
    }

    private void show(Node on, Point2D screen) {
        menu.hide();
        fill();
        menu.show(on, screen.getX(), screen.getY());
    }

    private static boolean asks(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown();
    }

    /// What the menu speaks of is what is selected: pressing on something else selects that first.
    private void select(Selection under) {
        Selection now = model.selectionProperty().get();
        if (!under.equals(now) && !now.nodes().containsAll(under.nodes())
                || under.nodes().isEmpty() && !under.equals(now)) {
            model.select(under);
        }
    }

    private Point besideSelection() {
        return view.selectedBox()
                .map(Box::centre)
                .map(view.cameraProperty().get()::toScreen)
                .map(at -> new Point(Math.clamp(at.x(), 0, view.getWidth()), Math.clamp(at.y(), 0, view.getHeight())))
                .orElse(new Point(view.getWidth() / 2, view.getHeight() / 2));
    }

    private void fill() {
        menu.getItems().clear();
        for (Part part : parts) {
            List<MenuItem> items = part.items(model.selectionProperty().get());
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
    }
}
