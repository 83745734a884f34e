package io.github.alidade.source.aws;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Progress;
import io.github.alidade.source.TopologySource;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// A live account. Only calls that the collectors declare are made, and all of them only read.
public final class AwsSource implements TopologySource {
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]{2,12})+-[0-9]{1,2}");
    /// Words of the command line of AWS for what IAM calls otherwise.
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "elb", "elasticloadbalancing",
            "elbv2", "elasticloadbalancing",
            "apigatewayv2", "apigateway",
            "cloudwatchlogs", "logs");
    /// How soon Cancel is noticed while signing in.
    private static final long LOOK_EVERY_MS = 50;

    private final AwsConnection connection;
    private final CollectListener listener;
    private final Limits limits;
    private final List<Collector> collectors;
    private final List<String> regions;
    private final AwsCredentialsProvider credentials;
    private final Trouble trouble;

    /// @throws AlidadeException if there is no such profile, region or service
    public AwsSource(AwsConnection connection, MfaPrompt mfa, CollectListener listener) throws AlidadeException {
        this(connection, AwsProfiles.ofUser(), mfa, listener, Limits.PATIENT);
    }

    AwsSource(AwsConnection connection, AwsProfiles profiles, MfaPrompt mfa, CollectListener listener, Limits limits)
            throws AlidadeException {
        this(connection, profiles, collectors(connection.services()), mfa, listener, limits);
    }

    private AwsSource(
            AwsConnection connection,
            AwsProfiles profiles,
            List<Collector> collectors,
            MfaPrompt mfa,
            CollectListener listener,
            Limits limits)
            throws AlidadeException {
        this.collectors = collectors;
        this.connection = connection;
        this.listener = listener;
        this.limits = limits;
        @Nullable String profile = connection.profile();
        if (profile != null && !profiles.has(profile)) {
            throw usage("There is no profile %s in the AWS configuration.".formatted(profile));
        }
        checkEndpoint(connection.endpoint());
        regions = regions(connection, profiles);
        trouble = new Trouble(connection, profiles.signsInWithSso(profile));
        credentials = profiles.credentials(profile, new MfaCredentials.Asking(mfa, connection.endpoint(), limits));
    }

    /// The same account, or a whole organisation, as AWS Config has recorded it: fewer calls, and gaps for what is not
    /// recorded. The services of the connection do not matter.
    ///
    /// @param aggregator of Config in the first region; null to ask Config in each region
    /// @throws AlidadeException if there is no such profile or region
    public static AwsSource throughConfig(
            AwsConnection connection, @Nullable String aggregator, MfaPrompt mfa, CollectListener listener)
            throws AlidadeException {
        return throughConfig(connection, aggregator, AwsProfiles.ofUser(), mfa, listener, Limits.PATIENT);
    }

    static AwsSource throughConfig(
            AwsConnection connection,
            @Nullable String aggregator,
            AwsProfiles profiles,
            MfaPrompt mfa,
            CollectListener listener,
            Limits limits)
            throws AlidadeException {
        // An aggregator answers for all regions in its own.
        List<String> regions = regions(connection, profiles);
        AwsConnection asked = new AwsConnection(
                connection.profile(),
                aggregator == null ? regions : regions.subList(0, 1),
                List.of(),
                connection.endpoint());
        return new AwsSource(asked, profiles, List.of(new ConfigCollector(aggregator)), mfa, listener, limits);
    }

    /// The profiles of the user's AWS configuration and credentials files, the default one first.
    public static List<String> profiles() throws AlidadeException {
        return AwsProfiles.ofUser().names();
    }

    /// The services that can be asked, in the order in which they are shown.
    public static List<String> services() {
        return Collectors.ALL.stream().map(Collector::service).toList();
    }

    /// The regions that the SDK knows: the commercial ones, then China's, then the government's.
    public static List<String> usualRegions() {
        return Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(Region::id)
                .filter(id -> REGION.matcher(id).matches() && !id.contains("-iso"))
                .sorted(Comparator.<String>comparingInt(
                                id -> id.startsWith("cn-") ? 1 : id.startsWith("us-gov-") ? 2 : 0)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The regions that will be read.
    public List<String> regions() {
        return regions;
    }

    /// Every permission that reading will make use of, sorted: what a user is shown before it happens.
    public List<String> plannedCalls() {
        return Stream.concat(Stream.of(new CallerIdentity()), collectors.stream())
                .flatMap(collector -> collector.calls().stream())
                .map(Call::permission)
                .distinct()
                .sorted()
                .toList();
    }

    /// The matrix of services and regions before anything was asked, in the order in which it is shown.
    public List<CollectCell> plannedCells() {
        return collectors.stream()
                .flatMap(collector -> (collector.scope() == Scope.GLOBAL ? List.of(Home.GLOBAL) : regions)
                        .stream()
                                .map(region -> new CollectCell(
                                        collector.service(), region, CollectCell.State.WAITING, 0, 0, 0)))
                .toList();
    }

    /// Who the credentials belong to.
    ///
    /// @param sentence `role/reader/ann in account 123456789012`, for the user's own eyes
    /// @param kind `an assumed role`, for everybody's
    public record Who(String sentence, String kind) {}

    /// Asks AWS who the credentials belong to: one line for the user, which names the account.
    ///
    /// @throws AlidadeException if the credentials or the connection do not work
    public String whoAmI() throws AlidadeException {
        return whoAmI(Progress.none()).sentence();
    }

    /// The same, for somebody who may lose patience.
    ///
    /// @throws AlidadeException if the credentials or the connection do not work
    /// @throws CancellationException if the user pressed Cancel
    public Who whoAmI(Progress progress) throws AlidadeException {
        try (Clients clients = new Clients(credentials, connection.endpoint(), limits)) {
            return waitFor(progress, () -> {
                signIn();
                CallerIdentity.Caller caller = CallerIdentity.ask(clients, regions.getFirst());
                return new Who(caller.sentence(), caller.kind());
            });
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw trouble.fatal(e).orElseGet(() -> trouble.whoIsNotTold(e));
        }
    }

    /// Finds out whether reading can work at all, before it is begun. That AWS does not say who we are is no reason
    /// not to read.
    ///
    /// @throws AlidadeException if the credentials or the connection do not work
    /// @throws CancellationException if the user pressed Cancel
    public void signIn(Progress progress) throws AlidadeException {
        try (Clients clients = new Clients(credentials, connection.endpoint(), limits)) {
            waitFor(progress, () -> first(clients));
        }
    }

    /// After Cancel, what has arrived is handed over; the rest are gaps.
    ///
    /// @throws CancellationException if the user pressed Cancel before anything had arrived
    @Override
    public Findings read(Progress progress) throws AlidadeException {
        try (Clients clients = new Clients(credentials, connection.endpoint(), limits)) {
            progress.at("Asking who we are", 0, collectors.size());
            First first = waitFor(progress, () -> first(clients));
            Survey survey = new Survey(clients, collectors, regions, first.account(), listener, limits.callsInFlight());
            Findings findings = survey.read(progress, first.gaps());
            if (first.failed() != null && survey.answered() == 0 && !progress.cancelled()) {
                throw trouble.nothingAnswered(first.failed());
            }
            return findings;
        }
    }

    /// Who we are. That AWS does not tell is a gap; that nothing can work is an exception.
    private First first(Clients clients) throws AlidadeException {
        signIn();
        try {
            return new First(CallerIdentity.ask(clients, regions.getFirst()).account(), List.of(), null);
        } catch (RuntimeException e) {
            // Not only SdkException: the SDK's parsers throw what they like at a broken answer.
            Optional<AlidadeException> fatal = trouble.fatal(e);
            if (fatal.isPresent()) {
                throw fatal.get();
            }
            Gap gap = new Gap(
                    Failure.of(e).reason(),
                    CallerIdentity.GET.service(),
                    Home.GLOBAL,
                    CallerIdentity.GET.action(),
                    null);
            return new First(Home.UNKNOWN, List.of(gap), e);
        }
    }

    private void signIn() throws AlidadeException {
        if (credentials instanceof MfaCredentials guarded) {
            guarded.askAgain();
        }
        try {
            credentials.resolveCredentials();
        } catch (RuntimeException e) {
            // Credential processes, SSO caches and metadata services fail in ways of their own.
            throw trouble.noCredentials(e);
        }
    }

    private static <T> T waitFor(Progress progress, Callable<T> work) throws AlidadeException {
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Future<T> first = thread.submit(work);
            while (true) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                try {
                    return first.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Look again whether to go on.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AlidadeException told) {
                throw told;
            }
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
        } finally {
            thread.shutdownNow();
        }
    }

    private static List<String> regions(AwsConnection connection, AwsProfiles profiles) throws AlidadeException {
        for (String region : connection.regions()) {
            if (!REGION.matcher(region).matches()) {
                throw usage("'%s' is not the name of a region, such as us-east-1.".formatted(region));
            }
        }
        if (connection.regions().stream().map(Clients::mainRegion).distinct().count() > 1) {
            throw usage(
                    "Regions of China, of the government and all others need credentials of their own: read them one"
                            + " after another.");
        }
        if (!connection.regions().isEmpty()) {
            return connection.regions();
        }
        return List.of(profiles.region(connection.profile())
                .orElseThrow(() -> usage("Say which region to read, such as us-east-1: the profile has none.")));
    }

    private static List<Collector> collectors(List<String> wanted) throws AlidadeException {
        if (wanted.isEmpty()) {
            return Collectors.ALL;
        }
        List<String> names = wanted.stream()
                .map(name -> OTHER_NAMES.getOrDefault(name, name))
                .toList();
        for (String name : names) {
            if (!services().contains(name)) {
                throw usage("There is no service '%s' to ask; there are %s."
                        .formatted(name, String.join(", ", services())));
            }
        }
        List<Collector> chosen = Collectors.ALL.stream()
                .filter(collector -> names.contains(collector.service()))
                .toList();
        for (Collector collector : chosen) {
            Set<String> before = collector.after();
            if (!before.isEmpty() && names.stream().noneMatch(before::contains)) {
                throw usage("%s can be asked only about what another service names: ask for %s, too."
                        .formatted(
                                collector.service(),
                                String.join(" or ", before.stream().sorted().toList())));
            }
        }
        return chosen;
    }

    private static void checkEndpoint(@Nullable URI endpoint) throws AlidadeException {
        if (endpoint != null
                && (endpoint.getHost() == null
                        || !Set.of("http", "https").contains(String.valueOf(endpoint.getScheme())))) {
            throw usage("The endpoint must be an address such as http://localhost:5000.");
        }
    }

    private static AlidadeException usage(String sentence) {
        return new AlidadeException(AlidadeException.Kind.USAGE, sentence);
    }

    /// What the first call told, or how it failed.
    private record First(
            String account, List<Gap> gaps, @Nullable RuntimeException failed) {}
}
