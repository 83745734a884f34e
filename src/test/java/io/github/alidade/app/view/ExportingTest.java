package io.github.alidade.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.app.viewmodel.FilePicker;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.export.Content;
import io.github.alidade.export.Door;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.ReverseMaps;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.SealedMap;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Everything that the window writes of the bundled account is chosen and written once.
class ExportingTest extends WindowTest {
    private static final String NAME = "streamora";

    /// How a file of each format begins; of those that are packed, nothing else can be said without unpacking them.
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("png", "\u0089PNG"),
            Map.entry("svg", "<?xml"),
            Map.entry("pdf", "%PDF-"),
            Map.entry("drawio", "<?xml"),
            Map.entry("mmd", "---\ntitle: AWS topology (PUBLIC)"),
            Map.entry("dot", "digraph"),
            Map.entry("graphml", "<?xml"),
            Map.entry("html", "<!DOCTYPE html>"),
            Map.entry("md", "# AWS topology"),
            Map.entry("txt", "ROUTE53"),
            Map.entry("xlsx", "PK\u0003\u0004"),
            Map.entry("csv.zip", "PK\u0003\u0004"),
            Map.entry("tables.json", "{"),
            Map.entry("json", "{"));

    private static final String OBJECTION = "line 3: EcsService.name of service-1 stands there.";

    @TempDir
    Path folder;

    private volatile boolean refusing;

    @Override
    Workbench workbench() {
        return new OverPipeline() {
            @Override
            public Opened sample() throws AlidadeException {
                return refused(real.sample());
            }
        };
    }

    @Override
    Settings settings() {
        return settings(Exposure.PUBLIC, View.FIRST_LENSES);
    }

    @Override
    FilePicker picker() {
        return new Nobody() {
            @Override
            public Optional<Path> target(String suggestedName, String extension) {
                return Optional.of(folder.resolve("out").resolve(suggestedName));
            }

            @Override
            public Optional<Path> secretTarget(String suggestedName, String extension) {
                return Optional.of(folder.resolve("apart").resolve(suggestedName + "." + extension));
            }
        };
    }

    @Test
    void eachFormatIsChosenInTheDialogAndWritten(FxRobot robot) throws Exception {
        shown();
        List<String> formats = model.extensions();
        assertThat(formats).hasSize(BEGINNINGS.size() + 1).contains("csv").containsAll(BEGINNINGS.keySet());
        for (int i = 0; i < formats.size(); i++) {
            exported(robot, i);
            Path file = folder.resolve("out/alidade-public." + formats.get(i));
            until(() -> Files.exists(file) && model.noticeProperty().get() != null);
            assertThat(notice()).isEqualTo("Saved (PUBLIC).");
            begins(file, formats.get(i));
        }
        assertThat(written())
                .containsExactlyInAnyOrderElementsOf(formats.stream()
                        .map(format -> "alidade-public." + format)
                        .toList());
    }

    /// Goes down the list by key.
    private void exported(FxRobot robot, int number) {
        robot.interact(() -> model.dismissNotice());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        pulse();
        ComboBox<?> format = robot.lookup("#export-format").queryComboBox();
        robot.interact(format::requestFocus);
        for (int i = 0; i < number; i++) {
            robot.push(KeyCode.DOWN);
        }
        assertThat(format.getSelectionModel().getSelectedIndex()).isEqualTo(number);
        robot.clickOn("#export-save");
    }

    private static void begins(Path file, String format) throws IOException {
        if (format.equals("csv")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rwx------");
            return;
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as(format)
                .isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .as(format)
                .startsWith(BEGINNINGS.get(format))
                .doesNotContainIgnoringCase(NAME);
    }

    private List<String> written() throws IOException {
        if (Files.notExists(folder.resolve("out"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// The real door with an audit that objects: in public, too, place, field and alias are told.
    @Test
    void aRefusedExportSaysWhereAndWritesNothing(FxRobot robot) throws Exception {
        shown();
        refusing = true;
        exported(robot, 1);
        until(() -> model.noticeProperty().get() != null);
        assertThat(notice()).isEqualTo("The export was refused and nothing was written: " + OBJECTION);
        assertThat(texts()).contains(notice());
        assertThat(written()).isEmpty();

        refusing = false;
        exported(robot, 1);
        until(() -> written().equals(List.of("alidade-public.svg")));
    }

    @Test
    void theReverseMapWantsALongPassphraseTwiceAndLiesApart(FxRobot robot) throws Exception {
        shown();
        robot.interact(() -> window.dialogs().showRedactionReport());
        robot.clickOn("#report-reverse-map");
        Node save = robot.lookup("#reverse-map-save").query();
        String shortest = "p".repeat(SealedMap.SHORTEST - 1);
        robot.clickOn("#reverse-map-passphrase").write(shortest);
        robot.clickOn("#reverse-map-again").write(shortest);
        assertThat(save.isDisabled()).as("too short").isTrue();
        robot.write("q");
        assertThat(save.isDisabled()).as("not the same").isTrue();
        robot.clickOn("#reverse-map-passphrase").write("q");
        assertThat(save.isDisabled()).as("the same, and long enough").isFalse();
        robot.push(KeyCode.ENTER);
        Path map = folder.resolve("apart/alidade-reverse-map.alidade-map");
        until(() -> Files.exists(map) && model.noticeProperty().get() != null);
        assertThat(notice()).startsWith("Saved the encrypted reverse map: ").doesNotContain(folder.toString());
        assertThat(written()).isEmpty();

        char[] right = (shortest + "q").toCharArray();
        assertThat(ReverseMaps.read(map, right)).contains(NAME);
        assertThatThrownBy(() -> ReverseMaps.read(map, (shortest + "r").toCharArray()))
                .isInstanceOf(AlidadeException.class)
                .hasMessageContaining("passphrase");
    }

    /// Names that cannot be guessed from the file, unless one knows what to guess.
    @Test
    void numbersAreKeptForTheNextSessionAsHashes(FxRobot robot) throws Exception {
        shown();
        Path numbers = folder.resolve("aliases.txt");
        model.publicity().numbersIn(numbers);
        robot.clickOn("#public-profile");
        robot.clickOn("#keep-numbers");
        robot.clickOn("#profile-done");
        assertThat(model.settings().publicity().keepsNumbers()).isTrue();
        assertThat(numbers).doesNotExist();

        int before = sight().document();
        robot.interact(model::openSample);
        until(() -> sight().document() != before);
        settled();
        assertThat(Files.readAllLines(numbers))
                .hasSizeGreaterThan(40)
                .allMatch(line -> line.matches(
                        "alidade-aliases 1|key [0-9a-f]{64}|[0-9a-f]{32} [0-9a-f]{32} (?:\\d+|[a-z*][a-z0-9.:-]*)"))
                .noneMatch(line -> line.contains("streamora"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(numbers)))
                .isEqualTo("rw-------");
    }

    private String notice() {
        return model.noticeProperty().get().sentence(sight().exposure());
    }

    /// The document as it is, but for what the door says.
    private Workbench.Opened refused(Workbench.Opened opened) {
        Door closed = new Door(List.of((name, bytes, shown) -> Optional.of(OBJECTION)));
        return (Workbench.Opened) Proxy.newProxyInstance(
                Workbench.class.getClassLoader(), new Class<?>[] {Workbench.Opened.class}, (proxy, method, with) -> {
                    if (method.getName().equals("export") && refusing) {
                        return closed.write(
                                (Path) with[1], new Content.OneFile(new byte[1]), opened.shown(Exposure.PUBLIC));
                    }
                    try {
                        return method.invoke(opened, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
