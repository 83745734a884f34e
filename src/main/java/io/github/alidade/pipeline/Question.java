package io.github.alidade.pipeline;

import io.github.alidade.redaction.NodeKey;
import java.util.List;
import java.util.Optional;

/// Something that one can ask of a document. Names nodes by their keys, so it can be asked again under any exposure.
public sealed interface Question {
    /// A node, or the internet, which is there to be asked for even where nothing is open to it.
    ///
    /// @param node empty for the internet
    record Spot(Optional<NodeKey> node) {
        public static final Spot INTERNET = new Spot(Optional.empty());

        public static Spot of(NodeKey node) {
            return new Spot(Optional.of(node));
        }
    }

    /// Is there a way from one to the other, and which?
    record Path(Spot from, Spot to) implements Question {}

    /// Who can reach it?
    record WhoReaches(Spot target) implements Question {}

    /// What can it reach?
    record WhatItReaches(Spot source) implements Question {}

    /// What is touched when it fails, or is taken over?
    record Impact(Spot of) implements Question {}

    /// What is there only one of?
    record SinglePoints() implements Question {}

    /// What is open to the internet?
    record Public() implements Question {}

    /// What differs from other inputs, which were before?
    ///
    /// @param match what else counts as the same
    record Compare(List<java.nio.file.Path> before, Comparison.Match match) implements Question {
        public Compare {
            before = List.copyOf(before);
        }

        public Compare(List<java.nio.file.Path> before) {
            this(before, Comparison.Match.IDENTITY);
        }
    }

    /// The nodes that it names.
    default List<NodeKey> nodes() {
        List<Spot> spots =
                switch (this) {
                    case Path(Spot from, Spot to) -> List.of(from, to);
                    case WhoReaches(Spot target) -> List.of(target);
                    case WhatItReaches(Spot source) -> List.of(source);
                    case Impact(Spot of) -> List.of(of);
                    case SinglePoints() -> List.of();
                    case Public() -> List.of();
                    case Compare compare -> List.of();
                };
        return spots.stream().flatMap(spot -> spot.node().stream()).toList();
    }
}
