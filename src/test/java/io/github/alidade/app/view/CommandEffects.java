package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.Alignment;
import io.github.alidade.app.viewmodel.Comfort;
import io.github.alidade.app.viewmodel.Inquiry;
import io.github.alidade.app.viewmodel.Scoping;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Collapse.Level;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// What each command does, by its id: what has to be there before, and how one sees that it was done.
final class CommandEffects {
    /// @param before brings about what the command needs
    /// @param done whether it was done
    /// @param lasting whether it is still to be seen with the other exposure
    record Effect(Runnable before, BooleanSupplier done, boolean lasting) {}

    private static final NodeKey CLUSTER = new NodeKey(2);
    private static final NodeKey SERVICE = new NodeKey(5);
    private static final Set<NodeKey> SEVERAL = Set.of(SERVICE, new NodeKey(6), new NodeKey(7));
    static final Path CHOSEN = Path.of("acme-chosen.json");

    private final WindowTest test;
    private final Map<String, Effect> all = new LinkedHashMap<>();
    private Object remembered = "";

    CommandEffects(WindowTest test) {
        this.test = test;
        documents();
        arranging();
        looking();
        asking();
        scoping();
        parts();
    }

    Map<String, Effect> all() {
        return all;
    }

    /// As the window is when it opens, the exposure aside.
    void reset() {
        model().comfortProperty().set(Comfort.FIRST.withMotion(false));
        model().inquiry().close();
        model().scoping().showAll();
        model().scoping().level(Level.AUTO);
        model().unpinAll();
        Set<Lane> differ = EnumSet.allOf(Lane.class);
        differ.removeIf(lane -> lenses().contains(lane) == View.FIRST_LENSES.contains(lane));
        differ.forEach(model()::toggleLens);
        model().select(Selection.NOTHING);
        model().dismissNotice();
        test.window.diagram().selectingProperty().set(false);
        test.window.diagram().fit();
        test.window.diagram().requestFocus();
        test.pasted.image = null;
    }

    private void documents() {
        lasting("open-files", () -> {}, () -> opened(CHOSEN));
        lasting(
                "open-folder",
                () -> test.chosen = List.of(Path.of("acme-folder")),
                () -> opened(Path.of("acme-folder")));
        lasting("open-sample", this::selectService, () -> selected().equals(Selection.NOTHING));
        lasting("reload", () -> {}, () -> model().noticeProperty().get() != null);
        dialog("connect", ConnectDialog.class);
        dialog("save-inventory", io.github.alidade.app.view.Question.class);
        dialog("export", ExportDialog.class);
        dialog("public-profile", ProfileDialog.class);
        dialog("redaction-report", ReportDialog.class);
        dialog("audit", AuditDialog.class);
        dialog("shortcuts-sheet", ShortcutsSheet.class);
        dialog("filter", FilterPane.class);
        dialog("views", ViewsPane.class);
        once("copy-picture", () -> {}, () -> test.pasted.image != null);
        lasting("compare", () -> test.chosen = List.of(CHOSEN), () -> question()
                .equals(Optional.of(new Question.Compare(List.of(CHOSEN)))));
    }

    private void arranging() {
        lasting("undo", this::pinService, () -> pins().isEmpty());
        lasting(
                "redo",
                () -> {
                    pinService();
                    model().undo();
                },
                () -> pins().contains(SERVICE));
        lasting("select-all", () -> {}, () -> selected().nodes().equals(boxes().keySet()));
        lasting("clear-selection", this::selectService, () -> selected().equals(Selection.NOTHING));
        lasting(
                "unpin",
                () -> {
                    pin(SEVERAL);
                    selectService();
                },
                () -> !pins().contains(SERVICE) && pins().size() == SEVERAL.size() - 1);
        lasting("unpin-all", () -> pin(SEVERAL), () -> pins().isEmpty());
        for (Alignment alignment : Alignment.values()) {
            lasting(
                    alignment.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
                    () -> {
                        pin(SEVERAL);
                        model().select(Selection.of(SEVERAL));
                    },
                    () -> inLine(alignment)
                            && model().history().undoableProperty().get().equals(alignment.what()));
        }
    }

