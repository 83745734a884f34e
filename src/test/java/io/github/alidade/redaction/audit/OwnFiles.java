package io.github.alidade.redaction.audit;

import io.github.alidade.export.Format;
import io.github.alidade.export.Formats;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.ShownTopology;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The program's own exports in which one alias was replaced by another text, as a mistake in redaction would do it.
final class OwnFiles {
    private static final String ALIAS = "service-1";

    private OwnFiles() {}

    /// A file by its extension; the function puts a text into it.
    static Map<String, Function<String, byte[]>> of(ShownTopology shown) throws AlidadeException {
        Map<String, Function<String, byte[]>> all = new LinkedHashMap<>();
        for (Format format : Formats.all()) {
            Map<String, byte[]> files = Honest.files(shown, format);
            String name = files.keySet().stream()
                    .filter(file -> files.size() == 1 || file.equals("ecs-services.csv"))
                    .findFirst()
                    .orElseThrow();
            byte[] honest = files.get(name);
            String end = name.substring(name.lastIndexOf('.') + 1);
            switch (end) {
                case "png" -> all.put("png", text -> behindHeader(honest, text));
                case "pdf" -> all.put("pdf", text -> inTitle(honest, text));
                case "xlsx", "zip" -> all.put(end, text -> members(honest, end, text));
                default -> all.put(end, text -> replaced(honest, end, text));
            }
        }
        return all;
    }

    private static byte[] replaced(byte[] honest, String end, String text) {
        String source = new String(honest, StandardCharsets.UTF_8);
        return source.replaceFirst(
                        "(?<![A-Za-z0-9-])" + ALIAS + "(?![0-9A-Za-z-])",
                        java.util.regex.Matcher.quoteReplacement(written(text, end)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String written(String text, String end) {
        return switch (end) {
            case "svg", "drawio", "graphml", "html", "xml" ->
                text.replace("&", "&amp;").replace("<", "&lt;");
            case "json" -> text.replace("\\", "\\\\").replace("\"", "\\\"");
            default -> text;
        };
    }

    private static byte[] members(byte[] archive, String end, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean holds = end.equals("xlsx")
                        ? entry.getName().equals("xl/sharedStrings.xml")
                        : entry.getName().equals("ecs-services.csv");
                byte[] content = in.readAllBytes();
                zip.write(holds ? replaced(content, end.equals("xlsx") ? "xml" : "csv", text) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A chunk of text behind the first one.
    private static byte[] behindHeader(byte[] png, String text) {
        byte[] chunk = Carriers.chunk("tEXt", Carriers.bytes("Title\0" + text));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk);
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    /// Letters of a page are numbers of its font, so the title is what a mistake could fill with a text.
    private static byte[] inTitle(byte[] pdf, String text) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setTitle(text);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
