package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.FileFinding;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RedactionReport;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window needs of the pipeline; a port, so that tests can open documents that fail, wait or are huge.
/// All calls may take a while: none is made on the FX thread.
public interface Workbench {

    /// An opened topology.
    interface Opened {
        ShownTopology shown(Exposure exposure);

        /// The same under another profile than the seed's.
        default ShownTopology shown(Exposure exposure, Profile profile) {
            return shown(exposure);
        }

        Picture picture(View view);

        /// The answer to a question, told as the topology is shown; empty if what it names is not there (any more).
        /// @throws java.util.concurrent.CancellationException if the user cancelled
        default Optional<ShownAnswer> answer(Question question, ShownTopology shown, Progress progress) {
            return Optional.empty();
        }

        /// What one may want to mend.
        default List<ShownFinding> findings(ShownTopology shown) {
            return List.of();
        }

        /// Names the nodes so that a later session finds them again.
        /// @param secret known to this installation only
        default Identities identities(byte[] secret) {
            return Identities.NONE;
        }

        /// What a profile makes of the topology.
        default RedactionReport report(Profile profile) {
            throw new UnsupportedOperationException("This topology has no raw text to report on");
        }

        /// Writes the encrypted reverse map of a profile.
        /// @return how many aliases it holds
        /// @throws AlidadeException with one sentence, if the file cannot be written
        default int saveReverseMap(Profile profile, char[] passphrase, Path target) throws AlidadeException {
            throw new AlidadeException(AlidadeException.Kind.REFUSED, "This topology has no real names.");
        }

        /// The same inputs read again; what is still there keeps its key.
        /// @throws AlidadeException with one sentence, if an input cannot be read any more
        Opened reopened(Progress progress) throws AlidadeException;

        /// The same with numbers of aliases from a file, where new ones are kept, too.
        /// @throws AlidadeException with one sentence, if the file is something else
        default Opened keeping(Path numbers) throws AlidadeException {
            return this;
        }

        /// Writes files, the format told by the target's extension.
        /// @return the files written
        List<Path> export(Exports.Request request, Path target) throws AlidadeException;

        /// Why a text may not go to the clipboard; empty if it may. Whoever cannot tell objects.
        default Optional<String> objection(String text, Exposure names, Profile profile) {
            return Optional.of("this topology cannot be audited.");
        }

        /// What a file of any program gives away of this topology.
        /// @throws AlidadeException with one sentence, if the file cannot be read
        default List<FileFinding> audit(Path file, Profile profile) throws AlidadeException {
            throw new AlidadeException(AlidadeException.Kind.REFUSED, "This topology cannot be audited against.");
        }

        /// Saves what was found as Alidade's own inventory file, which holds real identifiers.
        /// @throws AlidadeException with one sentence, if the file cannot be written
        default void saveInventory(Path target) throws AlidadeException {
            throw new AlidadeException(AlidadeException.Kind.REFUSED, "This topology has no inventory to save.");
        }
    }

    /// The bundled fictional account.
    /// @throws AlidadeException with one sentence, if it cannot be read
    Opened sample() throws AlidadeException;

    /// @throws AlidadeException with one sentence, if an input cannot be read
    /// @throws java.util.concurrent.CancellationException if the user cancelled
    Opened open(List<Path> inputs, Progress progress) throws AlidadeException;

    /// Live accounts.
    default Accounts accounts() {
        return Accounts.NONE;
    }

    /// The formats that can be written, in the order of the dialog, such as `png`.
    List<String> extensions();

    /// A file name that says nothing of the account.
    String suggestedName(View view, String extension);
}
