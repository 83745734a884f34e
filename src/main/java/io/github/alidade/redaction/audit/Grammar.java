package io.github.alidade.redaction.audit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What a public text may be made of: kept words, aliases, constants, numbers, and words of the program. Catches the
/// names that are too short or too common to be searched for.
public final class Grammar {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;()\\[\\]{}|\"'<>`→·]+|->|<-");
    private static final Pattern NUMBER =
            Pattern.compile("[-+#]?[0-9]{1,9}(?:[.,][0-9]{1,9})?%?|[0-9]{1,6}-[0-9]{1,6}|#[0-9a-f]{6}");
    private static final Pattern INNER = Pattern.compile("[:/=]+");
    private static final Pattern MARKS = Pattern.compile("^[.:!?*_#+/\\\\=~-]+|[.:!?*_#+/\\\\=~-]+$");

    /// Words are few and stand often.
    private static final int MOST_REMEMBERED = 1 << 16;

    private final Vocabulary vocabulary;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    Grammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Whether every word of a text is one that a public export may have.
    public boolean accepts(String run) {
        for (String word : BETWEEN_WORDS.split(run)) {
            if (!accepted.contains(word)) {
                if (!word(word)) {
                    return false;
                }
                if (accepted.size() < MOST_REMEMBERED) {
                    accepted.add(word);
                }
            }
        }
        return true;
    }

    /// The same for a text that was broken into lines, where a word that fills its line may go on in the next one.
    boolean accepts(List<TextTable.Line> lines) {
        boolean[] reached = new boolean[lines.size() + 1];
        reached[0] = true;
        for (int from = 0; from < lines.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; reached[from] && to < lines.size(); to++) {
                joined.append(lines.get(to).text());
                reached[to + 1] |= accepts(joined.toString());
                if (!lines.get(to).full()) {
                    break;
                }
            }
        }
        return reached[lines.size()];
    }

    private boolean word(String written) {
        if (written.codePoints().allMatch(this::sign) || known(written)) {
            return true;
        }
        String bare = MARKS.matcher(written).replaceAll("");
        if (known(bare)) {
            return true;
        }
        if (written.endsWith("…")) {
            return vocabulary.beginning(written.substring(0, written.length() - 1));
        }
        String[] pieces = INNER.split(bare);
        if (pieces.length < 2) {
            return false;
        }
        for (String piece : pieces) {
            if (!word(piece)) {
                return false;
            }
        }
        return true;
    }

    /// A sign between words. What is no sign of the program's may be a letter that looks otherwise, or none at all.
    private boolean sign(int point) {
        return point < 128 ? !Character.isLetterOrDigit(point) : vocabulary.sign(point);
    }

    private boolean known(String word) {
        return NUMBER.matcher(word).matches() || vocabulary.word(word);
    }
}
