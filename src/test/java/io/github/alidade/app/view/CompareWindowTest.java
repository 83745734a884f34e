package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.answer.ShownAnswer.Ghost;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Compares the bundled account with what it was, and asks from the menu of a card, by mouse and by keyboard.
class CompareWindowTest extends WideWindowTest {
    @TempDir
    private Path folder;

    /// The menu of a card has room below it on the screen of the headless platform.
    @Override
    Settings settings() {
        return super.settings().withWindow(860, 760, false, List.of(0.12, 0.8, 0.85));
    }

    /// The sample with a queue that has other names.
    private Path earlier() throws Exception {
        Path now = folder.resolve("now.json");
        Exports.saveInventory(Document.sample(), now);
        Path before = folder.resolve("before.json");
        Files.writeString(before, Files.readString(now).replace("streamora-ingest-dlq", "streamora-ingest-old"));
        return before;
    }

    @Test
    void whatWentStandsBelowTheDiagramAsAGhostInBothExposures(FxRobot robot) throws Exception {
        shown();
        chosen = List.of(earlier());
        robot.interact(() -> model.compare());
        until(() -> headline().startsWith("1 added"));
        Ghost ghost = ghost();
        assertThat(ghost.name().text()).isEqualTo("streamora-ingest-old");
        assertThat(sight().ghosts().placed().get(ghost).y())
                .isGreaterThan(sight().picture().drawing().bounds().bottom());
        assertThat(window.diagram()
                        .visible()
                        .contains(sight().ghosts().placed().get(ghost).centre()))
                .isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        until(() -> headline().startsWith("1 added"));
        assertThat(ghost().name().text()).startsWith("queue-");
        assertThat(SceneTexts.of(window.scene())).noneMatch(text -> text.contains("streamora"));
    }

    @Test
    void namesThatDifferByOneTextAreMatchedByKeyboard(FxRobot robot) throws Exception {
        shown();
        chosen = List.of(earlier());
        robot.interact(() -> model.compare());
        until(() -> headline().startsWith("1 added"));
        robot.interact(() -> window.scene().getRoot().lookup("#match-before").requestFocus());
        robot.write("old");
        robot.push(KeyCode.ENTER);
        robot.write("dlq");
        robot.push(KeyCode.ENTER);
        until(() -> sight().asked().question().orElseThrow() instanceof Question.Compare compare
                && compare.match().before().equals("old"));
        until(() -> headline().equals("Nothing differs."));
        assertThat(sight().ghosts().placed()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC && headline().equals("Nothing differs."));
        assertThat(robot.lookup("#match-before").queryTextInputControl().getText())
                .isEmpty();
    }

    @Test
    void cancellingLeavesWhatWasAnswered(FxRobot robot) throws Exception {
        shown();
        chosen = List.of(earlier());
        robot.interact(() -> {
            model.compare();
            model.inquiry().cancel();
        });
        until(() -> !model.inquiry().askingProperty().get());
        assertThat(sight().asked().question()).isEmpty();
        assertThat(model.inquiry().questionProperty().get()).isEmpty();
        assertThat(robot.lookup("#suggestion-1").tryQuery()).isPresent();
    }

    @Test
    void aPathBeginsAtTheSelectedCardAndEndsAtTheOneThatIsTyped(FxRobot robot) {
        shown();
        NodeKey database = node(ResourceKind.DB_INSTANCE);
        robot.interact(() -> model.select(new Selection.OfNode(node(ResourceKind.LOAD_BALANCER))));
        robot.interact(() -> command("Path from the Selected…").run().run());
        WaitForAsyncUtils.waitForFxEvents();
        ComboBox<?> to = robot.lookup("#ask-to").queryComboBox();
        assertThat(to.isFocused()).isTrue();
        while (!String.valueOf(to.getValue()).equals("streamora-prod-db")) {
            robot.write("s");
        }
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        until(() -> sight().asked()
                .question()
                .equals(Optional.of(new Question.Path(
                        Question.Spot.of(node(ResourceKind.LOAD_BALANCER)), Question.Spot.of(database)))));
        assertThat(text("#ask-verdict")).isEqualTo("Not directly, but through others");
    }

    @Test
    void theMenuOfACardAsksByMouseAndByKeyAndGoingPublicRetells(FxRobot robot) {
        shown();
        NodeKey database = node(ResourceKind.DB_INSTANCE);
        robot.interact(() -> model.select(new Selection.OfNode(database)));
        Bounds view = window.diagram().localToScreen(window.diagram().getBoundsInLocal());
        Point at = window.diagram()
                .cameraProperty()
                .get()
                .toScreen(window.diagram().selectedBox().orElseThrow().centre());
        robot.rightClickOn(view.getMinX() + at.x(), view.getMinY() + at.y());
        robot.clickOn("#menu-ask-who-reaches");
        until(() ->
                sight().asked().question().equals(Optional.of(new Question.WhoReaches(Question.Spot.of(database)))));
        until(() -> !headline().isEmpty());
        assertThat(text("#ask-verdict")).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(SceneTexts.of(window.scene())).noneMatch(text -> text.contains("streamora"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("Single Points");
        until(() -> robot.lookup("Single Points of Failure").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        until(() -> sight().asked().question().equals(Optional.of(new Question.SinglePoints())));
        until(() -> sight().asked().answer().isPresent());
    }

    @Test
    void aClosedGroupStandsForWhatIsInItUntilItIsOpened(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().level(Collapse.Level.CLUSTER));
        until(() -> !sight().picture().diagram().groups().isEmpty());
        robot.interact(
                () -> command("Can the Internet Reach the Database?").run().run());
        until(() -> headline().startsWith("Not directly"));
        NodeKey service = sight().asked().answer().orElseThrow().nodes().stream()
                .filter(node -> sight().marks().box(node).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(sight().marks().card(service)).isPresent();
        robot.interact(
                () -> robot.lookup("#ask-open-groups").queryAs(Hyperlink.class).fire());
        until(() -> sight().marks().box(service).isPresent());
        assertThat(robot.lookup("#ask-open-groups").tryQuery()).isEmpty();
    }

    private Command command(String text) {
        return AskCommands.all(model).stream()
                .filter(command -> command.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private Ghost ghost() {
        return sight().ghosts().placed().keySet().iterator().next();
    }

    private NodeKey node(ResourceKind kind) {
        return sight().picture().shown().nodes().stream()
                .filter(node -> node.kind() == kind)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private String headline() {
        return text("#ask-headline");
    }

    private String text(String id) {
        return window.scene().getRoot().lookup(id) instanceof Label label ? label.getText() : "";
    }
}
