package io.github.alidade.app.cli;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Targets;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.vocabulary.Lane;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "export",
        description = {"Write pictures and tables of INPUT.", "", "Everything is public unless --clear is given."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files or folders to read together; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description =
                    "Where to write; the extension tells the format: ${COMPLETION-CANDIDATES}. May be given several"
                            + " times.",
            completionCandidates = Extensions.class)
    private List<Path> targets = List.of();

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "Formats to write into the folder --to: 'all', or extensions such as png,xlsx,html.")
    private List<String> formats = List.of();

    @ArgGroup
    private Openness openness = new Openness();

    @Mixin
    private ProfileOptions profile = new ProfileOptions();

    @Option(
            names = "--lens",
            split = ",",
            paramLabel = "LENS",
            converter = LaneConverter.class,
            description = "Lanes of the picture: edge, service, data, iam, network (default: edge,service,data).")
    private List<Lane> lenses = List.of();

    @Option(
            names = "--theme",
            defaultValue = "light",
            description = "Picture theme: light or dark (default: ${DEFAULT-VALUE}).")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--scale",
            defaultValue = "2",
            description = "Pixels per px of a PNG, 1 to 4 (default: ${DEFAULT-VALUE}).")
    private double scale = 2;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--all-tables", description = "All tables, not only those of the original report.")
    private boolean allTables;

    /// Public and clear exclude each other.
    static final class Openness {
        @Option(names = "--public", description = "Names replaced by aliases (the default).")
        boolean publicly;

        @Option(names = "--clear", description = "Real names. The result wears the mark CLEAR.")
        boolean clear;
    }

    @Override
    public Integer call() throws AlidadeException {
        if (!(scale >= 1 && scale <= 4)) {
            throw new AlidadeException(AlidadeException.Kind.USAGE, "--scale takes a number from 1 to 4.");
        }
        List<Path> files = files();
        for (Path file : files) {
            Exports.check(file);
        }
        Document document = profile.numbered(Documents.open(inputs, Progress.none()));
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Map<Path, Exports.Request> jobs = new LinkedHashMap<>();
        for (Path file : files) {
            jobs.put(file, new Exports.Request(view(document, file), scale, allTables));
        }
        Exports.write(document, jobs).forEach(out::println);
        profile.keep();
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private List<Path> files() throws AlidadeException {
        if (formats.isEmpty()) {
            return targets;
        }
        if (targets.size() != 1) {
            throw new AlidadeException(
                    AlidadeException.Kind.USAGE, "--formats writes into one folder: give --to FOLDER once.");
        }
        return Targets.in(targets.getFirst(), exposure(), formats);
    }

    private Exposure exposure() {
        return openness.clear ? Exposure.CLEAR : Exposure.PUBLIC;
    }

    private View view(Document document, Path target) throws AlidadeException {
        Set<Lane> chosen = lenses.isEmpty() ? View.FIRST_LENSES : EnumSet.copyOf(lenses);
        return new View(exposure(), chosen, Pins.NONE, theme, profile.profile(), scope.scope(document, target));
    }

    static final class LaneConverter implements ITypeConverter<Lane> {
        @Override
        public Lane convert(String word) {
            return Arrays.stream(Lane.values())
                    .filter(lane -> lane.word().equals(word.trim().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                            + Arrays.stream(Lane.values()).map(Lane::word).collect(Collectors.joining(", "))));
        }
    }

    static final class Extensions implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Exports.extensions().stream()
                    .map(extension -> "." + extension)
                    .iterator();
        }
    }
}
