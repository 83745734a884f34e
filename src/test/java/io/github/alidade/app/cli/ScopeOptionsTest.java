package io.github.alidade.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of the bundled account a picture from the command line shows.
class ScopeOptionsTest {
    @TempDir
    Path folder;

    private record Told(int code, String err) {}

    private static Told run(String... args) {
        StringWriter err = new StringWriter();
        int code = Alidade.run(inputs -> 0, new PrintWriter(new StringWriter()), new PrintWriter(err), args);
        return new Told(code, err.toString());
    }

    private String picture(String... options) throws Exception {
        Path target = folder.resolve("picture.svg");
        String[] args = new String[4 + options.length];
        System.arraycopy(new String[] {"export", "sample", "--to", target.toString()}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        assertThat(run(args)).isEqualTo(new Told(0, ""));
        return Files.readString(target);
    }

    @Test
    void aFocusShowsWhatIsNear() throws Exception {
        assertThat(picture("--focus", "db-instance-1", "--steps", "1"))
                .contains(">db-instance-1<", ">service-1<", "filtered: 3 of 10 cards")
                .doesNotContain(">bucket-1<", "streamora");
        assertThat(picture("--focus", "db-instance-1", "--steps", "0"))
                .contains(">db-instance-1<")
                .doesNotContain(">service-1<");
    }

    @Test
    void theFocusLooksOneWayIfItShall() throws Exception {
        assertThat(picture("--focus", "service-1", "--steps", "1", "--direction", "upstream"))
                .contains(">service-1<", ">public-app-alb<")
                .doesNotContain(">db-instance-1<");
        assertThat(picture("--focus", "service-1", "--steps", "1", "--direction", "downstream"))
                .contains(">service-1<", ">db-instance-1<")
                .doesNotContain(">public-app-alb<");
    }

    @Test
    void aRealNameFindsTheSameAndIsNotShown() throws Exception {
        String byAlias = picture("--focus", "db-instance-1", "--steps", "1");
        assertThat(picture("--focus", "streamora-prod-db", "--steps", "1")).isEqualTo(byAlias);
    }

    @Test
    void aCollapsedFrameIsOneCard() throws Exception {
        assertThat(picture("--collapse", "cluster"))
                .contains("2 services")
                .doesNotContain(">service-1<", ">service-2<");
        assertThat(picture("--collapse", "none")).contains(">service-1<", ">service-2<");
    }

    @ParameterizedTest
    @CsvSource({
        "--focus, nobody-here, --focus names nothing in this topology",
        "--collapse, planet, planet",
        "--direction, sideways, sideways",
    })
    void nonsenseIsToldInASentenceAndNothingIsWritten(String option, String value, String sentence) {
        Path target = folder.resolve("none.svg");
        Told told = run("export", "sample", "--to", target.toString(), option, value);
        assertThat(told.code()).isNotZero();
        assertThat(told.err()).contains(sentence);
        assertThat(target).doesNotExist();
    }

    @Test
    void stepsAreFewerThanTen() {
        Told told = run(
                "export",
                "sample",
                "--to",
                folder.resolve("none.svg").toString(),
                "--focus",
                "service-1",
                "--steps",
                "12");
        assertThat(told.code()).isNotZero();
        assertThat(told.err()).contains("--steps takes a number from 0 to 9.");
    }
}
