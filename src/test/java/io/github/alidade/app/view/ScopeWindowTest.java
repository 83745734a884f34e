package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Every filter, by mouse and by keyboard alone, with the public switch in the middle.
class ScopeWindowTest extends WindowTest {
    private static final Set<NodeKey> ALL = Stream.concat(TwoPlaces.FIRST.stream(), TwoPlaces.SECOND.stream())
            .collect(Collectors.toCollection(TreeSet::new));

    @Override
    Workbench workbench() {
        return new TwoPlaces();
    }

    // Filters

    @ParameterizedTest
    @CsvSource({
        "vpc-6, vpc, acme-vpc-2, vpc-2, SECOND",
        "cluster-7, cluster, acme-cluster-2, cluster-2, SERVICES",
        "region-0, region, eu-west-1, eu-west-1, FIRST",
        "kind-db-instance, kind, RDS instance, RDS instance, DATABASES",
    })
    void filterIsChosenByMouseAndByKeyboard(
            String box, String chip, String clear, String open, String left, FxRobot robot) {
        shown();
        Set<NodeKey> kept = kept(left);
        choose(robot, "Explore", "#menu-filter");
        robot.clickOn("#filter-" + box).clickOn("#filter-apply");
        until(() -> cards().equals(kept));
        pulse();
        String word = chip.equals("vpc") ? "VPC" : chip;
        assertThat(texts()).contains(word + " = " + clear);

        switchTo(robot, Exposure.PUBLIC);
        assertThat(cards()).isEqualTo(kept);
        assertThat(texts()).contains(word + " = " + open).noneMatch(text -> text.contains("acme"));
        robot.clickOn("#chip-" + chip + "-dismiss");
        until(() -> cards().equals(ALL));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(window.scene().getFocusOwner()).isInstanceOf(TextInputControl.class);
        tabTo(robot, "filter-" + box);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        until(() -> cards().equals(kept));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> cards().equals(ALL));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> cards().equals(kept));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        until(() -> cards().equals(ALL));
    }

    @Test
    void aTextIsTypedAndAFilteredViewLiesCloseTogether(FxRobot robot) {
        shown();
        double before = sight().picture().drawing().bounds().h();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("instance-2");
        robot.push(KeyCode.ENTER);
        until(() -> cards().equals(Set.of(TwoPlaces.DATABASE_2)));
        pulse();
        assertThat(sight().picture().drawing().bounds().h()).isLessThan(before);

        switchTo(robot, Exposure.PUBLIC);
        assertThat(cards()).containsExactly(TwoPlaces.DATABASE_2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        tabTo(robot, "filter-clear");
        robot.push(KeyCode.SPACE);
        until(() -> cards().equals(ALL));
    }

    @Test
    void lanesAreFilteredByMouseByKeyAndFromThePalette(FxRobot robot) {
        shown();
        Set<NodeKey> services = kept("SERVICES_BOTH");
        robot.clickOn("#lens-data");
        until(() -> cards().equals(services));
        pulse();
        switchTo(robot, Exposure.PUBLIC);
        assertThat(cards()).isEqualTo(services);
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        until(() -> cards().equals(ALL));

        palette(robot, "hide data", "Show or Hide " + Lane.DATA.title());
        until(() -> cards().equals(services));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> cards().equals(ALL));
    }

    // Collapsing

    @Test
    void whatIsInACardGlidesOutOfItAndBackUnlessItShallNot(FxRobot robot) {
        shown();
        List<Boolean> glided = new ArrayList<>();
        robot.interact(() -> window.scene()
                .addPostLayoutPulseListener(() -> glided.add(window.diagram().gliding())));
        robot.clickOn(at(TwoPlaces.SERVICE_1));
        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(() -> cards().contains(TwoPlaces.CLUSTER_1)
                && glided.contains(true)
                && !window.diagram().gliding());
        glided.clear();
        robot.doubleClickOn(at(TwoPlaces.CLUSTER_1));
        until(() -> cards().contains(TwoPlaces.SERVICE_1)
                && glided.contains(true)
                && !window.diagram().gliding());

        palette(robot, "glide", "Cards Glide to New Places");
        until(() -> !model.comfortProperty().get().motion());
        glided.clear();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> cards().contains(TwoPlaces.CLUSTER_1));
        pulse();
        assertThat(glided).isNotEmpty().doesNotContain(true);
    }

    /// A level is kept to however little it gathers, and what it gathered opens by hand.
    @Test
    void whatALevelCollapsedOpensByKeyAndByMouse(FxRobot robot) {
        shown();
        choose(robot, "Explore", "#menu-collapsing", "#menu-collapse-cluster");
        until(() -> cards().contains(TwoPlaces.CLUSTER_1) && cards().contains(TwoPlaces.CLUSTER_2));
        settled();
        robot.clickOn(at(TwoPlaces.CLUSTER_1));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection.OfNode(TwoPlaces.CLUSTER_1));
        switchTo(robot, Exposure.PUBLIC);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        until(() -> cards().contains(TwoPlaces.SERVICE_1));
        settled();
        robot.doubleClickOn(at(TwoPlaces.CLUSTER_2));
        until(() -> cards().contains(TwoPlaces.SERVICE_3));

        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(() -> cards().contains(TwoPlaces.CLUSTER_2));
        assertThat(cards()).doesNotContain(TwoPlaces.SERVICE_3);
    }

    private void palette(FxRobot robot, String typed, String wanted) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(typed);
        until(() -> texts().contains(wanted));
        pulse();
        robot.push(KeyCode.ENTER);
    }

    private void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < 40; i++) {
            Node owner = window.scene().getFocusOwner();
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab never came to " + id);
    }

    private Set<NodeKey> kept(String which) {
        return new TreeSet<>(
                switch (which) {
                    case "FIRST" -> TwoPlaces.FIRST;
                    case "SECOND" -> TwoPlaces.SECOND;
                    case "SERVICES" -> List.of(TwoPlaces.SERVICE_3, TwoPlaces.SERVICE_4);
                    case "DATABASES" -> List.of(TwoPlaces.DATABASE_1, TwoPlaces.DATABASE_2);
                    default ->
                        List.of(TwoPlaces.SERVICE_1, TwoPlaces.SERVICE_2, TwoPlaces.SERVICE_3, TwoPlaces.SERVICE_4);
                });
    }

    private Set<NodeKey> cards() {
        return sight().picture().diagram().nodes().stream()
                .map(ShownNode::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
