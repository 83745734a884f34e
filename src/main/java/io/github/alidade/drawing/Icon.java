package io.github.alidade.drawing;

/// Icons of our own making, one a kind of resource; see `paths()` for the shapes on a 24 x 24 grid.
public enum Icon {
    BOX("M4 4H20V20H4Z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// The outline as SVG path data (M, L, H, V, C, A, Z; absolute), to be stroked 1.5 wide on a 24 x 24 grid.
    public String path() {
        return path;
    }
}
