package io.github.alidade.redaction.audit;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The texts of a file, told apart as its format does.
final class TextRuns {
    /// Attributes that programs show: labels of SVG, draw.io and GraphML.
    private static final List<String> READ =
            List.of("aria-label", "value", "label", "name", "tooltip", "placeholder", "title");

    /// Names of the viewport's settings and the like, which HTML prescribes.
    private static final String META = "meta";

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
    record Part(String source, String where, List<Run> runs) {}

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
            parts.add(new Part(text, "text " + (parts.size() + 1), List.of(run(text, 0))));
        }
        return parts;
    }

    private static List<Part> members(byte[] content, FileKind kind) {
        List<Part> parts = new ArrayList<>();
        for (Zip.Member member : Zip.open(content).map(Zip.Opened::members).orElse(List.of())) {
            String text = new String(member.content().orElse(new byte[0]), StandardCharsets.UTF_8);
            String where = MemberNames.shown(member.name(), parts.size());
            List<Run> runs = kind == FileKind.XLSX ? workbook(text) : of(text, FileKind.of(member.name()));
            parts.add(new Part(text, where, runs));
        }
        return parts;
    }

    /// The range that a filter covers names its sheet: `'ALB LISTENERS'!$A$1:$E$4`.
    private static List<Run> workbook(String text) {
        return xml(text.replaceAll("!\\$[A-Z]{1,3}\\$[0-9]{1,7}:\\$[A-Z]{1,3}\\$[0-9]{1,7}<", "<")
                .replace("\"_xlnm._FilterDatabase\"", "\"\""));
    }

    /// The texts of a text file, in its order.
    private static List<Run> of(String text, FileKind kind) {
        return switch (kind) {
            case TEXT -> text(text);
            case MARKDOWN -> markdown(text);
            case CSV -> csv(text);
            case JSON -> json(text);
            case SVG, DRAW_IO, GRAPHML, HTML -> xml(text);
            case MERMAID, DOT -> quoted(text, 0);
            case PNG, PDF, XLSX, ZIP, OTHER -> List.of();
        };
    }

    private static Run run(String text, int offset) {
        return new Run(List.of(new TextTable.Line(text, offset, false)));
    }

    private static Run moved(Run run, int by) {
        return run(run.lines().getFirst().text(), run.offset() + by);
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
                runs.add(run(text.substring(at, end), at));
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
                for (String cell : line.split("(?<!\\\\)\\||<br */?>")) {
                    runs.add(run(Unescaped.all(cell).replace("\\", " "), at));
                }
            }
            fenced ^= fence;
            at += line.length() + 1;
        }
        return runs;
    }

    /// What stands in quotation marks, with the escapes of Mermaid (`#62;`) and DOT (`\n`) resolved.
    private static List<Run> quoted(String text, int offset) {
        List<Run> runs = new ArrayList<>();
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            int end = i + 1;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            String written = text.substring(i + 1, Math.min(end, text.length()));
            String resolved = written.replaceAll("<br */?>|\\\\[nlr]", " ").replaceAll("#([a-z0-9]{1,6};)", "&#$1");
            runs.add(run(Unescaped.all(resolved), offset + i));
            i = end;
        }
        return runs;
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
                runs.add(run(cell.toString(), begin));
                cell.setLength(0);
                begin = i + 1;
            } else {
                cell.append(c);
            }
        }
        runs.add(run(cell.toString(), begin));
        return runs;
    }

    /// Strings that are values; keys are the format's own, and searched for tokens like everything else.
    private static List<Run> json(String text) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            int next = Math.min(end + 1, text.length());
            while (next < text.length() && text.charAt(next) <= ' ') {
                next++;
            }
            if (next >= text.length() || text.charAt(next) != ':') {
                runs.add(run(jsonText(text.substring(i + 1, Math.min(end, text.length()))), i));
            }
            i = end;
        }
        return runs;
    }

    private static String jsonText(String written) {
        return Unescaped.all(written.replaceAll("\\\\[nrtbf\"]", " "));
    }

    /// Text between tags, and the attributes that are there to be read.
    private static List<Run> xml(String text) {
        List<Run> runs = new ArrayList<>();
        try {
            XMLStreamReader reader = Xml.reader(new StringReader(text));
            boolean json = false;
            while (reader.hasNext()) {
                int event = reader.next();
                int offset = reader.getLocation().getCharacterOffset();
                if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                    int from = Math.max(0, offset - reader.getTextLength());
                    if (json) {
                        json(reader.getText()).forEach(inner -> runs.add(moved(inner, from)));
                    } else {
                        runs.add(run(reader.getText(), from));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    json = false;
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && !reader.getLocalName().equals(META)) {
                    json = reader.getLocalName().equals("script");
                    for (String name : READ) {
                        String value = reader.getAttributeValue(null, name);
                        if (value != null) {
                            runs.add(run(value.replaceAll("<[^<>]{0,99}>", " "), offset));
                        }
                    }
                }
            }
        } catch (XMLStreamException e) {
            // Structure refuses what is no XML; there is nothing more to read here.
            return runs;
        }
        return runs;
    }
}
