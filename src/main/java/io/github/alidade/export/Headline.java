package io.github.alidade.export;

import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopology;

/// What every file says of itself in the program's own words: what it is, and how much of the truth it shows.
final class Headline {
    private Headline() {}

    static String of(ShownTopology topology) {
        return "AWS topology (%s)".formatted(topology.exposure().mark());
    }

    /// The same of a diagram, with what it leaves out.
    static String of(Diagram diagram) {
        return of(diagram.topology())
                + diagram.extent().told().map(told -> ", " + told).orElse("");
    }

    static String meaning(Exposure exposure) {
        String names = names(exposure);
        return exposure.mark() + ": " + Character.toLowerCase(names.charAt(0)) + names.substring(1);
    }

    /// The same beside a mark that says the word already.
    static String names(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> "Names are aliases";
            case CLEAR -> "Real names, not for sharing";
        };
    }
}
