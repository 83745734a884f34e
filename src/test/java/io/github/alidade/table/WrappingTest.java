package io.github.alidade.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static String wrap(String text) {
        return String.join("\n", Wrapping.wrap(text, 38));
    }

    @Test
    void linesBreakAtBlanksOnly() {
        assertThat(wrap("bucket:bucket-1 (iam-policy:<redacted>)"))
                .isEqualTo("bucket:bucket-1\n(iam-policy:<redacted>)");
        assertThat(wrap("subnet-3, subnet-1, subnet-4, subnet-2, subnet-5, subnet-6"))
                .isEqualTo("subnet-3, subnet-1, subnet-4,\nsubnet-2, subnet-5, subnet-6");
    }

    @Test
    void longWordsAreCutHard() {
        assertThat(wrap("arn:aws:iam::account:role/execution-role-1"))
                .isEqualTo("arn:aws:iam::account:role/execution-ro\nle-1");
    }

    @Test
    void aLongWordFillsTheRestOfItsLine() {
        assertThat(wrap("see " + "x".repeat(40))).isEqualTo("see " + "x".repeat(34) + "\n" + "x".repeat(6));
    }

    @Test
    void linesThatFitStayVerbatim() {
        assertThat(wrap("a   b  ")).isEqualTo("a   b  ");
        assertThat(wrap("x".repeat(38))).isEqualTo("x".repeat(38));
    }

    @Test
    void widthIsCountedInCodePoints() {
        assertThat(wrap("🚀".repeat(39))).isEqualTo("🚀".repeat(38) + "\n🚀");
    }

    @Test
    void blanksAtABreakAreDropped() {
        assertThat(wrap("a".repeat(38) + "   b")).isEqualTo("a".repeat(38) + "\nb");
        assertThat(wrap(" ".repeat(60))).isEmpty();
    }

    /// 400 lines that Python's textwrap has wrapped.
    @Test
    void wrapsAsTextwrapDoes() throws IOException {
        Path vectors = Path.of("..", "shared", "redaction", "wrap_vectors.tsv");
        if (!Files.exists(vectors)) {
            return;
        }
        List<String> lines = Files.readAllLines(vectors);
        assertThat(lines).hasSize(400);
        for (String line : lines) {
            int tab = line.indexOf('\t');
            assertThat(wrap(line.substring(0, tab)).replace("\n", "\\n")).isEqualTo(line.substring(tab + 1));
        }
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Section(
                        "T", true, List.of("A", "B"), List.of(new Section.Row(Optional.empty(), List.of(List.of())))));
    }
}
