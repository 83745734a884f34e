package io.github.alidade.correlation;

import java.util.regex.Pattern;

/// What may be a name at all, by the rules of each service.
final class BareNames {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9_-]{1,75}(\\.fifo)?|[A-Za-z0-9_-]{1,80}");
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    /// Values that people put into any variable, and that are no names.
    private static final Pattern PLAIN_WORD = Pattern.compile(
            "(?i)true|false|yes|no|on|off|none|null|nil|undefined|local|localhost|default|disabled|enabled|memory|test|[0-9.]+");

    private BareNames() {}

    static boolean bucket(String text) {
        return BUCKET.matcher(text).matches() && !text.contains("..") && !plainWord(text);
    }

    static boolean queue(String text) {
        return QUEUE.matcher(text).matches() && !plainWord(text);
    }

    static boolean table(String text) {
        return TABLE.matcher(text).matches() && !plainWord(text);
    }

    static boolean plainWord(String text) {
        return PLAIN_WORD.matcher(text).matches();
    }
}
