package io.github.alidade.drawing;

import io.github.alidade.layout.Diagram;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.RelationKind;
import java.util.Comparator;

/// The families of lines: what flows along them. Each has a colour and an arrow head of its own, so that colour is
/// never the only thing that tells them apart. In the order in which the legend lists them and one of them wins
/// when a line stands for relations of several.
public enum Family {
    TRAFFIC,
    DATA,
    MESSAGES,
    NETWORK,
    PERMISSION;

    public static Family of(RelationKind kind) {
        return switch (kind) {
            case HAS_RECORD,
                    ENTERS,
                    RESOLVES_TO,
                    HAS_ORIGIN,
                    HAS_LISTENER,
                    HAS_RULE,
                    FORWARDS_TO,
                    TARGETS,
                    ROUTES_TO,
                    RUNS,
                    CALLS -> TRAFFIC;
            case CONNECTS_TO, STORES_IN, QUERIES, SWITCHED_TO, HAS_MEMBER, READS_SECRET -> DATA;
            case SENDS_TO, RECEIVED_BY, REFERS_TO, DEAD_LETTERS_TO, DELIVERS_TO, PUBLISHES_TO, NOTIFIES, TRIGGERS ->
                MESSAGES;
            case IN_GROUP, MAY_REACH, USES_ENDPOINT, IN_VPC, IN_SUBNET -> NETWORK;
            case DEFINED_BY, TASK_ROLE, EXECUTION_ROLE, ALLOWS, USES_CERTIFICATE, REFERENCES -> PERMISSION;
        };
    }

    /// The family of a line: the first among those of its edges.
    public static Family of(Diagram.Line line) {
        return line.edges().stream()
                .map(edge -> of(edge.kind()))
                .min(Comparator.naturalOrder())
                .orElse(TRAFFIC);
    }

    /// What the legend says.
    ShownText title() {
        return switch (this) {
            case TRAFFIC -> ShownText.words("Requests");
            case DATA -> ShownText.words("Data and secrets");
            case MESSAGES -> ShownText.words("Messages");
            case NETWORK -> ShownText.words("Network reach");
            case PERMISSION -> ShownText.words("Roles and permissions");
        };
    }

    /// Lines of the second rank are thinner: they explain the others.
    boolean secondary() {
        return this == NETWORK || this == PERMISSION;
    }
}
