package io.github.alidade.redaction.audit;

import io.github.alidade.redaction.audit.Leak.View;
import io.github.alidade.redaction.audit.Reading.Manner;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// All ways to read a file as text: as it is, what it packs, and what its texts say in other words. A file that
/// unfolds without end is not read to the end, and said to be so.
final class Readings {
    /// How often one encoding may lie within another.
    private static final int DEPTH = 3;

    /// How often one container may lie within another.
    private static final int CONTAINERS = 4;

    private static final int MOST_MEMBERS = 20_000;

    private static final int SHORTEST_UTF_16 = 5;

    /// How much is read in all, in characters.
    private static final long MOST = 768L << 20;

    /// Longer runs of base64 without a break are packed bytes and no text.
    private static final Pattern PACKED = Pattern.compile("[A-Za-z0-9+/]{256,}={0,2}");

    /// Told of each reading.
    interface Reader {
        void read(Reading reading);

        /// A part that could not be read.
        void unreadable(String place, String why);
    }

    private final Reader reader;
    private final Optional<Said> own;
    private long budget = MOST;

    /// @param own what a file of our own says in public words, which need no search; the numbers of the letters in such
    /// a PDF are no texts
    Readings(Reader reader, Optional<Said> own) {
        this.reader = reader;
        this.own = own;
    }

    /// @param where empty for the file itself, otherwise the member
    void file(byte[] bytes, String where) {
        file(bytes, where, 0);
    }

    private void file(byte[] bytes, String where, int depth) {
        if (depth > CONTAINERS) {
            reader.unreadable(where.isEmpty() ? "the file" : where, "too many containers lie within one another");
        } else if (Zip.is(bytes)) {
            zip(bytes, where, depth);
        } else if (Zip.isGzip(bytes)) {
            gzip(bytes, where, depth);
        } else if (Png.is(bytes)) {
            png(bytes, where, depth);
        } else if (Pdf.is(bytes)) {
            pdf(bytes, where, depth);
        } else {
            plain(bytes, where, depth);
        }
    }

    private void zip(byte[] bytes, String where, int depth) {
        Optional<Zip.Opened> opened = Zip.open(bytes);
        if (opened.isEmpty() || opened.get().members().size() > MOST_MEMBERS) {
            reader.unreadable(name(where, "the archive"), "its directory cannot be followed");
            binary(bytes, where, depth);
            return;
        }
        String names = opened.get().members().stream().map(Zip.Member::name).collect(Collectors.joining("\n"));
        read(Reading.of(names, name(where, "names of members")), 0, depth);
        bytes(opened.get().rest(), name(where, "around the members"), depth, Manner.TEXT);
        for (int i = 0; i < opened.get().members().size(); i++) {
            Zip.Member member = opened.get().members().get(i);
            // A member's name may be what must not be told, so the place gives it a number unless it is well known.
            String place = name(where, MemberNames.shown(member.name(), i));
            int number = i;
            member.content()
                    .map(content -> own.isPresent() && depth == 0 ? own.get().left(number, content) : content)
                    .ifPresentOrElse(
                            content -> file(content, place, depth + 1),
                            () -> reader.unreadable(place, "it is encrypted, damaged or packed in a way not known"));
        }
    }

    private void gzip(byte[] bytes, String where, int depth) {
        int header = Zip.gzipHeader(bytes);
        Optional<Zip.Inflated> inflated = Zip.inflated(bytes, header, true);
        if (inflated.isEmpty()) {
            reader.unreadable(name(where, "the gzip file"), "it is damaged");
            binary(bytes, where, depth);
            return;
        }
        byte[] rest = bytes.clone();
        Arrays.fill(rest, header, header + inflated.get().used(), (byte) '\n');
        binary(rest, name(where, "gzip header"), depth);
        file(inflated.get().bytes(), name(where, "unpacked"), depth + 1);
    }

    private void png(byte[] bytes, String where, int depth) {
        Png.Chunks chunks = Png.chunks(bytes);
        for (Png.Chunk chunk : chunks.all()) {
            String place = name(where, "chunk " + MemberNames.chunk(chunk.type()) + " at byte " + chunk.offset());
            if (!chunk.type().equals("IDAT")) {
                binary(chunk.data(), place, depth);
                packedTexts(chunk, place, depth);
            }
        }
        if (chunks.end() < bytes.length) {
            binary(Arrays.copyOfRange(bytes, chunks.end(), bytes.length), name(where, "behind the picture"), depth);
        }
    }

