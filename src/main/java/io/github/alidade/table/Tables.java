package io.github.alidade.table;

import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sections of the topology report: the seed's own in its order, those that the model knows beside them, and the
/// warnings last.
public final class Tables {
    private Tables() {}

    public static List<Section> of(ShownTopology topology) {
        Report report = new Report(topology);
        List<Section> sections = new ArrayList<>(new SeedSections(report).all());
        sections.addAll(new FurtherSections(report).all());
        sections.add(warnings(topology.warnings()));
        return sections;
    }

    static Section warnings(List<ShownText> warnings) {
        return new Section(
                Section.WARNINGS,
                true,
                List.of("Warning"),
                warnings.stream()
                        .map(warning -> new Section.Row(Optional.empty(), List.of(List.of(warning))))
                        .toList());
    }
}
