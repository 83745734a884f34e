package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.FakeWorkbench;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Placement;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Question;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/// Every item of the menu under the pointer, on all that it can be opened on: pressed by mouse, and by keys
/// too what has no command of its own; the public switch is pressed in between.
class ContextMenuTest extends WindowTest {
    private static final NodeKey CLUSTER = new NodeKey(2);
    private static final NodeKey SERVICE = new NodeKey(5);
    private static final NodeKey OTHER = new NodeKey(6);
    private static final NodeKey DATABASE = new NodeKey(7);
    private static final Selection SEVERAL = Selection.of(List.of(SERVICE, OTHER, DATABASE));

    private final List<String> inVain = new ArrayList<>();
    private Object remembered = "";
    private int pressed;

    @Override
    Settings settings() {
        return super.settings().withWindow(760, 700, false, List.of(0.2, 0.72, 0.8));
    }

    @Test
    void everyItemOfACardsMenuIsPressedByMouseAndByKey(FxRobot robot) {
        shown();
        On card = new On(new Selection.OfNode(SERVICE), () -> at(SERVICE));
        offers(
                robot,
                card,
                "fit-selection fit | focus collapse | select-linked copy-details | unpin unpin-all undo |"
                        + " ask-from-internet ask-who-reaches ask-what-it-reaches ask-path-from ask-path-to ask-impact |"
                        + " copy-picture export");
        byMouse(robot, card, "fit-selection", () -> {}, changed(() -> window.diagram()
                .cameraProperty()
                .get()));
        byMouse(robot, card, "focus", () -> {}, () -> sight().picture()
                .view()
                .scope()
                .focus()
                .isPresent());
        byMouse(robot, card, "collapse", () -> {}, () -> sight().picture()
                .diagram()
                .groups()
                .containsKey(CLUSTER));
        for (String id : List.of("unpin", "unpin-all", "undo")) {
            byMouse(robot, card, id, this::pin, () -> model.history()
                    .arrangement()
                    .pins()
                    .positions()
                    .isEmpty());
        }
        byMouse(robot, card, "copy-picture", () -> pasted.image = null, () -> pasted.image != null);
        byMouse(robot, card, "export", () -> {}, window.dialogs()::shown);
        Question.Spot service = Question.Spot.of(SERVICE);
        asks(robot, card, "ask-from-internet", new Question.Path(Question.Spot.INTERNET, service)::equals);
        byMouse(robot, card, "ask-who-reaches", () -> {}, () -> asked(new Question.WhoReaches(service)));
        byMouse(robot, card, "ask-what-it-reaches", () -> {}, () -> asked(new Question.WhatItReaches(service)));
        byMouse(robot, card, "ask-impact", () -> {}, () -> asked(new Question.Impact(service)));
        byMouse(robot, card, "ask-path-from", () -> {}, () -> focused("ask-to"));
        byBoth(robot, card, "ask-path-to", () -> focused("ask-from"));
        byBoth(robot, card, "select-linked", () -> model.selectionProperty()
                .get()
                .nodes()
                .contains(DATABASE));
        byBoth(robot, card, "copy-details", () -> pasted.text.contains("service-1"));
        assertThat(pasted.text).doesNotContain(FakeWorkbench.SECRET);
        assertThat(inVain).isEmpty();
    }

