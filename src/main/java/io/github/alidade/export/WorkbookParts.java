package io.github.alidade.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Takes out of a workbook what its writer put there of the day and the computer: its properties are written anew, and
/// the parts packed in order, without dates.
final class WorkbookParts {
    private static final String CORE = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>\
        """;

    private static final String APP = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
        <Application>Alidade</Application></Properties>\
        """;

    /// The record at the end of a zip without a comment. Source: PKWARE APPNOTE 6.3.10, 4.3.16.
    private static final int END_LENGTH = 22;

    private WorkbookParts() {}

    static byte[] settled(byte[] workbook) {
        SortedMap<String, byte[]> parts = read(workbook);
        parts.computeIfPresent("docProps/core.xml", (name, bytes) -> CORE.getBytes(StandardCharsets.UTF_8));
        parts.computeIfPresent("docProps/app.xml", (name, bytes) -> APP.getBytes(StandardCharsets.UTF_8));
        return Zip.of(parts);
    }

    /// By the central directory: the writer streams, with 64 bit sizes behind each part, which the JDK's own stream
    /// reader takes for damage.
    private static SortedMap<String, byte[]> read(byte[] workbook) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        int end = workbook.length - END_LENGTH;
        int at = in.getInt(end + 16);
        for (int left = in.getShort(end + 10); left > 0; left--) {
            int name = in.getShort(at + 28);
            int header = in.getInt(at + 42);
            int start = header + 30 + in.getShort(header + 26) + in.getShort(header + 28);
            parts.put(
                    new String(workbook, at + 46, name, StandardCharsets.UTF_8),
                    unpacked(workbook, start, in.getInt(at + 20), in.getInt(at + 24)));
            at += 46 + name + in.getShort(at + 30) + in.getShort(at + 32);
        }
        return parts;
    }

    private static byte[] unpacked(byte[] workbook, int start, int packed, int size) {
        Inflater inflater = new Inflater(true);
        try {
            byte[] part = new byte[size];
            inflater.setInput(workbook, start, packed);
            int done = 0;
            while (done < size && !inflater.needsInput()) {
                done += inflater.inflate(part, done, size - done);
            }
            if (done < size) {
                throw new IllegalStateException("The workbook's writer packed a part in a way not known");
            }
            return part;
        } catch (DataFormatException e) {
            throw new IllegalStateException("The workbook's writer packed a part in a way not known", e);
        } finally {
            inflater.end();
        }
    }
}
