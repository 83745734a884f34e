package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.source.aws.AwsConnection;
import io.github.alidade.source.aws.AwsSource;
import io.github.alidade.source.aws.CollectCell;
import io.github.alidade.source.aws.CollectListener;
import java.util.List;
import java.util.function.Consumer;

/// The real accounts behind the port, through the AWS SDK.
final class AwsAccounts implements Accounts {

    @Override
    public List<String> profiles() throws AlidadeException {
        return AwsSource.profiles();
    }

    @Override
    public List<String> services() {
        return AwsSource.services();
    }

    @Override
    public List<String> regions() {
        return AwsSource.usualRegions();
    }

    @Override
    public Session session(Choice choice, Codes codes) throws AlidadeException {
        AwsConnection connection =
                new AwsConnection(choice.profile(), choice.regions(), choice.services(), choice.endpoint());
        Listening listening = new Listening();
        AwsSource source = choice.config()
                ? AwsSource.throughConfig(connection, choice.aggregator(), codes::code, listening)
                : new AwsSource(connection, codes::code, listening);
        return new AwsSession(source, listening);
    }

    /// Passes on what a source tells to whoever reads it now: the same source serves every refresh.
    private static final class Listening implements CollectListener {
        private volatile Consumer<Matrix.Cell> listener = cell -> {};

        @Override
        public void changed(CollectCell cell) {
            listener.accept(shown(cell));
        }
    }

    private static Matrix.Cell shown(CollectCell cell) {
        Matrix.State state =
                switch (cell.state()) {
                    case WAITING -> Matrix.State.WAITING;
                    case RUNNING -> Matrix.State.ASKING;
                    case DONE -> Matrix.State.DONE;
                    case WITH_GAPS -> Matrix.State.GAPS;
                    case CANCELLED -> Matrix.State.CANCELLED;
                };
        return new Matrix.Cell(cell.service(), cell.region(), state, cell.found(), cell.gaps());
    }

    private record AwsSession(AwsSource source, Listening listening) implements Session {
        @Override
        public List<String> calls() {
            return source.plannedCalls();
        }

        @Override
        public Matrix matrix() {
            return new Matrix(
                    source.plannedCells().stream().map(AwsAccounts::shown).toList());
        }

        @Override
        public void signIn(Progress progress) throws AlidadeException {
            source.signIn(progress);
        }

        @Override
        public Who whoAmI(Progress progress) throws AlidadeException {
            AwsSource.Who who = source.whoAmI(progress);
            return new Who(
                    "You are %s.".formatted(who.sentence()),
                    "You are %s. Name and account are hidden in public.".formatted(who.kind()));
        }

        @Override
        public Workbench.Opened collect(Consumer<Matrix.Cell> cells, Progress progress) throws AlidadeException {
            listening.listener = cells;
            return new OpenedDocument(
                    Document.collected(source, progress), (document, again) -> document.refreshed(source, again));
        }
    }
}