    @Test
    void everyItemOfAFramesALinesAndTheGroundsMenuIsPressed(FxRobot robot) {
        shown();
        On frame = new On(new Selection.OfNode(CLUSTER), this::onFrame);
        offers(
                robot,
                frame,
                "fit-selection fit | focus collapse | select-members copy-details | unpin unpin-all undo |"
                        + " ask-from-internet ask-who-reaches ask-what-it-reaches ask-path-from ask-path-to ask-impact |"
                        + " copy-picture export");
        byBoth(robot, frame, "select-members", () -> model.selectionProperty()
                .get()
                .nodes()
                .equals(Set.of(SERVICE, OTHER)));
        On group = new On(new Selection.OfNode(CLUSTER), () -> at(CLUSTER));
        byMouse(robot, group, "expand", () -> model.scoping().collapse(CLUSTER), () -> sight().picture()
                .diagram()
                .groups()
                .isEmpty());

        Selection connection = new Selection.OfLine(SERVICE, DATABASE);
        On line = new On(connection, () -> where(connection));
        offers(
                robot,
                line,
                "fit-selection fit | select-ends copy-details | unpin unpin-all undo | copy-picture export");
        byBoth(robot, line, "select-ends", () -> model.selectionProperty()
                .get()
                .nodes()
                .equals(Set.of(SERVICE, DATABASE)));
        byBoth(robot, line, "copy-details", () -> pasted.text.contains("5432"));

        On ground = new On(Selection.NOTHING, () -> where(Selection.NOTHING));
        offers(robot, ground, "fit select-all | filter show-all | unpin unpin-all undo | copy-picture export");
        byMouse(robot, ground, "fit", window.diagram()::zoomIn, changed(() -> window.diagram()
                .cameraProperty()
                .get()));
        byMouse(
                robot,
                ground,
                "select-all",
                () -> {},
                () -> model.selectionProperty().get().nodes().size() > 3);
        byMouse(robot, ground, "filter", () -> {}, window.dialogs()::shown);
        byMouse(
                robot,
                ground,
                "show-all",
                () -> model.scoping().filter(Filter.NONE.withKinds(Set.of(ResourceKind.ECS_SERVICE))),
                () -> sight().marks().boxes().size() > 2);
        assertThat(inVain).isEmpty();
    }

    @Test
    void everyItemOfSeveralCardsMenuIsPressed(FxRobot robot) {
        shown();
        On several = new On(SEVERAL, () -> at(SERVICE));
        offers(
                robot,
                several,
                "fit-selection fit | focus collapse | select-linked copy-details | Align and Distribute | unpin"
                        + " unpin-all undo | copy-picture export");
        // What each of them does is pressed by its key, and two by mouse in MouseTest.
        for (String id : List.of("align-right", "distribute-horizontally")) {
            byMouse(robot, several, "Align and Distribute>" + id, this::pinApart, () -> model.history()
                    .undoableProperty()
                    .get()
                    .matches("(aligning|distributing).*"));
        }
        On two = new On(Selection.of(List.of(SERVICE, DATABASE)), () -> at(SERVICE));
        Question.Spot service = Question.Spot.of(SERVICE);
        Question.Spot database = Question.Spot.of(DATABASE);
        Set<Question> ways = Set.of(new Question.Path(service, database), new Question.Path(database, service));
        asks(robot, two, "ask-there", ways::contains);
        Question first = (Question) remembered;
        asks(robot, two, "ask-back", asked -> ways.contains(asked) && !asked.equals(first));
        assertThat(inVain).isEmpty();
    }

    /// What the menu is opened on.
    private record On(Selection selection, Supplier<Point2D> at) {}

    private void offers(FxRobot robot, On on, String ids) {
        reset(robot);
        robot.interact(() -> model.select(on.selection()));
        robot.rightClickOn(on.at().get());
        assertThat(model.selectionProperty().get()).isEqualTo(on.selection());
        List<String> offered = new ArrayList<>();
        for (MenuItem item : menu().getItems()) {
            offered.add(
                    item instanceof SeparatorMenuItem
                            ? "|"
                            : item.getId() == null
                                    ? item.getText()
                                    : item.getId().replace("menu-", ""));
        }
        assertThat(String.join(" ", offered)).isEqualTo(ids);
        robot.interact(menu()::hide);
    }

    private void asks(FxRobot robot, On on, String id, Predicate<Question> asked) {
        byBoth(robot, on, id, () -> {
            Optional<Question> question = sight().asked().question().filter(asked);
            question.ifPresent(one -> remembered = one);
            return question.isPresent();
        });
    }

    private boolean asked(Question question) {
        return sight().asked().question().equals(Optional.of(question));
    }

    private void byBoth(FxRobot robot, On on, String id, Callable<Boolean> done) {
        byMouse(robot, on, id, () -> {}, done);
        press(robot, on, id, () -> {}, done, () -> {
            PromptHands.doOnFx(() -> model.select(on.selection()));
            robot.push(KeyCode.SHIFT, KeyCode.F10);
            goTo(robot, "menu-" + id);
            robot.push(KeyCode.ENTER);
        });
    }

    private void byMouse(FxRobot robot, On on, String id, Runnable before, Callable<Boolean> done) {
        press(robot, on, id, before, done, () -> {
            PromptHands.doOnFx(() -> model.select(on.selection()));
            robot.rightClickOn(on.at().get());
            for (String step : id.split(">")) {
                boolean last = id.endsWith(step);
                robot.clickOn(
                        item(last ? "#menu-" + step : step), last ? Motion.HORIZONTAL_FIRST : Motion.VERTICAL_FIRST);
            }
        });
    }

