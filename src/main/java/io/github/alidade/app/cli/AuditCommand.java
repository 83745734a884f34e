package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.FileAudits;
import io.github.alidade.pipeline.FileAudits.Looked;
import io.github.alidade.pipeline.FileFinding;
import io.github.alidade.redaction.Profile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = {
            "Say whether files made by any program give away anything of INPUT.",
            "",
            "Prints place, field and alias of each finding, never the value. Exits with 4 if there are any, or if a"
                    + " part of a file could not be read. What only has the shape of an identifier (an address, a mail)"
                    + " is told for a look; with --strict it counts, too. What the profile hides (regions, engines) is"
                    + " looked for, too."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to look at, folders with all files in them, or '-' for what is piped in.")
    private List<Path> files = List.of();

    @Option(
            names = "--against",
            required = true,
            arity = "1..*",
            paramLabel = "INPUT",
            description = "The topology that must not be given away; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @Mixin
    private ProfileOptions profile = new ProfileOptions();

    @Option(
            names = "--strict",
            description =
                    "Exit with 4 also for what only has the shape of an identifier and is not known to be INPUT's.")
    private boolean strict;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws AlidadeException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        List<Path> all = FileAudits.files(files);
        Document document = profile.numbered(Documents.open(inputs, Progress.none()));
        List<Looked> looked = new ArrayList<>();
        boolean readable = true;
        for (Path file : all) {
            try {
                Looked one = new Looked(file.toString(), look(document, file));
                looked.add(one);
                if (!json) {
                    tell(one, line.getOut());
                }
            } catch (AlidadeException e) {
                readable = false;
                line.getErr().println(file + ": " + e.getMessage());
                line.getErr().flush();
            }
        }
        if (json) {
            line.getOut().print(FileAudits.json(looked, strict));
        } else if (readable && looked.stream().allMatch(file -> file.findings().isEmpty())) {
            line.getOut().println("Nothing found.");
        } else if (readable && looked.stream().allMatch(file -> file.clean(false))) {
            line.getOut().println("Nothing found but shapes of identifiers that are not known to be this account's.");
        }
        line.getOut().flush();
        boolean clean = looked.stream().allMatch(file -> file.clean(strict));
        return !clean ? Alidade.REFUSED : readable ? Alidade.DONE : Alidade.INPUT;
    }

    private List<FileFinding> look(Document document, Path file) throws AlidadeException {
        Profile chosen = profile.profile();
        return file.equals(STANDARD_INPUT)
                ? FileAudits.audit(document, chosen, System.in)
                : FileAudits.audit(document, chosen, file);
    }

    private static void tell(Looked file, PrintWriter out) {
        FileFinding.sentences(file.findings()).forEach(sentence -> out.println(file.name() + ": " + sentence));
        out.flush();
    }
}