    private void looking() {
        changing("switch-exposure", () -> sight().exposure(), false);
        changing("switch-theme", () -> sight().picture().view().theme(), true);
        for (Lane lane : Lane.values()) {
            changing("toggle-lens-" + lane.word(), () -> lenses().contains(lane), true);
        }
        lasting("fit", this::lookAway, () -> sees(sight().picture().drawing().bounds()));
        lasting(
                "fit-selection",
                () -> {
                    selectService();
                    lookAway();
                },
                () -> sees(boxes().get(SERVICE)));
        lasting("zoom-whole", () -> look(0.5), () -> zoom() == 1);
        lasting("zoom-in", () -> look(0.5), () -> zoom() > 0.5);
        lasting("zoom-out", () -> look(0.5), () -> zoom() < 0.5);
        comfort("larger-text", Comfort.FIRST, now -> now.scale() > 1);
        comfort("smaller-text", Comfort.FIRST, now -> now.scale() < 1);
        comfort("plain-text", Comfort.FIRST.larger().larger(), now -> now.scale() == 1);
        comfort("motion", Comfort.FIRST, now -> !now.motion());
    }

    private void asking() {
        lasting("ask", () -> {}, () -> model().inquiry().openProperty().get());
        changing("findings", () -> model().inquiry().findingsShownProperty().get(), true);
        Question.Spot service = Question.Spot.of(SERVICE);
        question(
                "ask-data",
                asked -> asked instanceof Question.Path(Question.Spot from, Question.Spot to)
                        && from.equals(Question.Spot.INTERNET)
                        && !to.equals(service));
        question("ask-public", new Question.Public()::equals);
        question("ask-alone", new Question.SinglePoints()::equals);
        question("ask-internet", new Question.Path(Question.Spot.INTERNET, service)::equals);
        question("ask-who", new Question.WhoReaches(service)::equals);
        question("ask-what", new Question.WhatItReaches(service)::equals);
        question("ask-radius", new Question.Impact(service)::equals);
        begins("ask-from", true);
        begins("ask-to", false);
    }

    private void scoping() {
        lasting("focus", this::selectService, () -> focus().isPresent());
        focused("focus-one-more", now -> now.steps() == 3);
        focused("focus-one-fewer", now -> now.steps() == 1);
        focused("focus-upstream", now -> now.direction() == Focus.Direction.UPSTREAM);
        focused("focus-downstream", now -> now.direction() == Focus.Direction.DOWNSTREAM);
        lasting(
                "focus-both",
                () -> {
                    selectService();
                    scopes().focusOnSelection();
                    scopes().direction(Focus.Direction.UPSTREAM);
                },
                () -> focus().filter(now -> now.direction() == Focus.Direction.BOTH)
                        .isPresent());
        focused("focus-pale", Focus::fade);
        lasting(
                "show-all",
                () -> scopes().filter(Filter.NONE.withKinds(Set.of(ResourceKind.ECS_SERVICE))),
                () -> scopes().scope().filter().everything() && boxes().size() > 2);
        lasting("collapse", this::selectService, () -> groups().contains(CLUSTER));
        lasting(
                "expand",
                () -> {
                    scopes().collapse(CLUSTER);
                    model().select(new Selection.OfNode(CLUSTER));
                },
                () -> groups().isEmpty());
        lasting("collapse-iam", () -> model().toggleLens(Lane.IAM), () -> groups().size() == 1);
        level("expand-all", Level.VPC, Level.NONE);
        level("collapse-auto", Level.VPC, Level.AUTO);
        for (Level level : List.of(Level.CLUSTER, Level.VPC, Level.REGION, Level.ACCOUNT)) {
            level("collapse-all-" + level.name().toLowerCase(Locale.ROOT), Level.AUTO, level);
        }
    }

    private void parts() {
        changing("select-tool", () -> test.window.diagram().selectingProperty().get(), true);
        once("palette", () -> {}, () -> paletteShows("all"));
        once("find", () -> {}, () -> paletteShows("resources"));
        once("diagram-only", () -> {}, () -> test.window.scene().lookup("#tables") == null);
        once("quit", () -> {}, () -> !test.stage.isShowing());
    }

    // Kinds of effects

    private void lasting(String id, Runnable before, BooleanSupplier done) {
        all.put(id, new Effect(before, done, true));
    }

