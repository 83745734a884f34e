package io.github.alidade.redaction.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of a file, told apart as its format does.
final class TextRuns {
    /// Attributes that programs show: labels of SVG, draw.io and GraphML.
    private static final List<String> READ =
            List.of("aria-label", "value", "label", "name", "tooltip", "placeholder", "title");

    /// Whose names HTML and XLSX prescribe: the viewport's settings, the range of a filter.
    private static final Set<String> PRESCRIBED = Set.of("meta", "definedName");

    /// The range that a filter covers names its sheet: `'ALB LISTENERS'!$A$1:$E$4`.
    private static final Pattern FILTERED = Pattern.compile("!\\$[A-Z]{1,3}\\$[0-9]{1,7}:\\$[A-Z]{1,3}\\$[0-9]{1,7}$");

    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\||<br */?>");

    private TextRuns() {}

    /// @param lines one, unless the text was wrapped
    record Run(List<TextTable.Line> lines) {
        int offset() {
            return lines.getFirst().offset();
        }
    }

    /// Texts of one part of a file.
    ///
    /// @param source what the runs were read from, to say where they are
    /// @param where empty for the file itself
    record Part(String source, String where, List<Run> runs) {
        /// What is left to be searched: the source with blanks in place of these texts, every character at its place.
        /// Numbers of drawings say nothing.
        String without(Collection<Run> gone, boolean markup) {
            char[] rest = source.toCharArray();
            if (markup) {
                Markup.walk(source, new Markup.Found() {
                    @Override
                    public void text(String element, int from, int to) {}

                    @Override
                    public void attribute(String element, String name, int from, int to) {
                        if (Geometry.is(source, from, to)) {
                            Arrays.fill(rest, from, to, ' ');
                        }
                    }
                });
            }
            for (Run run : gone) {
                for (TextTable.Line line : run.lines()) {
                    for (int i = line.offset(); i < line.offset() + line.length(); i++) {
                        rest[i] = rest[i] == '\n' ? '\n' : ' ';
                    }
                }
            }
            return new String(rest);
        }
    }

    /// All texts of a file whose texts can be told apart from its syntax, part by part; none of other files.
    static List<Part> parts(byte[] content, FileKind kind) {
        return switch (kind) {
            case TEXT, CSV, MARKDOWN, JSON, SVG, DRAW_IO, GRAPHML, MERMAID, DOT -> {
                String text = new String(content, StandardCharsets.UTF_8);
                yield List.of(new Part(text, "", of(text, kind)));
            }
            case HTML -> {
                String rest = Page.of(content).rest();
                yield List.of(new Part(rest, "", of(rest, kind)));
            }
            case PDF -> pdf(content);
            case XLSX, ZIP -> members(content, kind);
            case PNG, OTHER -> List.of();
        };
    }

    private static List<Part> pdf(byte[] content) {
        List<Part> parts = new ArrayList<>();
        for (String text : PdfFile.texts(content)) {
            parts.add(new Part(text, "text " + (parts.size() + 1), List.of(run(text, 0, text.length()))));
        }
        return parts;
    }

    private static List<Part> members(byte[] content, FileKind kind) {
        List<Part> parts = new ArrayList<>();
        for (Zip.Member member : Zip.open(content).map(Zip.Opened::members).orElse(List.of())) {
            String text = new String(member.content().orElse(new byte[0]), StandardCharsets.UTF_8);
            String where = MemberNames.shown(member.name(), parts.size());
            List<Run> runs = kind == FileKind.XLSX ? xml(text) : of(text, FileKind.of(member.name()));
            parts.add(new Part(text, where, runs));
        }
        return parts;
    }

    /// The texts of a text file, in its order.
    private static List<Run> of(String text, FileKind kind) {
        return switch (kind) {
            case TEXT -> text(text);
            case MARKDOWN -> markdown(text);
            case CSV -> csv(text);
            case JSON -> json(text, 0);
            case SVG, DRAW_IO, GRAPHML, HTML -> xml(text);
            case MERMAID, DOT -> quoted(text, 0);
            case PNG, PDF, XLSX, ZIP, OTHER -> List.of();
        };
    }

    /// @param text what the source says from one place to another, escapes resolved
    private static Run run(String text, int from, int to) {
        return new Run(List.of(new TextTable.Line(text, from, to - from, false)));
    }

