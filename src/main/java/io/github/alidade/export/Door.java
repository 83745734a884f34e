package io.github.alidade.export;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.ShownTopology;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The one door through which bytes leave the program. Every file is audited before anything is written; then it is
/// written beside its place, readable by its owner only, and moved there in one step. If anything fails, what was
/// there before is untouched and nothing new is left behind.
public final class Door {
    private final List<ByteAudit> audits;

    public Door(List<ByteAudit> audits) {
        this.audits = List.copyOf(audits);
    }

    /// @param target a file, or the folder that takes the files of a [Content.Folder]
    /// @return the files written, in order of their names
    /// @throws AlidadeException if an audit refuses, or a file cannot be written
    public List<Path> write(Path target, Content content, ShownTopology shown) throws AlidadeException {
        return write(List.of(new Parcel(target, content)), shown);
    }

    /// Writes several exports, or none of them: all are audited before the first is written.
    /// @return the files written, parcel by parcel, in order of their names
    /// @throws AlidadeException if an audit refuses any of them, or a file cannot be written
    public List<Path> write(List<Parcel> parcels, ShownTopology shown) throws AlidadeException {
        Map<Path, Path> folders = new LinkedHashMap<>();
        Map<Path, byte[]> all = new LinkedHashMap<>();
        for (Parcel parcel : parcels) {
            Map<Path, byte[]> files = files(parcel.target(), parcel.content());
            Path folder = folderOf(parcel.target(), parcel.content());
            files.keySet().forEach(file -> folders.put(file, folder));
            all.putAll(files);
        }
        audit(all, shown);
        return new Attempt().write(folders, all);
    }

    private static Map<Path, byte[]> files(Path target, Content content) throws AlidadeException {
        Map<Path, byte[]> files = new TreeMap<>();
        switch (content) {
            case Content.OneFile(byte[] bytes) -> {
                if (Files.isDirectory(target)) {
                    throw failed("%s is a folder. Name a file.".formatted(target));
                }
                files.put(target, bytes);
            }
            case Content.Folder(var members) -> {
                if (Files.exists(target) && !Files.isDirectory(target)) {
                    throw failed("%s is a file, and this format writes a folder. Name a folder.".formatted(target));
                }
                members.forEach((name, bytes) -> files.put(target.resolve(name), bytes));
            }
        }
        return files;
    }

    private void audit(Map<Path, byte[]> files, ShownTopology shown) throws AlidadeException {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            for (ByteAudit audit : audits) {
                Optional<String> objection =
                        audit.objection(String.valueOf(file.getKey().getFileName()), file.getValue(), shown);
                if (objection.isPresent()) {
                    String sentence = "The export was refused and nothing was written: " + objection.get();
                    // It names places in what was not written, fields and aliases: in public, too, it has to be read.
                    throw new AlidadeException(AlidadeException.Kind.REFUSED, sentence, sentence);
                }
            }
        }
    }

    private static Path folderOf(Path target, Content content) {
        return switch (content) {
            case Content.OneFile file ->
                Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target.toAbsolutePath());
            case Content.Folder folder -> target.toAbsolutePath();
        };
    }

    private static AlidadeException failed(String sentence) {
        return new AlidadeException(AlidadeException.Kind.USAGE, sentence);
    }

    /// One attempt to write, which knows what it made and takes it away again if it fails.
    private static final class Attempt {
        private final List<Path> temporary = new ArrayList<>();
        private final List<Path> folders = new ArrayList<>();

        List<Path> write(Map<Path, Path> places, Map<Path, byte[]> files) throws AlidadeException {
            Path at = Path.of("");
            boolean done = false;
            try {
                Map<Path, Path> moves = new LinkedHashMap<>();
                for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                    at = file.getKey();
                    Path folder = Objects.requireNonNull(places.get(at));
                    makeFolder(folder);
                    moves.put(at, writeBeside(folder, file.getValue()));
                }
                for (Map.Entry<Path, Path> move : moves.entrySet()) {
                    at = move.getKey();
                    boolean fresh = Files.notExists(at, LinkOption.NOFOLLOW_LINKS);
                    move(move.getValue(), at);
                    if (fresh) {
                        temporary.add(at);
                    }
                }
                done = true;
                return List.copyOf(moves.keySet());
            } catch (IOException e) {
                String why = "could not be written: %s. Choose another folder.".formatted(reason(e));
                throw new AlidadeException(AlidadeException.Kind.USAGE, at + " " + why, "The file " + why, e);
            } finally {
                if (!done) {
                    takeAway();
                }
            }
        }

        private void makeFolder(Path folder) throws IOException {
            for (Path missing = folder; missing != null && Files.notExists(missing); missing = missing.getParent()) {
                folders.add(missing);
            }
            Files.createDirectories(folder, forItsOwner(folder));
        }

        /// Names of files say something, too: which tables there are, and when they were written.
        private static FileAttribute<?>[] forItsOwner(Path folder) {
            return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];
        }

        private Path writeBeside(Path folder, byte[] bytes) throws IOException {
            // Makes a file that was not there before; where the file system knows owners, for the owner's eyes only.
            Path file = Files.createTempFile(folder, ".alidade-", ".part");
            temporary.add(file);
            Files.write(file, bytes);
            return file;
        }

        private static void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        private void takeAway() {
            for (Path file : temporary) {
                delete(file);
            }
            // Innermost first; one that others have put something into meanwhile stays.
            for (Path folder : folders) {
                delete(folder);
            }
        }

        private static void delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // The failure that brought us here is the one to tell; this one would only hide it.
                path.toFile().deleteOnExit();
            }
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is where a folder should be";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        // Such as a folder of the system itself, which holds what the system says and takes nothing.
        return "no file can be made there";
    }
}
