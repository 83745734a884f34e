package io.github.alidade.app.view;

import atlantafx.base.theme.Styles;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Filter;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Chooses what is shown: kinds, networks, clusters, regions, and a text that names have to hold.
final class FilterPane extends VBox {
    private final WindowModel model;
    private final Sight sight;
    private final Runnable close;
    private final Map<ResourceKind, CheckBox> kinds = new LinkedHashMap<>();
    private final Map<NodeKey, CheckBox> vpcs = new LinkedHashMap<>();
    private final Map<NodeKey, CheckBox> clusters = new LinkedHashMap<>();
    private final Map<ShownText, CheckBox> regions = new LinkedHashMap<>();
    private final TextField words = new TextField();

    /// @param sight what can be chosen from
    FilterPane(WindowModel model, Sight sight, Runnable close) {
        this.model = model;
        this.sight = sight;
        this.close = close;
        setId("filter-pane");
        getStyleClass().add("dialog");
        setMaxSize(560, Region.USE_PREF_SIZE);
        Label title = new Label("Filter");
        title.getStyleClass().add("dialog-title");
        VBox choices = new VBox(12);
        fill(choices);
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(420);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().addAll(title, name(), scroll, buttons());
        // Enter would press the box that has the focus once more.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
                event.consume();
                apply(chosen());
            }
        });
    }

    private void fill(VBox choices) {
        Filter now = model.scoping().scope().filter();
        Map<ResourceKind, Integer> count = new TreeMap<>();
        Map<NodeKey, Integer> inVpc = new TreeMap<>();
        Map<NodeKey, Integer> inCluster = new TreeMap<>();
        for (ShownNode node : sight.picture().shown().nodes()) {
            if (node.kind().drawn()
                    && sight.picture().view().lenses().contains(node.kind().lane())) {
                count.merge(node.kind(), 1, Integer::sum);
                node.vpc().ifPresent(vpc -> inVpc.merge(vpc, 1, Integer::sum));
                node.cluster().ifPresent(cluster -> inCluster.merge(cluster, 1, Integer::sum));
            }
        }
        count.forEach((kind, number) -> kinds.put(
                kind,
                check(
                        "kind-" + kind.word(),
                        kind.title() + "  " + number,
                        now.kinds().contains(kind))));
        frames("vpc", inVpc, now.vpcs(), vpcs);
        frames("cluster", inCluster, now.clusters(), clusters);
        List<ShownText> known = sight.picture().cut().map(Cut::regions).orElse(List.of());
        for (ShownText region : known) {
            regions.put(
                    region,
                    check(
                            "region-" + regions.size(),
                            region.text(),
                            now.regions().contains(region)));
        }
        add(choices, "Kinds", kinds);
        add(choices, "VPCs", vpcs);
        add(choices, "Clusters", clusters);
        add(choices, "Regions", regions);
    }

    private void frames(String id, Map<NodeKey, Integer> counts, Set<NodeKey> chosen, Map<NodeKey, CheckBox> boxes) {
        counts.forEach((key, number) -> sight.picture()
                .shown()
                .find(key)
                .ifPresent(node -> boxes.put(
                        key, check(id + "-" + key.number(), node.name() + "  " + number, chosen.contains(key)))));
    }

    private static CheckBox check(String id, String text, boolean chosen) {
        CheckBox box = new CheckBox(text);
        box.setId("filter-" + id);
        box.setMnemonicParsing(false);
        box.setSelected(chosen);
        return box;
    }

    /// One choice alone is none.
    private static void add(VBox choices, String heading, Map<?, CheckBox> boxes) {
        if (boxes.size() > 1) {
            FlowPane flow = new FlowPane(16, 8);
            flow.getChildren().setAll(new ArrayList<>(boxes.values()));
            choices.getChildren().add(new VBox(6, Panes.groupHeading(heading), flow));
        }
    }

    private Node name() {
        words.setId("filter-words");
        words.setPromptText("Text in the name");
        words.setAccessibleText("Text that the name has to hold");
        model.scoping()
                .scope()
                .filter()
                .words()
                .filter(typed -> typed.shownUnder(sight.exposure()))
                .ifPresent(typed -> words.setText(typed.typed()));
        return words;
    }

    private Node buttons() {
        Button clear = new Button("Show All");
        clear.setId("filter-clear");
        clear.setOnAction(event -> apply(Filter.NONE));
        Button cancel = new Button("Cancel");
        cancel.setId("filter-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button apply = new Button("Filter");
        apply.setId("filter-apply");
        apply.setDefaultButton(true);
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setOnAction(event -> apply(chosen()));
        HBox buttons = new HBox(8, clear, cancel, apply);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private Filter chosen() {
        return new Filter(
                marked(kinds),
                marked(vpcs),
                marked(clusters),
                marked(regions),
                Optional.of(new Filter.Words(words.getText(), sight.exposure())));
    }

    private static <K> Set<K> marked(Map<K, CheckBox> boxes) {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void apply(Filter filter) {
        close.run();
        model.scoping().filter(filter);
    }
}
