package io.github.alidade.source.file;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text export of this program and of the tool before it: titles, tables drawn with `+`, `-` and `|`, warnings.
/// What it shows becomes an inventory again whose names are the aliases; a section that it does not have, or that has
/// nothing but links of what other sections show, is not missed.
final class PublicTextSource implements FileFormat {
    private static final Pattern TITLE = Pattern.compile("[A-Z0-9][A-Z0-9 /-]{1,60}");
    private static final String PUBLIC_MODE = "- Public mode enabled";

    @Override
    public boolean recognises(Opened file) {
        List<String> lines = file.text().lines().limit(3).toList();
        return lines.size() > 1
                && TITLE.matcher(lines.getFirst()).matches()
                && (lines.get(1).startsWith("+-") || lines.get(1).startsWith("- "));
    }

    @Override
    public Reading reading() {
        return new Exports();
    }

    private static final class Exports implements Reading {
        private final List<Findings> read = new ArrayList<>();

        @Override
        public void add(Opened opened, Progress progress) throws AlidadeException, IOException {
            String name = opened.file().name();
            List<String> lines = opened.allText().lines().toList();
            try {
                Map<String, TextTable> tables = tables(lines);
                boolean alreadyPublic = lines.stream().anyMatch(line -> line.startsWith(PUBLIC_MODE));
                if (tables.isEmpty()) {
                    throw Unreadable.because("%s is a text export without a single table.".formatted(name));
                }
                read.add(new Findings(
                        new ExportedTables(tables).inventory(alreadyPublic, ExportedGaps.of(lines)), List.of()));
            } catch (TextTable.Broken e) {
                throw Unreadable.because("%s is no whole text export: line %d does not fit the columns of its table."
                        .formatted(name, e.line()));
            }
        }

        private static Map<String, TextTable> tables(List<String> lines) throws TextTable.Broken {
            Map<String, TextTable> tables = new LinkedHashMap<>();
            for (int i = 0; i + 1 < lines.size(); i++) {
                boolean title = TITLE.matcher(lines.get(i)).matches();
                if (title && lines.get(i + 1).startsWith("+-")) {
                    tables.putIfAbsent(lines.get(i), TextTable.read(lines.get(i), lines, i + 1));
                }
            }
            return tables;
        }

        @Override
        public Optional<Findings> end() {
            return read.isEmpty() ? Optional.empty() : Optional.of(Sources.merge(read));
        }
    }
}
