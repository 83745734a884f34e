package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page is opened by a browser, which runs its script under its own policy and says what it does not like.
class BrowserTest {
    /// No name is resolved, so nothing outside can answer.
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--v=0",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--virtual-time-budget=4000",
            "--window-size=1400,900");

    @TempDir
    Path folder;

    private record Opened(String page, List<String> console) {}

    private Opened opened(Path page) throws Exception {
        Programs.require("chromium");
        List<String> command = new ArrayList<>(List.of("chromium"));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
        command.add("--dump-dom");
        command.add(page.toUri().toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<String> console = Files.readString(err, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Opened(Files.readString(out, StandardCharsets.UTF_8), console);
    }

    private Path page() throws Exception {
        byte[] bytes =
                ((Content.OneFile) new HtmlFormat().write(Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT))).bytes();
        return Files.write(folder.resolve("alidade-public.html"), bytes);
    }

    @Test
    void aBrowserOpensThePageAndHasNothingToSay() throws Exception {
        Opened opened = opened(page());
        assertThat(opened.console()).isEmpty();
        assertThat(opened.page()).contains("service-1", "id=\"picture\"").doesNotContain("src=\"http", "href=\"http");
    }

    /// Whoever listens has to hear: a script that the page's policy does not know is told.
    @Test
    void whatThePolicyForbidsIsHeard() throws Exception {
        Path page = page();
        Files.writeString(
                page, Files.readString(page).replace("</body>", "<script>document.title = 'x'</script></body>"));
        Opened opened = opened(page);
        assertThat(opened.console()).anyMatch(line -> line.contains("Content Security Policy"));
        assertThat(opened.page()).doesNotContain("<title>x</title>");
    }
}
