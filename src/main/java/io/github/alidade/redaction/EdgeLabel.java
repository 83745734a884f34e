package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.Queue;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands at a line: ports where there are some, otherwise what one end does to the other.
final class EdgeLabel {
    private EdgeLabel() {}

    static ShownText of(Relation relation, Topology topology, Sight sight) {
        return switch (relation.kind()) {
            case ENTERS, ROUTES_TO, CONNECTS_TO, CALLS, MAY_REACH, USES_ENDPOINT, TARGETS, HAS_LISTENER, FORWARDS_TO ->
                ports(relation, sight);
            case RESOLVES_TO -> resolves(relation, topology);
            case DEAD_LETTERS_TO -> deadLetters(relation, topology, sight);
            case IN_GROUP, IN_VPC, IN_SUBNET, HAS_RECORD, HAS_RULE, RUNS -> ShownText.NONE;
            case HAS_ORIGIN,
                    USES_CERTIFICATE,
                    DEFINED_BY,
                    TASK_ROLE,
                    EXECUTION_ROLE,
                    ALLOWS,
                    STORES_IN,
                    QUERIES,
                    SWITCHED_TO,
                    SENDS_TO,
                    RECEIVED_BY,
                    REFERS_TO,
                    DELIVERS_TO,
                    PUBLISHES_TO,
                    NOTIFIES,
                    TRIGGERS,
                    READS_SECRET,
                    HAS_MEMBER,
                    REFERENCES -> ShownText.title(relation.kind());
        };
    }

    /// `443, 80 -> 3000`: where one enters, then where one arrives.
    private static ShownText ports(Relation relation, Sight sight) {
        Map<ShownText, Set<ShownText>> byArrival = new LinkedHashMap<>();
        for (PortPair pair : inOrder(relation.ports(), sight)) {
            arrival(pair, sight).ifPresent(to -> {
                Set<ShownText> entries = byArrival.computeIfAbsent(to, key -> new LinkedHashSet<>());
                if (pair.from() != null && pair.to() != null) {
                    sight.keep(Words.PORT, pair.from(), null)
                            .filter(from -> !from.equals(to))
                            .ifPresent(entries::add);
                }
            });
        }
        List<ShownText> labels = new ArrayList<>();
        byArrival.forEach((to, entries) -> labels.add(
                entries.isEmpty() ? to : ShownText.format("%s -> %s", ShownText.join(", ", List.copyOf(entries)), to)));
        return labels.isEmpty() ? ShownText.NONE : ShownText.join(", ", labels);
    }

    /// By what is shown of them: in an order by the ports themselves, broader words would tell which is lower.
    private static List<PortPair> inOrder(List<PortPair> ports, Sight sight) {
        return sight.structural()
                ? ports.stream()
                        .sorted(Comparator.comparing((PortPair pair) -> place(pair.to(), sight))
                                .thenComparing(pair -> place(pair.from(), sight))
                                .thenComparing(pair -> String.valueOf(pair.protocol())))
                        .toList()
                : ports;
    }

    private static Place place(@Nullable Integer port, Sight sight) {
        return Optional.ofNullable(port)
                .flatMap(number -> sight.keep(Words.PORT, number, null)
                        .map(shown -> shown.text().equals(number.toString())
                                ? new Place(number, "")
                                : new Place(Integer.MAX_VALUE, shown.text())))
                .orElse(Place.LAST);
    }

    /// Numbers first, words after them.
    private record Place(int number, String word) implements Comparable<Place> {
        private static final Place LAST = new Place(Integer.MAX_VALUE, "\uffff");

        @Override
        public int compareTo(Place other) {
            int byNumber = Integer.compare(number, other.number);
            return byNumber != 0 ? byNumber : word.compareTo(other.word);
        }
    }

    private static Optional<ShownText> arrival(PortPair pair, Sight sight) {
        @Nullable Integer port = pair.to() != null ? pair.to() : pair.from();
        Optional<ShownText> shown = sight.keep(Words.PORT, port == null ? 0 : port, null);
        // Where ports are not shown, it is not shown either that there is none.
        if (port != null || shown.isEmpty()) {
            return shown;
        }
        @Nullable String protocol = pair.protocol();
        if (protocol == null || protocol.equals("-1")) {
            return Optional.of(ShownText.words("all ports"));
        }
        return sight.keep(Words.PROTOCOL, protocol, null).map(word -> ShownText.format("all %s", word));
    }

    private static ShownText resolves(Relation relation, Topology topology) {
        return topology.find(relation.source()).orElse(null) instanceof DnsRecord record
                ? record.aliasTarget() == null
                        ? PublicWords.keep(Words.DNS_TYPE, record.type())
                        : ShownText.format("%s alias", PublicWords.keep(Words.DNS_TYPE, record.type()))
                : ShownText.NONE;
    }

    private static ShownText deadLetters(Relation relation, Topology topology, Sight sight) {
        return topology.find(relation.source()).orElse(null) instanceof Queue queue && queue.maxReceiveCount() != null
                ? sight.number(queue.maxReceiveCount())
                        .map(count -> ShownText.format("after %s", count))
                        .orElse(ShownText.title(relation.kind()))
                : ShownText.title(relation.kind());
    }
}
