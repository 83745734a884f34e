package io.github.alidade.export;

import io.github.alidade.model.AlidadeException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The picture as PNG: 8 bit RGB, only the chunks IHDR, pHYs, IDAT and IEND, so that nothing but pixels is in it.
/// Source: W3C, Portable Network Graphics, third edition, 2025.
final class PngFormat implements Format {
    /// 16,384 x 16,384; larger pictures are opened by hardly any program.
    static final long MOST_PIXELS = 1L << 28;

    private static final int STRIP = 256;
    private static final int IDAT_SIZE = 1 << 16;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// 96 dots an inch at scale 1.
    private static final double DOTS_A_METRE = 96 / 0.0254;

    /// Grounds of one colour pack best as they are: smaller and faster here than the filters were.
    private static final byte NO_FILTER = 0;

    /// The best compression took three times as long for 8 % less.
    private static final int LEVEL = 6;

    @Override
    public String extension() {
        return "png";
    }

    @Override
    public String title() {
        return "PNG picture";
    }

    @Override
    public Content write(Subject subject) throws AlidadeException {
        Raster raster = new Raster(subject.drawing(), subject.scale());
        if ((long) raster.width() * raster.height() > MOST_PIXELS) {
            throw new AlidadeException(AlidadeException.Kind.USAGE, tooLarge(raster, subject.scale()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(raster));
        chunk(out, "pHYs", density(subject.scale()));
        pixels(out, raster);
        chunk(out, "IEND", new byte[0]);
        return new Content.OneFile(out.toByteArray());
    }

    private static String tooLarge(Raster raster, double scale) {
        return String.format(
                Locale.ROOT,
                "The PNG would have %,d x %,d pixels, more than other programs open. Choose %sfewer lenses, or SVG.",
                raster.width(),
                raster.height(),
                scale > 1 ? "a smaller scale, " : "");
    }

    private static byte[] header(Raster raster) {
        // 8 bits a sample, colour type 2 (RGB), deflate, adaptive filters, not interlaced
        return ByteBuffer.allocate(13)
                .putInt(raster.width())
                .putInt(raster.height())
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    private static byte[] density(double scale) {
        int dots = (int) Math.round(DOTS_A_METRE * scale);
        return ByteBuffer.allocate(9).putInt(dots).putInt(dots).put((byte) 1).array();
    }

    private static void pixels(ByteArrayOutputStream out, Raster raster) {
        Deflater deflater = new Deflater(LEVEL);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            int width = raster.width();
            byte[] row = new byte[width * 3 + 1];
            row[0] = NO_FILTER;
            BufferedImage strip = new BufferedImage(width, STRIP, BufferedImage.TYPE_INT_RGB);
            int[] rgb = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
            for (int y = 0; y < raster.height(); y++) {
                if (y % STRIP == 0) {
                    raster.paint(strip, y);
                }
                read(rgb, y % STRIP * width, width, row);
                deflater.setInput(row);
                drain(deflater, packed, out);
            }
            deflater.finish();
            drain(deflater, packed, out);
            if (packed.size() > 0) {
                chunk(out, "IDAT", packed.toByteArray());
            }
        } finally {
            deflater.end();
        }
    }

    private static void read(int[] rgb, int from, int width, byte[] row) {
        for (int x = 0; x < width; x++) {
            int pixel = rgb[from + x];
            row[3 * x + 1] = (byte) (pixel >> 16);
            row[3 * x + 2] = (byte) (pixel >> 8);
            row[3 * x + 3] = (byte) pixel;
        }
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream packed, ByteArrayOutputStream out) {
        byte[] buffer = new byte[8192];
        int count = deflater.deflate(buffer);
        while (count > 0) {
            packed.write(buffer, 0, count);
            if (packed.size() >= IDAT_SIZE) {
                chunk(out, "IDAT", packed.toByteArray());
                packed.reset();
            }
            count = deflater.deflate(buffer);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
