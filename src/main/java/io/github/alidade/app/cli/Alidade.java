package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// The command `alidade`. Without a subcommand it opens the window.
@Command(
        name = "alidade",
        description = {
            "See an AWS architecture, tell its story, share it without giving anything away.",
            "",
            "Without a command it opens the window on INPUT, or on the bundled fictional sample."
        },
        versionProvider = Alidade.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a bug in Alidade",
            "2:the command line is wrong",
            "3:an input could not be read",
            "4:an export was refused, or an audit found something",
            "5:AWS could not be asked"
        },
        subcommands = {
            OpenCommand.class,
            ExportCommand.class,
            InspectCommand.class,
            CollectCommand.class,
            AuditCommand.class,
            PathCommand.class,
            ReachCommand.class,
            ImpactCommand.class,
            ReverseMapCommand.class,
            FindingsCommand.class,
            DiffCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Alidade implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Alidade.class);

    static final int DONE = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int REFUSED = 4;
    static final int AWS = 5;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files or folders to open together; 'sample' is the bundled account.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure. It may hold identifiers.")
    private boolean verbose;

    private final WindowLauncher window;

    Alidade(WindowLauncher window) {
        this.window = window;
    }

    /// Starts the window; a port, so that tests of the command line need none.
    public interface WindowLauncher {
        /// @return the exit code
        int open(List<Path> inputs) throws AlidadeException;
    }

    @Override
    public Integer call() throws AlidadeException {
        return window.open(inputs);
    }

    WindowLauncher window() {
        return window;
    }

    /// Runs the command line.
    /// @return the exit code
    public static int run(WindowLauncher window, PrintWriter out, PrintWriter err, String... args) {
        Alidade alidade = new Alidade(window);
        CommandLine command = new CommandLine(alidade);
        command.setOut(out);
        command.setErr(err);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((failure, line, parsed) -> alidade.tell(failure, line));
        command.setParameterExceptionHandler((failure, given) -> {
            PrintWriter errors = failure.getCommandLine().getErr();
            errors.println(failure.getMessage());
            errors.println("Try '" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            errors.flush();
            return USAGE;
        });
        return command.execute(args);
    }

    private int tell(Exception failure, CommandLine line) {
        PrintWriter errors = line.getErr();
        int code =
                switch (failure) {
                    case AlidadeException told -> {
                        errors.println(told.getMessage());
                        yield codeOf(told.kind());
                    }
                    case CancellationException cancelled -> {
                        errors.println("Cancelled.");
                        yield INPUT;
                    }
                    default -> {
                        // The message of a bug may hold raw text, so only its class is told.
                        errors.println("This is a bug in Alidade ("
                                + failure.getClass().getSimpleName()
                                + "). Run it again with --verbose and report the trace, without your account's names.");
                        yield BUG;
                    }
                };
        if (verbose) {
            failure.printStackTrace(errors);
        } else {
            LOG.debug("Failed [code={}]", code);
        }
        errors.flush();
        return code;
    }

    private static int codeOf(AlidadeException.Kind kind) {
        return switch (kind) {
            case INPUT -> INPUT;
            case REFUSED -> REFUSED;
            case AWS -> AWS;
            case USAGE -> USAGE;
        };
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Alidade.class.getPackage().getImplementationVersion();
            return new String[] {"Alidade " + (version == null ? "(from sources)" : version)};
        }
    }
}
