package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Outline;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;

/// Every text that a scene holds: in sight, scrolled away, in menus, in tooltips, and for screen readers.
final class SceneTexts {
    private final List<String> texts = new ArrayList<>();

    private SceneTexts() {}

    static List<String> of(Scene scene) {
        return of(scene.getRoot());
    }

    static List<String> of(Node node) {
        SceneTexts all = new SceneTexts();
        all.add(node);
        return all.texts;
    }

    private void add(Node node) {
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        switch (node) {
            case Labeled labeled -> add(labeled.getText());
            case Text text -> add(text.getText());
            case TextInputControl input -> {
                add(input.getText());
                add(input.getPromptText());
            }
            case TableView<?> table -> {
                for (int row = 0; row < table.getItems().size(); row++) {
                    for (TableColumnBase<?, ?> column : table.getColumns()) {
                        add(column.getText());
                        add(String.valueOf(column.getCellData(row)));
                    }
                }
            }
            case TreeView<?> tree -> add(tree.getRoot());
            case MenuBar bar -> bar.getMenus().forEach(this::add);
            default -> {}
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText());
        }
        if (node instanceof SplitMenuButton split) {
            split.getItems().forEach(this::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::add);
        }
    }

    private void add(TreeItem<?> item) {
        if (item != null) {
            // With all that is below it, each text of a branch would come once for every level.
            add(
                    item.getValue() instanceof Outline.Entry entry
                            ? entry.title() + ", " + entry.note()
                            : String.valueOf(item.getValue()));
            item.getChildren().forEach(this::add);
        }
    }

    private void add(MenuItem item) {
        add(item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::add);
        }
    }

    private void add(String text) {
        if (text != null && !text.isEmpty()) {
            texts.add(text);
        }
    }
}
