package io.github.alidade.redaction.answer;

import io.github.alidade.graph.ask.Reason;
import io.github.alidade.graph.ask.Traffic;
import io.github.alidade.graph.finding.Finding;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells findings in words. What a profile hides, as whether a database has several zones, is no finding under it.
public final class FindingTeller {
    private final ShownTopology shown;
    private final Phrases phrases;

    /// @param keys the node of a resource
    /// @param internet who the internet is in the topology, there or not
    public FindingTeller(ShownTopology shown, Function<ResourceId, Optional<NodeKey>> keys, ResourceId internet) {
        this.shown = shown;
        this.phrases = new Phrases(shown, keys, internet);
    }

    public List<ShownFinding> tell(List<Finding> findings) {
        return findings.stream()
                .filter(this::mayBeTold)
                .map(finding -> new ShownFinding(
                        finding.kind(),
                        sentence(finding),
                        Stream.concat(Stream.of(finding.about()), finding.others().stream())
                                .flatMap(id -> phrases.key(id).stream())
                                .distinct()
                                .toList(),
                        phrases.because(finding.reasons())))
                .toList();
    }

    private boolean mayBeTold(Finding finding) {
        return switch (finding.kind()) {
            case SINGLE_AZ -> phrases.shows(Aspect.MULTI_AZ);
            case NO_HEALTHY_TARGET -> phrases.shows(Aspect.STATES);
            default -> true;
        };
    }

    private ShownText sentence(Finding finding) {
        ShownText it = phrases.name(finding.about());
        ShownText others = phrases.names(finding.others());
        return switch (finding.kind()) {
            case OPEN_STORE -> ShownText.format("%s accepts %s from the whole internet.", it, ports(finding));
            case STORE_OPEN_TO_PUBLIC_SUBNET ->
                ShownText.format("%s accepts %s from addresses of a public subnet.", it, ports(finding));
            case PLAIN_HTTP -> ShownText.format("%s forwards what enters by plain HTTP (%s).", it, others);
            case SHARED_ROLE -> ShownText.format("%s is the task role of %s.", it, others);
            case PLAIN_SECRET -> plainSecret(finding, it);
            case TASK_ROLE_STARTS_TASKS ->
                finding.others().isEmpty()
                        ? ShownText.format("%s is started by the role that it runs as.", it)
                        : ShownText.format("%s is started by the role that it runs as, %s.", it, others);
            case WILDCARD_POLICY ->
                finding.others().isEmpty()
                        ? ShownText.format("%s allows any action, of a service or of all, on any resource.", it)
                        : ShownText.format(
                                "%s allows any action, of a service or of all, on any resource, to %s.", it, others);
            case GROUP_OPEN_TO_ALL -> ShownText.format("%s lets in all traffic from the whole internet.", it);
            case SINGLE_AZ -> ShownText.format("%s runs in one availability zone.", it);
            case UNUSED_GROUP -> ShownText.format("Nothing that was seen carries %s.", it);
            case NO_HEALTHY_TARGET ->
                finding.others().isEmpty()
                        ? ShownText.format("%s has no healthy target.", it)
                        : ShownText.format("%s has no healthy target; behind it is %s.", it, others);
            case DANGLING_ALIAS -> ShownText.format("%s leads to %s, which is not there.", it, others);
            case MISSING_ENDPOINT ->
                ShownText.format("%s is in private subnets and uses %s; no VPC endpoint for it was seen.", it, others);
        };
    }

    /// The variables by name only where names of the account are shown; their values are nowhere.
    private ShownText plainSecret(Finding finding, ShownText it) {
        List<ShownText> variables = Stream.concat(Stream.of(finding.about()), finding.others().stream())
                .flatMap(id -> phrases.key(id).stream())
                .map(key -> shown.node(key).fields())
                .flatMap(fields -> Stream.concat(
                        Stream.of(fields),
                        fields.knows("containers") ? fields.parts("containers").stream() : Stream.of()))
                .filter(fields -> fields.knows("plainSecrets"))
                .flatMap(fields -> fields.texts("plainSecrets").stream())
                .distinct()
                .toList();
        return variables.isEmpty()
                ? ShownText.format("%s gets what looks like a secret in a plain environment variable.", it)
                : ShownText.format(
                        "%s gets what looks like a secret in a plain environment variable: %s.",
                        it, Phrases.listed(variables));
    }

    private ShownText ports(Finding finding) {
        return phrases.all(finding.reasons().stream()
                .filter(Reason.LetIn.class::isInstance)
                .map(reason -> Traffic.of(((Reason.LetIn) reason).rule()))
                .distinct()
                .toList());
    }
}
