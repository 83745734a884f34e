package io.github.alidade.redaction.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Ways to write a name so that it can still be read back.
final class Encodings {
    private Encodings() {}

    static final Map<String, UnaryOperator<String>> ALL = all();

    private static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("plain", text -> text);
        all.put("capitals", text -> text.toUpperCase(java.util.Locale.ROOT));
        all.put("fullwidth", text -> each(text, c -> c > ' ' && c < 127 ? "" + (char) (c + 0xFEE0) : "" + (char) c));
        all.put("zero width spaces", text -> each(text, c -> (char) c + "\u200B"));
        all.put("soft hyphens", text -> each(text, c -> (char) c + "\u00AD"));
        all.put("combining marks", text -> each(text, c -> (char) c + "\u0336"));
        all.put("Cyrillic letters", text -> text.replace('a', 'а')
                .replace('e', 'е')
                .replace('o', 'о')
                .replace('c', 'с'));
        all.put(
                "Greek letters",
                text -> text.replace('o', 'ο').replace('v', 'ν').replace('a', 'α'));
        all.put("no-break hyphens", text -> text.replace('-', '\u2011'));
        all.put("underscores", text -> text.replace('-', '_'));
        all.put("no hyphens", text -> text.replace("-", ""));
        all.put("letters apart", text -> each(text, c -> (char) c + " "));
        all.put("right to left mark", text -> "\u202E" + text + "\u202C");
        all.put("percent", text -> each(text, c -> "%%%02X".formatted(c)));
        all.put("entities, decimal", text -> each(text, c -> "&#" + c + ";"));
        all.put("entities, with zeros", text -> each(text, c -> "&#%08d;".formatted(c)));
        all.put("percent twice", text -> each(text, c -> "%%25%02x".formatted(c)));
        all.put("entities, hex", text -> each(text, c -> "&#x%x;".formatted(c)));
        all.put("\\u", text -> each(text, c -> "\\u%04x".formatted(c)));
        all.put("\\x", text -> each(text, c -> "\\x%02x".formatted(c)));
        all.put("octal", text -> each(text, c -> "\\%03o".formatted(c)));
        all.put("base64", Encodings::base64);
        all.put("base64, 1 letter in", text -> base64("x" + text));
        all.put("base64, 2 letters in", text -> base64("xy" + text));
        all.put("base64, inside a run", text -> "Q" + base64(text));
        all.put("base64 for URLs", text -> base64("?>" + text).replace('+', '-').replace('/', '_'));
        all.put("hex", text -> HexFormat.of().formatHex(bytes(text)));
        all.put("hex, bytes apart", text -> each(text, c -> "%02x ".formatted(c)));
        all.put("hex, bytes with 0x", text -> each(text, c -> "0x%02x, ".formatted(c)));
        all.put(
                "hex, as xxd writes it",
                text -> HexFormat.of().formatHex(bytes(text)).replaceAll("(.{4})", "$1 "));
        all.put("CSS", text -> each(text, c -> "\\%06x".formatted(c)));
        all.put("invisible tags", text -> each(text, c -> Character.toString(0xE0000 + c)));
        all.put("hex, half a byte in", text -> "f" + HexFormat.of().formatHex(bytes(text)));
        all.put("base64 of UTF-16", text -> base64(text.getBytes(StandardCharsets.UTF_16LE)));
        all.put("base64 twice", text -> base64(base64("name=" + text)));
        all.put(
                "base64 of percent of entities",
                text -> base64(each(
                        each(text, c -> "&#" + c + ";"),
                        c -> Character.isLetterOrDigit(c) ? "" + (char) c : "%%%02X".formatted(c))));
        all.put(
                "percent of base64",
                text -> base64("=" + text).replace("=", "%3D").replace("+", "%2B"));
        all.put("hex of base64", text -> HexFormat.of().formatHex(bytes(base64(text))));
        return all;
    }

    /// So many layers of base64 around a text.
    static String deep(String text, int layers) {
        String packed = "name=" + text;
        for (int i = 0; i < layers; i++) {
            packed = base64(packed);
        }
        return packed;
    }

    private interface Letter {
        String of(int c);
    }

    private static String each(String text, Letter letter) {
        return text.chars().mapToObj(letter::of).collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return base64(bytes(text));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
