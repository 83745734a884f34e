package io.github.alidade.redaction;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Which alias stands for which real text. Lives in memory, says nothing of itself, and leaves only sealed with a
/// passphrase.
public final class ReverseMap {
    private static final String HEADING = "alidade-reverse-map\t1\t";

    private final Profile profile;
    private final Map<String, Map<String, String>> realByAlias = new TreeMap<>(NaturalOrder.INSTANCE);

    ReverseMap(Profile profile) {
        this.profile = profile;
    }

    /// @param what the field that the text stands in, such as `Bucket.name`
    void add(String alias, String what, String real) {
        if (!alias.equals(real)) {
            realByAlias.computeIfAbsent(alias, key -> new LinkedHashMap<>()).putIfAbsent(real, what);
        }
    }

    /// How many aliases it knows.
    public int size() {
        return realByAlias.size();
    }

    /// The map in a form that only the passphrase opens.
    public byte[] sealed(char[] passphrase) {
        byte[] plain = text();
        try {
            return SealedMap.seal(plain, passphrase);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// One line for each real text: alias, field, real text, with tabs between them.
    private byte[] text() {
        StringBuilder text = new StringBuilder(HEADING).append(profile.word()).append('\n');
        realByAlias.forEach((alias, all) -> all.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, String>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .forEach(real -> text.append(alias)
                        .append('\t')
                        .append(real.getValue())
                        .append('\t')
                        .append(VisibleText.of(real.getKey()))
                        .append('\n')));
        byte[] bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text)).array();
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        byte[] exact = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, ' ');
        }
        return exact;
    }

    @Override
    public String toString() {
        return "<reverse map>";
    }
}
