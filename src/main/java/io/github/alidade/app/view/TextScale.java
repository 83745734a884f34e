package io.github.alidade.app.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The style sheet of the window for larger or smaller texts: every length in it grows with them, so that nothing is
/// cut off. Lines and corners under three px stay as they are.
final class TextScale {
    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.#-])(\\d+(?:\\.\\d+)?)px");
    private static final double HAIRLINE = 3;
    private static final String SHEET = "alidade.css";

    private TextScale() {}

    /// An address of the style sheet at a scale.
    static String sheet(double scale) {
        String grown = LENGTH.matcher(read()).replaceAll(length -> grown(length, scale));
        byte[] bytes = grown.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String grown(MatchResult length, double scale) {
        double px = Double.parseDouble(length.group(1));
        return px < HAIRLINE ? length.group() : String.format(Locale.ROOT, "%.2fpx", px * scale);
    }

    private static String read() {
        try (InputStream in = TextScale.class.getResourceAsStream(SHEET)) {
            if (in == null) {
                throw new IllegalStateException("The style sheet is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