    private void once(String id, Runnable before, BooleanSupplier done) {
        all.put(id, new Effect(before, done, false));
    }

    private void changing(String id, Supplier<Object> what, boolean lasting) {
        all.put(id, new Effect(() -> remembered = what.get(), () -> !remembered.equals(what.get()), lasting));
    }

    private void dialog(String id, Class<? extends Node> dialog) {
        once(
                id,
                () -> {},
                () -> test.window.dialogs().dialog().filter(dialog::isInstance).isPresent());
    }

    private void comfort(String id, Comfort before, Predicate<Comfort> after) {
        lasting(
                id,
                () -> model().comfortProperty().set(before),
                () -> after.test(model().comfortProperty().get()));
    }

    private void question(String id, Predicate<Question> asked) {
        lasting(id, this::selectService, () -> question().filter(asked).isPresent());
    }

    private void begins(String id, boolean from) {
        once(
                id,
                () -> {
                    selectService();
                    remembered = "";
                    model().inquiry().beginningProperty().subscribe(now -> now.ifPresent(one -> remembered = one));
                },
                () -> remembered.equals(new Inquiry.Beginning(SERVICE, from)));
    }

    private void focused(String id, Predicate<Focus> after) {
        lasting(
                id,
                () -> {
                    selectService();
                    scopes().focusOnSelection();
                },
                () -> focus().filter(after).isPresent());
    }

    private void level(String id, Level before, Level after) {
        lasting(
                id,
                () -> scopes().level(before),
                () -> sight().picture().view().scope().collapse().level() == after);
    }

    // What is there

    private WindowModel model() {
        return test.model;
    }

    private Sight sight() {
        return test.sight();
    }

    private Scoping scopes() {
        return model().scoping();
    }

    private Optional<Question> question() {
        return model().inquiry().questionProperty().get();
    }

    private Optional<Focus> focus() {
        return sight().picture().view().scope().focus();
    }

    private Set<NodeKey> groups() {
        return sight().picture().diagram().groups().keySet();
    }

    private Set<Lane> lenses() {
        return sight().picture().view().lenses();
    }

    private Set<NodeKey> pins() {
        return sight().picture().view().pins().positions().keySet();
    }

    private Map<NodeKey, Box> boxes() {
        return sight().marks().boxes();
    }

    private Selection selected() {
        return model().selectionProperty().get();
    }

    private boolean opened(Path path) {
        return model().settings().recent().contains(path.toAbsolutePath());
    }

    private void selectService() {
        model().select(new Selection.OfNode(SERVICE));
    }

    private void pinService() {
        pin(Set.of(SERVICE));
    }

    private void pin(Set<NodeKey> nodes) {
        Map<NodeKey, Point> corners = new HashMap<>();
        // In no line, and not equally far apart.
        nodes.forEach(node -> corners.put(
                node,
                new Point(40 * node.number() * node.number(), 30 * node.number() * node.number() * node.number())));
        model().arrange("moving cards", corners);
    }

    private boolean inLine(Alignment alignment) {
        Map<NodeKey, Box> cards = new HashMap<>(boxes());
        cards.keySet().retainAll(SEVERAL);
        return alignment.corners(cards).entrySet().stream()
                .allMatch(entry -> corner(cards.get(entry.getKey())).equals(entry.getValue()));
    }

    private static Point corner(Box box) {
        return new Point(box.x(), box.y());
    }

    private void lookAway() {
        test.window.diagram().look(test.window.diagram().cameraProperty().get().panned(4000, 4000));
    }

    private void look(double zoom) {
        double now = zoom();
        test.window.diagram().look(test.window.diagram().cameraProperty().get().zoomed(zoom / now, 0, 0));
    }

    private double zoom() {
        return test.window.diagram().cameraProperty().get().zoom();
    }

    private boolean sees(Box box) {
        Box seen = test.window.diagram().visible();
        return seen.grown(1).contains(new Point(box.x(), box.y()))
                && seen.grown(1).contains(new Point(box.right(), box.bottom()));
    }

    private boolean paletteShows(String category) {
        return test.window.scene().lookup("#palette").isVisible()
                && ((ToggleButton) test.window.scene().lookup("#palette-" + category)).isSelected();
    }
}
