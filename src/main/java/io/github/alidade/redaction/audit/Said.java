package io.github.alidade.redaction.audit;

import io.github.alidade.redaction.audit.Leak.View;
import io.github.alidade.redaction.audit.Reading.Manner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What an export says in words that the grammar knows, and what is left of it without them.
///
/// A text that is made of public words alone gives nothing away, whatever it looks like: a raw text that happens to be
/// a piece of one, or of two that stand side by side, is written there in every account's export. So raw texts are
/// searched for in what is left: the syntax around the texts, and every text that the grammar refused. Where texts
/// cannot be told apart to the last byte, nothing counts as said.
final class Said {
    private final List<Spoken> parts = new ArrayList<>();
    private final Grammar grammar;
    private final boolean markup;

    /// A part of a file with the texts that the grammar accepts, and where it refuses others.
    private record Spoken(TextRuns.Part part, List<TextRuns.Run> accepted, List<String> refused) {}

    private Said(FileKind kind, Grammar grammar) {
        this.grammar = grammar;
        this.markup = switch (kind) {
            case SVG, DRAW_IO, GRAPHML, HTML, XLSX -> true;
            case TEXT, CSV, MARKDOWN, JSON, PNG, PDF, MERMAID, DOT, ZIP, OTHER -> false;
        };
    }

    static Said of(byte[] content, FileKind kind, Grammar grammar) {
        Said said = new Said(kind, grammar);
        TextRuns.parts(content, kind).forEach(said::part);
        return said;
    }

    private void part(TextRuns.Part part) {
        List<TextRuns.Run> accepted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Reading.Place place = Reading.lines(part.source(), part.where());
        for (TextRuns.Run run : part.runs()) {
            if (grammar.accepts(run.lines())) {
                accepted.add(run);
            } else if (refused.size() < LeakAudit.MOST) {
                refused.add(place.of(run.offset()));
            }
        }
        parts.add(new Spoken(part, accepted, refused));
    }

    /// Where texts stand that hold an unknown word.
    List<String> refused() {
        return parts.stream().flatMap(part -> part.refused().stream()).toList();
    }

    /// The texts that the grammar accepted, a line each: no word of them is the account's, but several might still make
    /// up something that has the shape of an identifier.
    List<Reading> accepted() {
        List<Reading> readings = new ArrayList<>();
        for (Spoken spoken : parts) {
            Pieces pieces = new Pieces();
            for (TextRuns.Run run : spoken.accepted()) {
                run.lines()
                        .forEach(line ->
                                pieces.from(line.offset()).add(line.text()).add('\n'));
            }
            Reading source = Reading.of(spoken.part().source(), spoken.part().where());
            readings.add(new Reading(
                    pieces.text(), View.TEXT, Manner.TEXT, at -> source.place().of(pieces.origin(at))));
        }
        return readings;
    }

    /// What is left of a part: its bytes with blanks in place of what it says.
    ///
    /// @param number the place of the member in its archive; 0 for a file that is none
    byte[] left(int number, byte[] content) {
        if (number >= parts.size()) {
            return content;
        }
        Spoken spoken = parts.get(number);
        byte[] source = spoken.part().source().getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(source, content)
                ? spoken.part().without(spoken.accepted(), markup).getBytes(StandardCharsets.UTF_8)
                : content;
    }

    /// What is left of a PDF: lines and strings that hold an unknown word. Lines are read by another reader than the
    /// texts that the grammar looked at, so a text that came onto the page by a way of its own is not passed over.
    PdfFile.Read left(PdfFile.Read pdf) {
        return new PdfFile.Read(
                pdf.pages().stream().map(this::unknownLines).toList(),
                pdf.strings().stream()
                        .filter(string -> !grammar.accepts(string))
                        .toList(),
                pdf.streams());
    }

    /// Known lines are left empty, so that the others keep their numbers.
    private String unknownLines(String page) {
        return page.lines().map(line -> grammar.accepts(line) ? "" : line).collect(Collectors.joining("\n"));
    }
}
