package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the window needs of live accounts; a port, so that tests need none. All calls may take a while: none is made
/// on the FX thread.
public interface Accounts {
    /// What the user chose to connect to. It holds no credential, and is kept in memory only.
    ///
    /// @param profile of the user's AWS configuration; null for the SDK's own search
    /// @param regions in the order of choice; empty for the region of the profile
    /// @param services of IAM's words; empty for all
    /// @param endpoint of an emulator; null for AWS
    /// @param config whether AWS Config is asked instead of the services
    /// @param aggregator of AWS Config; null for the account alone
    record Choice(
            @Nullable String profile,
            List<String> regions,
            List<String> services,
            @Nullable URI endpoint,
            boolean config,
            @Nullable String aggregator) {
        public Choice {
            regions = List.copyOf(regions);
            services = List.copyOf(services);
        }
    }

    /// Who the credentials belong to: by name, and without any name.
    record Who(String clear, String open) {}

    /// Asks the user for the code of an MFA device.
    @FunctionalInterface
    interface Codes {
        /// @return the code, or empty if the user has none
        Optional<String> code(String profile);
    }

    /// A choice that makes sense; nothing was asked yet.
    interface Session {
        /// The permissions that reading will make use of, sorted, such as `rds:DescribeDBInstances`.
        List<String> calls();

        /// Services and regions before anything was asked.
        Matrix matrix();

        /// Finds out whether reading can work at all.
        /// @throws AlidadeException with one sentence, if the credentials or the connection do not work
        /// @throws java.util.concurrent.CancellationException if the user cancelled
        void signIn(Progress progress) throws AlidadeException;

        /// Signs in and asks AWS who we are.
        /// @throws AlidadeException with one sentence, if the credentials or the connection do not work
        /// @throws java.util.concurrent.CancellationException if the user cancelled
        Who whoAmI(Progress progress) throws AlidadeException;

        /// Reads the account; after Cancel, what has arrived.
        /// @param cells is told how the matrix fills, by several threads at once
        /// @throws AlidadeException with one sentence, if nothing usable could be read
        /// @throws java.util.concurrent.CancellationException if the user cancelled before anything had arrived
        Workbench.Opened collect(Consumer<Matrix.Cell> cells, Progress progress) throws AlidadeException;
    }

    /// The profiles of the user's AWS configuration and credentials files.
    /// @throws AlidadeException with one sentence, if the files cannot be read
    List<String> profiles() throws AlidadeException;

    /// The services that can be asked.
    List<String> services();

    /// The regions that everybody may know.
    List<String> regions();

    /// @throws AlidadeException with one sentence, if the choice makes no sense
    Session session(Choice choice, Codes codes) throws AlidadeException;

    /// For windows that open files only.
    Accounts NONE = new Accounts() {
        @Override
        public List<String> profiles() {
            return List.of();
        }

        @Override
        public List<String> services() {
            return List.of();
        }

        @Override
        public List<String> regions() {
            return List.of();
        }

        @Override
        public Session session(Choice choice, Codes codes) throws AlidadeException {
            throw new AlidadeException(AlidadeException.Kind.USAGE, "This window opens files only.");
        }
    };
}
