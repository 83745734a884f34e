package io.github.alidade.redaction.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Reads PDF files with PDFBox, which knows the fonts: what is written on the pages, whatever numbers the letters have,
/// and all strings of all objects, whether anything shows them or not.
/// Source: ISO 32000-1, 7.3 (objects), 9.10 (extraction of text).
final class PdfFile {
    /// What our own files are made of; anything else would be a place to hide in.
    private static final Set<String> KEYS = Set.of(
            ("Root Info ID Size Type Pages Version Title Kids Count Parent MediaBox Resources Contents Font ExtGState"
                            + " CA ca Length Length1 Filter Subtype BaseFont Encoding DescendantFonts ToUnicode CIDSystemInfo"
                            + " Registry Ordering Supplement DW W CIDToGIDMap FontDescriptor FontName FontFamily FontWeight"
                            + " FontBBox Flags ItalicAngle Ascent Descent CapHeight XHeight StemV FontFile2 AvgWidth MaxWidth"
                            + " MissingWidth Leading StemH CIDSet FontStretch CharSet Lang")
                    .split(" "));

    /// How fonts call the numbering of their letters.
    private static final Set<String> COLLECTION = Set.of("Adobe", "Identity");

    /// Types, encodings, and the names of fonts and opacities.
    private static final Pattern NAMES = Pattern.compile(
            "Catalog|Pages|Page|Font|ExtGState|FlateDecode|Type0|CIDFontType2"
                    + "|Identity|Identity-H|FontDescriptor|DeviceRGB|PDF|1\\.[0-9]|(?:[A-Z]{6}\\+)?Roboto-(?:Regular|Medium|Bold)|F[0-9]|gs[0-9]");

    static {
        BundledFont.use();
    }

    private PdfFile() {}

    /// @param pages the text of each page, in the order in which a person reads
    /// @param strings of all objects, and their names
    /// @param streams what is packed in the file, unpacked: contents, fonts, attachments, XMP
    record Read(List<String> pages, List<String> strings, List<byte[]> streams) {}

    /// Empty if PDFBox cannot read it: damaged or encrypted.
    static Optional<Read> read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            Objects objects = Objects.of(document.getDocument());
            List<String> strings = new ArrayList<>(objects.strings);
            strings.addAll(objects.names);
            strings.addAll(objects.keys);
            return Optional.of(new Read(pages, strings, objects.streams));
        } catch (IOException | RuntimeException e) {
            // Files of others may be damaged in any way; what PDFBox makes of them is no bug of ours.
            return Optional.empty();
        }
    }

    /// The texts of our own file: what each operator shows, and every string.
    static List<String> texts(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                new Shown(texts).processPage(page);
            }
            Objects.of(document.getDocument()).strings.stream()
                    .filter(string -> !COLLECTION.contains(string))
                    .forEach(texts::add);
            return texts;
        } catch (IOException e) {
            // Structure refuses what cannot be read; there is nothing more to read here.
            return texts;
        }
    }

    static void check(byte[] bytes, Structure.Wrong wrong) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted() || document.getNumberOfPages() != 1) {
                wrong.at("it is more than one page", "the file");
            }
            Objects objects = Objects.of(document.getDocument());
            boolean needed = objects.keys.stream()
                            .allMatch(key ->
                                    KEYS.contains(key) || NAMES.matcher(key).matches())
                    && objects.names.stream()
                            .allMatch(name -> NAMES.matcher(name).matches());
            if (!needed) {
                wrong.at("an entry is in the file that a picture does not need", "the file");
            }
            if (count(bytes, "%%EOF") != 1 || count(bytes, "startxref") != 1) {
                wrong.at("it was changed after it was written", "the file");
            }
        } catch (IOException e) {
            wrong.at("it is no PDF that can be read", "the file");
        }
    }

    private static int count(byte[] bytes, String word) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }

    /// All that the objects of a file hold, reached from its pages or not.
    private static final class Objects {
        final List<String> strings = new ArrayList<>();
        final List<String> names = new ArrayList<>();
        final List<String> keys = new ArrayList<>();
        final List<byte[]> streams = new ArrayList<>();

        static Objects of(COSDocument document) throws IOException {
            Objects all = new Objects();
            all.dictionary(document.getTrailer(), "");
            for (COSObjectKey key :
                    document.getXrefTable().keySet().stream().sorted().toList()) {
                COSObject object = document.getObjectFromPool(key);
                all.value(object.getObject(), "");
            }
            return all;
        }

        private void value(COSBase value, String key) throws IOException {
            switch (value) {
                case COSStream stream -> {
                    dictionary(stream, key);
                    streams.add(stream.createInputStream().readNBytes(Zip.MOST_BYTES));
                }
                case COSDictionary dictionary -> dictionary(dictionary, key);
                case COSArray array -> {
                    for (COSBase item : array) {
                        value(item, key);
                    }
                }
                // The identifier is made of bytes that say nothing; ours are all zero.
                case COSString string -> strings.add(key.equals("ID") ? hex(string) : string.getString());
                case COSName name -> names.add(name.getName());
                case null, default -> {}
            }
        }

        private void dictionary(COSDictionary dictionary, String key) throws IOException {
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                keys.add(entry.getKey().getName());
                if (!(entry.getValue() instanceof COSObject)) {
                    value(entry.getValue(), entry.getKey().getName());
                }
            }
        }

        private static String hex(COSString string) {
            return java.util.HexFormat.of().formatHex(string.getBytes()).replaceAll("^(00)+$", "");
        }
    }

    /// Collects what each operator that shows text shows.
    private static final class Shown extends PDFStreamEngine {
        private final List<String> texts;
        private StringBuilder text = new StringBuilder();

        Shown(List<String> texts) {
            this.texts = texts;
            addOperator(new BeginText(this));
            addOperator(new EndText(this));
            addOperator(new SetFontAndSize(this));
            addOperator(new SetMatrix(this));
            addOperator(new Concatenate(this));
            addOperator(new ShowText(this));
        }

        @Override
        public void showTextString(byte[] string) throws IOException {
            text = new StringBuilder();
            super.showTextString(string);
            texts.add(text.toString());
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            String letter = font.toUnicode(code);
            text.append(letter == null ? "\uFFFD" : letter);
            super.showGlyph(place, font, code, displacement);
        }
    }
}
