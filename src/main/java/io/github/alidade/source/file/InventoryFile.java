package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.StatedRelation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Alidade's own file: an inventory as it was found, with nothing lost. The same inventory gives the same bytes.
///
/// ```json
/// {
///   "alidade-inventory": 1,
///   "holds-real-identifiers": true,
///   "already-public": false,
///   "resources": [
///     {
///       "resource": "ecs-cluster",
///       "id": "arn:aws:ecs:eu-west-1:123456789012:cluster/shop",
///       "home": { "account": "123456789012", "region": "eu-west-1" },
///       "name": "shop",
///       "status": "ACTIVE"
///     }
///   ],
///   "references": [ { "owner": "...", "container": "web", "variable": "...", "kind": "bucket", "target": "..." } ],
///   "stated": [ { "source": "...", "target": "...", "kind": "stores-in", "evidence": "env" } ],
///   "gaps": [ { "reason": "denied", "service": "rds", "region": "eu-west-1", "call": "DescribeDBInstances" } ]
/// }
/// ```
///
/// - `alidade-inventory` is the version of the format and comes first. A reader refuses a newer one.
/// - `holds-real-identifiers` is for people and scripts that come across the file: false only if all of it is public.
/// - The field `resource` is the name of a resource's record in the model, its other fields are that record's
///   components. What is unknown (null) or empty (a list) is left out. Words of the program are in lower case with
///   hyphens.
/// - Order counts: resources are in the order of collection. Times are not in it. All characters are ASCII, others are
///   escaped.
/// - Values of environment variables are never in it; `references` are what was found in them, `plainSecrets` the names
///   of those that look like secrets.
public final class InventoryFile implements FileFormat {
    static final String MARK = "alidade-inventory";
    static final int VERSION = 1;

    private static final String REAL = "holds-real-identifiers";
    private static final String PUBLIC = "already-public";

    /// The file's bytes.
    public static byte[] bytes(Inventory inventory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Opened.JSON.createGenerator(bytes)) {
            out.setPrettyPrinter(printer());
            out.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
            out.writeStartObject();
            out.writeNumberField(MARK, VERSION);
            out.writeBooleanField(REAL, !inventory.alreadyPublic());
            out.writeBooleanField(PUBLIC, inventory.alreadyPublic());
            list(out, "resources", inventory.resources());
            list(out, "references", inventory.references());
            list(out, "stated", inventory.stated());
            list(out, "gaps", inventory.gaps());
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Saves an inventory so that only its owner can read it, and so that a file of that name is whole at any time.
    /// @throws AlidadeException if the place cannot be written to
    public static void save(Inventory inventory, Path file) throws AlidadeException {
        Path place = file.toAbsolutePath();
        Path folder = place.getParent();
        try {
            Path temporary =
                    Files.createTempFile(folder == null ? place : folder, ".alidade-", ".tmp", ownerOnly(place));
            try {
                Files.write(temporary, bytes(inventory));
                Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            String why = e instanceof FileSystemException known && known.getReason() != null
                    ? " (" + known.getReason() + ")"
                    : "";
            throw new AlidadeException(
                    AlidadeException.Kind.INPUT,
                    "%s could not be written%s. Choose a folder that exists and that you may write to."
                            .formatted(file, why),
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path place) {
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static void list(JsonGenerator out, String name, List<?> records) throws IOException {
        out.writeArrayFieldStart(name);
        for (Object record : records) {
            RecordJson.write(out, record);
        }
        out.writeEndArray();
    }

    @Override
    public boolean recognises(Opened file) {
        return file.mayHaveKey(MARK) && file.keys().contains(MARK);
    }

    @Override
    public Reading reading() {
        return new Inventories();
    }

    private static final class Inventories implements Reading {
        private final List<Findings> read = new ArrayList<>();

        @Override
        public void add(Opened file, Progress progress) throws AlidadeException, IOException {
            try (JsonParser parser = file.parser()) {
                read.add(new Findings(new Reader(file.file().name(), parser, progress).inventory(), List.of()));
            }
        }

        @Override
        public Optional<Findings> end() {
            return read.isEmpty() ? Optional.empty() : Optional.of(Sources.merge(read));
        }
    }

    /// Reads one file, and says where in it something is wrong.
    private static final class Reader {
        private final String name;
        private final JsonParser parser;
        private final Progress progress;
        private final List<Resource> resources = new ArrayList<>();
        private final List<EnvironmentReference> references = new ArrayList<>();
        private final List<StatedRelation> stated = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private boolean alreadyPublic;

        Reader(String name, JsonParser parser, Progress progress) {
            this.name = name;
            this.parser = parser;
            this.progress = progress;
        }

        Inventory inventory() throws IOException, AlidadeException {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case MARK -> version();
                    case REAL -> flag(key);
                    case PUBLIC -> alreadyPublic = flag(key);
                    case "resources" -> list(key, Resource.class, resources);
                    case "references" -> list(key, EnvironmentReference.class, references);
                    case "stated" -> list(key, StatedRelation.class, stated);
                    case "gaps" -> list(key, Gap.class, gaps);
                    default ->
                        throw wrong("the inventory", "has a part that format %d does not have".formatted(VERSION));
                }
            }
            refuseDoubles();
            return new Inventory(resources, references, stated, gaps, alreadyPublic);
        }

        private void version() throws IOException, AlidadeException {
            boolean number = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
            long version = number ? parser.getLongValue() : 0;
            if (version > VERSION) {
                throw Unreadable.because(
                        "%s was written by a newer Alidade (format %d, this one knows %d). Update Alidade."
                                .formatted(name, version, VERSION));
            }
            if (version != VERSION) {
                throw wrong(MARK, "must be the number %d".formatted(VERSION));
            }
        }

        private boolean flag(String key) throws AlidadeException, IOException {
            if (!parser.currentToken().isBoolean()) {
                throw wrong(key, "must be true or false");
            }
            return parser.getBooleanValue();
        }

        private <T> void list(String key, Class<T> type, List<T> into) throws IOException, AlidadeException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw wrong(key, "must be a list");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                int line = parser.currentTokenLocation().getLineNr();
                String place = "%s[%d] (line %d)".formatted(key, into.size(), line);
                try {
                    into.add(RecordJson.read(type, Trees.read(name, parser), place));
                } catch (RecordJson.Misfit e) {
                    throw wrong(e.place(), e.reason());
                }
            }
        }

        private void refuseDoubles() throws AlidadeException {
            Map<ResourceId, Integer> seen = new HashMap<>();
            for (int i = 0; i < resources.size(); i++) {
                Integer first = seen.putIfAbsent(resources.get(i).id(), i);
                if (first != null) {
                    throw wrong("resources[%d]".formatted(i), "has the same id as resources[%d]".formatted(first));
                }
            }
        }

        private AlidadeException wrong(String place, String reason) {
            return Unreadable.because("%s is no correct inventory: %s %s.".formatted(name, place, reason));
        }
    }
}
