package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Outline;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.table.Section;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The headers and rows of a table under the mouse, and the same by keys, with the public switch in the middle.
class TableHandsTest extends WindowTest {
    private static final NodeKey SERVICE = new NodeKey(5);
    private static final NodeKey OTHER = new NodeKey(6);

    @Override
    Settings settings() {
        // Menus of the headless platform do not reach over the edge of its screen.
        return super.settings().withWindow(900, 640, false, List.of(0.2, 0.72, 0.55));
    }

    // Sorting

    @Test
    void aHeaderSortsUpDownAndAsListedAndStaysSortedThroughTheSwitch(FxRobot robot) {
        shown();
        press(header("Telling"));
        assertThat(rows()).containsExactly(SERVICE, OTHER);
        assertThat(sorted("Telling")).contains(TableColumn.SortType.ASCENDING);
        press(header("Name"));
        press(header("Name"));
        assertThat(rows()).containsExactly(OTHER, SERVICE);

        switchTo(robot, Exposure.PUBLIC);
        assertThat(sorted("Name")).contains(TableColumn.SortType.DESCENDING);
        assertThat(rows()).containsExactly(OTHER, SERVICE);

        press(header("Name"));
        assertThat(sorted("Name")).isEmpty();
        assertThat(rows()).containsExactly(SERVICE, OTHER);
        switchTo(robot, Exposure.CLEAR);
        assertThat(sorted("Name")).isEmpty();
    }

    @Test
    void keysSortUpDownAndAsListed(FxRobot robot) {
        shown();
        byKeys(robot, ".table-sort", "Name");
        assertThat(sorted("Name")).contains(TableColumn.SortType.ASCENDING);
        byKeys(robot, ".table-sort", "Name ↑");
        assertThat(rows()).containsExactly(OTHER, SERVICE);
        byKeys(robot, ".table-sort", "As in the Report");
        assertThat(rows()).containsExactly(SERVICE, OTHER);
    }

