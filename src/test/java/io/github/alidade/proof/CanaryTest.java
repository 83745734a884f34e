package io.github.alidade.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.export.Format;
import io.github.alidade.export.Formats;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.FieldCanaries;
import io.github.alidade.redaction.HiddenChanges;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.Treatment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text of every component is a canary that names its component, and none is in any file: not in its bytes, and
/// not in anything that is packed in them (members of zips, streams of a PDF, chunks of a PNG, data in a page).
/// Unpacking is the test's own and knows no format: it tries to inflate from everywhere.
class CanaryTest {
    private static final Pattern CANARY = Pattern.compile("cnry([0-9]{1,4})zx");

    /// The levels, and four that somebody adjusted: as loose as can be, as tight as can be, and mixed.
    static List<Profile> profiles() {
        List<Profile> all = new ArrayList<>(Profile.all());
        all.add(adjusted(Profile.SEED, List::getFirst));
        all.add(adjusted(Profile.DEFAULT, List::getFirst));
        all.add(adjusted(Profile.STRICT, List::getLast));
        all.add(HiddenChanges.profile(3));
        return all;
    }

    private static Profile adjusted(Profile level, Function<List<Treatment>, Treatment> choice) {
        Profile profile = level;
        for (Aspect aspect : Aspect.values()) {
            profile = profile.with(aspect, choice.apply(aspect.choices()));
        }
        return profile;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void noTextOfAnyComponentIsInAnyFile(Profile profile) throws Exception {
        FieldCanaries canaries = FieldCanaries.of(7);
        assertThat(canaries.count()).isGreaterThan(60);
        Exported exported = Exported.of(shown(canaries, Exposure.PUBLIC, profile), Theme.LIGHT, true);
        for (Format format : Formats.all()) {
            for (Map.Entry<String, byte[]> file : exported.files(format).entrySet()) {
                assertThat(found(file.getKey(), file.getValue()).stream()
                                .map(canaries::field)
                                .toList())
                        .as("%s, %s", file.getKey(), profile.word())
                        .isEmpty();
            }
        }
    }

    /// The same eyes find canaries where they are: in clear, in every format but those that hold the picture alone.
    @ParameterizedTest
    @MethodSource("formats")
    void aClearExportIsFullOfThem(Format format) throws Exception {
        FieldCanaries canaries = FieldCanaries.of(7);
        Exported exported = Exported.of(shown(canaries, Exposure.CLEAR, Profile.SEED), Theme.LIGHT, false);
        TreeSet<Integer> found = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : exported.files(format).entrySet()) {
            found.addAll(found(file.getKey(), file.getValue()));
        }
        assertThat(found).as(format.extension()).isNotEmpty();
    }

    /// In a PNG names are pixels, and only a person finds them.
    static List<Format> formats() {
        return Formats.all().stream()
                .filter(format -> !format.extension().equals("png"))
                .toList();
    }

    private static ShownTopology shown(FieldCanaries canaries, Exposure exposure, Profile profile) {
        return new Redactor().show(canaries.topology(), exposure, profile);
    }

    private static TreeSet<Integer> found(String name, byte[] bytes) {
        List<byte[]> layers = new ArrayList<>(List.of(name.getBytes(StandardCharsets.UTF_8), bytes));
        if (name.endsWith(".pdf")) {
            // its letters are numbers of glyphs
            layers.add(letters(bytes).getBytes(StandardCharsets.UTF_8));
        }
        layers.addAll(inflated(bytes));
        TreeSet<Integer> found = new TreeSet<>();
        for (byte[] layer : layers) {
            for (String reading : readings(new String(layer, StandardCharsets.ISO_8859_1))) {
                CANARY.matcher(reading.toLowerCase(Locale.ROOT))
                        .results()
                        .forEach(canary -> found.add(Integer.parseInt(canary.group(1))));
            }
        }
        return found;
    }

    private static String letters(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> readings(String text) {
        List<String> readings = new ArrayList<>(List.of(text, text.replace("\0", "")));
        Matcher hex = Pattern.compile("(?:[0-9a-fA-F]{2}){8,}").matcher(text);
        while (hex.find()) {
            readings.add(new String(HexFormat.of().parseHex(hex.group()), StandardCharsets.ISO_8859_1));
            readings.add(readings.getLast().replace("\0", ""));
        }
        Matcher base64 = Pattern.compile("[A-Za-z0-9+/]{12,}").matcher(text);
        while (base64.find()) {
            for (int from = 0; from < 4; from++) {
                String run = base64.group().substring(from);
                byte[] decoded = Base64.getDecoder().decode(run.substring(0, run.length() / 4 * 4));
                readings.add(new String(decoded, StandardCharsets.ISO_8859_1));
            }
        }
        return readings;
    }

    /// What anything in these bytes unpacks to: zlib streams by their first byte, and bare ones behind the header of a
    /// member of a zip.
    private static List<byte[]> inflated(byte[] bytes) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i + 30 < bytes.length; i++) {
            if (bytes[i] == 0x78 && ((bytes[i] & 255) * 256 + (bytes[i + 1] & 255)) % 31 == 0) {
                inflate(bytes, i, false, all);
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                int names = (bytes[i + 26] & 255) + 256 * (bytes[i + 27] & 255);
                int extra = (bytes[i + 28] & 255) + 256 * (bytes[i + 29] & 255);
                inflate(bytes, i + 30 + names + extra, true, all);
            }
        }
        return all;
    }

    private static void inflate(byte[] bytes, int from, boolean bare, List<byte[]> all) {
        Inflater inflater = new Inflater(bare);
        inflater.setInput(bytes, from, bytes.length - from);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (DataFormatException e) {
            // these bytes only looked like the beginning of something packed
        } finally {
            inflater.end();
        }
        if (out.size() > 16) {
            all.add(out.toByteArray());
        }
    }
}
