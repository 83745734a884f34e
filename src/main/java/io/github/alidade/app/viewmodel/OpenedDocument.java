package io.github.alidade.app.viewmodel;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Asking;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Exports;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.Question;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A document of the pipeline, and how it is read again.
record OpenedDocument(Document document, Rereading rereading) implements Workbench.Opened {
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
    public Optional<ShownAnswer> answer(Question question, ShownTopology shown) {
        Asking asking = document.asking();
        return asking.knows(question) ? Optional.of(asking.answer(question, shown)) : Optional.empty();
    }

    @Override
    public List<ShownFinding> findings(ShownTopology shown) {
        return document.asking().findings(shown);
    }

    @Override
    public Picture picture(View view) {
        return document.picture(view);
    }

    @Override
    public Identities identities(byte[] secret) {
        return document.identities(secret);
    }

    @Override
    public Workbench.Opened reopened(Progress progress) throws AlidadeException {
        return new OpenedDocument(rereading.again(document, progress), rereading);
    }

    @Override
    public List<Path> export(Exports.Request request, Path target) throws AlidadeException {
        return Exports.write(document, request, target);
    }

    @Override
    public void saveInventory(Path target) throws AlidadeException {
        Exports.saveInventory(document, target);
    }
}
