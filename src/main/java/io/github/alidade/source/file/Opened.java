package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// A file and its beginning, by which the formats know it; small files are held as a whole, so that they are read once.
final class Opened {
    private static final int BEGINNING = 64 << 10;
    private static final int FIRST_KEYS = 4 << 10;
    private static final long LONGEST_TEXT = 64L << 20;
    static final JsonFactory JSON = new JsonFactory();

    private final InputFile file;
    private final byte[] beginning;
    private final boolean whole;
    private final String text;

    private Opened(InputFile file, byte[] beginning, boolean whole) {
        this.file = file;
        this.beginning = beginning;
        this.whole = whole;
        this.text = withoutMark(new String(beginning, 0, Math.min(beginning.length, FIRST_KEYS), charset(beginning)));
    }

    static Opened of(InputFile file) throws IOException {
        try (InputStream in = file.opener().open()) {
            byte[] beginning = in.readNBytes(BEGINNING);
            return new Opened(file, beginning, beginning.length < BEGINNING);
        }
    }

    InputFile file() {
        return file;
    }

    /// The first few thousand characters; a character that is cut at the end may be wrong.
    String text() {
        return text;
    }

    /// The top-level keys among them, if it is JSON. Looked for each time: few files are asked.
    Set<String> keys() {
        return startsAsJson() ? firstKeys() : Set.of();
    }

    /// Whether the first few thousand characters may hold a key. To look for its letters is far cheaper than to parse;
    /// in other encodings than UTF-8 and UTF-16, and where letters are escaped, they look otherwise.
    boolean mayHaveKey(String key) {
        return text.contains(key) || text.contains("\\u") || text.indexOf('\0') >= 0;
    }

    boolean startsAsJson() {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /// Whether there is nothing in the file but blanks.
    boolean blank() {
        return whole && text.isBlank();
    }

    InputStream stream() throws IOException {
        return whole ? new ByteArrayInputStream(beginning) : file.opener().open();
    }

    /// A parser that knows UTF-8, UTF-16 and UTF-32 with and without a mark.
    JsonParser parser() throws IOException {
        return whole
                ? JSON.createParser(beginning)
                : JSON.createParser(file.opener().open());
    }

    /// All of the text.
    /// @throws java.nio.charset.CharacterCodingException if it is in an unknown encoding
    String allText() throws IOException {
        byte[] all = whole ? beginning : readAll();
        return withoutMark(charset(all)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(all))
                .toString());
    }

    private byte[] readAll() throws IOException {
        if (file.size() > LONGEST_TEXT) {
            throw new TooLong(
                    "%s is longer (%d MB) than a text export can be.".formatted(file.name(), file.size() >> 20));
        }
        try (InputStream in = file.opener().open()) {
            return in.readAllBytes();
        }
    }

    private Set<String> firstKeys() {
        Set<String> found = new LinkedHashSet<>();
        byte[] some = Arrays.copyOf(beginning, Math.min(beginning.length, FIRST_KEYS));
        try (JsonParser parser = JSON.createParser(some)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    found.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // The beginning is cut somewhere, or broken: the keys before that are what can be told.
            return found;
        }
        return found;
    }

    /// Longer than what can be held; and the sentence that says so.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        TooLong(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
