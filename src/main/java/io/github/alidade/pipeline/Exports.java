package io.github.alidade.pipeline;

import io.github.alidade.export.ByteAudit;
import io.github.alidade.export.Content;
import io.github.alidade.export.Door;
import io.github.alidade.export.Format;
import io.github.alidade.export.Formats;
import io.github.alidade.export.Parcel;
import io.github.alidade.export.Subject;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.audit.FileAudit;
import io.github.alidade.redaction.audit.FileKind;
import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.SelfCheck;
import io.github.alidade.redaction.audit.Tier;
import io.github.alidade.source.file.InventoryFile;
import io.github.alidade.table.Section;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Writes pictures and tables of a document into files, through the one door.
public final class Exports {
    /// More findings in one sentence help nobody.
    private static final int NAMED = 3;

    private Exports() {}

    /// How an export is made beside its view.
    ///
    /// @param scale pixels per px for PNG, 1 to 4
    /// @param allTables all tables, not only those of the original report
    public record Request(View view, double scale, boolean allTables) {}

    /// The extensions that can be written, in the order in which a dialog lists them, such as `png`.
    public static Set<String> extensions() {
        return Formats.all().stream().map(Format::extension).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What a person reads for an extension, such as `PNG picture`.
    public static String title(String extension) {
        return Formats.all().stream()
                .filter(format -> format.extension().equals(extension))
                .map(Format::title)
                .findFirst()
                .orElse(extension);
    }

    /// Says at once that a target names no format, before anything long is begun.
    /// @throws AlidadeException if its extension is unknown
    public static void check(Path target) throws AlidadeException {
        Formats.of(target);
    }

    /// Writes one file (or, for `.csv`, a folder); the format is told by the extension.
    /// @return the files written
    /// @throws AlidadeException if the extension is unknown, the audit refuses, or the file cannot be written
    public static List<Path> write(Document document, Request request, Path target) throws AlidadeException {
        return write(document, request, document.picture(request.view()), target);
    }

    /// The same, of a picture that is there already.
    /// @throws AlidadeException if the extension is unknown, the audit refuses, or the file cannot be written
    public static List<Path> write(Document document, Request request, Picture picture, Path target)
            throws AlidadeException {
        Content content = Formats.of(target).write(subject(picture, request));
        return new Door(audits(document)).write(target, content, picture.shown());
    }

    /// Writes several files of one exposure and profile, or none: all pass the audit before the first is written.
    /// @return the files written
    /// @throws AlidadeException if an extension is unknown, the audit refuses any file, or one cannot be written
    public static List<Path> write(Document document, Map<Path, Request> jobs) throws AlidadeException {
        Map<View, Picture> pictures = new HashMap<>();
        List<Parcel> parcels = new ArrayList<>();
        Optional<Picture> any = Optional.empty();
        for (Map.Entry<Path, Request> job : jobs.entrySet()) {
            Picture picture = pictures.computeIfAbsent(job.getValue().view(), document::picture);
            any = Optional.of(picture);
            Content content = Formats.of(job.getKey()).write(subject(picture, job.getValue()));
            parcels.add(new Parcel(job.getKey(), content));
        }
        return any.isEmpty()
                ? List.of()
                : new Door(audits(document)).write(parcels, any.get().shown());
    }

    /// Why a text may not go to the clipboard: a sentence that names places, never values; empty if it may. The words
    /// of the window are many and may change, so the grammar has no say here.
    public static Optional<String> objection(Document document, String text, Exposure exposure, Profile profile) {
        return exposure == Exposure.CLEAR
                ? Optional.empty()
                : SelfCheck.failure()
                        .or(() -> sentence(
                                FileAudit.audit(document.audit(profile), text.getBytes(StandardCharsets.UTF_8)).stream()
                                        .filter(leak -> leak.means() == Leak.Means.TOKEN || leak.tier() == Tier.HARD)
                                        .toList()));
    }

    private static Optional<String> sentence(List<Leak> leaks) {
        if (leaks.isEmpty()) {
            return Optional.empty();
        }
        String first =
                leaks.stream().limit(NAMED).map(Leak::sentence).distinct().collect(Collectors.joining("; "));
        return Optional.of(first + (leaks.size() > NAMED ? "; and %d more.".formatted(leaks.size() - NAMED) : "."));
    }

    private static Subject subject(Picture picture, Request request) {
        List<Section> tables = picture.tables().stream()
                .filter(section -> section.always() || request.allTables())
                .toList();
        return new Subject(picture.placement(), picture.drawing(), tables, request.scale());
    }

    /// The audits that every byte passes; each knows the raw topology, which the door itself must not. A clear export
    /// was asked for by its word and holds real names on purpose, so there is nothing to look for in it.
    private static List<ByteAudit> audits(Document document) {
        return audits(document, SelfCheck::failure);
    }

    /// @param selfCheck why no audit can be trusted; asked before any of them is believed
    static List<ByteAudit> audits(Document document, Supplier<Optional<String>> selfCheck) {
        return List.of((fileName, bytes, shown) -> shown.exposure() == Exposure.CLEAR
                ? Optional.empty()
                : selfCheck
                        .get()
                        .or(() -> sentence(document.audit(shown.profile()).audit(bytes, FileKind.of(fileName)))));
    }

    /// Saves what was found as Alidade's own inventory file, readable by its owner only. It holds real identifiers.
    /// @throws AlidadeException if the file cannot be written
    public static void saveInventory(Document document, Path target) throws AlidadeException {
        InventoryFile.save(document.inventory(), target);
    }

    /// A file name that says nothing of the account: `alidade-public.png`, `alidade-clear.png`.
    public static String suggestedName(View view, String extension) {
        return suggestedName(view.exposure(), extension);
    }

    static String suggestedName(Exposure exposure, String extension) {
        return "alidade-" + exposure.word() + "." + extension;
    }
}
