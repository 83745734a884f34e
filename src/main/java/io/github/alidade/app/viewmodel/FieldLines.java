package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.ShownValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the fields of a node into labels and lines of values.
final class FieldLines {
    // Told by the head of the pane and by the places.
    private static final Set<String> TOLD = Set.of("home", "name", "cluster", "vpcId");

    // Words that a person writes otherwise than in small letters.
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("id", "ID"),
            Map.entry("arn", "ARN"),
            Map.entry("vpc", "VPC"),
            Map.entry("dns", "DNS"),
            Map.entry("cpu", "CPU"),
            Map.entry("az", "AZ"),
            Map.entry("ip", "IP"),
            Map.entry("ttl", "TTL"),
            Map.entry("url", "URL"),
            Map.entry("api", "API"),
            Map.entry("iam", "IAM"),
            Map.entry("http", "HTTP"),
            Map.entry("kms", "KMS"),
            Map.entry("cidr", "CIDR"));

    private final ShownTopology topology;

    private FieldLines(ShownTopology topology) {
        this.topology = topology;
    }

    /// The fields that have a value and are not told elsewhere.
    static List<Details.Field> of(ShownTopology topology, ShownNode node) {
        FieldLines reader = new FieldLines(topology);
        List<Details.Field> all = new ArrayList<>();
        if (!node.id().equals(node.name()) && !node.id().isEmpty()) {
            all.add(new Details.Field("Identity", List.of(new Details.Value(node.id(), Optional.empty(), 0))));
        }
        node.fields().all().forEach((name, value) -> {
            List<Details.Value> lines = reader.lines(value, 0);
            boolean again = TOLD.contains(name)
                    || lines.size() == 1
                            && List.of(node.id(), node.name())
                                    .contains(lines.getFirst().text());
            if (!lines.isEmpty() && !again) {
                all.add(new Details.Field(label(name), lines));
            }
        });
        return all;
    }

    private List<Details.Value> lines(ShownValue value, int indent) {
        return switch (value) {
            case ShownValue.Text(ShownText text) ->
                text.isEmpty() ? List.of() : List.of(new Details.Value(text, Optional.empty(), indent));
            case ShownValue.Link(ShownText text, var target) ->
                List.of(new Details.Value(name(target).orElse(text), target, indent));
            case ShownValue.Many(var values) ->
                values.stream().flatMap(one -> lines(one, indent).stream()).toList();
            case ShownValue.Part(ShownFields fields) -> part(fields, indent);
        };
    }

    /// A node is called by its name, however the field spells it.
    private Optional<ShownText> name(Optional<NodeKey> target) {
        return target.flatMap(topology::find).map(ShownNode::name);
    }

    /// The plain fields of a part in one line, its lists and links on lines under it.
    private List<Details.Value> part(ShownFields fields, int indent) {
        List<ShownText> plain = new ArrayList<>();
        List<Details.Value> under = new ArrayList<>();
        fields.all().forEach((name, value) -> {
            if (value instanceof ShownValue.Text(ShownText text)) {
                if (!text.isEmpty()) {
                    plain.add(text);
                }
            } else {
                under.addAll(lines(value, indent + 1));
            }
        });
        List<Details.Value> lines = new ArrayList<>();
        if (!plain.isEmpty()) {
            lines.add(new Details.Value(ShownText.join(" · ", plain), Optional.empty(), indent));
        }
        lines.addAll(under);
        return lines;
    }

    /// The name of a record's component as words: `subnetIds` is `Subnets`, `publicIp` is `Public IP`.
    static String label(String component) {
        List<String> words = new ArrayList<>(Arrays.asList(component.split("(?<=[a-z0-9])(?=[A-Z])")));
        if (words.size() > 1 && words.getLast().equals("Ids")) {
            words.removeLast();
            words.set(words.size() - 1, words.getLast() + "s");
        } else if (words.size() > 1 && words.getLast().equals("Id")) {
            words.removeLast();
        }
        String joined = String.join(
                " ",
                words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .map(word -> SPELLED.getOrDefault(word, word))
                        .toList());
        return joined.isEmpty() ? joined : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }
}
