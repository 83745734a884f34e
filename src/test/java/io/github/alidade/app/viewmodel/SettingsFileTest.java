package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.vocabulary.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Settings CHOSEN = new Settings(
                    1200,
                    700,
                    true,
                    List.of(0.125, 0.75, 0.5),
                    Theme.DARK,
                    Exposure.PUBLIC,
                    Set.of(Lane.IAM, Lane.EDGE),
                    List.of(Path.of("topologies", "über = all.zip"), Path.of("b.json")),
                    new Comfort(
                            1.3, false, Map.of("ECS SERVICES", "Name=120;Kind=-90", "S3 BUCKETS", "Name=200"), false))
            .at(List.of(-1200.0, 40.0));

    @TempDir
    Path folder;

    @Test
    void whatIsKeptComesBack() {
        SettingsFile file = new SettingsFile(folder.resolve("new").resolve("window.properties"));
        file.save(CHOSEN);
        assertThat(file.load()).isEqualTo(CHOSEN);
    }

    @Test
    void sameSettingsMakeTheSameBytesAndLeaveNothingBeside() throws IOException {
        Path kept = folder.resolve("window.properties");
        new SettingsFile(kept).save(CHOSEN);
        String first = Files.readString(kept);
        new SettingsFile(kept).save(CHOSEN);

        assertThat(Files.readString(kept))
                .isEqualTo(first)
                .contains("exposure=public\n", "lenses=edge,iam\n", "theme=dark\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(kept);
        }
    }

    @Test
    void noLensesAreAChoiceToo() {
        Settings none =
                new Settings(900, 700, false, CHOSEN.dividers(), Theme.LIGHT, Exposure.CLEAR, Set.of(), List.of());
        SettingsFile file = new SettingsFile(folder.resolve("window.properties"));
        file.save(none);
        assertThat(file.load()).isEqualTo(none);
    }

    @Test
    void damagedFileStartsAfresh() throws IOException {
        Path kept = folder.resolve("window.properties");
        Files.writeString(kept, "width=wide\nheight=NaN\ntheme=pink\ndividers=a,b,c\nexposure=\\u00zz\n");
        assertThat(new SettingsFile(kept).load()).isEqualTo(Settings.FIRST);
        Files.writeString(kept, "width=wide\nheight=1e9\ntheme=pink\ndividers=a,b,c\nexposure=\nx=1\ny=far\n");
        assertThat(new SettingsFile(kept).load())
                .isEqualTo(Settings.FIRST
                        .withWindow(1360, 16_000, false, Settings.FIRST.dividers())
                        .at(List.of(1.0, 0.0)));
    }

    @Test
    void everySystemHasItsOwnPlace() {
        Path home = Path.of("home");
        assertThat(SettingsFile.standard(Map.of(), "Linux", home))
                .isEqualTo(Path.of("home", ".config", "alidade", "window.properties"));
        assertThat(SettingsFile.standard(Map.of("XDG_CONFIG_HOME", "conf"), "Linux", home))
                .isEqualTo(Path.of("conf", "alidade", "window.properties"));
        assertThat(SettingsFile.standard(Map.of("APPDATA", "roaming"), "Windows 11", home))
                .isEqualTo(Path.of("roaming", "Alidade", "window.properties"));
        assertThat(SettingsFile.standard(Map.of(), "Mac OS X", home))
                .isEqualTo(Path.of("home", "Library", "Application Support", "Alidade", "window.properties"));
    }
}
