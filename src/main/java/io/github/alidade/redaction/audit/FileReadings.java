package io.github.alidade.redaction.audit;

import io.github.alidade.redaction.audit.Reading.Manner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All ways to read a file: what it packs, what its parts are called, and what stands beside them. Files in files are
/// read like files of their own, up to a depth.
final class FileReadings {
    /// How often one container may lie within another.
    private static final int CONTAINERS = 4;

    private static final int MOST_MEMBERS = 20_000;

    private static final List<String> PACKED_TEXTS = List.of("zTXt", "iTXt", "iCCP");

    private final Readings.Reader reader;
    private final Optional<Said> own;
    private final Readings texts;
    private final PlainReadings plain;

    /// @param own what a file of our own says in public words, which need no search; the numbers of the letters in such
    /// a PDF are no texts
    FileReadings(Readings.Reader reader, Optional<Said> own) {
        this.reader = reader;
        this.own = own;
        this.texts = new Readings(reader, this::file);
        this.plain = new PlainReadings(texts);
    }

    void file(byte[] bytes) {
        file(bytes, "", 0);
    }

    void text(Reading reading) {
        texts.read(reading, 0, 0);
    }

    /// A stretch of a file that is no container.
    void stretch(byte[] bytes, PlainReadings.From from) {
        plain.file(bytes, "", 0, from);
    }

    /// Whether it has to be read as a whole.
    static boolean container(byte[] head) {
        return Zip.is(head)
                || Zip.isGzip(head)
                || Png.is(head)
                || Jpeg.is(head)
                || Pdf.is(head)
                || Tar.is(head)
                || Packing.of(head).isPresent();
    }

    /// @param where empty for the file itself, otherwise the member
    private void file(byte[] bytes, String where, int depth) {
        if (depth > CONTAINERS) {
            reader.unreadable(where.isEmpty() ? "the file" : where, "too many containers lie within one another");
        } else if (Zip.is(bytes)) {
            zip(bytes, where, depth);
        } else if (Zip.isGzip(bytes)) {
            gzip(bytes, where, depth);
        } else if (Tar.is(bytes)) {
            tar(bytes, where, depth);
        } else if (Png.is(bytes)) {
            png(bytes, where, depth);
        } else if (Jpeg.is(bytes)) {
            jpeg(bytes, where, depth);
        } else if (Pdf.is(bytes)) {
            pdf(bytes, where, depth);
        } else {
            Optional<Packing> packing = Packing.of(bytes);
            Optional<byte[]> unpacked = packing.flatMap(way -> way.unpacked(bytes));
            if (unpacked.isPresent()) {
                file(unpacked.get(), Reading.within(where, "unpacked"), depth + 1);
                return;
            }
            packing.ifPresent(way -> reader.unreadable(Reading.within(where, "the file"), way.unread()));
            plain.file(bytes, where, depth, PlainReadings.From.START);
            // A program that unpacks itself has its archive behind it.
            int archive = own.isEmpty() ? Zip.begin(bytes) : 0;
            if (archive > 0) {
                zip(
                        Arrays.copyOfRange(bytes, archive, bytes.length),
                        Reading.within(where, "the archive in it"),
                        depth + 1);
            }
        }
    }

    private void zip(byte[] bytes, String where, int depth) {
        Optional<Zip.Opened> opened = Zip.open(bytes);
        if (opened.isEmpty() || opened.get().members().size() > MOST_MEMBERS) {
            reader.unreadable(Reading.within(where, "the archive"), "its directory cannot be followed");
            plain.binary(bytes, where, depth);
            return;
        }
        List<Zip.Member> members = opened.get().members();
        names(members.stream().map(Zip.Member::name).toList(), where, depth);
        plain.bytes(opened.get().rest(), Reading.within(where, "around the members"), depth, Manner.TEXT);
        for (int i = 0; i < members.size(); i++) {
            Zip.Member member = members.get(i);
            String place = Reading.within(where, MemberNames.shown(member.name(), i));
            int number = i;
            member.content()
                    .map(content -> own.isPresent() && depth == 0 ? own.get().left(number, content) : content)
                    .ifPresentOrElse(
                            content -> file(content, place, depth + 1),
                            () -> reader.unreadable(place, "it is encrypted, damaged or packed in a way not known"));
        }
    }

    /// A member's name may be what must not be told, so places give it a number unless it is well known.
    private void names(List<String> names, String where, int depth) {
        String all = names.stream().collect(Collectors.joining("\n"));
        texts.read(Reading.of(all, Reading.within(where, "names of members")), 0, depth);
    }

