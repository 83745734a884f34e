package io.github.alidade.table;

import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may assume a role, as the original tool prints it: the text of a Python dictionary.
final class Principals {
    private static final ShownText HIDDEN = ShownText.words("-");

    private Principals() {}

    /// One line per statement.
    static List<ShownText> lines(List<ShownFields> statements) {
        Set<ShownText> lines = new LinkedHashSet<>();
        for (ShownFields statement : statements) {
            List<ShownFields> principals = statement.parts("principals");
            if (!principals.isEmpty()) {
                lines.add(line(principals));
            }
        }
        return List.copyOf(lines);
    }

    private static ShownText line(List<ShownFields> principals) {
        Map<ShownText, List<ShownText>> byType = new LinkedHashMap<>();
        for (ShownFields principal : principals) {
            ShownText type = principal.text("type").orElse(ShownText.NONE);
            // A profile may hide which services they are: that there are some stays.
            ShownText value = principal.text("value").orElse(HIDDEN);
            if (type.text().equals("*")) {
                return ShownText.words("*");
            }
            byType.computeIfAbsent(type, key -> new ArrayList<>()).add(ShownText.format("'%s'", value));
        }
        List<ShownText> entries = new ArrayList<>();
        byType.forEach((type, values) -> entries.add(
                values.size() == 1
                        ? ShownText.format("'%s': %s", type, values.getFirst())
                        : ShownText.format("'%s': [%s]", type, ShownText.join(", ", values))));
        return ShownText.format("{%s}", ShownText.join(", ", entries));
    }
}
