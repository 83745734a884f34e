package io.github.alidade.table;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.RelationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a resource does in its architecture, in a few sentences made of relations alone: how one person tells another
/// why it is there. Says only what a relation says; where none does, that.
public final class Portrait {
    private static final int MOST_NAMES = 3;
    private static final String ARROW = " -> ";

    private final ShownTopology topology;
    private final ShownNode node;
    private final List<ShownEdge> outgoing;
    private final List<ShownEdge> incoming;
    private final List<ShownText> sentences = new ArrayList<>();

    private Portrait(ShownTopology topology, ShownNode node, List<ShownEdge> outgoing, List<ShownEdge> incoming) {
        this.topology = topology;
        this.node = node;
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    /// @param outgoing the edges that begin at the node
    /// @param incoming the edges that end there
    public static List<ShownText> of(
            ShownTopology topology, ShownNode node, List<ShownEdge> outgoing, List<ShownEdge> incoming) {
        Portrait portrait = new Portrait(topology, node, List.copyOf(outgoing), List.copyOf(incoming));
        portrait.tell();
        return List.copyOf(portrait.sentences);
    }

    private void tell() {
        if (!node.described()) {
            say(ShownText.words("Others name it; no input describes it."));
        }
        switch (node.kind()) {
            case INTERNET -> internet();
            case HOSTED_ZONE -> count(RelationKind.HAS_RECORD, ShownText.words("Holds the names of this domain"));
            case DNS_RECORD -> record();
            case DISTRIBUTION -> distribution();
            case LOAD_BALANCER, HTTP_API -> entry();
            case ECS_CLUSTER -> count(RelationKind.RUNS, ShownText.words("Runs services"));
            case ECS_SERVICE, LAMBDA_FUNCTION -> workload();
            case DB_INSTANCE, DB_CLUSTER, CACHE_CLUSTER, TABLE -> store();
            case BUCKET -> bucket();
            case QUEUE -> queue();
            case TOPIC -> topic();
            case SECRET -> secret();
            case ROLE -> role();
            case SECURITY_GROUP -> group();
            case VPC_ENDPOINT -> endpoint();
            case ADDRESS_RANGE, PREFIX_LIST -> range();
            case LISTENER,
                    LISTENER_RULE,
                    TARGET_GROUP,
                    CERTIFICATE,
                    TASK_DEFINITION,
                    SERVICE_MODE,
                    VPC,
                    SUBNET,
                    ROUTE_TABLE,
                    INTERNET_GATEWAY,
                    NAT_GATEWAY,
                    NETWORK_INTERFACE,
                    LOG_GROUP,
                    OTHER -> {}
        }
    }

    private void internet() {
        names(targets(RelationKind.ENTERS))
                .ifPresentOrElse(
                        entries -> say(ShownText.format("Everybody outside: comes in through %s.", entries)),
                        () -> say(ShownText.words("Everybody outside; no way in was found.")));
    }

    private void record() {
        names(targets(RelationKind.RESOLVES_TO))
                .ifPresent(target -> say(
                        enters()
                                ? ShownText.format("The name under which the public internet finds %s.", target)
                                : ShownText.format("A name for %s.", target)));
    }

    private void distribution() {
        names(targets(RelationKind.HAS_ORIGIN))
                .ifPresentOrElse(
                        origins -> say(ShownText.format("Public entry point: answers from caches for %s.", origins)),
                        () -> say(ShownText.words("Public entry point with no origin among these resources.")));
    }

    private void entry() {
        ShownText place = open() ? ShownText.words("Public entry point") : ShownText.words("Internal entry point");
        List<ShownText> parts = new ArrayList<>();
        tls().ifPresent(ports -> parts.add(ShownText.format("terminates TLS on %s", ports)));
        List<ShownText> ways = outgoing.stream()
                .filter(edge -> edge.kind() == RelationKind.ROUTES_TO)
                .limit(MOST_NAMES)
                .map(edge -> port(edge)
                        .map(port -> ShownText.format("%s on %s", name(edge.target()), port))
                        .orElse(name(edge.target())))
                .toList();
        if (!ways.isEmpty()) {
            long more = outgoing.stream()
                            .filter(edge -> edge.kind() == RelationKind.ROUTES_TO)
                            .count()
                    - ways.size();
            parts.add(ShownText.format("forwards to %s", listed(ways, more)));
        }
        say(
                parts.isEmpty()
                        ? ShownText.format("%s that leads nowhere among these resources.", place)
                        : ShownText.format("%s: %s.", place, ShownText.join(" and ", parts)));
    }

    private boolean open() {
        boolean scheme = node.fields().knows("scheme")
                && node.fields()
                        .text("scheme")
                        .filter(text -> text.text().equals("internet-facing"))
                        .isPresent();
        return scheme
                || enters()
                || incoming.stream()
                        .filter(edge -> edge.kind() == RelationKind.RESOLVES_TO)
                        .anyMatch(edge -> topology.edges().stream()
                                .anyMatch(other -> other.kind() == RelationKind.ENTERS
                                        && other.target().equals(edge.source())));
    }

    private boolean enters() {
        return incoming.stream().anyMatch(edge -> edge.kind() == RelationKind.ENTERS);
    }

    private Optional<ShownText> tls() {
        List<ShownText> ports = targets(RelationKind.HAS_LISTENER).stream()
                .flatMap(key -> topology.find(key).stream())
                .filter(listener -> listener.fields().knows("protocol"))
                .filter(listener -> listener.fields()
                        .text("protocol")
                        .filter(text ->
                                text.text().equals("HTTPS") || text.text().equals("TLS"))
                        .isPresent())
                .flatMap(listener -> listener.fields().text("port").stream())
                .distinct()
                .toList();
        return ports.isEmpty() ? Optional.empty() : Optional.of(ShownText.join(", ", ports));
    }

    /// The port behind the arrow of `443 -> 3000`.
    private static Optional<ShownText> port(ShownEdge edge) {
        String label = edge.label().text();
        int arrow = label.lastIndexOf(ARROW);
        return arrow < 0 ? Optional.empty() : Optional.of(edge.label().slice(arrow + ARROW.length(), label.length()));
    }

    private void workload() {
        List<ShownText> tasks = new ArrayList<>();
        names(sources(RelationKind.ROUTES_TO)).ifPresent(from -> tasks.add(ShownText.format("answers %s", from)));
        names(sources(RelationKind.CALLS)).ifPresent(from -> tasks.add(ShownText.format("is called by %s", from)));
        names(sources(RelationKind.RECEIVED_BY)).ifPresent(from -> tasks.add(ShownText.format("works on %s", from)));
        names(sources(RelationKind.TRIGGERS, RelationKind.NOTIFIES, RelationKind.DELIVERS_TO))
                .ifPresent(from -> tasks.add(ShownText.format("is started by %s", from)));
        boolean fronted = !sources(RelationKind.ROUTES_TO).isEmpty();
        ShownText place = fronted
                ? ShownText.words("Behind a load balancer")
                : ShownText.words("Internal only: no load balancer leads here");
        say(
                tasks.isEmpty()
                        ? ShownText.format("%s.", place)
                        : fronted
                                ? ShownText.format("%s: %s.", place, ShownText.join(", ", tasks))
                                : ShownText.format("%s; %s.", place, ShownText.join(", ", tasks)));
        needs();
    }

    private void needs() {
        List<ShownText> needs = new ArrayList<>();
        names(targets(RelationKind.CONNECTS_TO, RelationKind.QUERIES, RelationKind.STORES_IN))
                .ifPresent(names -> needs.add(ShownText.format("keeps its data in %s", names)));
        names(targets(RelationKind.SENDS_TO, RelationKind.PUBLISHES_TO))
                .ifPresent(names -> needs.add(ShownText.format("hands on work through %s", names)));
        names(targets(RelationKind.CALLS)).ifPresent(names -> needs.add(ShownText.format("calls %s", names)));
        names(targets(RelationKind.READS_SECRET)).ifPresent(names -> needs.add(ShownText.format("reads %s", names)));
        if (!needs.isEmpty()) {
            say(ShownText.format("It %s.", ShownText.join(", ", needs)));
        }
    }

    private void store() {
        List<ShownEdge> users = edgesFrom(RelationKind.CONNECTS_TO, RelationKind.QUERIES);
        List<ShownText> ports = users.stream()
                .map(ShownEdge::label)
                .filter(label -> !label.isEmpty() && label.text().chars().allMatch(Character::isDigit))
                .distinct()
                .toList();
        names(users.stream().map(ShownEdge::source).distinct().toList())
                .ifPresentOrElse(
                        names -> say(
                                ports.isEmpty()
                                        ? ShownText.format("Keeps the data of %s.", names)
                                        : ShownText.format(
                                                "Keeps the data of %s, reached on %s.",
                                                names, ShownText.join(", ", ports))),
                        () -> say(ShownText.words("No service was seen to use it.")));
    }

    private void bucket() {
        names(sources(RelationKind.STORES_IN))
                .ifPresentOrElse(
                        names -> say(ShownText.format("Keeps objects of %s.", names)),
                        () -> say(ShownText.words("No service was seen to store in it.")));
        names(targets(RelationKind.NOTIFIES))
                .ifPresent(names -> say(ShownText.format("Tells %s of new objects.", names)));
    }

    private void queue() {
        Optional<ShownText> senders = names(sources(
                RelationKind.SENDS_TO, RelationKind.DELIVERS_TO, RelationKind.NOTIFIES, RelationKind.REFERS_TO));
        Optional<ShownText> workers = names(targets(RelationKind.RECEIVED_BY, RelationKind.TRIGGERS));
        Optional<ShownText> failed = names(sources(RelationKind.DEAD_LETTERS_TO));
        failed.ifPresent(from -> say(ShownText.format("Takes what %s could not deliver.", from)));
        if (senders.isPresent() && workers.isPresent()) {
            say(ShownText.format("Carries work from %s to %s.", senders.get(), workers.get()));
        } else if (senders.isPresent()) {
            say(ShownText.format("Takes messages from %s; nobody was seen to receive them.", senders.get()));
        } else if (workers.isPresent()) {
            say(ShownText.format("Feeds %s; nobody was seen to send.", workers.get()));
        } else if (failed.isEmpty()) {
            say(ShownText.words("Nobody was seen to send to it or to receive from it."));
        }
        names(targets(RelationKind.DEAD_LETTERS_TO))
                .ifPresent(to -> say(ShownText.format("What fails too often goes to %s.", to)));
    }

    private void topic() {
        Optional<ShownText> publishers = names(sources(RelationKind.PUBLISHES_TO, RelationKind.NOTIFIES));
        Optional<ShownText> readers = names(targets(RelationKind.DELIVERS_TO, RelationKind.TRIGGERS));
        publishers.ifPresent(from -> say(ShownText.format("Takes announcements from %s.", from)));
        readers.ifPresent(to -> say(ShownText.format("Delivers to %s.", to)));
    }

    private void secret() {
        names(sources(RelationKind.READS_SECRET))
                .ifPresentOrElse(
                        names -> say(ShownText.format("Read by %s.", names)),
                        () -> say(ShownText.words("No service was seen to read it.")));
    }

    private void role() {
        names(sources(RelationKind.TASK_ROLE))
                .ifPresent(names -> say(ShownText.format("What the code of %s may do.", names)));
        names(sources(RelationKind.EXECUTION_ROLE))
                .ifPresent(names -> say(ShownText.format("Starts the tasks of %s.", names)));
        names(targets(RelationKind.ALLOWS))
                .ifPresentOrElse(
                        names -> say(ShownText.format("Its policies allow it %s.", names)),
                        () -> say(ShownText.words("Its policies allow it none of these resources by name.")));
    }

    private void group() {
        names(sources(RelationKind.IN_GROUP))
                .ifPresentOrElse(
                        names -> say(ShownText.format("Guards %s.", names)),
                        () -> say(ShownText.words("Guards nothing that was described.")));
        names(sources(RelationKind.MAY_REACH)).ifPresent(names -> say(ShownText.format("Lets in %s.", names)));
    }

    private void endpoint() {
        names(sources(RelationKind.USES_ENDPOINT))
                .ifPresent(names -> say(ShownText.format("A private way to a service of AWS, open to %s.", names)));
    }

    private void range() {
        names(targets(RelationKind.MAY_REACH))
                .ifPresent(names -> say(ShownText.format("Addresses that %s lets in.", names)));
    }

    private void count(RelationKind kind, ShownText words) {
        int count = targets(kind).size();
        if (count > 0) {
            say(ShownText.format("%s: %s.", words, ShownText.number(count)));
        }
    }

    private void say(ShownText sentence) {
        sentences.add(sentence);
    }

    private ShownText name(NodeKey key) {
        return topology.node(key).name();
    }

    private List<NodeKey> targets(RelationKind... kinds) {
        List<RelationKind> wanted = Arrays.asList(kinds);
        return outgoing.stream()
                .filter(edge -> wanted.contains(edge.kind()))
                .map(ShownEdge::target)
                .distinct()
                .toList();
    }

    private List<ShownEdge> edgesFrom(RelationKind... kinds) {
        List<RelationKind> wanted = Arrays.asList(kinds);
        return incoming.stream().filter(edge -> wanted.contains(edge.kind())).toList();
    }

    private List<NodeKey> sources(RelationKind... kinds) {
        return edgesFrom(kinds).stream().map(ShownEdge::source).distinct().toList();
    }

    /// A few names and how many more; none of nobody.
    private Optional<ShownText> names(List<NodeKey> keys) {
        List<ShownText> names =
                keys.stream().limit(MOST_NAMES).map(this::name).distinct().toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(listed(names, Math.max(0, keys.size() - MOST_NAMES)));
    }

    private static ShownText listed(List<ShownText> names, long more) {
        if (more > 0) {
            return ShownText.format("%s and %s more", ShownText.join(", ", names), ShownText.number(more));
        }
        if (names.size() == 1) {
            return names.getFirst();
        }
        ShownText first = ShownText.join(", ", names.subList(0, names.size() - 1));
        return ShownText.format("%s and %s", first, names.getLast());
    }
}
