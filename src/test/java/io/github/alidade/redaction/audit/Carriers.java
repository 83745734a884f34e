package io.github.alidade.redaction.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

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
        all.put("zip comment", Carriers::zipComment);
        all.put("zip behind a program", text -> joined(new byte[40], zip("report.txt", bytes("name: " + text))));
        all.put("gzip", text -> gzip(bytes("name: " + text)));
        all.put("gzip, second member", text -> joined(gzip(bytes("nothing")), gzip(bytes("name: " + text))));
        all.put("tar", text -> tar("report.txt", bytes("name: " + text)));
        all.put("tar.gz", text -> gzip(tar("report.txt", bytes("name: " + text))));
        all.put("bzip2", text -> bzip2(bytes("name: " + text)));
        all.put("tar.xz", text -> xz(tar("report.txt", bytes("name: " + text))));
        all.put("draw.io, packed", text -> bytes(drawIo(text, 40)));
        all.put("draw.io, packed and small", text -> bytes(drawIo(text, 1)));
        all.put("PNG tEXt", text -> png("tEXt", bytes("Title\0" + text)));
        all.put("PNG zTXt", text -> png("zTXt", joined(bytes("Title\0\0"), deflated(bytes(text), false))));
        all.put("PNG iTXt", text -> png("iTXt", joined(bytes("XML:com.adobe.xmp\0\0\0\0\0<x>"), bytes(escaped(text)))));
        all.put("PNG eXIf", text -> png("eXIf", exif(text)));
        all.put("JPEG comment", text -> jpeg(0xfe, bytes(text)));
        all.put("JPEG EXIF", text -> jpeg(0xe1, joined(bytes("Exif\0\0"), exif(text))));
        all.put("JPEG XMP", text -> jpeg(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0<x>" + escaped(text) + "</x>")));
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

    private static byte[] zipComment(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("report.txt"));
            zip.setComment(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// One member, as POSIX has it.
    private static byte[] tar(String name, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, "%011o".formatted(content.length));
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        byte[] padding = new byte[(512 - content.length % 512) % 512 + 1024];
        return joined(header, content, padding);
    }

    private static void put(byte[] header, int at, String text) {
        System.arraycopy(bytes(text), 0, header, at, text.length());
    }

    /// One entry with a description, in the order of bytes that most cameras use.
    private static byte[] exif(String text) {
        byte[] written = bytes(text + "\0");
        byte[] head = ByteBuffer.allocate(26)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .put(bytes("II*\0"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(written.length)
                .putInt(26)
                .putInt(0)
                .array();
        return joined(head, written);
    }

    private static byte[] jpeg(int kind, byte[] data) {
        byte[] segment = {(byte) 0xff, (byte) kind, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)};
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 4, 1, 2, 55, 66, (byte) 0xff, 0, 77, (byte) 0xff, (byte) 0xd9};
        return joined(new byte[] {(byte) 0xff, (byte) 0xd8}, segment, data, scan);
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

    private static byte[] bzip2(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream bzip2 = new BZip2CompressorOutputStream(out, 1)) {
            bzip2.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] xz(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream xz = new XZOutputStream(out, new LZMA2Options(0))) {
            xz.write(content);
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
    private static String drawIo(String text, int cards) {
        StringBuilder cells = new StringBuilder("<mxGraphModel><root>");
        for (int i = 0; i < cards; i++) {
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
