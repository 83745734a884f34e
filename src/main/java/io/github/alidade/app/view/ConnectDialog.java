package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.Accounts;
import io.github.alidade.app.viewmodel.Connecting;
import io.github.alidade.app.viewmodel.Notice;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.redaction.Exposure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks which account to read, and how. Says what will be called before anything is. In public the names of profiles,
/// and who one is, are hidden here, too.
final class ConnectDialog extends VBox {
    private final WindowModel model;
    private final Connecting connecting;
    private final Runnable close;
    private final ComboBox<Connecting.Profile> profile = new ComboBox<>();
    private final RadioButton api = new RadioButton("Ask each service");
    private final RadioButton config = new RadioButton("Ask AWS Config");
    private final TextField aggregator = new TextField();
    private final TextField regions = new TextField();
    private final TextField endpoint = new TextField();
    private final MenuButton services = new MenuButton();
    private final List<CheckBox> asked = new ArrayList<>();
    private final Label told = new Label();
    private final SimpleBooleanProperty nothingAsked = new SimpleBooleanProperty();
    private @Nullable String wanted;
    private boolean filling;

    ConnectDialog(WindowModel model, Runnable close) {
        this.model = model;
        this.connecting = model.connecting();
        this.close = close;
        setId("connect-dialog");
        getStyleClass().add("dialog");
        setMaxSize(600, Region.USE_PREF_SIZE);
        Label title = new Label("Connect to AWS");
        title.getStyleClass().add("dialog-title");
        getChildren().addAll(title, choices(), calls(), new CodeRow(connecting), told(), buttons());
        connecting.profilesProperty().subscribe(this::fillProfiles);
        model.sightProperty().subscribe(this::fillProfiles);
        fillProfiles();
        Stream.of(regions, endpoint, aggregator)
                .forEach(field -> field.textProperty().subscribe((before, after) -> changed()));
        profile.valueProperty().subscribe((before, after) -> chosen(after));
        api.selectedProperty().subscribe((before, after) -> changed());
        changed();
    }

    /// To be called when the dialog is shown: the user may have edited the files or signed in meanwhile.
    void begin() {
        connecting.begin();
    }

    private Node choices() {
        profile.setId("connect-profile");
        profile.setAccessibleText("Profile");
        profile.setMaxWidth(Double.MAX_VALUE);
        profile.setConverter(Panes.shownAs(Connecting.Profile::label));
        ToggleGroup ways = new ToggleGroup();
        api.setToggleGroup(ways);
        config.setToggleGroup(ways);
        api.setSelected(true);
        api.setId("connect-api");
        config.setId("connect-config");
        aggregator.setId("connect-aggregator");
        aggregator.setPromptText("Aggregator (none: this account)");
        aggregator.setAccessibleText("Aggregator of AWS Config");
        aggregator.visibleProperty().bind(config.selectedProperty());
        HBox.setHgrow(aggregator, Priority.ALWAYS);
        HBox way = new HBox(16, api, config, aggregator);
        way.setAlignment(Pos.CENTER_LEFT);
        endpoint.setId("connect-endpoint");
        endpoint.setPromptText("AWS itself; an address only for an emulator");
        endpoint.setAccessibleText("Endpoint");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.addRow(0, caption("Profile"), profile);
        grid.addRow(1, caption("Source"), way);
        grid.addRow(2, caption("Regions"), regions());
        grid.addRow(3, caption("Services"), services());
        grid.addRow(4, caption("Endpoint"), endpoint);
        GridPane.setHgrow(profile, Priority.ALWAYS);
        return grid;
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        return caption;
    }

    private Node regions() {
        regions.setId("connect-regions");
        regions.setPromptText("The profile's own; or us-east-1, eu-west-1");
        regions.setAccessibleText("Regions");
        HBox.setHgrow(regions, Priority.ALWAYS);
        MenuButton usual = new MenuButton("Choose");
        usual.setId("connect-usual-regions");
        usual.setOnShowing(event -> usual.getItems()
                .setAll(connecting.regions().stream()
                        .map(name -> item(region(name)))
                        .toList()));
        return new HBox(8, regions, usual);
    }

    private CheckBox region(String name) {
        CheckBox box = new CheckBox(name);
        box.setSelected(typedRegions().contains(name));
        box.setOnAction(event -> {
            Set<String> typed = new LinkedHashSet<>(typedRegions());
            if (box.isSelected()) {
                typed.add(name);
            } else {
                typed.remove(name);
            }
            regions.setText(String.join(", ", typed));
        });
        return box;
    }

    private Node services() {
        services.setId("connect-services");
        services.disableProperty().bind(config.selectedProperty());
        for (String name : connecting.services()) {
            CheckBox box = new CheckBox(name);
            box.setId("service-" + name);
            box.setSelected(true);
            box.setOnAction(event -> changed());
            asked.add(box);
        }
        CheckBox all = new CheckBox("All");
        all.setId("service-all");
        all.setSelected(true);
        all.setOnAction(event -> {
            asked.forEach(box -> box.setSelected(all.isSelected()));
            changed();
        });
        services.getItems().add(item(all));
        asked.forEach(box -> services.getItems().add(item(box)));
        return services;
    }

