package io.github.alidade.source.aws;

import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.GapReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/// What a collector works with: one service in one region. It asks through [#ask] and [#pages], which turn every
/// failure into a gap, and adds what it found.
final class CollectContext {
    private static final Logger LOG = LoggerFactory.getLogger(CollectContext.class);

    private final Collector collector;
    private final Home home;
    private final Survey survey;
    private final Pace pace;
    private final Tallies tallies;
    private final List<Resource> resources = new ArrayList<>();
    private final List<EnvironmentValue> environment = new ArrayList<>();
    private int answered;
    private CollectCell.State state = CollectCell.State.WAITING;

    CollectContext(Collector collector, Home home, Survey survey, int callsInFlight) {
        this.collector = collector;
        this.home = home;
        this.survey = survey;
        pace = new Pace(callsInFlight);
        tallies = new Tallies(home.region(), collector.calls().getFirst());
    }

    /// Where what is found here lives.
    Home home() {
        return home;
    }

    Collector collector() {
        return collector;
    }

    /// A client of the region that is being read.
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable> C client(B builder) {
        return client(builder, home.region());
    }

    /// A client of another region.
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable> C client(
            B builder, String region) {
        return survey.clients().make(builder, region, survey.anyRegion(), collector.calls(), pace);
    }

    /// The region in which the partition answers for all its regions.
    String mainRegion() {
        return Clients.mainRegion(survey.anyRegion());
    }

    boolean emulated() {
        return survey.clients().emulated();
    }

    /// Makes one call. Empty if it could not be answered, which is a gap then, or if the thing is not there (any more).
    ///
    /// @param about the one resource that is asked for, if it is one
    /// @param request makes the call and reads the answer: an answer that makes no sense is a failure of the call,
    /// too
    <R> Optional<R> ask(Call call, @Nullable ResourceId about, Supplier<R> request) {
        return answer(call, about, false, request);
    }

    /// Makes a call page by page and gives what was read, up to the page that could not be.
    ///
    /// @param page asks for the page of a token, the first one being null
    /// @param next the token of the following page; null or empty at the end
    <P, T> List<T> pages(
            Call call,
            @Nullable ResourceId about,
            Function<@Nullable String, P> page,
            Function<P, @Nullable String> next,
            Function<P, List<T>> items) {
        return this.<P, T, String>tokens(call, about, page, answer -> emptyIsNull(next.apply(answer)), items);
    }

    /// Like [#pages], for calls whose token is more than a text.
    <P, T, K> List<T> tokens(
            Call call,
            @Nullable ResourceId about,
            Function<@Nullable K, P> page,
            Function<P, @Nullable K> next,
            Function<P, List<T>> items) {
        List<T> all = new ArrayList<>();
        Set<K> seen = new HashSet<>();
        @Nullable K token = null;
        do {
            @Nullable K now = token;
            Optional<Page<T, K>> read = answer(call, about, now != null, () -> {
                P answer = page.apply(now);
                return new Page<>(List.copyOf(items.apply(answer)), next.apply(answer));
            });
            read.ifPresent(some -> all.addAll(some.items()));
            token = read.isPresent() ? read.get().next() : null;
            if (token != null && !seen.add(token)) {
                // The service would go round in circles for ever.
                tallies.failed(call, about, GapReason.PARTLY_READ);
                token = null;
            }
        } while (token != null);
        return all;
    }

    /// Does the work for each item at the same time and gives the results in the order of the items; calls stay within
    /// the bound of the service. After Cancel each result is what was known before, for nothing is asked any more.
    <T, R> List<R> each(Collection<T> items, Function<T, R> work) {
        return survey.each(items, work);
    }

    /// Starts work that goes on beside the next; what comes out is asked for later.
    <R> Supplier<R> meanwhile(Supplier<R> work) {
        return survey.meanwhile(work);
    }

    synchronized void add(Resource resource) {
        resources.add(resource);
    }

