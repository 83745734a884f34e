package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.redaction.Exposure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Connecting to a live account: choosing, testing who one is, the code of the MFA device, and how the collection
/// fills its matrix. Of the choice nothing is kept when the program ends. Used on the FX thread only.
public final class Connecting {
    /// A profile as it may be shown: its name says whose account it is, so in public it has a number.
    public record Profile(String label, @Nullable String name) {}

    private final Accounts accounts;
    private final Consumer<Accounts.Session> open;
    private final Executor workers;
    private final Executor fx;
    private final Latest<Plan> plans;
    private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(Plan.NONE);
    private final ReadOnlyObjectWrapper<List<String>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Notice> told = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>(Matrix.NONE);
    private final ReadOnlyBooleanWrapper codeWanted = new ReadOnlyBooleanWrapper();
    private @Nullable Ready ready;
    private @Nullable Attempt current;
    private @Nullable CompletableFuture<Optional<String>> code;

    /// What will be called, before it happens.
    ///
    /// @param calls by service: `rds` to `DescribeDBClusters, DescribeDBInstances`
    /// @param problem why nothing can be called yet; empty if it can
    public record Plan(List<Line> calls, int count, String problem) {
        static final Plan NONE = new Plan(List.of(), 0, "");

        /// The calls of one service.
        public record Line(String service, String calls) {}
    }

    private record Ready(Accounts.Choice choice, Accounts.Session session) {}

    /// @param open reads the account of a session
    Connecting(Accounts accounts, Consumer<Accounts.Session> open, Executor workers, Executor fx) {
        this.accounts = accounts;
        this.open = open;
        this.workers = workers;
        this.fx = fx;
        this.plans = new Latest<>(workers, fx);
    }

    // Choosing

    public List<String> services() {
        return accounts.services();
    }

    public List<String> regions() {
        return accounts.regions();
    }

    /// Reads the names of the profiles anew: the user may have signed in or edited the files meanwhile.
    public void begin() {
        told.set(null);
        workers.execute(() -> {
            try {
                List<String> names = accounts.profiles();
                fx.execute(() -> profiles.set(names));
            } catch (AlidadeException e) {
                fx.execute(() -> tell(e));
            }
        });
    }

    public ReadOnlyObjectProperty<List<String>> profilesProperty() {
        return profiles.getReadOnlyProperty();
    }

    /// The SDK's own search first, then the profiles; in public they are numbered.
    public static List<Profile> shown(List<String> names, Exposure exposure) {
        List<Profile> shown = new ArrayList<>();
        shown.add(new Profile("Environment or default profile", null));
        for (String name : names) {
            shown.add(new Profile(
                    switch (exposure) {
                        case PUBLIC -> "Profile " + shown.size();
                        case CLEAR -> name;
                    },
                    name));
        }
        return shown;
    }

    /// Says what a choice will call; nothing is called. What was told about another choice is told no longer.
    public void plan(Accounts.Choice considered) {
        if (!busy.get()) {
            told.set(null);
        }
        plans.submit(() -> planned(considered), plan::set, bug -> Bugs.log("planning", bug));
    }

    private Plan planned(Accounts.Choice considered) {
        try {
            List<String> calls =
                    accounts.session(considered, profile -> Optional.empty()).calls();
            Map<String, List<String>> byService = new LinkedHashMap<>();
            for (String permission : calls) {
                int colon = permission.indexOf(':');
                byService
                        .computeIfAbsent(permission.substring(0, colon), service -> new ArrayList<>())
                        .add(permission.substring(colon + 1));
            }
            List<Plan.Line> lines = byService.entrySet().stream()
                    .map(entry -> new Plan.Line(entry.getKey(), String.join(", ", entry.getValue())))
                    .toList();
            return new Plan(lines, calls.size(), "");
        } catch (AlidadeException e) {
            return new Plan(List.of(), 0, e.open().isEmpty() ? String.valueOf(e.getMessage()) : e.open());
        }
    }

    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    // Testing and connecting

    /// Says who one is.
    public void test(Accounts.Choice chosen) {
        attempt(chosen, (session, progress) -> {
            Accounts.Who who = session.whoAmI(progress);
            return () -> told.set(new Notice(Notice.Tone.DONE, who.clear(), who.open()));
        });
    }

    /// Signs in, then reads the account.
    /// @param begun is called when signing in has worked
    public void connect(Accounts.Choice chosen, Runnable begun) {
        attempt(chosen, (session, progress) -> {
            session.signIn(progress);
            return () -> {
                begun.run();
                open.accept(session);
            };
        });
    }