    private void press(FxRobot robot, On on, String id, Runnable before, Callable<Boolean> done, Runnable pressing) {
        try {
            reset(robot);
            PromptHands.doOnFx(before::run);
            still();
            remembered = "";
            assertThat(PromptHands.onFx(done)).as("done before").isFalse();
            pressing.run();
            until(done);
            assertThat(menu().isShowing()).isFalse();
            // The names of the filter are those of one sight: it goes with them.
            if (pressed++ % 3 == 0 && !id.equals("filter")) {
                Exposure was = sight().exposure();
                PromptHands.doOnFx(model::switchExposure);
                until(() -> sight().exposure() != was);
                until(done);
            }
        } catch (AssertionError e) {
            inVain.add(on.selection() + " " + id + ": " + e.getMessage());
            robot.interact(menu()::hide);
        }
    }

    private void reset(FxRobot robot) {
        while (window.dialogs().shown()) {
            robot.push(KeyCode.ESCAPE);
        }
        PromptHands.doOnFx(() -> {
            menu().hide();
            model.comfortProperty().set(model.comfortProperty().get().withMotion(false));
            model.inquiry().close();
            model.scoping().showAll();
            model.scoping().level(io.github.alidade.layout.Collapse.Level.AUTO);
            model.unpinAll();
            model.select(Selection.NOTHING);
            model.dismissNotice();
            window.diagram().requestFocus();
            pasted.text = "";
        });
        settled();
        robot.interact(window.diagram()::fit);
    }

    private void still() {
        until(() -> !model.drawingProperty().get());
    }

    /// The shorter way round, whatever the pointer lies on.
    private void goTo(FxRobot robot, String id) {
        List<MenuItem> items = menu().getItems();
        int at = 0;
        while (!id.equals(items.get(at).getId())) {
            at++;
        }
        KeyCode way = at > items.size() / 2 ? KeyCode.UP : KeyCode.DOWN;
        for (int i = 0; i < items.size() && !id.equals(lit()); i++) {
            robot.push(way);
        }
    }

    private String lit() {
        Node owner = menu().getScene().getFocusOwner();
        return owner == null ? "" : owner.getId();
    }

    private Node item(String query) {
        until(() -> shownItem(query).isPresent());
        return shownItem(query).orElseThrow();
    }

    private static Optional<Node> shownItem(String query) {
        return javafx.stage.Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(popup ->
                        popup.getScene().getRoot().lookupAll(query.startsWith("#") ? query : ".menu-item").stream())
                .filter(node -> query.startsWith("#") || SceneTexts.of(node).contains(query))
                .findFirst();
    }

    private ContextMenu menu() {
        return window.menu().menu();
    }

    private boolean focused(String id) {
        Node owner = window.scene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private Callable<Boolean> changed(Supplier<Object> what) {
        return () -> {
            if (remembered.equals("")) {
                remembered = what.get();
            }
            return !Objects.equals(remembered, what.get());
        };
    }

    private void pin() {
        Box box = box(SERVICE);
        model.arrange("moving cards", Map.of(SERVICE, new Point(box.x(), box.y() + 8)));
    }

    private void pinApart() {
        model.arrange(
                "moving cards",
                Map.of(
                        SERVICE, new Point(300, 100),
                        OTHER, new Point(340, 260),
                        DATABASE, new Point(390, 400)));
    }

    private Point2D onFrame() {
        Placement.Frame frame = sight().picture().placement().frames().stream()
                .filter(one -> one.of().equals(CLUSTER))
                .findFirst()
                .orElseThrow();
        return onScreen(new Point(frame.box().x() + 24, frame.box().y() + 12));
    }

    /// Some place of the diagram where this lies.
    private Point2D where(Selection wanted) {
        DiagramView view = window.diagram();
        for (double y = 8; y < view.getHeight() - 60; y += 3) {
            for (double x = 8; x < view.getWidth() - 8; x += 3) {
                if (view.at(x, y).equals(wanted)) {
                    return view.localToScreen(x, y);
                }
            }
        }
        throw new AssertionError("nowhere: " + wanted);
    }
}
