package io.github.alidade.source.file;

import io.github.alidade.model.Principal;
import io.github.alidade.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads who may assume a role, which a text export prints as Python does: `{'Service': ['a', 'b'], 'AWS': 'c'}`.
final class ExportedPrincipals {
    private static final Pattern ENTRY = Pattern.compile("'([^']*)': (\\[[^\\]]*\\]|'[^']*')");
    private static final Pattern VALUE = Pattern.compile("'([^']*)'");

    private ExportedPrincipals() {}

    /// One statement per line.
    static List<Statement> trust(List<String> lines) {
        return lines.stream()
                .map(ExportedPrincipals::principals)
                .filter(principals -> !principals.isEmpty())
                .map(principals -> new Statement(
                        "Allow",
                        principals,
                        List.of(),
                        List.of("sts:AssumeRole"),
                        List.of(),
                        List.of(),
                        List.of(),
                        false))
                .toList();
    }

    private static List<Principal> principals(String line) {
        if (line.equals("*")) {
            return List.of(new Principal("*", "*"));
        }
        List<Principal> found = new ArrayList<>();
        Matcher entry = ENTRY.matcher(line);
        while (entry.find()) {
            String type = entry.group(1);
            Matcher value = VALUE.matcher(entry.group(2));
            while (value.find()) {
                found.add(new Principal(type, value.group(1)));
            }
        }
        return found;
    }
}
