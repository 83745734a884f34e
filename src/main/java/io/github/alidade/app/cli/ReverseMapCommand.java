package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.ReverseMaps;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reverse-map",
        description = {
            "Write which alias stands for what, encrypted with a passphrase, or print such a file.",
            "",
            "Give the same --profile and --alias-... as for the export. Keep the file apart from the export."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReverseMapCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files or folders to read together; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @ArgGroup(multiplicity = "1")
    private Direction direction = new Direction();

    @Mixin
    private ProfileOptions profile = new ProfileOptions();

    @Mixin
    private Passphrase passphrase = new Passphrase();

    static final class Direction {
        @Option(names = "--out", paramLabel = "FILE", description = "Where to write the encrypted map.")
        private @Nullable Path out;

        @Option(names = "--read", paramLabel = "FILE", description = "Prints an encrypted map: real names.")
        private @Nullable Path read;
    }

    @Override
    public Integer call() throws AlidadeException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (direction.read != null) {
            out.print(read(direction.read));
        } else {
            if (inputs.isEmpty()) {
                throw new AlidadeException(AlidadeException.Kind.USAGE, "Say which INPUT the map is of.");
            }
            out.println(written(Objects.requireNonNull(direction.out)));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private String read(Path file) throws AlidadeException {
        char[] secret = passphrase.ask(false);
        try {
            return ReverseMaps.read(file, secret);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    private String written(Path file) throws AlidadeException {
        Document document = profile.numbered(Documents.open(inputs, Progress.none()));
        char[] secret = passphrase.ask(true);
        try {
            int aliases = ReverseMaps.write(document, profile.profile(), secret, file);
            profile.keep();
            return "%s: %d aliases. Keep it apart from the export.".formatted(file, aliases);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }
}
