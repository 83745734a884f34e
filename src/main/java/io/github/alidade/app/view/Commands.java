package io.github.alidade.app.view;

import static org.kordamp.ikonli.material2.Material2OutlinedAL.ADD;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.ASPECT_RATIO;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CENTER_FOCUS_STRONG;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CLEAR_ALL;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CLOSE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CLOUD_QUEUE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.COMPARE_ARROWS;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.CROP_ORIGINAL;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.ERROR_OUTLINE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.EXPLORE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.FACT_CHECK;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.FOLDER_OPEN;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.FORMAT_SIZE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.FULLSCREEN;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.HELP_OUTLINE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.HIGHLIGHT_ALT;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.INSERT_DRIVE_FILE;
import static org.kordamp.ikonli.material2.Material2OutlinedAL.KEYBOARD;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.POLICY;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.PUSH_PIN;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.REDO;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.REFRESH;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.REMOVE;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.SAVE;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.SAVE_ALT;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.SEARCH;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.SELECT_ALL;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.SWAP_HORIZ;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.TEXT_FIELDS;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.TITLE;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.TUNE;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.UNDO;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.VERIFIED_USER;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.VISIBILITY;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.WB_SUNNY;
import static org.kordamp.ikonli.material2.Material2OutlinedMZ.YOUTUBE_SEARCHED_FOR;

import io.github.alidade.app.viewmodel.Comfort;
import io.github.alidade.app.viewmodel.Finder;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/// All that the user can do, in one place: menus, buttons and keys are made from it.
final class Commands {
    private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    /// What is done by parts of the window rather than by its model.
    interface Parts {
        DiagramView diagram();

        void copyPicture();

        void showDiagramOnly();

        void selectAll();

        void switchSelectTool();

        /// Finds anything, or at first only what is of one category.
        void showPalette(Finder.Category category);

        void quit();
    }

    private final List<Command> all = new ArrayList<>();
    final Command openFiles;
    final Command openFolder;
    final Command openSample;
    final Command connect;
    final Command saveInventory;
    final Command reload;
    final Command export;
    final Command publicProfile;
    final Command redactionReport;
    final Command audit;
    final Command quit;
    final Command undo;
    final Command redo;
    final Command copyPicture;
    final Command find;
    final Command ask;
    final Command findings;
    final Command compare;
    final Command clearSelection;
    final Command unpin;
    final Command unpinAll;
    final Command switchExposure;
    final Command switchTheme;
    final Command fit;
    final Command fitSelection;
    final Command zoomWhole;
    final Command zoomIn;
    final Command zoomOut;
    final Command diagramOnly;
    final Command selectAll;
    final Command largerText;
    final Command smallerText;
    final Command plainText;
    final Command shortcuts;
    final Command selectTool;
    final ArrangeCommands arrange;
    private final List<Command> asking;
    final ScopeCommands scope;