    synchronized void add(List<? extends Resource> some) {
        resources.addAll(some);
    }

    /// Hands over the value of an environment variable, for correlation to look at; nothing keeps it.
    synchronized void environment(EnvironmentValue value) {
        environment.add(value);
    }

    /// What the services that this one comes after have found, in order.
    <T extends Resource> List<T> found(Class<T> kind) {
        return survey.foundBefore(collector.after()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// Says that a call left something out.
    void partly(Call call, @Nullable ResourceId about) {
        tallies.failed(call, about, GapReason.PARTLY_READ);
    }

    /// Says that a source of this kind cannot tell what a call would.
    void untold(Call call) {
        tallies.failed(call, null, GapReason.UNSUPPORTED);
    }

    synchronized List<Resource> resources() {
        return List.copyOf(resources);
    }

    synchronized List<EnvironmentValue> environment() {
        return List.copyOf(environment);
    }

    List<Gap> gaps() {
        return tallies.gaps();
    }

    synchronized int answered() {
        return answered;
    }

    /// Says that the whole service was not read: nothing of it was asked before the user pressed Cancel.
    void neverStarted() {
        collector.calls().stream().findFirst().ifPresent(call -> tallies.failed(call, null, GapReason.CANCELLED));
    }

    /// Says that the collector itself broke down.
    void failed() {
        collector.calls().stream().findFirst().ifPresent(call -> tallies.failed(call, null, GapReason.FAILED));
    }

    CollectCell cell() {
        int gaps = tallies.count();
        synchronized (this) {
            return new CollectCell(collector.service(), home.region(), state, answered, resources.size(), gaps);
        }
    }

    void enter(CollectCell.State next) {
        synchronized (this) {
            state = next;
        }
        survey.changed(this);
    }

    private <R> Optional<R> answer(Call call, @Nullable ResourceId about, boolean furtherPage, Supplier<R> request) {
        if (survey.cancelled()) {
            tallies.failed(call, about, GapReason.CANCELLED);
            return Optional.empty();
        }
        if (!turn(call, about)) {
            return Optional.empty();
        }
        try {
            if (tallies.hopeless(call, about)) {
                return Optional.empty();
            }
            R answer = request.get();
            answered(call);
            return Optional.of(answer);
        } catch (DeclaredCallsOnly.UndeclaredCallException e) {
            throw e;
        } catch (RuntimeException e) {
            // Not only SdkException: the SDK's parsers throw what they like at a broken answer.
            failed(call, about, furtherPage, e);
            return Optional.empty();
        } finally {
            pace.leave();
            survey.changed(this);
        }
    }

    private boolean turn(Call call, @Nullable ResourceId about) {
        try {
            pace.enter();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tallies.failed(call, about, GapReason.CANCELLED);
            return false;
        }
    }

    private void answered(Call call) {
        tallies.answered(call);
        synchronized (this) {
            answered++;
        }
    }

    private void failed(Call call, @Nullable ResourceId about, boolean furtherPage, RuntimeException thrown) {
        Failure failure = Failure.of(thrown);
        if (failure == Failure.NOT_THERE && about != null) {
            answered(call);
            return;
        }
        // Who we are was settled before: a region that does not know our key is one that is not enabled.
        GapReason reason = failure == Failure.BAD_CREDENTIALS ? GapReason.REGION_NOT_ENABLED : failure.reason();
        if (survey.cancelled()) {
            reason = GapReason.CANCELLED;
        } else if (furtherPage) {
            reason = GapReason.PARTLY_READ;
        }
        LOG.debug("Not answered [call={}, region={}, reason={}]", call.permission(), home.region(), reason.word());
        tallies.failed(call, about, reason);
    }

    private static @Nullable String emptyIsNull(@Nullable String token) {
        return token == null || token.isEmpty() ? null : token;
    }

    private record Page<T, K>(List<T> items, @Nullable K next) {}
}