    /// An item that does not close its menu: several are to be chosen.
    private static CustomMenuItem item(CheckBox box) {
        CustomMenuItem item = new CustomMenuItem(box);
        item.setHideOnClick(false);
        return item;
    }

    private Node calls() {
        VBox lines = new VBox(2);
        lines.setId("connect-calls");
        lines.setPadding(new Insets(6, 8, 6, 8));
        Label heading = new Label();
        heading.setId("connect-plan");
        heading.setWrapText(true);
        connecting.planProperty().subscribe(plan -> {
            heading.setText(
                    plan.problem().isEmpty()
                            ? "%d kinds of calls, all of them reading. Nothing is called before you press Test or Connect."
                                    .formatted(plan.count())
                            : plan.problem());
            lines.getChildren()
                    .setAll(plan.calls().stream().map(ConnectDialog::line).toList());
        });
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(130);
        scroll.setMinHeight(60);
        scroll.getStyleClass().add("call-list");
        return new VBox(6, heading, scroll);
    }

    private static Label line(Connecting.Plan.Line line) {
        Label label = new Label(line.service() + ": " + line.calls());
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }

    private Node told() {
        told.setId("connect-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.managedProperty().bind(told.visibleProperty());
        connecting.toldProperty().subscribe(this::tell);
        model.sightProperty().subscribe(this::tell);
        tell();
        return told;
    }

    private void tell() {
        Notice notice = connecting.toldProperty().get();
        told.setVisible(notice != null);
        told.setText(notice == null ? "" : notice.sentence(model.exposure()));
        told.getStyleClass().removeAll(Styles.DANGER, Styles.SUCCESS);
        told.getStyleClass()
                .add(notice != null && notice.tone() == Notice.Tone.FAILED ? Styles.DANGER : Styles.SUCCESS);
    }

    private Node buttons() {
        Button cancel = new Button("Cancel");
        cancel.setId("connect-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> {
            connecting.cancel();
            close.run();
        });
        Button test = new Button("Test");
        test.setId("connect-test");
        test.setOnAction(event -> connecting.test(choice()));
        Button connect = new Button("Connect");
        connect.setId("connect-go");
        connect.setDefaultButton(true);
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(event -> connecting.connect(choice(), close));
        Stream.of(test, connect).forEach(button -> button.disableProperty()
                .bind(connecting.busyProperty().or(nothingAsked)));
        connecting.codeWantedProperty().subscribe(wantedNow -> connect.setDefaultButton(!wantedNow));
        // While it is busy nothing else can have the focus: Enter must not be Cancel afterwards.
        connecting.busyProperty().subscribe(now -> {
            if (!now && cancel.isFocused()) {
                Platform.runLater(connect::requestFocus);
            }
        });
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.setAccessibleText("Asking AWS");
        busy.visibleProperty().bind(connecting.busyProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, test, busy, space, cancel, connect);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    /// The names follow the exposure; what was chosen stays chosen.
    private void fillProfiles() {
        Exposure exposure = model.exposure();
        List<Connecting.Profile> shown =
                Connecting.shown(connecting.profilesProperty().get(), exposure);
        filling = true;
        profile.getItems().setAll(shown);
        profile.setValue(shown.stream()
                .filter(one -> Objects.equals(one.name(), wanted))
                .findFirst()
                .orElse(shown.getFirst()));
        filling = false;
    }

    private void chosen(Connecting.@Nullable Profile now) {
        if (!filling && now != null) {
            wanted = now.name();
            changed();
        }
    }

    private void changed() {
        long some = asked.stream().filter(CheckBox::isSelected).count();
        services.setText(some == asked.size() ? "All " + some : some + " of " + asked.size());
        nothingAsked.set(some == 0 && !config.isSelected());
        if (!nothingAsked.get()) {
            connecting.plan(choice());
        }
    }

    private List<String> typedRegions() {
        return Stream.of(regions.getText().split("[,\\s]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /// What the fields say.
    private Accounts.Choice choice() {
        List<String> some = asked.stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
        boolean all = config.isSelected() || some.size() == asked.size();
        String named = aggregator.getText().strip();
        return new Accounts.Choice(
                wanted,
                typedRegions(),
                all ? List.of() : some,
                address(),
                config.isSelected(),
                named.isEmpty() || !config.isSelected() ? null : named);
    }

    private @Nullable URI address() {
        String typed = endpoint.getText().strip();
        try {
            return typed.isEmpty() ? null : new URI(typed);
        } catch (URISyntaxException e) {
            // It has no host, and so we are told what an endpoint looks like.
            return URI.create("unreadable:endpoint");
        }
    }
}
