package io.github.alidade.redaction;

import java.util.List;
import java.util.Optional;

/// The value of a field as it may be shown.
public sealed interface ShownValue {

    /// A plain value.
    record Text(ShownText text) implements ShownValue {}

    /// A value that names another resource; `target` is empty when that resource is no node.
    record Link(ShownText text, Optional<NodeKey> target) implements ShownValue {}

    /// Several values.
    record Many(List<ShownValue> values) implements ShownValue {
        public Many {
            values = List.copyOf(values);
        }
    }

    /// A value with fields of its own.
    record Part(ShownFields fields) implements ShownValue {}
}
