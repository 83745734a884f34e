package io.github.alidade.redaction;

import java.util.ArrayList;
import java.util.List;

/// Everything that a shown topology says, as lines, keys included: two that dump alike cannot be told apart.
public final class Dump {
    private final List<String> lines = new ArrayList<>();
    private final List<ShownText> texts = new ArrayList<>();

    private Dump(ShownTopology topology) {
        for (ShownNode node : topology.nodes()) {
            line("node", node.key(), node.kind(), node.described(), node.cluster(), node.vpc());
            all(node.id(), node.name(), node.telling(), node.account(), node.region());
            fields("  ", node.fields());
        }
        for (ShownEdge edge : topology.edges()) {
            line("edge", edge.number(), edge.source(), edge.target(), edge.kind(), edge.certainty());
            all(edge.label());
            for (ShownEvidence evidence : edge.evidence()) {
                line("  evidence", evidence.kind(), evidence.certainty(), evidence.via());
                all(evidence.where(), evidence.match());
            }
        }
        for (ShownGap gap : topology.gaps()) {
            line("gap", gap.reason(), gap.lane());
            all(gap.permission(), gap.region(), gap.sentence());
        }
        topology.warnings().forEach(this::all);
    }

    public static List<String> lines(ShownTopology topology) {
        return new Dump(topology).lines;
    }

    public static List<ShownText> texts(ShownTopology topology) {
        return new Dump(topology).texts;
    }

    private void line(Object... parts) {
        lines.add(List.of(parts).toString());
    }

    private void all(ShownText... shown) {
        for (ShownText text : shown) {
            texts.add(text);
            lines.add("  " + text.origin() + " " + text.text());
        }
    }

    private void fields(String indent, ShownFields fields) {
        fields.all().forEach((name, value) -> {
            lines.add(indent + name);
            value(indent + "  ", value);
        });
    }

    private void value(String indent, ShownValue value) {
        switch (value) {
            case ShownValue.Text(var text) -> all(text);
            case ShownValue.Link(var text, var target) -> {
                all(text);
                line(indent, "to", target);
            }
            case ShownValue.Many(var values) -> values.forEach(each -> value(indent + "- ", each));
            case ShownValue.Part(var fields) -> fields(indent + "  ", fields);
        }
    }
}
