package io.github.alidade.source.file;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.source.TopologySource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The way in for files: finds out by content what they are, reads and merges them.
public final class Sources {
    /// The first that recognises a file reads it, so those that are sure come first.
    static final List<FileFormat> FORMATS = List.of(new InventoryFile(), new PublicTextSource(), new AwsCliSource());

    private static final String SAMPLE = "/io/github/alidade/assets/sample/streamora.json";

    private Sources() {}

    /// A source that reads all of these files, folders and zips together; what they are is told by their content.
    /// @throws AlidadeException if one of them is not there
    public static TopologySource detect(List<Path> inputs) throws AlidadeException {
        if (inputs.isEmpty()) {
            throw Unreadable.because("Nothing to open was named.");
        }
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw Unreadable.because("There is no file or folder %s.".formatted(input));
            }
        }
        List<Path> named = List.copyOf(inputs);
        return new FileSource(progress -> Inputs.of(named, progress));
    }

    /// The bundled account of a fictional streaming product, complete and not redacted.
    public static TopologySource sample() {
        return new FileSource(
                progress -> Inputs.of(new InputFile("the bundled sample", SAMPLE, true, 0, Sources::openSample)));
    }

    private static InputStream openSample() throws IOException {
        InputStream in = Sources.class.getResourceAsStream(SAMPLE);
        if (in == null) {
            throw new FileNotFoundException(SAMPLE);
        }
        return in;
    }

    /// Several findings as one. The same identity is one resource, at the place where it first appears and as the one
    /// that tells more describes it; gaps are united. All of it counts as public only if every part is.
    public static Findings merge(List<Findings> parts) {
        Map<ResourceId, Resource> resources = new LinkedHashMap<>();
        Set<EnvironmentReference> references = new LinkedHashSet<>();
        Set<StatedRelation> stated = new LinkedHashSet<>();
        Set<Gap> gaps = new LinkedHashSet<>();
        Set<EnvironmentValue> environment = new LinkedHashSet<>();
        boolean alreadyPublic = !parts.isEmpty();
        for (Findings part : parts) {
            Inventory inventory = part.inventory();
            inventory.resources().forEach(resource -> resources.merge(resource.id(), resource, Richness::better));
            references.addAll(inventory.references());
            stated.addAll(inventory.stated());
            gaps.addAll(inventory.gaps());
            environment.addAll(part.environment());
            alreadyPublic &= inventory.alreadyPublic();
        }
        Inventory merged = new Inventory(
                List.copyOf(resources.values()),
                List.copyOf(references),
                List.copyOf(stated),
                List.copyOf(gaps),
                alreadyPublic);
        return new Findings(merged, List.copyOf(environment));
    }
}
