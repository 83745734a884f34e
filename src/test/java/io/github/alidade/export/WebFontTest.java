package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The letters that every page brings along are a file of the program, so that the leak audit knows them. Made again by
/// `-Dalidade.regenerate=true`.
class WebFontTest {
    @Test
    void thePagesLettersAreThoseOfTheBundledFont() throws Exception {
        Path file = Path.of("src/main/resources/io/github/alidade/export/page-font.css");
        if (Boolean.getBoolean("alidade.regenerate")) {
            Files.writeString(file, WebFont.faces());
        }
        assertThat(file).hasContent(WebFont.faces());
    }
}
