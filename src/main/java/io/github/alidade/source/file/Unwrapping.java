package io.github.alidade.source.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins the lines that a text export wrapped. What a cell's items look like tells a wrapped line from a new item,
/// which the text alone does not.
///
/// @param start how an item begins
/// @param whole what an item looks like when nothing is missing
record Unwrapping(Pattern start, Pattern whole) {
    private static final int WIDEST = TextTable.WIDEST;

    /// One text, however many lines it has.
    static final Unwrapping ONE = of("(?!)", ".*");
    /// A word without blanks on each line.
    static final Unwrapping WORDS = of(".+", "\\S+");
    static final Unwrapping ARNS = of("arn:.*", "arn:.*");
    /// `name (id)`
    static final Unwrapping LABELS = of("[^(].*", ".+ \\(.+\\)");
    /// `bucket:name (env:...)`
    static final Unwrapping LINKS = of("[a-z-]+:.*", "[a-z-]+:.+ \\(.+\\)");
    /// `balancer -> group (container:port)`
    static final Unwrapping USAGES = of("[^(].*", ".+ \\(.*:.*\\)");
    /// `SG name (id) | tcp 443`
    static final Unwrapping RULES = of("(SG|CIDR|PL) .*", "(SG|CIDR|PL) .+ \\| .+ .+");
    static final Unwrapping PRINCIPALS = of("[{*].*", "\\{.*\\}|\\*");
    static final Unwrapping CONDITIONS = of("[a-z-]+: .*|default", ".+");

    private static Unwrapping of(String start, String whole) {
        return new Unwrapping(Pattern.compile(start), Pattern.compile(whole));
    }

    /// The items of a cell; `-` is none.
    List<String> items(TextTable.Cell cell) {
        List<String> items = new ArrayList<>();
        String last = "";
        for (String line : cell.lines()) {
            if (!items.isEmpty() && cell.wrapped() && continues(items.getLast(), last, line)) {
                items.set(items.size() - 1, items.getLast() + glue(last, line) + line);
            } else {
                items.add(line);
            }
            last = line;
        }
        return items.equals(List.of("-")) ? List.of() : items;
    }

    /// @param item what is joined so far
    /// @param last its last line
    private boolean continues(String item, String last, String line) {
        boolean cut = length(last) == WIDEST && length(lastWord(last)) + length(firstWord(line)) > WIDEST;
        boolean broken = length(last) + 1 + length(firstWord(line)) > WIDEST;
        if (!cut && !broken) {
            return false;
        }
        // A name that fills its line to the last column and has no end of its own goes on in the next.
        boolean full = cut && !last.contains(" ") && this == WORDS;
        return full || !whole.matcher(item).matches() || !start.matcher(line).matches();
    }

    /// Nothing where a long word was cut, a blank where the line was broken at one.
    private static String glue(String last, String line) {
        boolean cut = length(last) == WIDEST && length(lastWord(last)) + length(firstWord(line)) > WIDEST;
        boolean ends = last.endsWith(",") || last.endsWith(")") || line.startsWith("(") || line.startsWith("{");
        return cut && !ends ? "" : " ";
    }

    private static String lastWord(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line : line.substring(0, end);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
