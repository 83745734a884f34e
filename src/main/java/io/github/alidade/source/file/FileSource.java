package io.github.alidade.source.file;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.source.TopologySource;
import io.github.alidade.vocabulary.GapReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Reads files of all known formats together. A broken file among good ones in a folder or zip is a gap; a file that
/// the user named himself, or a folder with nothing usable, is a failure.
final class FileSource implements TopologySource {
    private static final long BIGGEST_FILE = 512L << 20;

    /// Where the files come from: the disk, or the program itself.
    @FunctionalInterface
    interface Finder {
        Inputs find(Progress progress) throws AlidadeException;
    }

    private final Finder finder;

    FileSource(Finder finder) {
        this.finder = finder;
    }

    @Override
    public Findings read(Progress progress) throws AlidadeException {
        progress.at("Looking for files", 0, 0);
        try (Inputs found = finder.find(progress)) {
            return new Run(progress).read(found.files());
        }
    }

    private static final class Run {
        private final Progress progress;
        private final Map<FileFormat, FileFormat.Reading> readings = new IdentityHashMap<>();
        private final List<FileFormat.Reading> inOrder = new ArrayList<>();
        private final Set<Gap> broken = new LinkedHashSet<>();
        private @Nullable AlidadeException firstBroken;

        Run(Progress progress) {
            this.progress = progress;
        }

        Findings read(List<InputFile> files) throws AlidadeException {
            List<InputFile> notesFirst = new ArrayList<>(files);
            notesFirst.sort(Comparator.comparing(file -> !file.fileName().equals(AwsCliSource.CALLS)));
            for (int i = 0; i < notesFirst.size(); i++) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                progress.at("Reading files", i, files.size());
                readOrNote(notesFirst.get(i));
            }
            progress.at("Reading files", files.size(), files.size());
            return end(files);
        }

        private void readOrNote(InputFile file) throws AlidadeException {
            try {
                read(file);
            } catch (ZipInput.RefusedInput e) {
                throw e.sentence();
            } catch (IOException e) {
                noteOrFail(file, Unreadable.file(file.name(), e));
            } catch (AlidadeException e) {
                noteOrFail(file, e);
            }
        }

        private void noteOrFail(InputFile file, AlidadeException failure) throws AlidadeException {
            if (file.named()) {
                throw failure;
            }
            firstBroken = firstBroken == null ? failure : firstBroken;
            Call call = Call.ofPath(file.path());
            boolean known = call.operation() != null;
            String region = call.region() == null ? "" : call.region();
            broken.add(new Gap(
                    GapReason.PARTLY_READ,
                    known ? call.iamService() : "files",
                    region,
                    known ? call.apiOperation() : "read",
                    null));
        }

        private void read(InputFile file) throws AlidadeException, IOException {
            if (file.size() > BIGGEST_FILE) {
                throw Unreadable.because("%s has %d MB; files over %d MB are not read."
                        .formatted(file.name(), file.size() >> 20, BIGGEST_FILE >> 20));
            }
            Opened opened = Opened.of(file);
            Optional<FileFormat> format = Sources.FORMATS.stream()
                    .filter(one -> one.recognises(opened))
                    .findFirst();
            if (format.isPresent()) {
                readingOf(format.get()).add(opened, progress);
            } else if (file.named() || file.fileName().endsWith(".json")) {
                throw notKnown(file, opened);
            }
            // Readmes, scripts and pictures in a folder are nobody's business.
        }

        private static AlidadeException notKnown(InputFile file, Opened opened) throws IOException {
            if (!file.fileName().endsWith(".json")) {
                return Unreadable.because(
                        "%s is a file of an unknown kind. Alidade reads answers of the AWS CLI in JSON, its own files, and zips of them."
                                .formatted(file.name()));
            }
            // Provokes the parser's own words on where it stops being JSON.
            try (var parser = opened.parser()) {
                while (parser.nextToken() != null) {
                    continue;
                }
            }
            return Unreadable.because("%s is not JSON of any kind that Alidade knows.".formatted(file.name()));
        }

        private FileFormat.Reading readingOf(FileFormat format) {
            return readings.computeIfAbsent(format, none -> {
                FileFormat.Reading reading = format.reading();
                inOrder.add(reading);
                return reading;
            });
        }

        private static AlidadeException nothing(int files) {
            return Unreadable.because(
                    "None of the %d files there is an answer of the AWS CLI in JSON, or an inventory or text export of Alidade."
                            .formatted(files));
        }

        private Findings end(List<InputFile> files) throws AlidadeException {
            List<Findings> parts = new ArrayList<>();
            for (FileFormat.Reading reading : inOrder) {
                reading.end().ifPresent(parts::add);
            }
            if (parts.isEmpty()) {
                throw firstBroken != null ? firstBroken : nothing(files.size());
            }
            parts.add(
                    new Findings(new Inventory(List.of(), List.of(), List.of(), List.copyOf(broken), true), List.of()));
            return Sources.merge(parts);
        }
    }
}
