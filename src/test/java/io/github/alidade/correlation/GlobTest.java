package io.github.alidade.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "*, '', true",
        "a*c, abc, true",
        "a*c, ac, true",
        "a*c, abcd, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "abc, abc, true",
        "abc, xabc, false",
        "**a, ba, true",
        "a.c, abc, false",
        "s3:*, s3:get*, true",
        "s3:get?, s3:get*, false",
        "s3:getobject, s3:get*, false"
    })
    void wholeTextsMatchWholePatterns(String pattern, String text, boolean matches) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void aGlobMatchesWhatTheSameRegularExpressionDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab*?", 6);
            String text = text(random, "ab", 8);
            Pattern same = Pattern.compile(pattern.replace("*", ".*").replace("?", "."));
            assertThat(Glob.matches(pattern, text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(same.matcher(text).matches());
        }
    }

    private static String text(Random random, String letters, int longest) {
        return random.ints(random.nextInt(longest + 1), 0, letters.length())
                .mapToObj(letters::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    @Test
    void onlyStarsAreAnything() {
        assertThat(Glob.matchesAnything("*")).isTrue();
        assertThat(Glob.matchesAnything("*/*")).isTrue();
        assertThat(Glob.matchesAnything("a*")).isFalse();
        assertThat(Glob.matchesAnything("?")).isFalse();
        assertThat(Glob.matchesAnything("")).isFalse();
    }
}
