package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Comparison;
import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.Exposure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = {
            "Say what differs between two inputs: added, removed, changed, relations too.",
            "",
            "Exits with 0 if they are equal and with 1 if they differ. A bug exits with 1 as well, but says so on"
                    + " the standard error, which stays empty otherwise. Public unless --clear is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private static final int EQUAL = 0;
    private static final int DIFFERENT = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Before: a file or folder, or 'sample'.")
    private @Nullable Path before;

    @Parameters(index = "1", paramLabel = "B", description = "After: a file or folder, or 'sample'.")
    private @Nullable Path after;

    @Option(
            names = "--match",
            paramLabel = "THIS=THAT",
            description = "Also match by names, where THIS in a name of A is THAT in B, as in staging=production; and"
                    + " what has no name of its own by what it belongs to and is used with. Ids, accounts and"
                    + " regions may differ then.")
    private @Nullable String match;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @ArgGroup
    private ExportCommand.Openness openness = new ExportCommand.Openness();

    @Mixin
    private ProfileOptions profile = new ProfileOptions();

    @Override
    public Integer call() throws AlidadeException {
        Comparison.Match names = match == null ? Comparison.Match.IDENTITY : Comparison.Match.parse(match);
        Document first = profile.numbered(Documents.open(List.of(Objects.requireNonNull(before)), Progress.none()));
        Document second = Documents.beside(first, Objects.requireNonNull(after));
        Exposure exposure = openness.clear ? Exposure.CLEAR : Exposure.PUBLIC;
        Comparison difference = Comparison.of(first, second, names, exposure, profile.profile());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String told = json ? difference.json(first, second) : difference.text(first, second);
        profile.keep();
        out.print(told);
        out.flush();
        return difference.equal() ? EQUAL : DIFFERENT;
    }
}
