package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Asks the bundled account in the real window.
class AskPaneTest extends WideWindowTest {
    @TempDir
    private Path folder;

    @Test
    void aNewcomerAsksWhetherTheInternetReachesTheDatabaseWithTwoPresses(FxRobot robot) {
        shown();
        robot.clickOn("#ask");
        robot.clickOn("#suggestion-1");
        until(() -> headline().startsWith("Not directly: its group"));
        assertThat(headline()).contains("is not publicly accessible").contains("in 3 hops");
        assertThat(sight().asked().answer().orElseThrow().nodes()).hasSize(4);

        robot.clickOn("#ask-close");
        until(() -> sight().asked().answer().isEmpty());
        assertThat(robot.lookup("#ask-pane").query().isVisible()).isFalse();
    }

    @Test
    void whoHasSelectedNothingIsOfferedTheQuestionBesideTheDiagram(FxRobot robot) {
        shown();
        assertThat(robot.lookup("#question-1").queryAs(Hyperlink.class).getText())
                .isEqualTo("Can the internet reach streamora-prod-db?");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(robot.lookup("#question-1").queryAs(Hyperlink.class).getText())
                .isEqualTo("Can the internet reach db-instance-1?");
        robot.clickOn("#question-1");
        until(() -> headline().startsWith("Not directly: its group"));
        ComboBox<?> to = robot.lookup("#ask-to").queryAs(ComboBox.class);
        assertThat(to.getValue()).hasToString("db-instance-1");
    }

    @Test
    void aClosedPaneHoldsNoFindingsAndAnOpenedOneThoseInTheNamesOfNow(FxRobot robot) {
        shown();
        assertThat(findings(robot)).isEmpty();
        robot.clickOn("#ask");
        assertThat(findings(robot)).hasSize(3).anyMatch(finding -> finding.contains("streamora"));
        robot.clickOn("#ask-close");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(findings(robot)).isEmpty();
        robot.clickOn("#ask");
        assertThat(findings(robot)).hasSize(3).noneMatch(finding -> finding.contains("streamora"));
    }

    private static List<String> findings(FxRobot robot) {
        return robot.lookup(".finding").queryAllAs(Hyperlink.class).stream()
                .map(Hyperlink::getText)
                .toList();
    }

    @Test
    void goingPublicInTheMiddleRetellsTheAnswer(FxRobot robot) {
        shown();
        robot.interact(() -> model.inquiry().ask(fromTheInternet()));
        until(() -> headline().contains("streamora"));

        robot.push(KeyCode.CONTROL, KeyCode.R);

        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(headline()).contains("security-group-5").doesNotContain("streamora");
        assertThat(SceneTexts.of(window.scene()))
                .filteredOn(text -> text.contains("streamora"))
                .isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.CLEAR);
        assertThat(headline()).contains("streamora");
    }

    @Test
    void anAnswerThatComesAfterTheSwitchIsToldInTheNewNames(FxRobot robot) {
        shown();
        robot.interact(() -> {
            model.switchExposure();
            model.inquiry().ask(fromTheInternet());
        });
        until(() -> sight().exposure() == Exposure.PUBLIC && !headline().isEmpty());
        assertThat(headline()).doesNotContain("streamora");
    }

    @Test
    void aHopSelectsItsLine(FxRobot robot) {
        shown();
        robot.interact(() -> model.inquiry().ask(fromTheInternet()));
        until(() -> !headline().isEmpty());
        Hyperlink last = robot.lookup(".ask-step").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().startsWith("3. "))
                .findFirst()
                .orElseThrow();
        robot.interact(last::fire);
        assertThat(model.selectionProperty().get())
                .isEqualTo(new Selection.OfLine(node(ResourceKind.ECS_SERVICE), node(ResourceKind.DB_INSTANCE)));
    }

    @Test
    void theSelectionIsWhatAQuestionOfTheListIsAbout(FxRobot robot) {
        shown();
        NodeKey database = node(ResourceKind.DB_INSTANCE);
        robot.interact(() -> model.select(new Selection.OfNode(database)));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        ComboBox<?> kind = robot.lookup("#ask-kind").queryComboBox();
        robot.interact(() -> kind.getSelectionModel().select(1));
        robot.interact(() -> robot.lookup("#ask-answer-button").queryButton().fire());
        until(() -> model.inquiry()
                .questionProperty()
                .get()
                .equals(Optional.of(new Question.WhoReaches(Question.Spot.of(database)))));
        until(() -> headline().contains("in one hop"));
    }

    @Test
    void aFindingSelectsWhatItIsAboutAndAllCanBeHidden(FxRobot robot) {
        shown();
        robot.clickOn("#ask");
        until(() -> !robot.lookup(".finding").queryAll().isEmpty());
        Hyperlink zones = robot.lookup(".finding").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().contains("availability zone"))
                .findFirst()
                .orElseThrow();
        robot.interact(zones::fire);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(node(ResourceKind.DB_INSTANCE)));

        robot.interact(
                () -> robot.lookup("#findings-shown").queryAs(CheckBox.class).fire());
        assertThat(zones.getParent().getParent().isVisible()).isFalse();
        assertThat(model.inquiry().findingsShownProperty().get()).isFalse();
    }

    @Test
    void goingPublicInTheMiddleOfFindingsRetellsThemAndHiddenOnesStayHidden(FxRobot robot) {
        shown();
        robot.clickOn("#ask");
        until(() -> !robot.lookup(".finding").queryAll().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(robot.lookup(".finding").queryAllAs(Hyperlink.class))
                .extracting(Hyperlink::getText)
                .contains("db-instance-1 runs in one availability zone.")
                .noneMatch(text -> text.contains("streamora"));
        robot.interact(() -> robot.lookup("#findings-shown").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(model.settings().comfort().findings()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.CLEAR);
        assertThat(model.inquiry().findingsShownProperty().get()).isFalse();
    }

    @Test
    void anEarlierInputIsComparedInBothExposures(FxRobot robot) throws Exception {
        shown();
        Path now = folder.resolve("now.json");
        Exports.saveInventory(Document.sample(), now);
        Path before = folder.resolve("before.json");
        Files.writeString(before, Files.readString(now).replace("\"multiAz\": false", "\"multiAz\": true"));
        chosen = List.of(before);
        robot.interact(() -> model.compare());
        until(() -> headline().equals("0 added, 1 changed, 0 removed."));
        assertThat(SceneTexts.of(window.scene())).anyMatch(text -> text.contains("true, now false"));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        assertThat(SceneTexts.of(window.scene()))
                .anyMatch(text -> text.contains("db-instance-1: multi az true, now false"))
                .noneMatch(text -> text.contains("streamora"));
        chosen = List.of(folder.resolve("not-there.json"));
        robot.interact(() -> model.compare());
        until(() -> headline().startsWith("The other input could not be read"));
    }

    private Question fromTheInternet() {
        return new Question.Path(Question.Spot.INTERNET, Question.Spot.of(node(ResourceKind.DB_INSTANCE)));
    }

    private NodeKey node(ResourceKind kind) {
        return sight().picture().shown().nodes().stream()
                .filter(node -> node.kind() == kind)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private String headline() {
        return window.scene().getRoot().lookup("#ask-headline") instanceof Label label ? label.getText() : "";
    }
}
