package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.pipeline.ReverseMaps;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Treatment;
import io.github.alidade.vocabulary.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Presses the controls of the public profile on the bundled account.
class PublicProfileTest extends WindowTest {
    /// What the stricter profiles hide, as it stands in the seed's.
    private static final List<String> HIDDEN_BY_STRICT = List.of("us-east-1", "5432", "postgres", "Fargate");

    @TempDir
    Path folder;

    @Override
    Workbench workbench() {
        return new PipelineWorkbench();
    }

    @Override
    Settings settings() {
        return settings(Exposure.PUBLIC, Set.of(Lane.values()));
    }

    @Override
    FilePicker picker() {
        return new Nobody() {
            @Override
            public Optional<Path> secretTarget(String suggestedName, String extension) {
                return Optional.of(folder.resolve(suggestedName + "." + extension));
            }
        };
    }

    private Profile profile() {
        return sight().picture().view().profile();
    }

    private void choose(FxRobot robot, Profile wanted, String button) {
        robot.clickOn(button);
        until(() -> profile().equals(wanted));
        pulse();
    }

    @SuppressWarnings("unchecked")
    private static void adjust(FxRobot robot, Aspect aspect, Treatment treatment) {
        ComboBox<Treatment> choice = robot.lookup("#aspect-" + aspect.word()).queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(treatment));
    }

    private boolean anywhere(String word) {
        return texts().stream().anyMatch(text -> text.contains(word));
    }

    @Test
    void aStricterProfileChangesEverythingAtOnce(FxRobot robot) {
        shown();
        for (String word : HIDDEN_BY_STRICT) {
            assertThat(anywhere(word)).as(word).isTrue();
        }
        List<String> mixtures = Collections.synchronizedList(new ArrayList<>());
        Runnable watch = () -> {
            if (profile().equals(Profile.STRICT)) {
                HIDDEN_BY_STRICT.stream().filter(this::anywhere).forEach(mixtures::add);
            }
        };
        Platform.runLater(() -> window.scene().addPostLayoutPulseListener(watch));

        robot.clickOn("#public-profile");
        choose(robot, Profile.STRICT, "#profile-strict");
        robot.clickOn("#profile-done");
        pulse();

        assertThat(mixtures).isEmpty();
        for (String word : HIDDEN_BY_STRICT) {
            assertThat(anywhere(word)).as(word).isFalse();
        }
        assertThat(anywhere("region-1")).isTrue();
        assertThat(((Labeled) robot.lookup("#public-profile").query()).getText())
                .isEqualTo("strict");
        Platform.runLater(() -> window.scene().removePostLayoutPulseListener(watch));
    }

    @Test
    void singleThingsAreLoosenedNamedAndTakenBack(FxRobot robot) {
        shown();
        robot.clickOn("#public-profile");
        choose(robot, Profile.DEFAULT, "#profile-default");
        assertThat(anywhere("us-east-1")).isFalse();

        Profile loosened = Profile.DEFAULT.with(Aspect.REGIONS, Treatment.KEEP);
        adjust(robot, Aspect.REGIONS, Treatment.KEEP);
        until(() -> profile().equals(loosened));
        pulse();
        assertThat(anywhere("us-east-1")).isTrue();
        assertThat(robot.lookup("#profile-summary").queryAs(Labeled.class).getText())
                .startsWith("1 thing tells more");
        assertThat(sight().picture().shown().warnings())
                .anyMatch(warning -> warning.text().equals("Loosened by choice: Regions (kept)."));
        assertThat(model.settings().publicity().profile()).isEqualTo(loosened);

        choose(robot, Profile.DEFAULT, "#profile-reset");
        assertThat(anywhere("us-east-1")).isFalse();
        assertThat(sight().picture().shown().warnings())
                .noneMatch(warning -> warning.text().startsWith("Loosened"));
    }

    @Test
    void theProfileHoldsWhileSwitchingToClearAndBack(FxRobot robot) {
        shown();
        robot.clickOn("#public-profile");
        choose(robot, Profile.STRICT, "#profile-strict");
        robot.clickOn("#profile-done");
        switchTo(robot, Exposure.CLEAR);
        assertThat(anywhere("us-east-1")).isTrue();
        switchTo(robot, Exposure.PUBLIC);
        assertThat(profile()).isEqualTo(Profile.STRICT);
        assertThat(anywhere("us-east-1")).isFalse();
    }

    @Test
    void theReportListsWhatStaysAndSpeaksOfStructure(FxRobot robot) {
        shown();
        robot.clickOn("#public-profile");
        robot.clickOn("#profile-report");
        until(() -> !robot.lookup("#report-structure")
                .queryAs(Labeled.class)
                .getText()
                .isEmpty());
        assertThat(robot.lookup("#report-structure").queryAs(Labeled.class).getText())
                .contains("nodes look like no other one");
        assertThat(robot.lookup("#report-heading").queryAs(Labeled.class).getText())
                .isEqualTo("Profile seed, as it is.");
        assertThat(labels(robot, "#report-content"))
                .contains("ECS service", "Database engines", "postgres (1)")
                .anyMatch(text -> text.startsWith("global"));
        robot.clickOn("#report-copy");
        until(() -> !pasted.text.isEmpty());
        assertThat(pasted.text).startsWith("Redaction report, profile seed");
        robot.clickOn("#report-done");
        pulse();
        assertThat(robot.lookup("#report-dialog").tryQuery()).isEmpty();
    }

    @Test
    void aDialogIsNotPushedAsideByTheKeyOfAnother(FxRobot robot) {
        shown();
        robot.clickOn("#public-profile");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        pulse();
        assertThat(robot.lookup("#export-dialog").tryQuery()).isEmpty();
        assertThat(robot.lookup("#profile-done").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        pulse();
        assertThat(window.dialogs().shown()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        pulse();
        assertThat(robot.lookup("#export-dialog").tryQuery()).isPresent();
    }

    private static List<String> labels(FxRobot robot, String around) {
        return robot.from(robot.lookup(around)).lookup(".label").queryAll().stream()
                .map((Node label) -> ((Labeled) label).getText())
                .toList();
    }

    @Test
    void theReverseMapIsSavedEncryptedForItsOwnerOnly(FxRobot robot) throws Exception {
        shown();
        robot.interact(() -> window.dialogs().showRedactionReport());
        robot.clickOn("#report-reverse-map");
        robot.clickOn("#reverse-map-passphrase").write("correct horse");
        assertThat(robot.lookup("#reverse-map-save").query().isDisabled()).isTrue();
        robot.clickOn("#reverse-map-again").write("correct horse");
        robot.clickOn("#reverse-map-save");
        Path file = folder.resolve("alidade-reverse-map.alidade-map");
        until(() -> model.noticeProperty().get() != null);
        assertThat(model.noticeProperty().get().open()).startsWith("Saved the encrypted reverse map");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ReverseMaps.read(file, "correct horse".toCharArray()))
                .startsWith("alidade-reverse-map\t1\tseed\n")
                .contains("service-1\t");
    }
}
