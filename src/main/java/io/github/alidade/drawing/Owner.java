package io.github.alidade.drawing;

import io.github.alidade.redaction.NodeKey;

/// What a mark belongs to: for hit testing, hover and selection.
public sealed interface Owner {
    Owner NOBODY = new Nobody();

    record Nobody() implements Owner {}

    record OfNode(NodeKey node) implements Owner {}

    /// A line of the diagram, by its number.
    record OfLine(int line) implements Owner {}

    record OfFrame(NodeKey frame) implements Owner {}
}
