package io.github.alidade.source.file;

import io.github.alidade.correlation.Correlated;
import io.github.alidade.correlation.Correlation;
import io.github.alidade.correlation.EnvironmentReader;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.source.TopologySource;
import io.github.alidade.table.Tables;
import io.github.alidade.table.TextTables;
import java.util.ArrayList;
import java.util.List;

/// The way from a source to its public text export, for tests of sources.
final class Walk {
    private Walk() {}

    /// What a source finds, with what its environment variables refer to.
    static Inventory inventory(TopologySource source) throws Exception {
        Findings findings = source.read(Progress.none());
        return findings.inventory().with(EnvironmentReader.references(findings));
    }

    static String publicText(TopologySource source) throws Exception {
        Inventory inventory = inventory(source);
        Correlated correlated = Correlation.correlate(inventory);
        List<Resource> all = new ArrayList<>(inventory.resources());
        all.addAll(correlated.made());
        Topology topology = new Topology(all, correlated.relations(), inventory.gaps(), inventory.alreadyPublic());
        ShownTopology shown = new Redactor().show(topology, Exposure.PUBLIC);
        return TextTables.write(Tables.of(shown), shown.warnings(), false);
    }
}