    private static List<Run> text(String text) {
        List<Run> runs = new ArrayList<>();
        TextTable.cells(text).forEach(cell -> runs.add(new Run(cell.lines())));
        boolean inTable = false;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            boolean border = TextTable.border(text, at, end);
            inTable = border || inTable && end > at && text.charAt(at) == '|';
            if (!inTable && end > at) {
                runs.add(run(text.substring(at, end), at, end));
            }
            at = end + 1;
        }
        return runs;
    }

    /// Cells and paragraphs a line each, with the escapes and the few tags of Markdown resolved; of fenced blocks what
    /// stands in quotation marks.
    private static List<Run> markdown(String text) {
        List<Run> runs = new ArrayList<>();
        boolean fenced = false;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            boolean fence = line.startsWith("```");
            if (fenced && !fence) {
                runs.addAll(quoted(line, at));
            } else if (!fence) {
                int cell = 0;
                Matcher between = BETWEEN_CELLS.matcher(line);
                while (between.find()) {
                    cell(line, cell, between.start(), at, runs);
                    cell = between.end();
                }
                cell(line, cell, line.length(), at, runs);
            }
            fenced ^= fence;
            at += line.length() + 1;
        }
        return runs;
    }

    private static void cell(String line, int from, int to, int offset, List<Run> runs) {
        String cell = Unescaped.all(line.substring(from, to)).replace("\\", " ");
        runs.add(run(cell, offset + from, offset + to));
    }

    /// What stands in quotation marks, with the escapes of Mermaid (`#62;`) and DOT (`\n`) resolved.
    private static List<Run> quoted(String text, int offset) {
        List<Run> runs = new ArrayList<>();
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            int end = endOfString(text, i);
            String written = text.substring(i + 1, end);
            String resolved = written.replaceAll("<br */?>|\\\\[nlr]", " ").replaceAll("#([a-z0-9]{1,6};)", "&#$1");
            runs.add(run(Unescaped.all(resolved), offset + i + 1, offset + end));
            i = end;
        }
        return runs;
    }

    /// Where the string ends that begins with this quotation mark.
    private static int endOfString(String text, int mark) {
        int end = mark + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    /// Cells as RFC 4180 has them.
    private static List<Run> csv(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                cell.append(' ');
            } else if (!quoted && (c == ',' || c == '\n')) {
                runs.add(run(cell.toString(), begin, i));
                cell.setLength(0);
                begin = i + 1;
            } else {
                cell.append(c);
            }
        }
        runs.add(run(cell.toString(), begin, text.length()));
        return runs;
    }

    /// Strings that are values; keys are the format's own, and searched for tokens like everything else.
    private static List<Run> json(String text, int offset) {
        List<Run> runs = new ArrayList<>();
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            int end = endOfString(text, i);
            int next = Math.min(end + 1, text.length());
            while (next < text.length() && text.charAt(next) <= ' ') {
                next++;
            }
            if (next >= text.length() || text.charAt(next) != ':') {
                runs.add(run(jsonText(text.substring(i + 1, end)), offset + i + 1, offset + end));
            }
            i = end;
        }
        return runs;
    }

    private static String jsonText(String written) {
        return Unescaped.all(written.replaceAll("\\\\[nrtbf\"]", " "));
    }

    /// Text between tags, and the attributes that are there to be read.
    private static List<Run> xml(String source) {
        List<Run> runs = new ArrayList<>();
        Markup.walk(source, new Markup.Found() {
            @Override
            public void text(String element, int from, int to) {
                String text = source.substring(from, to);
                switch (element) {
                    case "script" -> runs.addAll(json(text, from));
                    case "definedName" ->
                        runs.add(run(Unescaped.entities(FILTERED.matcher(text).replaceAll("")), from, to));
                    default -> runs.add(run(Unescaped.entities(text), from, to));
                }
            }

            @Override
            public void attribute(String element, String name, int from, int to) {
                if (READ.contains(name) && !PRESCRIBED.contains(element)) {
                    String value = Unescaped.entities(source.substring(from, to));
                    runs.add(run(value.replaceAll("<br */?>", " "), from, to));
                }
            }
        });
        return runs;
    }
}
