package io.github.alidade.redaction.audit;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Whether our own pictures hold nothing but what a picture needs: allow-lists, so that a text cannot hide in a part
/// that nobody looks at.
final class Structure {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "rect", "path", "text", "tspan", "line", "polyline", "polygon", "circle", "ellipse");

    private static final Pattern NUMBERS = Pattern.compile("[-+0-9.eE ,%]*");
    private static final Pattern COLOR = Pattern.compile("none|currentColor|#[0-9a-fA-F]{3,8}");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z-]{1,24}|[1-9]00");

    private static final Pattern WORKBOOK_PARTS = Pattern.compile(
            "\\[Content_Types\\]\\.xml|_rels/\\.rels|docProps/(app|core)\\.xml|xl/(workbook|styles|sharedStrings)\\.xml"
                    + "|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/sheet[0-9]{1,3}\\.xml");
    private static final Pattern TABLES = Pattern.compile("[a-z0-9-]{1,40}\\.csv");

    /// What the attributes of a page may hold that are not those of its picture.
    private static final Map<String, Pattern> PAGE_ATTRIBUTES = pageAttributes();

    /// What each attribute may hold.
    private static final Map<String, Pattern> ATTRIBUTES = attributes();

    private Structure() {}

    /// Told of each thing that has no place in the format.
    interface Wrong {
        void at(String what, String place);
    }

    static void check(byte[] bytes, FileKind kind, Wrong wrong) {
        switch (kind) {
            case PNG -> png(bytes, wrong);
            case SVG -> svg(new String(bytes, StandardCharsets.UTF_8), wrong);
            case DRAW_IO, GRAPHML -> xml(new String(bytes, StandardCharsets.UTF_8), wrong);
            case PDF -> PdfFile.check(bytes, wrong);
            case XLSX, ZIP -> archive(bytes, kind, wrong);
            case HTML -> html(bytes, wrong);
            case TEXT, CSV, MARKDOWN, JSON, MERMAID, DOT, OTHER -> {}
        }
    }

    private static void html(byte[] bytes, Wrong wrong) {
        Page page = Page.of(bytes);
        page.wrong().forEach(what -> wrong.at(what, "the page"));
        read(page.rest(), wrong, (reader, place) -> {
            if (!Page.ELEMENTS.contains(reader.getLocalName())) {
                wrong.at("an element is in the page that a page does not need", place);
            }
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String name = reader.getAttributeLocalName(i);
                Pattern allowed = PAGE_ATTRIBUTES.getOrDefault(name, ATTRIBUTES.get(name));
                if (allowed == null
                        || !allowed.matcher(reader.getAttributeValue(i)).matches()) {
                    wrong.at("an attribute is in the page that a page does not need", place);
                }
            }
        });
    }

    /// Only parts of known names, nothing before, between and behind them, and no comment.
    private static void archive(byte[] bytes, FileKind kind, Wrong wrong) {
        Optional<Zip.Opened> opened = Zip.open(bytes);
        if (opened.isEmpty()) {
            wrong.at("its directory cannot be followed", "the archive");
            return;
        }
        Pattern names = kind == FileKind.XLSX ? WORKBOOK_PARTS : TABLES;
        for (Zip.Member member : opened.get().members()) {
            if (!names.matcher(member.name()).matches()) {
                wrong.at("a part is in the archive that does not belong there", "the archive");
            }
        }
        if (!Zip.nothingElse(bytes)) {
            wrong.at("something stands beside the members", "the archive");
        }
    }

    private static Map<String, Pattern> attributes() {
        Map<String, Pattern> all = new LinkedHashMap<>();
        for (String name :
                "x y x1 y1 x2 y2 dx dy cx cy r rx ry width height viewBox points font-size stroke-width".split(" ")) {
            all.put(name, NUMBERS);
        }
        for (String name : "fill-opacity stroke-opacity opacity stroke-dasharray textLength".split(" ")) {
            all.put(name, NUMBERS);
        }
        for (String name : "font-weight stroke-linecap stroke-linejoin text-anchor dominant-baseline lengthAdjust role"
                .split(" ")) {
            all.put(name, WORD);
        }
        all.put("fill", COLOR);
        all.put("stroke", COLOR);
        all.put("d", Pattern.compile("[-MLHVCSQTAZmlhvcsqtaz0-9.eE ,]*"));
        all.put("transform", Pattern.compile("(?:(?:translate|scale|rotate)\\([-0-9. ,]*\\) ?)*"));
        // Texts: their words are for the grammar and the token search.
        all.put("aria-label", Pattern.compile("[^\\p{Cntrl}]*"));
        all.put("font-family", Pattern.compile("[A-Za-z ,'-]*"));
        return Map.copyOf(all);
    }

    private static Map<String, Pattern> pageAttributes() {
        Map<String, Pattern> all = new LinkedHashMap<>();
        all.put("lang", Pattern.compile("en"));
        all.put("data-theme", Pattern.compile("light|dark"));
        all.put("charset", Pattern.compile("utf-8"));
        all.put("http-equiv", Pattern.compile("Content-Security-Policy"));
        all.put("name", Pattern.compile("viewport"));
        // The policy was taken out before.
        all.put("content", Pattern.compile(" *|width=device-width, initial-scale=1"));
        all.put("type", Pattern.compile("search|application/json"));
        all.put("placeholder", Pattern.compile("Search"));
        all.put("autocomplete", Pattern.compile("off"));
        all.put("hidden", Pattern.compile("hidden"));
        all.put("href", Pattern.compile("#table-[0-9]{1,3}"));
        all.put("tabindex", Pattern.compile("0|-1"));
        all.put("scope", Pattern.compile("col"));
        all.put("data-of", Pattern.compile("[nl][0-9]{1,7}"));
        all.put("aria-expanded", Pattern.compile("false"));
        all.put("aria-selected", Pattern.compile("true|false"));
        all.put("aria-controls", Pattern.compile("found|diagram|tables"));
        all.put("aria-live", Pattern.compile("polite"));
        all.put(
                "id",
                Pattern.compile("table-[0-9]{1,3}|finder|search|found|show-diagram|show-tables|theme|diagram|picture"
                        + "|zoom-out|fit|zoom-in|tables|no-rows|details|topology"));
        all.put(
                "class",
                Pattern.compile("mark (?:public|clear)|meaning|tabs|zoom|node|line|sheets|sheet"
                        + "|(?:none|f[0-9]{1,4})(?: s[0-9]{1,4})?"));
        return Map.copyOf(all);
    }

    private static void svg(String text, Wrong wrong) {
        read(text, wrong, (reader, place) -> element(reader, place, wrong));
    }

    /// Diagrams in XML: elements and attributes vary, but nothing may stand beside them.
    private static void xml(String text, Wrong wrong) {
        read(text, wrong, (reader, place) -> {});
    }

    private interface Element {
        void at(XMLStreamReader reader, String place);
    }

    private static void read(String text, Wrong wrong, Element element) {
        try {
            XMLStreamReader reader = Xml.reader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                String place = "line " + reader.getLocation().getLineNumber();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> element.at(reader, place);
                    case XMLStreamConstants.COMMENT -> wrong.at("a comment is in the file", place);
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        wrong.at("an instruction for programs is in the file", place);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        wrong.at("a document type is in the file", place);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            wrong.at("it is no well-formed XML", "the file");
        }
    }

    private static void element(XMLStreamReader reader, String place, Wrong wrong) {
        boolean known = ELEMENTS.contains(reader.getLocalName())
                && "http://www.w3.org/2000/svg".equals(reader.getNamespaceURI())
                && (reader.getPrefix() == null || reader.getPrefix().isEmpty());
        if (!known) {
            wrong.at("an element is in the picture that a picture does not need", place);
        }
        if (reader.getNamespaceCount() > 1) {
            wrong.at("a second namespace is in the picture", place);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            Pattern allowed = ATTRIBUTES.get(reader.getAttributeLocalName(i));
            boolean fits = allowed != null
                    && reader.getAttributeNamespace(i) == null
                    && allowed.matcher(reader.getAttributeValue(i)).matches();
            if (!fits) {
                wrong.at("an attribute is in the picture that a picture does not need", place);
            }
        }
    }

    private static void png(byte[] bytes, Wrong wrong) {
        if (!Png.is(bytes)) {
            wrong.at("it is no PNG", "the file");
            return;
        }
        Png.Chunks chunks = Png.chunks(bytes);
        for (Png.Chunk chunk : chunks.all()) {
            if (!Png.ALLOWED.contains(chunk.type())) {
                String place = "chunk " + MemberNames.chunk(chunk.type()) + " at byte " + chunk.offset();
                wrong.at("it holds more than a picture", place);
            }
        }
        if (chunks.end() != bytes.length
                || chunks.all().isEmpty()
                || !chunks.all().getLast().type().equals("IEND")) {
            wrong.at("something stands behind the end of the picture", "byte " + chunks.end());
        }
        if (!pixelsFill(chunks)) {
            wrong.at("its pixels are more or fewer than its size says", "chunk IDAT");
        }
    }

    /// Whether the packed pixels are just as many as the header says, and nothing is packed behind them.
    private static boolean pixelsFill(Png.Chunks chunks) {
        if (chunks.all().isEmpty() || chunks.all().getFirst().data().length != 13) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(chunks.all().getFirst().data());
        long width = header.getInt();
        long height = header.getInt();
        int depth = header.get();
        int samples =
                switch (header.get()) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        long expected = height * (1 + (width * depth * samples + 7) / 8);
        Inflater inflater = new Inflater();
        try {
            long count = 0;
            byte[] out = new byte[1 << 16];
            for (Png.Chunk chunk : chunks.all()) {
                if (!chunk.type().equals("IDAT")) {
                    continue;
                }
                if (inflater.finished() && chunk.data().length > 0) {
                    return false;
                }
                inflater.setInput(chunk.data());
                int more = inflater.inflate(out);
                while (more > 0) {
                    count += more;
                    more = inflater.inflate(out);
                }
            }
            return inflater.finished() && inflater.getRemaining() == 0 && count == expected;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