    /// zTXt, iTXt and iCCP hold packed texts behind a name and a method.
    private void packedTexts(Png.Chunk chunk, String place, int depth) {
        if (!List.of("zTXt", "iTXt", "iCCP").contains(chunk.type())) {
            return;
        }
        byte[] data = chunk.data();
        for (int at = 0; at < data.length; at++) {
            if (data[at] == 0x78) {
                Optional<Zip.Inflated> inflated = Zip.inflated(data, at, false);
                inflated.ifPresent(text -> file(text.bytes(), place, depth + 1));
            }
        }
    }

    private void pdf(byte[] bytes, String where, int depth) {
        PdfFile.read(bytes)
                .ifPresentOrElse(
                        read -> pdfRead(own.map(said -> said.left(read)).orElse(read), where, depth),
                        () -> reader.unreadable(name(where, "PDF"), "it is encrypted or damaged"));
        Pdf.Opened opened = Pdf.open(bytes);
        pdfText(opened.rest(), name(where, "PDF"), depth);
        int number = 0;
        for (byte[] stream : opened.streams()) {
            number++;
            pdfText(stream, name(where, "PDF stream " + number), depth);
        }
    }

    /// What stands on the pages, and all strings; a stream may be a file of its own that was attached.
    private void pdfRead(PdfFile.Read pdf, String where, int depth) {
        for (int page = 0; page < pdf.pages().size(); page++) {
            read(Reading.of(pdf.pages().get(page), name(where, "page " + (page + 1))), 0, depth);
        }
        String strings = String.join("\n", pdf.strings());
        read(Reading.of(strings, name(where, "strings of the PDF")), 0, depth);
        for (byte[] stream : pdf.streams()) {
            if (Zip.is(stream) || Zip.isGzip(stream) || Pdf.is(stream) || Png.is(stream)) {
                file(stream, name(where, "attached"), depth + 1);
            }
        }
    }

    private void pdfText(byte[] bytes, String place, int depth) {
        if (own.isPresent()) {
            bytes(bytes, place, depth, Manner.DENSE);
            return;
        }
        binary(bytes, place, depth);
        String source = new String(bytes, StandardCharsets.ISO_8859_1);
        Reading reading = Reading.of(source, place);
        read(reading.made(Pdf.strings(source), "strings", Manner.TEXT), 0, depth);
    }

