package io.github.alidade.redaction.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// How programs pack a file other than with zip and gzip. What is not unpacked here has to be said, not passed over.
enum Packing {
    BZIP2("bzip2", 'B', 'Z', 'h'),
    XZ("xz", 0xFD, '7', 'z', 'X', 'Z'),
    ZSTD("zstd", 0x28, 0xB5, 0x2F, 0xFD),
    LZ4("lz4", 0x04, 0x22, 0x4D, 0x18),
    SEVEN_Z("7z", '7', 'z', 0xBC, 0xAF),
    RAR("RAR", 'R', 'a', 'r', '!');

    /// What `xz -9` needs is a quarter of it; a file may claim any size of dictionary.
    private static final int MOST_KIB_OF_XZ = 256 << 10;

    private final String title;
    private final int[] mark;

    Packing(String title, int... mark) {
        this.title = title;
        this.mark = mark;
    }

    static Optional<Packing> of(byte[] bytes) {
        return Arrays.stream(values()).filter(packing -> packing.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        // Texts may begin like the mark of bzip2; the number of its block size and a magic follow, that of a block or,
        // where nothing is packed, that of the end.
        return this != BZIP2
                || bytes.length > 9 && (bytes[4] == 0x31 && bytes[5] == 0x41 || bytes[4] == 0x17 && bytes[5] == 0x72);
    }

    /// Whether it is unpacked here at all.
    private boolean known() {
        return this == BZIP2 || this == XZ;
    }

    /// Why it could not be read.
    String unread() {
        return known()
                ? "it is packed by %s and damaged, or unpacks to more than 256 MB".formatted(title)
                : "it is packed by %s, which is not unpacked here".formatted(title);
    }

    /// All streams that lie one behind the other; empty if anything else is between or behind them, if it is damaged,
    /// or if more comes out than a file of any use would hold.
    Optional<byte[]> unpacked(byte[] packed) {
        if (!known()) {
            return Optional.empty();
        }
        try (InputStream in = stream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(Zip.MOST_BYTES);
            return bytes.length == Zip.MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException | IndexOutOfBoundsException e) {
            // Damaged blocks of bzip2 may point anywhere.
            return Optional.empty();
        }
    }

    private InputStream stream(InputStream in) throws IOException {
        return this == BZIP2 ? new BZip2CompressorInputStream(in, true) : new XZInputStream(in, MOST_KIB_OF_XZ);
    }
}
