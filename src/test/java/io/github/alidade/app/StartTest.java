package io.github.alidade.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @Test
    void onLinuxADisplayIsWhatTheEnvironmentSays() {
        assertThat(Start.displayIsThere(Map.of(), "Linux", "")).isFalse();
        assertThat(Start.displayIsThere(Map.of("DISPLAY", ":0"), "Linux", "")).isTrue();
        assertThat(Start.displayIsThere(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", ""))
                .isTrue();
        assertThat(Start.displayIsThere(Map.of(), "Mac OS X", "")).isTrue();
        assertThat(Start.displayIsThere(Map.of(), "Linux", "Headless")).isTrue();
    }

    @Test
    void withoutADisplayTheSampleIsDrawnIntoFiles(@TempDir Path folder) throws Exception {
        List<Path> files = Demo.draw(List.of(), folder.resolve("demo"));
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("topology.png", "topology.svg", "topology.txt", "topology-dark.png");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }
}
