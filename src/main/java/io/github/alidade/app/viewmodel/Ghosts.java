package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownAnswer.Ghost;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where cards of what is there no more stand: below the diagram, under the lane they were in, so that nothing that is
/// there has to make room.
///
/// @param placed in the order of the answer
/// @param left how many of a lane found no room, beside the box that says so
/// @param bounds the diagram and all of them
public record Ghosts(Map<Ghost, Box> placed, Map<Box, Integer> left, Box bounds) {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 44;
    private static final double GAP = 16;
    private static final int MOST_ROWS = 8;

    public Ghosts {
        placed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(placed));
        left = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }

    static Ghosts of(Picture picture, Optional<ShownAnswer> answer) {
        Box bounds = picture.drawing().bounds();
        Map<Lane, List<Ghost>> byLane = new EnumMap<>(Lane.class);
        answer.map(ShownAnswer::ghosts).orElse(List.of()).forEach(ghost -> byLane.computeIfAbsent(
                        ghost.kind().lane(), lane -> new ArrayList<>())
                .add(ghost));
        Map<Ghost, Box> placed = new LinkedHashMap<>();
        Map<Box, Integer> left = new LinkedHashMap<>();
        Box around = bounds;
        for (Placement.PlacedLane lane : picture.placement().lanes()) {
            List<Ghost> ghosts = byLane.getOrDefault(lane.lane(), List.of());
            int columns = (int) Math.max(1, Math.floor((lane.box().w() + GAP) / (WIDTH + GAP)));
            int room = columns * MOST_ROWS;
            boolean over = ghosts.size() > room;
            for (int i = 0; i < Math.min(ghosts.size(), room); i++) {
                Box box = new Box(
                        lane.box().x() + (i % columns) * (WIDTH + GAP),
                        bounds.bottom() + GAP + (i / columns) * (HEIGHT + GAP),
                        WIDTH,
                        HEIGHT);
                around = around.around(box.grown(GAP));
                if (over && i == room - 1) {
                    left.put(box, ghosts.size() - i);
                } else {
                    placed.put(ghosts.get(i), box);
                }
            }
        }
        return new Ghosts(placed, left, around);
    }

    public Optional<Box> box(NodeKey gone) {
        return placed.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(gone))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
