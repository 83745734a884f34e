package io.github.alidade.app.view;

import io.github.alidade.app.viewmodel.StillWorkbench;
import io.github.alidade.drawing.Painter;
import io.github.alidade.layout.Diagram;
import io.github.alidade.layout.LaneLayout;
import io.github.alidade.layout.Placement;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.redaction.ShownTopology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A large account whose every card is shown, whatever the program would gather into one.
///
/// @param lines at most so many lines are drawn
record LargeWorkbench(ShownTopology topology, int lines) implements StillWorkbench {

    static LargeWorkbench of(int services, int lines) {
        return new LargeWorkbench(ShownTopologies.scaled(services, 7), lines);
    }

    @Override
    public ShownTopology shown(Exposure exposure) {
        return topology;
    }

    @Override
    public Picture picture(View view) {
        Diagram diagram = thinned(Diagram.of(topology, view.lenses()));
        Placement placement = LaneLayout.place(diagram, view.pins());
        return new Picture(view, topology, diagram, placement, Painter.draw(placement, view.theme()), List.of());
    }

    private Diagram thinned(Diagram all) {
        if (all.lines().size() <= lines) {
            return all;
        }
        List<Diagram.Line> some = new ArrayList<>(all.lines());
        Collections.shuffle(some, new Random(5));
        List<Diagram.Line> kept = new ArrayList<>();
        for (Diagram.Line line : some.subList(0, lines)) {
            kept.add(new Diagram.Line(kept.size(), line.source(), line.target(), line.label(), line.edges()));
        }
        return new Diagram(all.topology(), all.lenses(), all.nodes(), kept);
    }

    @Override
    public java.util.Optional<String> objection(String text, Exposure names, Profile profile) {
        return java.util.Optional.empty();
    }

    @Override
    public List<io.github.alidade.pipeline.FileFinding> audit(Path file, Profile profile) {
        return List.of();
    }
}