    /// One member behind the other, as RFC 1952 allows.
    private void gzip(byte[] bytes, String where, int depth) {
        byte[] rest = bytes.clone();
        int at = 0;
        int number = 0;
        while (Zip.isGzip(bytes, at)) {
            int header = Zip.gzipHeader(bytes, at);
            Optional<Zip.Inflated> inflated = Zip.inflated(bytes, header, true);
            if (inflated.isEmpty()) {
                reader.unreadable(
                        Reading.within(where, "the gzip file"), "it is damaged, or unpacks to more than 256 MB");
                break;
            }
            // The numbers before and behind are a checksum, a time and a size.
            Arrays.fill(rest, at, Math.min(rest.length, at + 10), (byte) '\n');
            int end = Math.min(bytes.length, header + inflated.get().used() + 8);
            Arrays.fill(rest, header, end, (byte) '\n');
            number++;
            String place = number == 1 ? "unpacked" : "unpacked, member " + number;
            file(inflated.get().bytes(), Reading.within(where, place), depth + 1);
            at = end;
        }
        plain.binary(rest, Reading.within(where, "gzip header"), depth);
    }

    private void tar(byte[] bytes, String where, int depth) {
        Tar.Opened opened = Tar.open(bytes);
        names(opened.members().stream().map(Tar.Member::name).toList(), where, depth);
        plain.strings(opened.rest(), Reading.within(where, "around the members"), depth);
        int number = 0;
        for (Tar.Member member : opened.members()) {
            file(member.content(), Reading.within(where, MemberNames.shown(member.name(), number++)), depth + 1);
        }
    }

    private void png(byte[] bytes, String where, int depth) {
        Png.Chunks chunks = Png.chunks(bytes);
        for (Png.Chunk chunk : chunks.all()) {
            String place =
                    Reading.within(where, "chunk " + MemberNames.chunk(chunk.type()) + " at byte " + chunk.offset());
            if (!chunk.type().equals("IDAT")) {
                plain.strings(chunk.data(), place, depth);
                packedTexts(chunk, place, depth);
            }
        }
        behind(bytes, chunks.end(), where, depth);
    }

    /// Names and texts stand side by side behind a method.
    private void packedTexts(Png.Chunk chunk, String place, int depth) {
        byte[] data = chunk.data();
        for (int at = 0; PACKED_TEXTS.contains(chunk.type()) && at < data.length; at++) {
            if (data[at] == 0x78) {
                Zip.inflated(data, at, false).ifPresent(text -> file(text.bytes(), place, depth + 1));
            }
        }
    }

    private void jpeg(byte[] bytes, String where, int depth) {
        Jpeg.Segments segments = Jpeg.segments(bytes);
        for (Jpeg.Segment segment : segments.all()) {
            plain.strings(
                    segment.data(), Reading.within(where, segment.name() + " at byte " + segment.offset()), depth);
        }
        behind(bytes, segments.end(), where, depth);
    }

    /// What stands behind a picture may be a file of its own.
    private void behind(byte[] bytes, int end, String where, int depth) {
        if (end < bytes.length) {
            file(Arrays.copyOfRange(bytes, end, bytes.length), Reading.within(where, "behind the picture"), depth + 1);
        }
    }

    private void pdf(byte[] bytes, String where, int depth) {
        PdfFile.read(bytes)
                .ifPresentOrElse(
                        read -> pdfRead(own.map(said -> said.left(read)).orElse(read), where, depth),
                        () -> reader.unreadable(Reading.within(where, "PDF"), "it is encrypted or damaged"));
        Pdf.Opened opened = Pdf.open(bytes);
        pdfText(opened.rest(), Reading.within(where, "PDF"), depth);
        int number = 0;
        for (byte[] stream : opened.streams()) {
            number++;
            pdfText(stream, Reading.within(where, "PDF stream " + number), depth);
        }
    }

    /// What stands on the pages, and all strings; a stream may be a file of its own that was attached.
    private void pdfRead(PdfFile.Read pdf, String where, int depth) {
        for (int page = 0; page < pdf.pages().size(); page++) {
            texts.read(Reading.of(pdf.pages().get(page), Reading.within(where, "page " + (page + 1))), 0, depth);
        }
        String strings = String.join("\n", pdf.strings());
        texts.read(Reading.of(strings, Reading.within(where, "strings of the PDF")), 0, depth);
        for (byte[] stream : pdf.streams()) {
            if (container(stream)) {
                file(stream, Reading.within(where, "attached"), depth + 1);
            }
        }
    }

    private void pdfText(byte[] bytes, String place, int depth) {
        if (own.isPresent()) {
            plain.bytes(bytes, place, depth, Manner.DENSE);
            return;
        }
        plain.binary(bytes, place, depth);
        String source = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        Reading reading = Reading.of(source, place);
        texts.read(reading.made(Pdf.strings(source), "strings", Manner.TEXT), 0, depth);
    }
}
