package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.AliasFile;
import io.github.alidade.pipeline.Asking;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.FileAudits;
import io.github.alidade.pipeline.FileFinding;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.ReverseMaps;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.AliasBook;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A document of the pipeline, and how it is read again.
///
/// @param numbers where numbers of aliases are kept; null if they end with the session
record OpenedDocument(
        Document document, Rereading rereading, @Nullable Numbers numbers) implements Workbench.Opened {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedDocument.class);

    /// Numbers that outlast the session.
    record Numbers(AliasBook book, Path file) {}

    OpenedDocument(Document document, Rereading rereading) {
        this(document, rereading, null);
    }

    @Override
    public Workbench.Opened keeping(Path file) throws AlidadeException {
        AliasBook book = AliasFile.open(file);
        return new OpenedDocument(document.keeping(book), rereading, new Numbers(book, file));
    }

    private void saveNumbers() {
        if (numbers != null) {
            try {
                AliasFile.save(numbers.book(), numbers.file());
            } catch (AlidadeException e) {
                LOG.warn("Numbers of aliases cannot be kept [cause={}]", e.kind());
            }
        }
    }

    /// Files are read where they lie, an account is asked once more.
    @FunctionalInterface
    interface Rereading {
        Document again(Document document, Progress progress) throws AlidadeException;
    }

    @Override
    public ShownTopology shown(Exposure exposure) {
        return document.shown(exposure);
    }

    @Override
    public Optional<ShownAnswer> answer(Question question, ShownTopology shown, Progress progress) {
        if (question instanceof Question.Compare compare) {
            return Optional.of(document.compared(compare, shown, progress));
        }
        Asking asking = document.asking();
        return asking.knows(question) ? Optional.of(asking.answer(question, shown, progress)) : Optional.empty();
    }

    @Override
    public List<ShownFinding> findings(ShownTopology shown) {
        return document.asking().findings(shown);
    }

    @Override
    public ShownTopology shown(Exposure exposure, Profile profile) {
        return document.shown(exposure, profile);
    }

    @Override
    public RedactionReport report(Profile profile) {
        return document.report(profile);
    }

    @Override
    public int saveReverseMap(Profile profile, char[] passphrase, Path target) throws AlidadeException {
        return ReverseMaps.write(document, profile, passphrase, target);
    }

    @Override
    public Picture picture(View view) {
        Picture picture = document.picture(view);
        saveNumbers();
        return picture;
    }

    @Override
    public Identities identities(byte[] secret) {
        return document.identities(secret);
    }

    @Override
    public Workbench.Opened reopened(Progress progress) throws AlidadeException {
        return new OpenedDocument(rereading.again(document, progress), rereading, numbers);
    }

    @Override
    public List<Path> export(Exports.Request request, Path target) throws AlidadeException {
        return Exports.write(document, request, target);
    }

    @Override
    public Optional<String> objection(String text, Exposure names, Profile profile) {
        return Exports.objection(document, text, names, profile);
    }

    @Override
    public List<FileFinding> audit(Path file, Profile profile) throws AlidadeException {
        return FileAudits.audit(document, profile, file);
    }

    @Override
    public void saveInventory(Path target) throws AlidadeException {
        Exports.saveInventory(document, target);
    }
}