    @Test
    void whatIsSelectedStaysSelectedWhileItIsSorted(FxRobot robot) {
        shown();
        robot.clickOn(cell("acme-service-1"));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(SERVICE));
        press(header("Name"));
        press(header("Name"));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(SERVICE));
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(1);
    }

    @Test
    void filteringARowAwaySelectsNoOther(FxRobot robot) {
        shown();
        robot.clickOn(cell("acme-service-1"));
        robot.clickOn(front().filterField());
        robot.write("service-2");
        assertThat(rows()).containsExactly(OTHER);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(SERVICE));
        assertThat(table().getSelectionModel().isEmpty()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.DELETE);
        assertThat(rows()).containsExactly(SERVICE, OTHER);
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(0);
    }

    // Columns

    @Test
    void aColumnIsDraggedToAnotherPlaceAndStaysThere(FxRobot robot) {
        shown();
        drag(
                header("Name"),
                header("Name").getWidth() / 2,
                header("Name").getWidth() + header("Kind").getWidth() - 8);
        assertThat(columns()).containsExactly("Kind", "Name", "Telling");
        switchTo(robot, Exposure.PUBLIC);
        assertThat(columns()).containsExactly("Kind", "Name", "Telling");
        assertThat(model.settings().comfort().columns().get("ECS SERVICES")).startsWith("Kind=");
        robot.clickOn(cell("service-2"));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        until(() -> pasted.text.startsWith("Kind\tName\tTelling\n"));
    }

    @Test
    void aColumnIsWidenedByItsBorderAndStaysSo(FxRobot robot) {
        shown();
        double before = header("Name").getWidth();
        // JavaFX keeps the borders of all columns in any order.
        double right = header("Name").getBoundsInParent().getMaxX();
        Node border = header("Name").getParent().getChildrenUnmodifiable().stream()
                .filter(Rectangle.class::isInstance)
                .filter(one -> one.getBoundsInParent().contains(right, 4))
                .findFirst()
                .orElseThrow();
        drag(border, 1, 41);
        assertThat(header("Name").getWidth()).isEqualTo(before + 40);
        switchTo(robot, Exposure.PUBLIC);
        assertThat(header("Name").getWidth()).isEqualTo(before + 40);
    }

    @Test
    void columnsAreMovedAndSizedByKeys(FxRobot robot) {
        shown();
        byKeys(robot, ".table-columns", "To the Right", "Name");
        assertThat(columns()).containsExactly("Kind", "Name", "Telling");
        byKeys(robot, ".table-columns", "To the Left", "Telling");
        assertThat(columns()).containsExactly("Kind", "Telling", "Name");
        double before = table().getVisibleLeafColumns().getFirst().getWidth();
        byKeys(robot, ".table-columns", "Wider", "Kind");
        pulse();
        assertThat(table().getVisibleLeafColumns().getFirst().getWidth()).isEqualTo(Math.rint(before * 1.2));
        byKeys(robot, ".table-columns", "Telling");
        assertThat(columns()).containsExactly("Kind", "Name");
        switchTo(robot, Exposure.PUBLIC);
        assertThat(columns()).containsExactly("Kind", "Name");
        assertThat(table().getVisibleLeafColumns().getFirst().getWidth()).isEqualTo(Math.rint(before * 1.2));
    }

    @Test
    void aRowIsGoneToInATableThatWasNeverOpened(FxRobot robot) {
        shown();
        robot.interact(() -> ((TablesView) window.scene().lookup("#tables")).show("S3 BUCKETS", 0));
        assertThat(front().section().title()).isEqualTo("S3 BUCKETS");
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(0);
    }

    // The menu under the pointer

    @Test
    void theMenuOpensByKeyAndGoesWithTheNamesThatItWasOpenedOn(FxRobot robot) {
        shown();
        robot.clickOn(cell("acme-service-2"));
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        walk(robot, "Copy Table as Markdown");
        robot.push(KeyCode.ENTER);
        until(() -> pasted.text.startsWith("| Name"));
        assertThat(pasted.text.lines()).hasSize(4);

        robot.push(KeyCode.SHIFT, KeyCode.F10);
        until(() -> menu().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        until(() -> menu().isEmpty());
    }

    // Selecting

    @Test
    void aRowThatIsClickedIsSelectedInDiagramAndOutlineAndTheOtherWayRound(FxRobot robot) {
        shown();
        robot.clickOn(cell("acme-service-2"));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(OTHER));
        assertThat(window.diagram().selectedBox()).contains(box(OTHER));
        assertThat(lit(robot)).isEqualTo("acme-service-2");

        robot.clickOn(at(SERVICE));
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(0);
        assertThat(lit(robot)).isEqualTo("acme-service-1");

        switchTo(robot, Exposure.PUBLIC);
        assertThat(table().getSelectionModel().getSelectedIndices()).containsExactly(0);
        robot.clickOn(cell("service-1"));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.of(List.of(SERVICE, OTHER)));
        robot.push(KeyCode.UP);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(SERVICE));
        assertThat(lit(robot)).isEqualTo("service-1");
    }

    // Hands

    // Headers leave alone what may open a menu, which on the headless platform is every press of a button.

    private void press(Node on) {
        Point2D at = on.localToScene(4, 4);
        mouse(on, MouseEvent.MOUSE_PRESSED, at, true);
        mouse(on, MouseEvent.MOUSE_RELEASED, at, true);
        pulse();
    }

    private void drag(Node from, double x, double to) {
        // What is dragged moves along.
        Point2D at = from.localToScene(x, 4);
        mouse(from, MouseEvent.MOUSE_PRESSED, at, true);
        for (double moved : new double[] {1, (to - x) / 2, to - x}) {
            mouse(from, MouseEvent.MOUSE_DRAGGED, at.add(moved, 0), false);
            pulse();
        }
        mouse(from, MouseEvent.MOUSE_RELEASED, at.add(to - x, 0), false);
        pulse();
    }

    private void mouse(Node on, EventType<MouseEvent> what, Point2D at, boolean still) {
        PromptHands.doOnFx(() -> Mouse.on(on).still(still).fire(what, at));
    }

    /// Opens the menu of a button of the table and chooses from it without the mouse.
    private void byKeys(FxRobot robot, String button, String... items) {
        robot.interact(() -> front().lookup(button).requestFocus());
        robot.push(KeyCode.SPACE);
        for (int i = 0; i < items.length; i++) {
            int depth = i + 1;
            until(() -> menus().size() == depth);
            walk(robot, items[i]);
            robot.push(depth == items.length ? KeyCode.ENTER : KeyCode.RIGHT);
        }
        until(() -> menu().isEmpty());
    }

    private void walk(FxRobot robot, String item) {
        until(() -> menu().isPresent());
        for (int i = 0; i < 30 && !focused().contains(item); i++) {
            robot.push(KeyCode.DOWN);
        }
        assertThat(focused()).contains(item);
    }

    private List<String> focused() {
        return PromptHands.onFx(() -> {
            Node owner = menu().orElseThrow().getScene().getFocusOwner();
            return owner == null || !owner.getStyleClass().contains("menu-item")
                    ? List.<String>of()
                    : SceneTexts.of(owner);
        });
    }

    /// The one that was opened last.
    private static Optional<ContextMenu> menu() {
        return menus().isEmpty() ? Optional.empty() : Optional.of(menus().getLast());
    }

    private static List<ContextMenu> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(ContextMenu::isShowing)
                .toList();
    }

    // What there is

    private SectionTable front() {
        TabPane tables = (TabPane) window.scene().lookup("#tables");
        return (SectionTable) tables.getSelectionModel().getSelectedItem().getContent();
    }

    private TableView<Section.Row> table() {
        return front().table();
    }

    private TableColumnHeader header(String title) {
        return table().lookupAll(".column-header").stream()
                .filter(TableColumnHeader.class::isInstance)
                .map(TableColumnHeader.class::cast)
                .filter(header -> header.getTableColumn() != null
                        && title.equals(header.getTableColumn().getText()))
                .findFirst()
                .orElseThrow();
    }

    private Node cell(String text) {
        return table().lookupAll(".report-text").stream()
                .filter(node ->
                        node.getScene() != null && SceneTexts.of(node).stream().anyMatch(told -> told.startsWith(text)))
                .findFirst()
                .orElseThrow();
    }

    private List<NodeKey> rows() {
        return table().getItems().stream().map(row -> row.node().orElseThrow()).toList();
    }

    private List<String> columns() {
        return table().getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    private Optional<TableColumn.SortType> sorted(String title) {
        return table().getSortOrder().stream()
                .filter(column -> column.getText().equals(title))
                .map(TableColumn::getSortType)
                .findFirst();
    }

    private static String lit(FxRobot robot) {
        TreeView<?> outline = robot.lookup("#outline").queryAs(TreeView.class);
        return Optional.ofNullable(outline.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue)
                .map(value -> ((Outline.Entry) value).title().text())
                .orElse("");
    }
}
