package io.github.alidade.export;

import io.github.alidade.table.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names of sheets: at most 31 characters, none of those that addresses are made of, and each but once.
final class SheetNames {
    private static final int LONGEST = 31;

    private SheetNames() {}

    static Map<Section, String> of(List<Section> sections) {
        Map<Section, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Section section : sections) {
            String name = section.title().replaceAll("[\\[\\]:*?/\\\\']", " ");
            name = name.substring(0, Math.min(name.length(), LONGEST)).strip();
            String unique = name;
            for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
                String end = " " + number;
                unique = name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
            }
            names.put(section, unique);
        }
        return names;
    }
}
