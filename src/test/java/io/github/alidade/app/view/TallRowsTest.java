package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.table.Section;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A row with many values in a cell, such as a service's subnets.
class TallRowsTest extends WideWindowTest {
    @Override
    Settings settings() {
        return super.settings().withWindow(1000, 800, false, List.of(0.12, 0.8, 0.6));
    }

    @Test
    void rowsStayLowAndTheRestIsCountedAndCopied(FxRobot robot) {
        shown();
        robot.interact(() -> ((TablesView) window.scene().lookup("#tables")).show("ECS SERVICES", 1));
        pulse();
        assertThat(window.scene().getRoot().lookupAll(".report-text").stream().map(node -> ((Text) node).getText()))
                .anyMatch(text -> text.matches("subnet-[0-9a-f]+, subnet-[0-9a-f]+, [2-9] more"));
        robot.interact(() -> front().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        until(() -> !pasted.text.isEmpty());
        assertThat(pasted.text).doesNotContain(" more").containsPattern("subnet-\\d+(, subnet-\\d+){3}");
    }

    @SuppressWarnings("unchecked")
    private TableView<Section.Row> front() {
        return (TableView<Section.Row>) window.scene().getRoot().lookup("#tables .section-table .report");
    }
}
