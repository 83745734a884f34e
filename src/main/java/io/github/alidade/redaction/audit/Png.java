package io.github.alidade.redaction.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The chunks of a PNG. Source: W3C, Portable Network Graphics, third edition, 2025.
final class Png {
    /// What our own pictures are made of.
    static final Set<String> ALLOWED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "sRGB");

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    record Chunk(String type, int offset, byte[] data) {}

    /// @param end where the last whole chunk ends
    record Chunks(List<Chunk> all, int end) {}

    static boolean is(byte[] bytes) {
        return bytes.length > 8 && Arrays.equals(bytes, 0, 8, SIGNATURE, 0, 8);
    }

    /// Whether there is nothing but a size, pixels, and one density for both directions: no place for a text.
    static boolean pixelsAlone(byte[] bytes) {
        return chunks(bytes).all().stream().allMatch(chunk -> switch (chunk.type()) {
            case "IHDR", "IDAT", "IEND" -> true;
            case "pHYs" -> chunk.data().length == 9 && Arrays.equals(chunk.data(), 0, 4, chunk.data(), 4, 8);
            default -> false;
        });
    }

    /// Up to IEND, or to what cannot be a chunk.
    static Chunks chunks(byte[] bytes) {
        List<Chunk> all = new ArrayList<>();
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || (long) at + 12 + length > bytes.length) {
                break;
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            all.add(new Chunk(type, at, Arrays.copyOfRange(bytes, at + 8, at + 8 + length)));
            at += 12 + length;
            if (type.equals("IEND")) {
                break;
            }
        }
        return new Chunks(all, at);
    }
}
