package io.github.alidade.app.cli;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Facts;
import io.github.alidade.source.aws.AwsConnection;
import io.github.alidade.source.aws.AwsSource;
import io.github.alidade.source.aws.CollectListener;
import io.github.alidade.source.aws.MfaPrompt;
import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "collect",
        description = {
            "Read a live account, read-only, and save what was found as an inventory file.",
            "",
            "The file holds real identifiers (no values of secrets or environment variables); it is readable by you"
                    + " only.",
            "Credentials come from where the AWS CLI finds them and are stored nowhere."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CollectCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--profile", paramLabel = "PROFILE", description = "Profile of your AWS configuration.")
    private @Nullable String profile;

    @Option(names = "--region", split = ",", paramLabel = "REGION", description = "Regions (default: the profile's).")
    private List<String> regions = List.of();

    @Option(names = "--services", split = ",", paramLabel = "SERVICE", description = "Services to ask (default: all).")
    private List<String> services = List.of();

    @Option(names = "--endpoint", paramLabel = "URL", description = "Endpoint of an emulator.")
    private @Nullable String endpoint;

    @Option(
            names = "--source",
            defaultValue = "api",
            paramLabel = "SOURCE",
            description = "What is asked: ${COMPLETION-CANDIDATES}; config is AWS Config's record of the account"
                    + " (default: ${DEFAULT-VALUE}).")
    private Source source = Source.API;

    @Option(
            names = "--aggregator",
            paramLabel = "NAME",
            description = "With --source config: an aggregator in the first region, for a whole organisation.")
    private @Nullable String aggregator;

    @Option(names = "--plan", description = "Only say which calls would be made.")
    private boolean plan;

    @Option(names = "--who", description = "Only say who the credentials belong to.")
    private boolean who;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the inventory is saved.")
    private @Nullable Path out;

    enum Source {
        API,
        CONFIG;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws AlidadeException {
        PrintWriter told = Objects.requireNonNull(spec).commandLine().getOut();
        AwsSource source = source();
        if (plan || who) {
            if (plan) {
                source.plannedCalls().forEach(told::println);
            }
            if (who) {
                told.println(source.whoAmI());
            }
            told.flush();
            return CommandLine.ExitCode.OK;
        }
        if (out == null) {
            throw usage("Name the file to save into: --out FILE.");
        }
        checkFolder(out);
        Document document = Document.read(List.of(), source, Progress.none());
        Exports.saveInventory(document, out);
        told.println(out);
        PrintWriter errors = spec.commandLine().getErr();
        Facts.of(document).gaps().forEach(gap -> errors.println(gap.sentence().text()));
        errors.flush();
        told.flush();
        return CommandLine.ExitCode.OK;
    }

    /// Before an hour of reading, not after it.
    private static void checkFolder(Path out) throws AlidadeException {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(out)) {
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT,
                    "%s cannot be written. Choose a file in a folder that exists and that you may write to."
                            .formatted(out));
        }
    }

    private @Nullable URI address() throws AlidadeException {
        try {
            return endpoint == null ? null : new URI(endpoint.strip());
        } catch (URISyntaxException e) {
            throw usage("The endpoint must be an address such as http://localhost:5000.");
        }
    }

    private AwsSource source() throws AlidadeException {
        AwsConnection connection = new AwsConnection(profile, regions, services, address());
        return switch (source) {
            case API -> {
                if (aggregator != null) {
                    throw usage("An aggregator is AWS Config's: add --source config.");
                }
                yield new AwsSource(connection, mfa(), CollectListener.none());
            }
            case CONFIG -> {
                if (!services.isEmpty()) {
                    throw usage("AWS Config is asked for everything it recorded: leave --services out.");
                }
                yield AwsSource.throughConfig(connection, aggregator, mfa(), CollectListener.none());
            }
        };
    }

    private static AlidadeException usage(String sentence) {
        return new AlidadeException(AlidadeException.Kind.USAGE, sentence);
    }

    private static MfaPrompt mfa() {
        @Nullable Console console = System.console();
        if (console == null) {
            return MfaPrompt.none();
        }
        return name -> {
            char @Nullable [] typed = console.readPassword("MFA code for profile %s: ", name);
            return typed == null ? Optional.empty() : Optional.of(new String(typed).strip());
        };
    }
}
