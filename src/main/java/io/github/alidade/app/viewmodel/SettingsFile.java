package io.github.alidade.app.viewmodel;

import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.vocabulary.Lane;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps settings in a properties file of the user. Written beside and then moved, so that a crash leaves the old one.
public final class SettingsFile implements Settings.Store {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private static final String COLUMNS = "columns.";

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// Where the system keeps the settings of programs.
    public static Path standard(Map<String, String> environment, String system, Path home) {
        String os = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (os.contains("mac")) {
            folder = home.resolve("Library/Application Support/Alidade");
        } else if (os.contains("windows") && environment.containsKey("APPDATA")) {
            folder = Path.of(environment.getOrDefault("APPDATA", ""), "Alidade");
        } else {
            String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
            folder = (config.isBlank() ? home.resolve(".config") : Path.of(config)).resolve("alidade");
        }
        return folder.resolve("window.properties");
    }

    /// Where numbers of aliases are kept, if the user wants that.
    public static Path aliases(Path settings) {
        return settings.resolveSibling("aliases.txt");
    }

    @Override
    public Settings load() {
        Properties kept = new Properties();
        if (Files.isRegularFile(file)) {
            try {
                kept.load(new StringReader(Files.readString(file)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Settings cannot be read; starting with the first ones [cause={}]", e.getClass());
                return Settings.FIRST;
            }
        }
        Settings first = Settings.FIRST;
        return new Settings(
                number(kept, "width", first.width(), 480, 16_000),
                number(kept, "height", first.height(), 360, 16_000),
                Boolean.parseBoolean(kept.getProperty("maximized")),
                dividers(kept),
                constant(kept, "theme", Theme.class, first.theme()),
                constant(kept, "exposure", Exposure.class, first.exposure()),
                kept.containsKey("lenses")
                        ? words(kept, "lenses")
                                .flatMap(word -> Stream.of(Lane.values())
                                        .filter(lane -> lane.word().equals(word)))
                                .collect(Collectors.toSet())
                        : first.lenses(),
                recent(kept),
                comfort(kept),
                new PublicChoice(
                        Profile.named(kept.getProperty("profile", ""))
                                .orElse(first.publicity().profile()),
                        Boolean.parseBoolean(kept.getProperty("keep-numbers"))),
                place(kept));
    }

    private static List<Double> place(Properties kept) {
        return kept.containsKey("x") && kept.containsKey("y")
                ? List.of(number(kept, "x", 0, -32_000, 32_000), number(kept, "y", 0, -32_000, 32_000))
                : List.of();
    }

    private static double number(Properties kept, String key, double first, double least, double most) {
        try {
            return Math.clamp(Double.parseDouble(kept.getProperty(key, Double.toString(first))), least, most);
        } catch (IllegalArgumentException e) {
            // also for NaN
            return first;
        }
    }

    private static Comfort comfort(Properties kept) {
        Comfort first = Comfort.FIRST;
        Map<String, String> columns = new TreeMap<>();
        for (String key : kept.stringPropertyNames()) {
            if (key.startsWith(COLUMNS)) {
                columns.put(key.substring(COLUMNS.length()), kept.getProperty(key));
            }
        }
        return new Comfort(
                number(kept, "text-scale", first.scale(), Comfort.SMALLEST, Comfort.LARGEST),
                Boolean.parseBoolean(kept.getProperty("motion", Boolean.toString(first.motion()))),
                columns,
                Boolean.parseBoolean(kept.getProperty("findings", Boolean.toString(first.findings()))));
    }

    private static List<Double> dividers(Properties kept) {
        try {
            return words(kept, "dividers")
                    .map(word -> Math.clamp(Double.parseDouble(word), 0.0, 1.0))
                    .toList();
        } catch (IllegalArgumentException e) {
            return Settings.FIRST.dividers();
        }
    }

    private static <E extends Enum<E>> E constant(Properties kept, String key, Class<E> type, E first) {
        String word = kept.getProperty(key, "").toUpperCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(first);
    }

    private static Stream<String> words(Properties kept, String key) {
        return Stream.of(kept.getProperty(key, "").split(",")).filter(word -> !word.isBlank());
    }

    private static List<Path> recent(Properties kept) {
        List<Path> recent = new ArrayList<>();
        for (int i = 1; kept.containsKey("recent." + i); i++) {
            try {
                recent.add(Path.of(kept.getProperty("recent." + i)));
            } catch (InvalidPathException e) {
                LOG.warn("Left out a recent path that this system cannot name [number={}]", i);
            }
        }
        return recent;
    }

    @Override
    public void save(Settings settings) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "window", ".tmp");
            Files.writeString(beside, text(settings));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Settings cannot be kept [cause={}]", e.getClass());
        }
    }

    private static String text(Settings settings) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("width", Long.toString(Math.round(settings.width())));
        kept.setProperty("height", Long.toString(Math.round(settings.height())));
        if (!settings.place().isEmpty()) {
            kept.setProperty("x", Long.toString(Math.round(settings.place().getFirst())));
            kept.setProperty("y", Long.toString(Math.round(settings.place().getLast())));
        }
        kept.setProperty("maximized", Boolean.toString(settings.maximized()));
        kept.setProperty(
                "dividers",
                settings.dividers().stream()
                        .map(at -> String.format(Locale.ROOT, "%.3f", at))
                        .collect(Collectors.joining(",")));
        kept.setProperty("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        kept.setProperty("exposure", settings.exposure().word());
        kept.setProperty(
                "lenses",
                new TreeSet<>(settings.lenses()).stream().map(Lane::word).collect(Collectors.joining(",")));
        kept.setProperty("profile", settings.publicity().profile().word());
        kept.setProperty("keep-numbers", Boolean.toString(settings.publicity().keepsNumbers()));
        for (int i = 0; i < settings.recent().size(); i++) {
            kept.setProperty("recent." + (i + 1), settings.recent().get(i).toString());
        }
        kept.setProperty("text-scale", Double.toString(settings.comfort().scale()));
        kept.setProperty("motion", Boolean.toString(settings.comfort().motion()));
        kept.setProperty("findings", Boolean.toString(settings.comfort().findings()));
        settings.comfort().columns().forEach((table, layout) -> kept.setProperty(COLUMNS + table, layout));
        StringWriter written = new StringWriter();
        kept.store(written, null);
        // Properties puts the time into a comment; sorted lines without it make the same file of the same settings.
        return written.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
