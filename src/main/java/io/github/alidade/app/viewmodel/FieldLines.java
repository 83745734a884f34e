package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns the fields of a node into labels and lines of values.
final class FieldLines {
    // Words that a person writes in capitals.
    private static final Set<String> CAPITALS =
            Set.of("id", "arn", "vpc", "dns", "cpu", "az", "ttl", "url", "api", "iam", "http", "cidr", "kms", "acl");

    private FieldLines() {}

    /// The fields that have a value and are not told already.
    static List<Details.Field> of(ShownFields fields, List<Details.Field> already) {
        Set<List<Details.Value>> told =
                already.stream().map(Details.Field::values).collect(Collectors.toSet());
        List<Details.Field> all = new ArrayList<>();
        fields.all().forEach((name, value) -> {
            List<Details.Value> lines = lines(value, 0);
            if (!lines.isEmpty() && !told.contains(lines)) {
                all.add(new Details.Field(label(name), lines));
            }
        });
        return all;
    }

    static List<Details.Value> lines(ShownValue value, int indent) {
        return switch (value) {
            case ShownValue.Text(ShownText text) ->
                text.isEmpty() ? List.of() : List.of(new Details.Value(text, Optional.empty(), indent));
            case ShownValue.Link(ShownText text, var target) -> List.of(new Details.Value(text, target, indent));
            case ShownValue.Many(var values) ->
                values.stream().flatMap(one -> lines(one, indent).stream()).toList();
            case ShownValue.Part(ShownFields fields) -> part(fields, indent);
        };
    }

    /// The plain fields of a part in one line, its lists and links on lines under it.
    private static List<Details.Value> part(ShownFields fields, int indent) {
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

    /// The name of a record's component as words: `taskRole` is `Task role`.
    static String label(String component) {
        List<String> words = new ArrayList<>();
        for (String word : component.split("(?<=[a-z0-9])(?=[A-Z])")) {
            String lower = word.toLowerCase(Locale.ROOT);
            words.add(CAPITALS.contains(lower) ? lower.toUpperCase(Locale.ROOT) : lower);
        }
        String joined = String.join(" ", words);
        return joined.isEmpty() ? joined : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }
}
