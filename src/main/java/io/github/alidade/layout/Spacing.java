package io.github.alidade.layout;

/// Distances in px. A small picture gets generous ones; a large one would only grow by them.
///
/// @param cards between two cards of a column
/// @param passing between a card and a line that passes it
/// @param lines between two lines that pass a card
/// @param tracks between two vertical runs of a channel
/// @param labels whether channels make room for labels
record Spacing(double cards, double passing, double lines, double tracks, boolean labels) {
    static final double GRID = 8;
    /// The padding of a lane's box.
    static final double LANE_PAD = 24;
    static final double LANE_TITLE = 40;
    static final double LANE_GAP = 16;
    static final double FRAME_PAD = 16;
    static final double FRAME_TITLE = 32;
    /// Between two cards of a stack: an arrow and a label.
    static final double STEM = 56;
    /// Around everything.
    static final double MARGIN = 24;

    static Spacing of(Cards cards) {
        if (small(cards)) {
            return new Spacing(24, 16, 16, 12, true);
        }
        return cards.count + cards.lines() <= 3000 ? new Spacing(24, 16, 8, 8, true) : new Spacing(16, 8, 8, 6, false);
    }

    /// Whether a picture is seen as a whole.
    static boolean small(Cards cards) {
        return cards.count + cards.lines() <= 160;
    }

    static double up(double value) {
        return Math.ceil(value / GRID - 1e-9) * GRID;
    }
}