    Commands(WindowModel model, Parts parts, Dialogs dialogs) {
        ObservableValue<Boolean> shown = model.shown(sight -> true, false);
        ObservableValue<Boolean> selected =
                model.selectionProperty().map(selection -> !(selection instanceof Selection.Nothing));
        ObservableValue<Boolean> pins = model.history()
                .arrangementProperty()
                .map(now -> !now.pins().positions().isEmpty());
        openFiles = of("open-files", "Open File…", INSERT_DRIVE_FILE, "Shortcut+O", ALWAYS, model::openFiles);
        openFolder = of("open-folder", "Open Folder…", FOLDER_OPEN, "Shortcut+Shift+O", ALWAYS, model::openFolder);
        openSample = of("open-sample", "Open Sample", EXPLORE, "", ALWAYS, model::openSample);
        connect = of("connect", "Connect to AWS…", CLOUD_QUEUE, "Shortcut+Shift+N", ALWAYS, dialogs::showConnect);
        saveInventory =
                of("save-inventory", "Save Inventory…", SAVE, "Shortcut+S", shown, dialogs::askBeforeSavingInventory);
        reload = of("reload", "Refresh", REFRESH, "F5", shown, model::reload);
        export = of("export", "Export…", SAVE_ALT, "Shortcut+E", shown, dialogs::showExport);
        publicProfile = of("public-profile", "Public Profile…", TUNE, "Shortcut+Shift+R", shown, dialogs::showProfile);
        redactionReport =
                of("redaction-report", "Redaction Report…", FACT_CHECK, "", shown, dialogs::showRedactionReport);
        audit = of("audit", "Audit Files…", POLICY, "", shown, dialogs::showAudit);
        quit = of("quit", "Quit", CLOSE, "Shortcut+Q", ALWAYS, parts::quit);
        undo = of("undo", "Undo", UNDO, "Shortcut+Z", told(model.history().undoableProperty()), model::undo);
        redo = of("redo", "Redo", REDO, "Shortcut+Shift+Z", told(model.history().redoableProperty()), model::redo);
        copyPicture =
                of("copy-picture", "Copy Public Picture", CROP_ORIGINAL, "Shortcut+Shift+C", shown, parts::copyPicture);
        find = of("find", "Find…", SEARCH, "Shortcut+F", shown, () -> parts.showPalette(Finder.Category.RESOURCES));
        ask = of("ask", "Ask…", HELP_OUTLINE, "Shortcut+Shift+A", shown, model.inquiry()::toggle);
        compare = of("compare", "Compare with Earlier…", COMPARE_ARROWS, "", shown, model::compare);
        findings = of("findings", "Show or Hide Findings", ERROR_OUTLINE, "", shown, model.inquiry()::toggleFindings);
        clearSelection = of(
                "clear-selection", "Clear Selection", CLEAR_ALL, "", selected, () -> model.select(Selection.NOTHING));
        unpin = of(
                "unpin",
                "Unpin",
                PUSH_PIN,
                "",
                pinned(model),
                () -> model.unpin(model.selectionProperty().get().nodes()));
        unpinAll = of("unpin-all", "Unpin All Cards", CLEAR_ALL, "", pins, model::unpinAll);
        switchExposure =
                of("switch-exposure", "Public Names Only", VERIFIED_USER, "Shortcut+R", shown, model::switchExposure);
        switchTheme = of("switch-theme", "Dark Theme", WB_SUNNY, "Shortcut+Shift+D", shown, model::switchTheme);
        fit = of("fit", "Fit Diagram", ASPECT_RATIO, "Shortcut+0", shown, () -> parts.diagram()
                .fit());
        fitSelection = of(
                "fit-selection", "Zoom to Selection", CENTER_FOCUS_STRONG, "Shortcut+2", selected, () -> parts.diagram()
                        .fitSelection());
        zoomWhole = of("zoom-whole", "Actual Size", YOUTUBE_SEARCHED_FOR, "Shortcut+1", shown, () -> parts.diagram()
                .zoomToWhole());
        zoomIn = of("zoom-in", "Zoom In", ADD, "Shortcut+EQUALS", shown, () -> parts.diagram()
                .zoomIn());
        selectAll = of("select-all", "Select All Cards", SELECT_ALL, "Shortcut+A", shown, parts::selectAll);
        selectTool = of("select-tool", "Select by Dragging", HIGHLIGHT_ALT, "", shown, parts::switchSelectTool);
        arrange = new ArrangeCommands(model);
        asking = AskCommands.all(model);
        largerText = of(
                "larger-text",
                "Larger Text",
                TEXT_FIELDS,
                "Shortcut+Shift+EQUALS",
                ALWAYS,
                () -> read(model, Comfort::larger));
        smallerText = of(
                "smaller-text",
                "Smaller Text",
                FORMAT_SIZE,
                "Shortcut+Shift+MINUS",
                ALWAYS,
                () -> read(model, Comfort::smaller));
        plainText = of(
                "plain-text",
                "Text at Its Size",
                TITLE,
                "Shortcut+Shift+0",
                ALWAYS,
                () -> read(model, Comfort::asDesigned));
        shortcuts =
                of("shortcuts-sheet", "Keyboard and Mouse", KEYBOARD, "F1", ALWAYS, () -> dialogs.showShortcuts(this));
        scope = new ScopeCommands(
                model, () -> parts.showPalette(Finder.Category.ALL), dialogs::showFilter, dialogs::showViews);
        diagramOnly = of("diagram-only", "Diagram Only", FULLSCREEN, "F11", ALWAYS, parts::showDiagramOnly);
        zoomOut = of("zoom-out", "Zoom Out", REMOVE, "Shortcut+MINUS", shown, () -> parts.diagram()
                .zoomOut());
        switches(model, shown);
    }

    /// What the menus show with a check mark.
    private void switches(WindowModel model, ObservableValue<Boolean> shown) {
        for (Lane lane : Lane.values()) {
            all.add(new Command(
                    "toggle-lens-" + lane.word(),
                    "Show or Hide " + lane.title(),
                    VISIBILITY,
                    Keys.lens(lane),
                    shown,
                    () -> model.toggleLens(lane)));
        }
        of("motion", "Cards Glide to New Places", SWAP_HORIZ, "", ALWAYS, () -> read(model, Comfort::withOtherMotion));
    }

    private static void read(WindowModel model, UnaryOperator<Comfort> change) {
        model.comfortProperty().set(change.apply(model.comfortProperty().get()));
    }

    /// Every command, for finding one by its name.
    List<Command> all() {
        List<Command> every = new ArrayList<>(all);
        every.addAll(arrange.all());
        every.addAll(asking);
        every.addAll(scope.all());
        return every;
    }

    private Command of(String id, String text, Ikon icon, String key, ObservableValue<Boolean> possible, Runnable run) {
        Command command = new Command(id, text, icon, Command.key(key), possible, run);
        all.add(command);
        return command;
    }

    private static ObservableValue<Boolean> told(ReadOnlyStringProperty what) {
        return what.map(text -> !text.isEmpty());
    }

    private static ObservableValue<Boolean> pinned(WindowModel model) {
        return model.selectionProperty()
                .flatMap(selection -> model.history().arrangementProperty().map(now -> selection.nodes().stream()
                        .anyMatch(now.pins().positions()::containsKey)));
    }
}