    /// What is done off the FX thread, and then on it.
    private interface Step {
        Runnable take(Accounts.Session session, Progress progress) throws AlidadeException;
    }

    private void attempt(Accounts.Choice chosen, Step step) {
        cancel();
        told.set(null);
        Attempt attempt = new Attempt();
        current = attempt;
        busy.set(true);
        Ready before = ready;
        workers.execute(() -> {
            try {
                Accounts.Session session = before != null && before.choice().equals(chosen)
                        ? before.session()
                        : accounts.session(chosen, this::code);
                Runnable then = step.take(session, attempt);
                end(attempt, () -> {
                    ready = new Ready(chosen, session);
                    then.run();
                });
            } catch (CancellationException e) {
                end(attempt, () -> {});
            } catch (AlidadeException e) {
                end(attempt, () -> {
                    ready = null;
                    tell(e);
                });
            } catch (RuntimeException bug) {
                Bugs.log("connecting", bug);
                end(attempt, () -> told.set(Notice.failed("Alidade failed while connecting, which is a bug.")));
            }
        });
    }

    private void end(Attempt attempt, Runnable last) {
        fx.execute(() -> {
            if (attempt == current) {
                current = null;
                busy.set(false);
                last.run();
            }
        });
    }

    private void tell(AlidadeException e) {
        String sentence = String.valueOf(e.getMessage());
        told.set(new Notice(Notice.Tone.FAILED, sentence, e.open().isEmpty() ? sentence : e.open()));
    }

    /// Gives up what is being tried.
    public void cancel() {
        giveCode("");
        Attempt attempt = current;
        if (attempt != null) {
            attempt.cancelled = true;
            current = null;
            busy.set(false);
        }
    }

    /// Who one is, or why it did not work.
    public ReadOnlyObjectProperty<@Nullable Notice> toldProperty() {
        return told.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // The code of the MFA device

    /// Waits on a worker until the user gave a code.
    private Optional<String> code(String profile) {
        CompletableFuture<Optional<String>> asked = new CompletableFuture<>();
        fx.execute(() -> {
            if (!asked.isDone()) {
                code = asked;
                codeWanted.set(true);
            }
        });
        try {
            return asked.get();
        } catch (InterruptedException e) {
            // Whoever waited for the code was cancelled: nobody is to be asked for it any more.
            asked.cancel(false);
            fx.execute(() -> takeBack(asked));
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void takeBack(CompletableFuture<Optional<String>> asked) {
        if (code == asked) {
            code = null;
            codeWanted.set(false);
        }
    }

    /// @param typed the code; empty if there is none
    public void giveCode(String typed) {
        CompletableFuture<Optional<String>> asked = code;
        if (asked != null) {
            code = null;
            codeWanted.set(false);
            asked.complete(typed.isBlank() ? Optional.empty() : Optional.of(typed.strip()));
        }
    }

    /// Whether a code is waited for, also when an account is read again much later.
    public ReadOnlyBooleanProperty codeWantedProperty() {
        return codeWanted.getReadOnlyProperty();
    }

    // The matrix

    /// Reads the account of a session on a worker and tells the matrix on the FX thread.
    Workbench.Opened collect(Accounts.Session session, Progress progress) throws AlidadeException {
        Matrix waiting = session.matrix();
        fx.execute(() -> matrix.set(waiting));
        return session.collect(new Filling(waiting), progress);
    }

    public ReadOnlyObjectProperty<Matrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    void clearMatrix() {
        matrix.set(Matrix.NONE);
    }

    /// Many threads tell cells; the FX thread gets one matrix at a time.
    private final class Filling implements Consumer<Matrix.Cell> {
        private final Map<List<String>, Matrix.Cell> newest = new ConcurrentHashMap<>();
        private final AtomicBoolean underWay = new AtomicBoolean();
        private final Matrix first;

        private Filling(Matrix first) {
            this.first = first;
        }

        @Override
        public void accept(Matrix.Cell cell) {
            // Two threads of one cell may overtake each other: what ended stays ended.
            newest.merge(
                    List.of(cell.service(), cell.region()),
                    cell,
                    (old, now) -> old.state().ended() && !now.state().ended() && now.state() != Matrix.State.WAITING
                            ? old
                            : now);
            if (!underWay.getAndSet(true)) {
                fx.execute(() -> {
                    underWay.set(false);
                    matrix.set(first.with(List.copyOf(newest.values())));
                });
            }
        }
    }

    private static final class Attempt implements Progress {
        private volatile boolean cancelled;

        @Override
        public void at(String step, long done, long total) {
            // The dialog says that it is busy, which is all there is to tell.
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
