package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.pipeline.AliasFile;
import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.AliasBook;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Treatment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How strict public is.
final class ProfileOptions {
    @Option(
            names = "--profile",
            defaultValue = "seed",
            paramLabel = "PROFILE",
            converter = LevelConverter.class,
            completionCandidates = Levels.class,
            description = "Redaction profile: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Profile.Level level = Profile.Level.SEED;

    @Option(
            names = "--adjust",
            split = ",",
            paramLabel = "WHAT=HOW",
            converter = ChangeConverter.class,
            description = "Treat one thing otherwise than the profile does, such as regions=kept or counts=dropped. "
                    + "Every loosening is named in the export's WARNINGS.")
    private List<Change> changes = List.of();

    @Option(
            names = "--alias-key",
            paramLabel = "FILE",
            description =
                    "Keep the numbers of aliases in FILE, as keyed hashes, and use those that are there: the same "
                            + "thing has the same alias next time. Keep the file to yourself.")
    private @Nullable Path key;

    @Option(
            names = "--alias-seed",
            paramLabel = "TEXT",
            description = "Order what nothing visible tells apart by TEXT, to get the same numbers of changed input.")
    private @Nullable String seed;

    private @Nullable AliasBook book;

    /// The document with numbers as asked for.
    /// @throws AlidadeException if the file of numbers is something else
    Document numbered(Document document) throws AlidadeException {
        if (key != null && seed != null) {
            throw new AlidadeException(AlidadeException.Kind.USAGE, "--alias-key and --alias-seed exclude each other.");
        }
        if (key != null) {
            AliasBook opened = AliasFile.open(key);
            book = opened;
            return document.keeping(opened);
        }
        return seed == null ? document : document.seeded(seed);
    }

    /// Saves the numbers that were given.
    /// @throws AlidadeException if the file cannot be written
    void keep() throws AlidadeException {
        if (book != null && key != null) {
            AliasFile.save(book, key);
        }
    }

    record Change(Aspect aspect, Treatment treatment) {}

    Profile profile() {
        Profile profile = new Profile(level, java.util.Map.of());
        for (Change change : changes) {
            profile = profile.with(change.aspect(), change.treatment());
        }
        return profile;
    }

    static final class Levels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Profile.Level.values())
                    .map(Profile.Level::word)
                    .iterator();
        }
    }

    static final class LevelConverter implements ITypeConverter<Profile.Level> {
        @Override
        public Profile.Level convert(String word) {
            return Arrays.stream(Profile.Level.values())
                    .filter(level -> level.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                            + joined(Arrays.stream(Profile.Level.values()).map(Profile.Level::word))));
        }
    }

    static final class ChangeConverter implements ITypeConverter<Change> {
        @Override
        public Change convert(String written) {
            String[] parts = written.strip().split("=", 2);
            Aspect aspect = Arrays.stream(Aspect.values())
                    .filter(Aspect::adjustable)
                    .filter(known -> known.word().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + parts[0] + "' is none of "
                            + joined(Arrays.stream(Aspect.values())
                                    .filter(Aspect::adjustable)
                                    .map(Aspect::word))));
            return aspect.choices().stream()
                    .filter(choice -> parts.length == 2 && choice.word().equals(parts[1]))
                    .findFirst()
                    .map(choice -> new Change(aspect, choice))
                    .orElseThrow(() -> new TypeConversionException(aspect.word() + " can be "
                            + joined(aspect.choices().stream().map(Treatment::word))));
        }
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
