package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Finder.Found;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.redaction.Exposure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Every command that there is: pressed by its key, or found by its name, with the public switch in the middle.
class CommandsTest extends WindowTest {
    private int pressed;

    /// Small: it is painted many times.
    @Override
    Settings settings() {
        return super.settings().withWindow(700, 560, false, List.of(0.2, 0.72, 0.7));
    }

    @Test
    void everyCommandDoesWhatItSays() {
        shown();
        chosen = List.of(CommandEffects.CHOSEN);
        CommandEffects effects = new CommandEffects(this);
        Map<String, Command> commands = new LinkedHashMap<>();
        window.commands().all().forEach(command -> commands.put(command.id(), command));
        // Whoever adds a command says here what it does.
        assertThat(effects.all().keySet()).containsExactlyInAnyOrderElementsOf(commands.keySet());
        List<String> inVain = new ArrayList<>();
        effects.all().forEach((id, effect) -> {
            try {
                press(effects, commands.get(id), effect);
            } catch (AssertionError e) {
                inVain.add(id + ": " + e.getMessage());
            }
        });
        assertThat(inVain).isEmpty();
    }

    private void press(CommandEffects effects, Command command, CommandEffects.Effect effect) {
        fx(effects::reset);
        soon("drawn again", () -> !model.drawingProperty().get());
        fx(effect.before());
        soon(
                "ready for it",
                () -> !model.drawingProperty().get()
                        && command.possible().getValue()
                        && !effect.done().getAsBoolean());
        if (command.key() != null) {
            type(command.key());
        } else {
            find(command.text());
        }
        soon("done", effect.done()::getAsBoolean);
        if (effect.lasting() && pressed++ % 2 == 0) {
            Exposure before = sight().exposure();
            fx(model::switchExposure);
            soon(
                    "done with the other exposure",
                    () -> sight().exposure() != before && effect.done().getAsBoolean());
        } else if (!effect.lasting() && stage.isShowing()) {
            leave();
        }
    }

    /// Dialogs and the palette go by Escape, and what was hidden comes back.
    private void leave() {
        if (window.dialogs().shown() || paletteShown()) {
            type(new KeyCodeCombination(KeyCode.ESCAPE));
            soon("gone", () -> !window.dialogs().shown() && !paletteShown());
        }
        if (window.scene().lookup("#tables") == null) {
            type(new KeyCodeCombination(KeyCode.F11));
            soon("back", () -> window.scene().lookup("#tables") != null);
        }
    }

    private boolean paletteShown() {
        return window.scene().lookup("#palette").isVisible();
    }

    private void find(String text) {
        type(window.commands().scope.palette.key());
        fx(() -> ((TextField) window.scene().lookup("#palette-field")).setText(text));
        soon("found", () -> found().contains(text));
        fx(() -> {
            for (int i = found().indexOf(text); i > 0; i--) {
                fire(KeyCode.DOWN, false, false, false);
            }
            fire(KeyCode.ENTER, false, false, false);
        });
    }

    @SuppressWarnings("unchecked")
    private List<String> found() {
        ListView<Found> list = (ListView<Found>) window.scene().lookup("#palette-results");
        return list.getItems().stream().map(Found::title).toList();
    }

    private static void fx(Runnable action) {
        // What waits for FX events as well is twenty times slower.
        FutureTask<Void> task = new FutureTask<>(action, null);
        Platform.runLater(task);
        try {
            task.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void soon(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("never " + what, e);
        }
    }

    /// As the robot's fingers would, but for its pauses: there are many keys to press.
    private void type(KeyCombination combination) {
        KeyCodeCombination keys = (KeyCodeCombination) combination;
        boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
        boolean alt = keys.getAlt() == ModifierValue.DOWN;
        boolean shift = keys.getShift() == ModifierValue.DOWN;
        fx(() -> fire(keys.getCode(), shortcut, alt, shift));
    }

    private void fire(KeyCode code, boolean shortcut, boolean alt, boolean shift) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node owner = window.scene().getFocusOwner();
            Event.fireEvent(
                    owner == null ? window.scene() : owner,
                    new KeyEvent(type, "", "", code, shift, shortcut, alt, false));
        }
    }

    @Test
    void menusKeysAndTheSheetOfKeysTellTheSame(FxRobot robot) {
        shown();
        List<Command> commands = window.commands().all();
        assertThat(commands).extracting(Command::id).doesNotHaveDuplicates();
        assertThat(commands).extracting(Command::text).doesNotHaveDuplicates().doesNotContain("");

        Map<KeyCombination, List<String>> pressed = new HashMap<>();
        List<MenuItem> items = new ArrayList<>();
        ((Menus) robot.lookup(".menu-bar").query()).getMenus().forEach(menu -> collect(menu, items));
        items.stream().filter(item -> item.getAccelerator() != null).forEach(item -> pressed.computeIfAbsent(
                        item.getAccelerator(), key -> new ArrayList<>())
                .add(item.getText()));
        assertThat(pressed).allSatisfy((key, by) -> assertThat(by).hasSize(1));
        assertThat(pressed.keySet())
                .containsExactlyInAnyOrderElementsOf(commands.stream()
                        .map(Command::key)
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(window.scene().getAccelerators().keySet()).containsAll(pressed.keySet());

        robot.push(KeyCode.F1);
        until(() -> window.dialogs().shown());
        pulse();
        List<String> sheet = new ArrayList<>();
        for (Node grid : robot.lookup(".shortcut-lines").queryAll()) {
            List<String> texts = ((GridPane) grid)
                    .getChildren().stream()
                            .map(label -> ((Label) label).getText())
                            .toList();
            for (int i = 0; i < texts.size(); i += 2) {
                sheet.add(texts.get(i) + ": " + texts.get(i + 1));
            }
        }
        assertThat(sheet).doesNotHaveDuplicates();
        assertThat(sheet)
                .containsAll(commands.stream()
                        .filter(command -> command.key() != null)
                        .map(command -> command.key().getDisplayText() + ": " + sheetText(command))
                        .toList());
        robot.push(KeyCode.ESCAPE);
    }

    /// The lenses are told by their lane alone.
    private static String sheetText(Command command) {
        return command.text().replaceFirst("^Show or Hide (?!Findings)", "");
    }

    private static void collect(Menu menu, List<MenuItem> items) {
        for (MenuItem item : menu.getItems()) {
            items.add(item);
            if (item instanceof Menu inner) {
                collect(inner, items);
            }
        }
    }
}
