package io.github.alidade.source.file;

import io.github.alidade.model.AlidadeException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip of files. Nothing of it is ever written to the disk; it is refused as a whole if it plays tricks.
final class ZipInput implements Closeable {
    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_BYTES = 2L << 30;
    /// Answers in JSON shrink to a tenth or a thirtieth; a bomb to a thousandth.
    private static final long BIGGEST_RATIO = 200;
    /// Below this an entry may have any ratio: a short file of blanks is no danger.
    private static final long HARMLESS_BYTES = 8L << 20;

    private final Path zip;
    private final ZipFile opened;
    private final List<InputFile> files;
    private long unpacked;

    private ZipInput(Path zip, ZipFile opened, String prefix) throws AlidadeException {
        this.zip = zip;
        this.opened = opened;
        this.files = list(prefix);
    }

    /// @throws AlidadeException if it is damaged, or its entries have tricks in their names or sizes
    static ZipInput open(Path zip, String prefix) throws AlidadeException {
        try {
            ZipFile opened = new ZipFile(zip.toFile());
            try {
                return new ZipInput(zip, opened, prefix);
            } catch (AlidadeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw damaged(zip, e);
        }
    }

    List<InputFile> files() {
        return files;
    }

    private List<InputFile> list(String prefix) throws AlidadeException {
        if (opened.size() > MOST_ENTRIES) {
            throw refused("it has more than %d entries".formatted(MOST_ENTRIES));
        }
        List<InputFile> found = new ArrayList<>();
        long total = 0;
        for (ZipEntry entry : Collections.list(opened.entries())) {
            refuseTricks(entry);
            total += Math.max(0, entry.getSize());
            if (!entry.isDirectory() && !hidden(entry.getName())) {
                String path = prefix + zip.getFileName() + "/" + entry.getName();
                found.add(new InputFile(zip + "!" + entry.getName(), path, false, entry.getSize(), () -> open(entry)));
            }
        }
        if (total > MOST_BYTES) {
            throw refused("it would unpack to more than %d MB".formatted(MOST_BYTES >> 20));
        }
        if (found.isEmpty()) {
            throw Unreadable.because("%s is an empty zip: there is nothing to read in it.".formatted(zip));
        }
        found.sort(Comparator.comparing(InputFile::path, PathOrder.NATURAL));
        return List.copyOf(found);
    }

    private void refuseTricks(ZipEntry entry) throws AlidadeException {
        String name = entry.getName().replace('\\', '/');
        boolean leaves = List.of(name.split("/")).contains("..");
        boolean absolute = name.startsWith("/") || name.matches("[A-Za-z]:.*");
        if (leaves || absolute || name.indexOf('\0') >= 0) {
            throw refused("one of its entries has a path that leads out of it");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (entry.getSize() > HARMLESS_BYTES && entry.getSize() / packed > BIGGEST_RATIO) {
            throw refused("one of its entries unpacks to more than %d times its size".formatted(BIGGEST_RATIO));
        }
    }

    private InputStream open(ZipEntry entry) throws IOException {
        InputStream in = opened.getInputStream(entry);
        if (in == null) {
            throw new ZipException("no such entry");
        }
        return new Counted(in, Math.max(1, entry.getCompressedSize()));
    }

    private AlidadeException refused(String why) {
        return Unreadable.because(
                "%s was not opened, for %s. Unpack it yourself and open the folder.".formatted(zip, why));
    }

    private static AlidadeException damaged(Path zip, IOException e) {
        return new AlidadeException(
                AlidadeException.Kind.INPUT,
                "%s is a damaged zip, or one of a kind that cannot be read. Make it again, or open the folder."
                        .formatted(zip),
                e);
    }

    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }

    /// Counts what really comes out, for the sizes that an entry tells of itself may be lies.
    private final class Counted extends FilterInputStream {
        private final long packed;
        private long own;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) throws RefusedInput {
            own += bytes;
            unpacked += bytes;
            // Every entry may be read twice: once for its kind, once for its content.
            if (unpacked > 2 * MOST_BYTES || own > HARMLESS_BYTES && own / packed > BIGGEST_RATIO) {
                throw new RefusedInput(refused("it unpacks to far more than it says"));
            }
        }
    }

    /// Ends the whole reading, not only that of one file.
    static final class RefusedInput extends IOException {
        private static final long serialVersionUID = 1L;

        private final AlidadeException sentence;

        RefusedInput(AlidadeException sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        AlidadeException sentence() {
            return sentence;
        }
    }
}
