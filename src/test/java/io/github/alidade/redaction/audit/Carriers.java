package io.github.alidade.redaction.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that carry a text in some part of them.
final class Carriers {
    private Carriers() {}

    static final Map<String, Function<String, byte[]>> ALL = all();

    private static Map<String, Function<String, byte[]>> all() {
        Map<String, Function<String, byte[]>> all = new LinkedHashMap<>();
        all.put("text", text -> bytes("Services\n- service-1 and " + text + " here\n"));
        all.put("UTF-16 text", text -> ("Services: " + text + "\n").getBytes(StandardCharsets.UTF_16));
        all.put("UTF-16LE in bytes", text -> joined(new byte[] {0, 1, 2, (byte) 200}, wide(text), new byte[] {5, 0}));
        all.put("CSV", text -> bytes("Name,State\nservice-1,active\n\"" + text.replace("\"", "\"\"") + "\",active\n"));
        all.put("Markdown", text -> bytes("| Name |\n| --- |\n| `" + text + "` |\n"));
        all.put("JSON", text -> bytes("{\"nodes\":[{\"name\":\"" + text + "\"}]}\n"));
        all.put("SVG text", text -> bytes(svg("<text x=\"1\" y=\"2\">" + escaped(text) + "</text>")));
        all.put("SVG comment", text -> bytes(svg("<!-- " + text.replace("--", "- -") + " -->")));
        all.put("SVG attribute", text -> bytes(svg("<g data-name=\"" + escaped(text) + "\"/>")));
        all.put("SVG in tspans", text -> bytes(svg("<text>" + tspans(text) + "</text>")));
        all.put("HTML", text -> bytes("<!doctype html><p title=\"" + escaped(text) + "\">service-1</p>"));
        all.put("zip member", text -> zip("report.txt", bytes("name: " + text)));
        all.put("zip member's name", text -> zip(text + ".txt", bytes("nothing")));
        all.put("zip in zip", text -> zip("inner.zip", zip("report.txt", bytes("name: " + text))));
        all.put("docx, torn", text -> zip("word/document.xml", bytes("<w:p>" + runs(text) + "</w:p>")));
        all.put("gzip", text -> gzip(bytes("name: " + text)));
        all.put("draw.io, packed", text -> bytes(drawIo(text)));
        all.put("PNG tEXt", text -> png("tEXt", bytes("Title\0" + text)));
        all.put("PNG zTXt", text -> png("zTXt", joined(bytes("Title\0\0"), deflated(bytes(text), false))));
        all.put("behind a PNG", text -> joined(png("IDAT", new byte[] {1}), bytes(" " + text + " ")));
        all.put("PDF stream", text -> pdf("BT (service-1 " + literal(text) + ") Tj ET", true));
        all.put("PDF stream, kerned", text -> pdf("BT [" + kerned(text) + "] TJ ET", true));
        all.put("PDF information", text -> pdf("/Title (" + literal(text) + ")", false));
        return all;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String svg(String inner) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">\n" + inner + "\n</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String tspans(String text) {
        int middle = text.length() / 2;
        return "<tspan>" + escaped(text.substring(0, middle)) + "</tspan><tspan dy=\"3\">"
                + escaped(text.substring(middle)) + "</tspan>";
    }

    private static String runs(String text) {
        int middle = text.length() / 2;
        return "<w:r><w:t>" + escaped(text.substring(0, middle)) + "</w:t></w:r><w:r><w:rPr/><w:t>"
                + escaped(text.substring(middle)) + "</w:t></w:r>";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private static String kerned(String text) {
        int middle = text.length() / 2;
        return "(" + literal(text.substring(0, middle)) + ") -20 (" + literal(text.substring(middle)) + ")";
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content, boolean bare) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, bare))) {
            deflate.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// As draw.io packs a diagram: percent, deflate, base64.
    private static String drawIo(String text) {
        StringBuilder cells = new StringBuilder("<mxGraphModel><root>");
        for (int i = 0; i < 40; i++) {
            cells.append("<mxCell id=\"")
                    .append(i * 7919 % 1000)
                    .append("\" value=\"service-")
                    .append(i)
                    .append("\"/>");
        }
        cells.append("<mxCell value=\"").append(escaped(text)).append("\"/></root></mxGraphModel>");
        String percent =
                URLEncoder.encode(cells.toString(), StandardCharsets.UTF_8).replace("+", "%20");
        String packed = Base64.getEncoder().encodeToString(deflated(bytes(percent), true));
        return "<mxfile><diagram name=\"Page-1\">" + packed + "</diagram></mxfile>";
    }

    private static byte[] png(String type, byte[] data) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(1)
                .putInt(1)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return joined(
                signature,
                chunk("IHDR", header),
                chunk(type, data),
                chunk("IDAT", deflated(new byte[] {0, 0}, false)),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(bytes(type));
        crc.update(data);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                bytes(type),
                data,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] pdf(String content, boolean packed) {
        byte[] stream = packed ? deflated(content.getBytes(StandardCharsets.UTF_8), false) : bytes("q Q");
        String info = packed ? "" : content;
        return joined(
                bytes("%PDF-1.4\n1 0 obj << " + info + " >> endobj\n2 0 obj << /Filter /FlateDecode >> stream\n"),
                stream,
                bytes("\nendstream endobj\n%%EOF\n"));
    }
}
