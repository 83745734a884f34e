package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.layout.Filter;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Asks for ways that pass through what the diagram leaves out, or that end where it has no card.
class HiddenAnswerWindowTest extends WideWindowTest {
    @TempDir
    private Path folder;

    private NodeKey node(ResourceKind kind) {
        return sight().picture().shown().nodes().stream()
                .filter(node -> node.kind() == kind)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private void ask(FxRobot robot, Question question) {
        robot.interact(() -> model.inquiry().ask(question));
        until(() -> sight().asked().question().equals(Optional.of(question)));
        settled();
    }

    private Question toTheDatabase() {
        return new Question.Path(Question.Spot.INTERNET, Question.Spot.of(node(ResourceKind.DB_INSTANCE)));
    }

    private String hidden() {
        return window.scene().getRoot().lookup("#ask-hidden") instanceof Label label ? label.getText() : "";
    }

    private static void press(FxRobot robot, String link) {
        robot.interact(() -> robot.lookup(link).queryAs(Hyperlink.class).requestFocus());
        robot.push(KeyCode.SPACE);
    }

    @Test
    void aLaneThatIsSwitchedOffIsNamedAndComesBackWithOneKeyInBothExposures(FxRobot robot) {
        shown();
        robot.interact(() -> model.toggleLens(Lane.SERVICE));
        until(() -> !sight().picture().view().lenses().contains(Lane.SERVICE));
        ask(robot, toTheDatabase());
        String says = hidden();
        assertThat(says).matches("[0-9]+ cards? of this answer (is|are) not in the diagram: the lane .+ is hidden\\.");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        settled();
        assertThat(hidden()).isEqualTo(says);
        press(robot, "#ask-show-hidden");
        until(() -> sight().picture().view().lenses().contains(Lane.SERVICE));
        settled();
        assertThat(hidden()).isEmpty();
        assertThat(sight().cards().hidden()).isEmpty();
        assertThat(sight().asked().answer().orElseThrow().nodes())
                .allMatch(node -> sight().marks().card(node).isPresent());

        robot.interact(() -> model.undo());
        until(() -> !sight().picture().view().lenses().contains(Lane.SERVICE));
        settled();
        assertThat(hidden()).isEqualTo(says);
    }

    @Test
    void aFilterIsSaidToLeaveCardsOutAndEndsWithOneKey(FxRobot robot) {
        shown();
        robot.interact(() -> model.scoping().filter(Filter.NONE.withKinds(Set.of(ResourceKind.DB_INSTANCE))));
        until(() -> sight().picture().diagram().nodes().size() == 1);
        ask(robot, toTheDatabase());
        assertThat(hidden()).endsWith("the filter leaves them out.");
        press(robot, "#ask-show-hidden");
        until(() -> sight().picture().view().scope().filter().everything());
        settled();
        assertThat(hidden()).isEmpty();
    }

    /// A balancer forwards to a group that nothing serves.
    private Path unserved() throws Exception {
        Path now = folder.resolve("now.json");
        Exports.saveInventory(Document.sample(), now);
        ObjectNode all = (ObjectNode) new ObjectMapper().readTree(now.toFile());
        for (JsonNode resource : all.get("resources")) {
            switch (resource.get("resource").asText()) {
                case "ecs-service" -> ((ObjectNode) resource).remove("loadBalancers");
                case "target-group" -> ((ObjectNode) resource).remove("targets");
                default -> {}
            }
        }
        Path file = folder.resolve("unserved.json");
        Files.writeString(file, all.toString());
        return file;
    }

    @Test
    void aHopThatStopsAtATargetGroupIsMarkedAtItsBalancerAndSaidSo(FxRobot robot) throws Exception {
        shown();
        int sample = sight().document();
        List<Path> files = List.of(unserved());
        robot.interact(() -> model.open(files));
        until(() -> sight().document() != sample);
        settled();
        NodeKey balancer = node(ResourceKind.LOAD_BALANCER);
        NodeKey group = node(ResourceKind.TARGET_GROUP);
        ask(robot, toTheDatabase());
        assertThat(sight().cards().standIns()).containsEntry(group, balancer);
        assertThat(SceneTexts.of(window.scene()))
                .anyMatch(text -> text.endsWith("has no card of its own: it is marked at streamora-edge."));
        robot.interact(() -> model.select(new Selection.OfNode(group)));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until(() -> sight().exposure() == Exposure.PUBLIC);
        settled();
        assertThat(SceneTexts.of(window.scene()))
                .noneMatch(text -> text.contains("streamora"))
                .anyMatch(text -> text.matches("target-group-.+ has no card of its own: it is marked at .+alb.*\\."));
    }
}
