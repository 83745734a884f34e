package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.redaction.NodeKey;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What a screen reader is told, and where keys lead, in the window and in every dialog.
class DialogAccessTest extends WindowTest {
    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Test
    void everyFieldOfEveryDialogHasANameAndEscapeLeavesIt(FxRobot robot) {
        shown();
        List<String> nameless = new ArrayList<>();
        dialogs().forEach((id, show) -> {
            robot.interact(show);
            pulse();
            Node dialog = window.dialogs().dialog().orElseThrow();
            assertThat(dialog.getId()).isEqualTo(id);
            assertThat(within(window.scene().getFocusOwner(), dialog))
                    .as("keys go into %s", id)
                    .isTrue();
            robot.interact(() -> collect(dialog, labelled(dialog), id, nameless));
            robot.push(KeyCode.ESCAPE);
            pulse();
            assertThat(window.dialogs().shown()).as("Escape leaves %s", id).isFalse();
        });
        robot.interact(window.dialogs()::showRedactionReport);
        robot.clickOn("#report-reverse-map");
        robot.interact(() -> {
            Node dialog = window.dialogs().dialog().orElseThrow();
            collect(dialog, labelled(dialog), "reverse-map-dialog", nameless);
        });
        robot.push(KeyCode.ESCAPE);
        pulse();
        assertThat(window.dialogs().shown()).isFalse();
        assertThat(nameless).isEmpty();
    }

    private Map<String, Runnable> dialogs() {
        Map<String, Runnable> dialogs = new LinkedHashMap<>();
        dialogs.put("export-dialog", window.dialogs()::showExport);
        dialogs.put("profile-dialog", window.dialogs()::showProfile);
        dialogs.put("report-dialog", window.dialogs()::showRedactionReport);
        dialogs.put("audit-dialog", window.dialogs()::showAudit);
        dialogs.put("connect-dialog", window.dialogs()::showConnect);
        dialogs.put("filter-pane", window.dialogs()::showFilter);
        dialogs.put("views-pane", window.dialogs()::showViews);
        dialogs.put("question", window.dialogs()::askBeforeSavingInventory);
        return dialogs;
    }

    /// A window stays open for days: what is opened in it again and again may not pile up.
    @Test
    void aDialogThatWasLeftIsHeldByNobody(FxRobot robot) {
        shown();
        Map<String, WeakReference<Node>> left = new LinkedHashMap<>();
        Map<String, Runnable> dialogs = dialogs();
        dialogs.put("shortcuts", () -> window.dialogs().showShortcuts(window.commands()));
        // There is one of it, which keeps what was typed; coming last, it takes what the scene still holds of the
        // others.
        Runnable connect = dialogs.remove("connect-dialog");
        dialogs.forEach((id, show) -> {
            robot.interact(show);
            left.put(
                    id,
                    PromptHands.onFx(
                            () -> new WeakReference<>(window.dialogs().dialog().orElseThrow())));
            robot.push(KeyCode.ESCAPE);
        });
        robot.interact(connect);
        until(() -> {
            System.gc();
            return left.values().stream().allMatch(dialog -> dialog.get() == null);
        });
    }

    @Test
    void theWindowTellsWhatItsPartsAreAndAnotherDocumentComesUnderADialog(FxRobot robot) {
        shown();
        robot.interact(() -> model.select(new Selection.OfNode(new NodeKey(1))));
        pulse();
        List<String> nameless = new ArrayList<>();
        robot.interact(
                () -> collect(window.scene().getRoot(), labelled(window.scene().getRoot()), "window", nameless));
        assertThat(nameless).isEmpty();
        assertThat(role("#outline")).isEqualTo(AccessibleRole.TREE_VIEW);
        assertThat(role("#tables")).isEqualTo(AccessibleRole.TAB_PANE);
        assertThat(window.diagram().getAccessibleText()).isNotBlank();

        robot.interact(window.dialogs()::showExport);
        int before = sight().document();
        robot.interact(model::openSample);
        until(() -> sight().document() != before);
        pulse();
        assertThat(window.dialogs().shown()).isTrue();
        robot.clickOn("#export-cancel");
        pulse();
        assertThat(window.dialogs().shown()).isFalse();
    }

    private AccessibleRole role(String id) {
        return window.scene().lookup(id).getAccessibleRole();
    }

    private static boolean within(Node node, Node around) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == around) {
                return true;
            }
        }
        return false;
    }

    /// The controls that a label says to be its own.
    private static Set<Node> labelled(Node around) {
        return around.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void collect(Node node, Set<Node> labelled, String where, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        boolean container = node instanceof ScrollPane || node instanceof VirtualFlow<?>;
        if (node.isFocusTraversable() && !container && !labelled.contains(node) && !told(node)) {
            nameless.add(where + ": " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, labelled, where, nameless));
        }
    }

    private static boolean told(Node node) {
        boolean text = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return text
                || node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    }
}
