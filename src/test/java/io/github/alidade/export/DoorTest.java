package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
    private static final ShownTopology SHOWN = ShownTopologies.streaming(Exposure.PUBLIC);
    private static final Content NEW = new Content.OneFile(new byte[] {1, 2, 3});

    private final Door open = new Door(List.of());

    /// Objects to a file by its name.
    private final Door guarded =
            new Door(List.of((name, bytes, shown) -> name.contains("secret") ? Optional.of("No.") : Optional.empty()));

    @TempDir
    Path folder;

    @Test
    void aFileIsWrittenForItsOwnerOnly() throws Exception {
        Path target = folder.resolve("picture.png");
        assertThat(open.write(target, NEW, SHOWN)).containsExactly(target);
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(everything()).containsExactly("picture.png");
    }

    @Test
    void anExistingFileIsReplaced() throws Exception {
        Path target = Files.writeString(folder.resolve("picture.png"), "old");
        open.write(target, NEW, SHOWN);
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(everything()).containsExactly("picture.png");
    }

    @Test
    void aRefusedFileLeavesWhatWasThere() throws Exception {
        Path target = Files.writeString(folder.resolve("secret.png"), "old");
        assertThatThrownBy(() -> guarded.write(target, NEW, SHOWN))
                .isInstanceOf(AlidadeException.class)
                .hasMessage("The export was refused and nothing was written: No.")
                .extracting(e -> ((AlidadeException) e).kind())
                .isEqualTo(AlidadeException.Kind.REFUSED);
        assertThat(target).hasContent("old");
        assertThat(everything()).containsExactly("secret.png");
    }

    @Test
    void oneRefusedMemberRefusesTheFolder() throws Exception {
        Content tables = new Content.Folder(Map.of("a.csv", new byte[1], "secret.csv", new byte[1]));
        assertThatThrownBy(() -> guarded.write(folder.resolve("out/tables.csv"), tables, SHOWN))
                .isInstanceOf(AlidadeException.class);
        assertThat(everything()).isEmpty();
    }

    @Test
    void ofABatchAllIsWrittenOrNothing() throws Exception {
        List<Parcel> batch = List.of(
                new Parcel(folder.resolve("a.png"), NEW),
                new Parcel(folder.resolve("out/secret.png"), NEW),
                new Parcel(folder.resolve("b.csv"), new Content.Folder(Map.of("a.csv", new byte[] {1}))));
        assertThatThrownBy(() -> guarded.write(batch, SHOWN)).isInstanceOf(AlidadeException.class);
        assertThat(everything()).isEmpty();

        assertThat(open.write(batch, SHOWN)).hasSize(3);
        assertThat(everything()).containsExactly("a.png", "b.csv", "b.csv/a.csv", "out", "out/secret.png");
    }

    @Test
    void aBatchThatCannotEndTakesItsNewFilesAway() throws Exception {
        Files.createDirectories(folder.resolve("tables.csv/a.csv/full"));
        List<Parcel> batch = List.of(
                new Parcel(folder.resolve("a.png"), NEW),
                new Parcel(folder.resolve("tables.csv"), new Content.Folder(Map.of("a.csv", new byte[] {1}))));
        assertThatThrownBy(() -> open.write(batch, SHOWN)).isInstanceOf(AlidadeException.class);
        assertThat(everything()).containsExactly("tables.csv", "tables.csv/a.csv", "tables.csv/a.csv/full");
    }

    @Test
    void aFolderIsMadeWithItsFiles() throws Exception {
        Path target = folder.resolve("out/tables.csv");
        Content tables = new Content.Folder(Map.of("b.csv", new byte[] {2}, "a.csv", new byte[] {1}));
        assertThat(open.write(target, tables, SHOWN)).containsExactly(target.resolve("a.csv"), target.resolve("b.csv"));
        assertThat(target.resolve("b.csv")).hasBinaryContent(new byte[] {2});
        assertThat(everything())
                .containsExactly("out", "out/tables.csv", "out/tables.csv/a.csv", "out/tables.csv/b.csv");
        for (Path made : List.of(target, folder.resolve("out"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFailureInTheMiddleTakesEverythingAway() throws Exception {
        // A folder with something in it cannot be replaced by a file.
        Path target = folder.resolve("tables.csv");
        Files.createDirectories(target.resolve("a.csv/full"));
        Content tables = new Content.Folder(Map.of("a.csv", new byte[] {1}, "b.csv", new byte[] {2}));
        assertThatThrownBy(() -> open.write(target, tables, SHOWN))
                .isInstanceOf(AlidadeException.class)
                .hasMessageContaining("a.csv could not be written");
        assertThat(everything()).containsExactly("tables.csv", "tables.csv/a.csv", "tables.csv/a.csv/full");
    }

    @Test
    void aFileThatIsAFolderIsToldApart() {
        assertThatThrownBy(() -> open.write(folder, NEW, SHOWN))
                .isInstanceOf(AlidadeException.class)
                .hasMessage(folder + " is a folder. Name a file.");
    }

    @Test
    void aFolderOfTheSystemTakesNothingAndIsToldWithWhatToDo() {
        Path target = Path.of("/proc/picture.png");
        assumeTrue(Files.isDirectory(target.getParent()));
        assertThatThrownBy(() -> open.write(target, NEW, SHOWN))
                .isInstanceOf(AlidadeException.class)
                .hasMessage(
                        "/proc/picture.png could not be written: no file can be made there. Choose another folder.");
    }

    @Test
    void aFolderBelowAFileIsToldInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> open.write(file.resolve("picture.png"), NEW, SHOWN))
                .isInstanceOf(AlidadeException.class)
                .hasMessageMatching("(?s).*picture.png could not be written: .*|.*file could not be written: .*")
                .hasMessageEndingWith(".");
        assertThat(everything()).containsExactly("file");
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
