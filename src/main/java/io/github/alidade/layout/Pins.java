package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import java.util.Map;

/// Where the user put nodes by hand: the top left corner of each.
public record Pins(Map<NodeKey, Point> positions) {
    public static final Pins NONE = new Pins(Map.of());

    public Pins {
        positions = Map.copyOf(positions);
    }
}
