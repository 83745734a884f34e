package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.NodeKey;

/// What the user looks at. Named by keys, so that it survives every exchange of the picture.
public sealed interface Selection {
    Selection NOTHING = new Nothing();

    record Nothing() implements Selection {}

    /// A node, drawn or not; a frame is the node that it stands for.
    record OfNode(NodeKey node) implements Selection {}

    /// All relations from one node to another.
    record OfLine(NodeKey source, NodeKey target) implements Selection {}
}
