package io.github.alidade.source.aws;

import io.github.alidade.model.Findings;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reading of an account: all services and regions at once, each on a virtual thread.
final class Survey {
    private static final Logger LOG = LoggerFactory.getLogger(Survey.class);
    /// How soon Cancel is noticed.
    private static final long LOOK_EVERY_MS = 50;
    /// How long after Cancel what was begun may take to say that it was given up.
    private static final long LAST_WORDS_MS = 350;
    /// And how long its service may take to put together what it has.
    private static final long TIDYING_MS = 250;

    private final Clients clients;
    private final List<String> regions;
    private final CollectListener listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<CollectContext, Future<?>> cells = new LinkedHashMap<>();
    private final List<CollectContext> contexts = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile long lastWords;

    Survey(
            Clients clients,
            List<Collector> collectors,
            List<String> regions,
            String account,
            CollectListener listener,
            int callsInFlight) {
        this.clients = clients;
        this.regions = regions;
        this.listener = listener;
        for (Collector collector : collectors) {
            for (String region : collector.scope() == Scope.GLOBAL ? List.of(Home.GLOBAL) : regions) {
                contexts.add(new CollectContext(collector, new Home(account, region), this, callsInFlight));
            }
        }
    }

    /// Reads everything, or what is possible until the user presses Cancel.
    ///
    /// @param before gaps that are known already
    Findings read(Progress progress, List<Gap> before) {
        try {
            start();
            waitFor(progress);
        } finally {
            threads.shutdownNow();
        }
        List<Resource> resources = new ArrayList<>();
        List<EnvironmentValue> environment = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>(before);
        for (CollectContext context : contexts) {
            resources.addAll(context.resources());
            environment.addAll(context.environment());
            gaps.addAll(context.gaps());
        }
        return new Findings(new Inventory(inOrder(resources), List.of(), List.of(), gaps, false), environment);
    }

    /// One of each identity, kinds in the order of the vocabulary, each kind in the order of AWS's answers: as from
    /// files.
    private static List<Resource> inOrder(List<Resource> resources) {
        Map<ResourceId, Resource> once = new LinkedHashMap<>();
        resources.forEach(resource -> once.putIfAbsent(resource.id(), resource));
        return once.values().stream()
                .sorted(Comparator.comparing(Resource::kind))
                .toList();
    }

    /// How many calls were answered.
    int answered() {
        return contexts.stream().mapToInt(CollectContext::answered).sum();
    }

    private void start() {
        // All of them are in the map before one asks for another.
        synchronized (cells) {
            contexts.forEach(context -> {
                changed(context);
                cells.put(context, threads.submit(() -> collect(context)));
            });
        }
    }

    private void collect(CollectContext context) {
        context.enter(CollectCell.State.RUNNING);
        try {
            context.collector().collect(context);
        } catch (DeclaredCallsOnly.UndeclaredCallException e) {
            throw e;
        } catch (RuntimeException e) {
            // A bug of one collector must not cost the user the other services. The message may name what was read.
            LOG.error(
                    "Could not read an answer [service={}]: {}",
                    context.collector().service(),
                    e.getClass());
            context.failed();
        }
        context.enter(
                cancelled
                        ? CollectCell.State.CANCELLED
                        : context.gaps().isEmpty() ? CollectCell.State.DONE : CollectCell.State.WITH_GAPS);
    }

    private void waitFor(Progress progress) {
        int done = 0;
        for (CollectContext context : contexts) {
            // Words of AWS only: the region could tell where somebody works.
            progress.at("Asking " + context.collector().service(), done++, contexts.size());
            while (!cancelled && !finished(context)) {
                if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
                    cancel();
                }
            }
        }
        if (cancelled) {
            letGo();
        }
    }

    private boolean finished(CollectContext context) {
        try {
            future(context).get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw bug(e);
        }
    }

    private void cancel() {
        lastWords = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAST_WORDS_MS);
        cancelled = true;
        // A virtual thread that waits for an answer closes its socket when it is interrupted.
        threads.shutdownNow();
    }

    /// Waits a moment for the threads to note what they did not get, then marks what is left.
    private void letGo() {
        try {
            if (!threads.awaitTermination(LAST_WORDS_MS + TIDYING_MS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Some calls are still being given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        contexts.stream()
                .filter(context -> context.cell().state() != CollectCell.State.DONE
                        && context.cell().state() != CollectCell.State.WITH_GAPS)
                .forEach(context -> {
                    if (context.gaps().isEmpty()) {
                        context.neverStarted();
                    }
                    context.enter(CollectCell.State.CANCELLED);
                });
    }

    Clients clients() {
        return clients;
    }

    String anyRegion() {
        return regions.getFirst();
    }

    boolean cancelled() {
        return cancelled;
    }

    void changed(CollectContext context) {
        listener.changed(context.cell());
    }

    List<Resource> foundBefore(Set<String> services) {
        List<Resource> found = new ArrayList<>();
        for (CollectContext context : contexts) {
            if (services.contains(context.collector().service())) {
                while (!cancelled && !finished(context)) {
                    if (Thread.currentThread().isInterrupted()) {
                        return found;
                    }
                }
                found.addAll(context.resources());
            }
        }
        return found;
    }

    <T, R> List<R> each(Collection<T> items, Function<T, R> work) {
        List<Supplier<R>> results = new ArrayList<>();
        for (T item : items) {
            results.add(meanwhile(() -> work.apply(item)));
        }
        return results.stream().map(Supplier::get).toList();
    }

    <R> Supplier<R> meanwhile(Supplier<R> work) {
        try {
            Future<R> future = threads.submit(work::get);
            return () -> result(future, work);
        } catch (RejectedExecutionException e) {
            // The user pressed Cancel: whatever it asks for is a gap at once, and what is known already is kept.
            R known = work.get();
            return () -> known;
        }
    }

    private Future<?> future(CollectContext context) {
        synchronized (cells) {
            return Objects.requireNonNull(cells.get(context));
        }
    }

    /// What came out. After Cancel that is what was known before, for each call that is given up becomes a gap; so does
    /// the work itself if it does not give up in time, since from then on nothing is asked any more.
    private <R> R result(Future<R> future, Supplier<R> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return interrupted ? future.get(lastWords - System.nanoTime(), TimeUnit.NANOSECONDS) : future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            return work.get();
        } catch (ExecutionException e) {
            throw bug(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException bug(ExecutionException e) {
        return e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
    }
}
