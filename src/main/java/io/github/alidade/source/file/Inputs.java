package io.github.alidade.source.file;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/// All files behind what the user named: files, folders with everything below them, zips. Links are not followed below
/// a folder. The order is that of the inputs, then natural order of the paths.
final class Inputs implements AutoCloseable {
    /// More files than an export of the largest account; a whole home folder dropped by mistake has more.
    private static final int MOST_FILES = 200_000;

    private static final byte[] ZIP = {'P', 'K'};

    private final List<InputFile> files = new ArrayList<>();
    private final List<ZipInput> zips = new ArrayList<>();

    private Inputs() {}

    /// @throws AlidadeException if one of the inputs is not there, or is a zip that is no good
    static Inputs of(List<Path> paths, Progress progress) throws AlidadeException {
        Inputs inputs = new Inputs();
        try {
            for (int i = 0; i < paths.size(); i++) {
                inputs.add(paths.get(i), i + "/", progress);
            }
        } catch (AlidadeException | RuntimeException e) {
            inputs.close();
            throw e;
        }
        return inputs;
    }

    /// One file that is not on the disk.
    static Inputs of(InputFile file) {
        Inputs inputs = new Inputs();
        inputs.files.add(file);
        return inputs;
    }

    List<InputFile> files() {
        return List.copyOf(files);
    }

    private void add(Path path, String prefix, Progress progress) throws AlidadeException {
        try {
            // The link that the user named is followed.
            Path real = path.toRealPath();
            if (Files.isDirectory(real)) {
                addFolder(path, real, prefix, progress);
            } else if (startsAsZip(real)) {
                ZipInput zip = ZipInput.open(path, prefix);
                zips.add(zip);
                files.addAll(zip.files());
            } else {
                files.add(onDisk(path.toString(), prefix + fileName(path), true, real, Files.size(real)));
            }
        } catch (IOException e) {
            throw Unreadable.file(path.toString(), e);
        }
    }

    private void addFolder(Path folder, Path real, String prefix, Progress progress)
            throws IOException, AlidadeException {
        List<InputFile> found = new ArrayList<>();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                return !at.equals(real) && hidden(at) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                if (attributes.isRegularFile() && !hidden(at)) {
                    Path inside = real.relativize(at);
                    String path = prefix + fileName(folder) + "/" + withSlashes(inside);
                    found.add(onDisk(folder.resolve(inside).toString(), path, false, at, attributes.size()));
                }
                return found.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path at, IOException failure) {
                Path inside = real.relativize(at);
                String path = prefix + fileName(folder) + "/" + withSlashes(inside);
                found.add(new InputFile(folder.resolve(inside).toString(), path, false, 0, () -> {
                    throw failure;
                }));
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.size() > MOST_FILES) {
            throw Unreadable.because("%s has more than %d files; open the folder that has the exported answers only."
                    .formatted(folder, MOST_FILES));
        }
        if (found.isEmpty()) {
            throw Unreadable.because("%s is an empty folder: there is nothing to read in it.".formatted(folder));
        }
        found.sort(Comparator.comparing(InputFile::path, PathOrder.NATURAL));
        files.addAll(found);
    }

    private static InputFile onDisk(String name, String path, boolean named, Path real, long size) {
        return new InputFile(name, path, named, size, () -> Files.newInputStream(real));
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == ZIP[0] && start[1] == ZIP[1] && start[2] < 10 && start[2] > 2;
        }
    }

    private static boolean hidden(Path path) {
        return fileName(path).startsWith(".");
    }

    private static String fileName(Path path) {
        Path name = path.normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Override
    public void close() {
        for (ZipInput zip : zips) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