    private void plain(byte[] bytes, String where, int depth) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            read(Reading.of(new String(bytes, wide.get()), where), 0, depth);
            return;
        }
        Optional<String> text = utf8(bytes);
        if (text.isPresent()) {
            read(Reading.of(text.get(), where), 0, depth);
            utf16Runs(bytes, where, depth);
        } else {
            binary(bytes, where, depth);
        }
    }

    /// The charset that a byte order mark tells.
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return mark == 0xFEFF || mark == 0xFFFE ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// Bytes that are no text may still hold some.
    private void binary(byte[] bytes, String where, int depth) {
        long controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        bytes(bytes, where, depth, controls * 20 > bytes.length ? Manner.DENSE : Manner.TEXT);
    }

    private void bytes(byte[] bytes, String where, int depth, Manner manner) {
        Reading.Place place = at -> where.isEmpty() ? "byte " + at : where + ", byte " + at;
        Optional<String> text = utf8(bytes);
        if (text.isEmpty()) {
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            read(new Reading(latin, View.TEXT, manner, place), 0, depth);
        }
        if (text.isPresent() || manner == Manner.TEXT) {
            String mixed = text.orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
            read(new Reading(mixed, View.TEXT, manner, place), 0, depth);
        }
        utf16Runs(bytes, where, depth);
    }

    /// Rows of characters that are text as UTF-16, wherever they begin.
    private void utf16Runs(byte[] bytes, String where, int depth) {
        Pieces out = new Pieces();
        for (int begin = 0; begin < 2; begin++) {
            utf16Runs(bytes, begin, 0, out);
            utf16Runs(bytes, begin, 1, out);
        }
        if (!out.isEmpty()) {
            Reading.Place place = at -> where.isEmpty() ? "byte " + at : where + ", byte " + at;
            read(new Reading("", View.TEXT, Manner.TEXT, place).made(out, View.UTF_16, Manner.TEXT), 0, depth);
        }
    }

    /// @param high which byte of a pair is the higher one
    private static void utf16Runs(byte[] bytes, int begin, int high, Pieces out) {
        int from = -1;
        for (int i = begin; i + 1 < bytes.length + 2; i += 2) {
            boolean text = i + 1 < bytes.length && likelyText(bytes[i + high] & 0xff, bytes[i + 1 - high] & 0xff);
            if (text && from < 0) {
                from = i;
            } else if (!text && from >= 0) {
                if (i - from >= 2 * SHORTEST_UTF_16) {
                    out.from(from);
                    for (int at = from; at < i; at += 2) {
                        out.add((char) ((bytes[at + high] & 0xff) << 8 | bytes[at + 1 - high] & 0xff));
                    }
                    out.add('\n');
                }
                from = -1;
            }
        }
    }

    /// Latin, Greek, Cyrillic and Armenian letters, marks, signs, fullwidth forms: what a row of bytes that is no text
    /// hardly ever has in a row.
    private static boolean likelyText(int high, int low) {
        return switch (high) {
            case 0 -> low >= ' ' && low != 127;
            case 1, 2, 3, 4, 5, 6, 0x20, 0xff -> true;
            default -> false;
        };
    }

    /// A text, and all that it says in other words.
    void read(Reading reading) {
        read(reading, 0, 0);
    }

    /// @param level how many encodings it was taken out of
    /// @param depth how many containers it was taken out of
    private void read(Reading reading, int level, int depth) {
        budget -= reading.text().length();
        if (budget < 0) {
            reader.unreadable(reading.place().of(0), "it unfolds into more than can be read");
            return;
        }
        Reading text = reading.manner() == Manner.DENSE ? reading : unpacked(reading, depth);
        reader.read(text);
        if (text.manner() == Manner.TEXT) {
            rejoined(text, level, depth);
        }
        if (level < DEPTH && text.manner() != Manner.DENSE) {
            Reading unescaped = text.made(Unescaped.around(text.text()), View.UNESCAPED, text.manner());
            deeper(unescaped, level, depth);
            deeper(text.made(Base64Runs.base64(text.text()), View.BASE64, Manner.DECODED), level, depth);
            deeper(text.made(Base64Runs.hex(text.text()), View.HEX, Manner.DECODED), level, depth);
        }
    }

    private void rejoined(Reading reading, int level, int depth) {
        String text = reading.text();
        if (text.contains("</")) {
            seams(reading, Rejoined.betweenTags(text), level, depth);
        } else if (text.indexOf('\n') >= 0) {
            seams(reading, Rejoined.cells(text), level, depth);
            seams(reading, Rejoined.acrossLines(text), level, depth);
        }
    }

    private void seams(Reading reading, Pieces pieces, int level, int depth) {
        if (!pieces.isEmpty()) {
            read(reading.made(pieces, View.REJOINED, Manner.SEAMS), level, depth);
        }
    }

    private void deeper(Reading reading, int level, int depth) {
        if (!reading.text().isEmpty()) {
            read(reading, level + 1, depth);
        }
    }

    /// Takes long runs of base64 out of a text and reads what they pack: a picture, a font, a compressed diagram. The
    /// runs themselves are searched for long names only: short ones occur in them by chance.
    private Reading unpacked(Reading reading, int depth) {
        Matcher runs = PACKED.matcher(reading.text());
        List<int[]> found = new ArrayList<>();
        while (runs.find()) {
            found.add(new int[] {runs.start(), runs.end()});
        }
        if (found.isEmpty()) {
            return reading;
        }
        StringBuilder text = new StringBuilder(reading.text());
        for (int[] run : found) {
            String packed = reading.text().substring(run[0], run[1]);
            String place = reading.place().of(run[0]);
            byte[] bytes = Base64Runs.decode(packed, 0);
            inflate(bytes, place + ", " + View.BASE64, depth);
            Reading.Place inside = at -> reading.place().of(run[0] + at);
            reader.read(new Reading(packed, reading.view(), Manner.DENSE, inside));
            text.replace(run[0], run[1], " ".repeat(run[1] - run[0]));
        }
        return new Reading(text.toString(), reading.view(), reading.manner(), reading.place());
    }

    private void inflate(byte[] bytes, String place, int depth) {
        Optional<byte[]> bare = Zip.inflated(bytes, 0, true)
                .filter(inflated -> inflated.used() == bytes.length)
                .map(Zip.Inflated::bytes)
                .or(() -> Zip.inflated(bytes, 0, false).map(Zip.Inflated::bytes));
        byte[] inner = bare.orElse(bytes);
        // draw.io writes percent signs before it packs: part of the packing, not one more encoding.
        boolean percent = inner.length > 3 && inner[0] == '%' && inner[1] == '3' && inner[2] == 'C';
        byte[] content = percent
                ? Unescaped.all(new String(inner, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : inner;
        file(content, place, depth + 1);
    }

    private static String name(String where, String member) {
        return where.isEmpty() ? member : where + ", " + member;
    }
}
