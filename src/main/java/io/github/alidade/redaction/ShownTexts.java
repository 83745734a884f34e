package io.github.alidade.redaction;

import java.util.ArrayList;
import java.util.List;

/// All texts of a shown topology, for whoever has to look at each of them.
public final class ShownTexts {
    private final List<ShownText> texts = new ArrayList<>();

    private ShownTexts() {}

    public static List<ShownText> of(ShownTopology topology) {
        ShownTexts all = new ShownTexts();
        for (ShownNode node : topology.nodes()) {
            all.texts.addAll(List.of(node.id(), node.name(), node.telling(), node.account(), node.region()));
            all.fields(node.fields());
        }
        for (ShownEdge edge : topology.edges()) {
            all.texts.add(edge.label());
            edge.evidence().forEach(evidence -> all.texts.addAll(List.of(evidence.where(), evidence.match())));
        }
        for (ShownGap gap : topology.gaps()) {
            all.texts.addAll(List.of(gap.permission(), gap.region(), gap.sentence()));
        }
        all.texts.addAll(topology.warnings());
        return List.copyOf(all.texts);
    }

    private void fields(ShownFields fields) {
        fields.all().values().forEach(this::value);
    }

    private void value(ShownValue value) {
        switch (value) {
            case ShownValue.Text(var text) -> texts.add(text);
            case ShownValue.Link(var text, var target) -> texts.add(text);
            case ShownValue.Many(var values) -> values.forEach(this::value);
            case ShownValue.Part(var part) -> fields(part);
        }
    }
}
