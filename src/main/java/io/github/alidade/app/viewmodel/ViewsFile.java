package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps saved views and pins in a file of the user, and beside it the secret that their hashes are made with. Written
/// beside and then moved, so that a crash leaves the old ones; readable by the user only, as temporary files are.
public final class ViewsFile implements SavedViews.Store {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsFile.class);

    /// Ends no key of a view.
    private static final String PINS = ".pinned";

    private final Path folder;

    /// @param folder where the settings are kept
    public ViewsFile(Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve("views.properties");
    }

    @Override
    public synchronized byte[] secret() {
        Path kept = folder.resolve("identity.key");
        try {
            if (Files.isRegularFile(kept)) {
                return HexFormat.of().parseHex(Files.readString(kept).strip());
            }
            byte[] secret = Identities.freshSecret();
            write(kept, HexFormat.of().formatHex(secret) + "\n");
            return secret;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Views of earlier sessions cannot be recognised [cause={}]", e.getClass());
            return Identities.freshSecret();
        }
    }

    @Override
    public synchronized List<SavedView> load(String document) {
        Properties kept = all();
        List<SavedView> views = new ArrayList<>();
        for (int i = 1; kept.containsKey(document + "." + i + ".name"); i++) {
            String prefix = document + "." + i + ".";
            Map<String, String> words = new TreeMap<>();
            kept.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(prefix + "view."))
                    .forEach(key -> words.put(key.substring(prefix.length() + 5), kept.getProperty(key)));
            boolean open = kept.getProperty(prefix + "under", "").equals(Exposure.PUBLIC.word());
            views.add(new SavedView(kept.getProperty(prefix + "name"), open ? Exposure.PUBLIC : Exposure.CLEAR, words));
        }
        return views;
    }

    @Override
    public synchronized void save(String document, List<SavedView> views) {
        Properties kept = all();
        kept.stringPropertyNames().stream()
                .filter(key -> key.startsWith(document + ".") && !key.endsWith(PINS))
                .forEach(kept::remove);
        for (int i = 0; i < views.size(); i++) {
            String prefix = document + "." + (i + 1) + ".";
            kept.setProperty(prefix + "name", views.get(i).name());
            kept.setProperty(prefix + "under", views.get(i).under().word());
            views.get(i).kept().forEach((key, word) -> kept.setProperty(prefix + "view." + key, word));
        }
        keep(kept);
    }

    @Override
    public synchronized String pins(String document) {
        return all().getProperty(document + PINS, "");
    }

    @Override
    public synchronized void keepPins(String document, String pins) {
        Properties kept = all();
        if (pins.isEmpty()) {
            kept.remove(document + PINS);
        } else {
            kept.setProperty(document + PINS, pins);
        }
        keep(kept);
    }

    private void keep(Properties kept) {
        try {
            StringWriter written = new StringWriter();
            kept.store(written, null);
            String sorted = written.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"));
            write(file(), sorted);
        } catch (IOException e) {
            LOG.warn("Views cannot be kept [cause={}]", e.getClass());
        }
    }

    private Properties all() {
        Properties kept = new Properties();
        if (Files.isRegularFile(file())) {
            try {
                kept.load(new StringReader(Files.readString(file())));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Saved views cannot be read [cause={}]", e.getClass());
            }
        }
        return kept;
    }

    private void write(Path target, String text) throws IOException {
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, "views", ".tmp");
        Files.writeString(beside, text);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
