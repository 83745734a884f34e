package io.github.alidade.app.view;

import atlantafx.base.controls.ModalPane;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What lies over the window: one dialog at most. It has the keys while it is there; then they go where they were.
final class Dialogs {
    private static final String DESIGNED = "designed";

    private final WindowModel model;
    private final ModalPane modal = new ModalPane();
    private final ConnectDialog connect;
    private final CodeDialog code;
    private @Nullable Node focusedBefore;

    Dialogs(WindowModel model) {
        this.model = model;
        this.connect = new ConnectDialog(model, this::hide);
        this.code = new CodeDialog(model.connecting());
        modal.setId("modal");
        modal.setFocusTraversable(false);
        modal.displayProperty().subscribe((before, shown) -> {
            if (!shown) {
                gone();
            }
        });
        // A dialog that comes while the last one fades away would fade with it.
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        model.connecting().codeWantedProperty().subscribe(this::codeWanted);
        model.sightProperty().subscribe(this::leaveNames);
    }

    /// To lie over all else.
    Node pane() {
        return modal;
    }

    /// Whether there is a dialog.
    boolean shown() {
        return modal.isDisplay();
    }

    /// Whether the dialog audits what is dropped on it, or beside it.
    boolean audits() {
        return shown() && modal.getContent() instanceof AuditDialog;
    }

    /// The dialog that is there.
    Optional<Node> dialog() {
        return shown() ? Optional.of(modal.getContent()) : Optional.empty();
    }

    private void show(Node dialog) {
        if (!shown()) {
            focusedBefore = modal.getScene().getFocusOwner();
        }
        if (dialog instanceof Region region) {
            grow(region);
        }
        modal.show(dialog);
        dialog.applyCss();
        PaneCycle.enter(dialog);
    }

    /// A dialog is as large as it was designed, times the size of its texts.
    private void grow(Region dialog) {
        double scale = model.comfortProperty().get().scale();
        Dimension2D designed = (Dimension2D) dialog.getProperties()
                .computeIfAbsent(DESIGNED, key -> new Dimension2D(dialog.getMaxWidth(), dialog.getMaxHeight()));
        dialog.setMaxWidth(scaled(designed.getWidth(), scale));
        dialog.setMaxHeight(scaled(designed.getHeight(), scale));
    }

    /// Negative sizes are words of JavaFX.
    private static double scaled(double size, double scale) {
        return size > 0 && size < Double.MAX_VALUE ? size * scale : size;
    }

    /// What a key or the menu asks for while another dialog waits for its answer does not take that one's place.
    private void ask(Supplier<Node> dialog) {
        if (!shown()) {
            show(dialog.get());
        }
    }

    private void hide() {
        modal.hide(true);
    }

    /// However a dialog went away, a click beside it included: nobody goes on waiting for what was asked there.
    private void gone() {
        if (modal.getContent() instanceof AuditDialog) {
            model.auditDesk().cancel();
        }
        model.connecting().cancel();
        Node before = focusedBefore;
        focusedBefore = null;
        if (before != null) {
            before.requestFocus();
        }
    }

    // Of one sight

    void showFilter() {
        Sight seen = model.sightProperty().get();
        if (seen != null) {
            ask(() -> new FilterPane(model, seen, this::hide));
        }
    }

    void showViews() {
        Sight seen = model.sightProperty().get();
        if (seen != null) {
            ask(() -> new ViewsPane(model, seen.exposure(), this::hide));
        }
    }

    /// Their names are those of one sight: with another exposure they go.
    private void leaveNames(@Nullable Sight before, @Nullable Sight now) {
        if ((modal.getContent() instanceof FilterPane || modal.getContent() instanceof ViewsPane)
                && (before == null
                        || now == null
                        || before.picture().shown() != now.picture().shown())) {
            hide();
            modal.setContent(null);
        }
    }

    // Live accounts

    void showConnect() {
        ask(() -> {
            connect.begin();
            return connect;
        });
    }

    /// A refresh may need a new code long after the dialog was closed.
    private void codeWanted(boolean wanted) {
        boolean inDialog = shown() && modal.getContent() == connect;
        if (wanted && !inDialog) {
            show(code);
        } else if (!wanted && modal.getContent() == code) {
            hide();
        }
    }

    // What leaves the program

    void showExport() {
        ask(() -> new ExportDialog(model, this::hide));
    }

    void askBeforeCopying(Runnable accept) {
        ask(() -> new Question(
                "Copy clear names?",
                "Whoever gets the copied text reads the account's real names.",
                "Copy clear names",
                accept,
                this::hide));
    }

    void askBeforeSavingInventory() {
        ask(() -> new Question(
                "Save the inventory with real identifiers?",
                "The file holds the account's real names, numbers and addresses, so that it can be opened again. Only"
                        + " you can read it; do not share it.",
                "Save real identifiers",
                model::saveInventory,
                this::hide));
    }

    void showProfile() {
        ask(() -> new ProfileDialog(model.publicity(), () -> show(report()), this::hide));
    }

    void showRedactionReport() {
        ask(this::report);
    }

    private Node report() {
        return new ReportDialog(
                model.publicity(), () -> show(new ReverseMapDialog(model.publicity(), this::hide)), this::hide);
    }

    void showAudit() {
        ask(() -> new AuditDialog(model, this::hide));
    }

    // Help

    void showShortcuts(Commands commands) {
        ask(() -> new ShortcutsSheet(commands, this::hide));
    }
}
