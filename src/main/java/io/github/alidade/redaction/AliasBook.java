package io.github.alidade.redaction;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Aliases that outlast a session: keyed hash -> number or public word, and the key. No raw text is in it; but who has
/// it can try out whether a name that they guess has a number, so it is to be kept like a password file.
public final class AliasBook {
    private static final String HEADING = "alidade-aliases 1";
    private static final int KEY_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern WORD = Pattern.compile("[a-z*][a-z0-9.:-]{0,80}");

    private final byte[] key;
    private final AliasKey hashes;
    private final Map<String, Map<String, Integer>> numbers = new TreeMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Map<String, String>> words = new TreeMap<>();
    private final Map<Object, String> hashed = new HashMap<>();
    private boolean changed;

    private AliasBook(byte[] key) {
        this.key = key.clone();
        this.hashes = new AliasKey(key);
    }

    /// An empty book.
    /// @param key 32 random bytes
    public static AliasBook fresh(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key of aliases has " + KEY_BYTES + " bytes");
        }
        AliasBook book = new AliasBook(key);
        book.changed = true;
        return book;
    }

    /// Reads what [#text()] wrote.
    /// @throws IllegalArgumentException if it is something else
    public static AliasBook read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADING) || !lines.get(1).startsWith("key ")) {
            throw new IllegalArgumentException("Not a book of aliases");
        }
        byte[] key = HEX.parseHex(lines.get(1).substring(4));
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("Not a key of aliases");
        }
        AliasBook book = new AliasBook(key);
        for (String line : lines.subList(2, lines.size())) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[0].matches("[0-9a-f]{32}") || !parts[1].matches("[0-9a-f]{32}")) {
                throw new IllegalArgumentException("Not a line about an alias");
            }
            if (parts[2].matches("[1-9][0-9]{0,6}")) {
                book.put(parts[0], parts[1], Integer.parseInt(parts[2]));
            } else if (WORD.matcher(parts[2]).matches()) {
                book.words.computeIfAbsent(parts[0], any -> new TreeMap<>()).put(parts[1], parts[2]);
            } else {
                throw new IllegalArgumentException("Neither a number nor a word of an alias");
            }
        }
        book.changed = false;
        return book;
    }

    /// One line each: hash of the series, hash of the thing, number or word.
    public String text() {
        StringBuilder text = new StringBuilder(HEADING + "\nkey " + HEX.formatHex(key) + "\n");
        write(numbers, text);
        write(words, text);
        return text.toString();
    }

    private static void write(Map<String, ? extends Map<String, ?>> all, StringBuilder text) {
        all.forEach((series, things) -> things.forEach((thing, what) -> text.append(series)
                .append(' ')
                .append(thing)
                .append(' ')
                .append(what)
                .append('\n')));
    }

    /// Whether there is something to save.
    public boolean changed() {
        return changed;
    }

    public void saved() {
        changed = false;
    }

    byte[] key() {
        return key.clone();
    }

    /// The number that a thing had in its series.
    OptionalInt number(Object series, Object thing) {
        Integer known = numbers.getOrDefault(of(series), Map.of()).get(hash(List.of(series, thing)));
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /// The highest number that was given in a series; 0 if none was.
    int last(Object series) {
        return last.getOrDefault(of(series), 0);
    }

    void write(Object series, Object thing, int number) {
        put(of(series), hash(List.of(series, thing)), number);
    }

    /// The word that was noted of a thing. A file may have been changed by hand: whoever asks has to know the word.
    Optional<String> word(Object series, Object thing) {
        return Optional.ofNullable(words.getOrDefault(of(series), Map.of()).get(hash(List.of(series, thing))));
    }

    /// @param word of the program's own, such as an alias
    void note(Object series, Object thing, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("Not a word of the program's");
        }
        words.computeIfAbsent(of(series), any -> new TreeMap<>()).put(hash(List.of(series, thing)), word);
        changed = true;
    }

    private void put(String series, String thing, int number) {
        numbers.computeIfAbsent(series, key -> new TreeMap<>()).put(thing, number);
        last.merge(series, number, Math::max);
        changed = true;
    }

    /// Series are few and asked for often.
    private String of(Object series) {
        return hashed.computeIfAbsent(series, this::hash);
    }

    private String hash(Object thing) {
        return HEX.formatHex(hashes.mac(thing), 0, 16);
    }
}
