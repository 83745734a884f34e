package io.github.alidade.correlation;

import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Looks at the values of environment variables and keeps what they refer to: an ARN, a name, a host; never a value.
public final class EnvironmentReader {
    private EnvironmentReader() {}

    /// The references that the inventory has already, then those found in the values, each once.
    public static List<EnvironmentReference> references(Findings findings) {
        Inventory inventory = findings.inventory();
        Set<EnvironmentReference> all = new LinkedHashSet<>(inventory.references());
        if (!findings.environment().isEmpty()) {
            Known known = new Known(inventory);
            findings.environment().forEach(value -> all.addAll(read(value, known)));
        }
        return List.copyOf(all);
    }

    private static List<EnvironmentReference> read(EnvironmentValue value, Known known) {
        Home home = known.find(value.owner()).map(Resource::home).orElse(new Home(Home.UNKNOWN, Home.UNKNOWN));
        return new EnvironmentText(value.variable(), value.value(), home, known)
                .meanings().stream()
                        .map(meaning -> new EnvironmentReference(
                                value.owner(), value.container(), value.variable(), meaning.kind(), meaning.target()))
                        .toList();
    }
}
