package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.EvidenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says where a relation was read: `environment variable of public-taskdef-1`, `rule rule-1 of listener-1`.
final class EvidenceWords {
    private final Topology topology;
    private final Map<ResourceId, ShownText> names;

    EvidenceWords(Topology topology, Map<ResourceId, ShownText> names) {
        this.topology = topology;
        this.names = names;
    }

    ShownText where(EvidenceKind kind, List<ResourceId> via) {
        List<ShownText> known = new ArrayList<>(via.size());
        for (ResourceId id : via) {
            ShownText name = names.get(id);
            if (name != null) {
                known.add(name);
            }
        }
        if (known.isEmpty()) {
            return ShownText.title(kind);
        }
        return switch (kind) {
            case LISTENER_RULE -> rule(via.getFirst(), known.getFirst());
            case SG_REFERENCE ->
                known.size() == 2
                        ? ShownText.format("inbound rule of %s for %s", known.getFirst(), known.getLast())
                        : ShownText.format("inbound rule of %s", ShownText.join(", ", known));
            default -> ShownText.format("%s %s", preposition(kind), ShownText.join(", ", known));
        };
    }

    private ShownText rule(ResourceId id, ShownText rule) {
        Optional<Resource> found = topology.find(id);
        return found.orElse(null) instanceof ListenerRule known
                        && names.get(known.listener()) instanceof ShownText listener
                ? ShownText.format("rule %s of %s", rule, listener)
                : ShownText.format("rule %s", rule);
    }

    private static ShownText preposition(EvidenceKind kind) {
        return switch (kind) {
            case DNS_ALIAS -> ShownText.words("alias target of");
            case DNS_CNAME -> ShownText.words("CNAME of");
            case LISTENER -> ShownText.words("listener");
            case LISTENER_RULE -> ShownText.words("rule");
            case TARGET_GROUP -> ShownText.words("target group registration of");
            case CERTIFICATE -> ShownText.words("certificates of");
            case ORIGIN -> ShownText.words("origins of");
            case SCHEME -> ShownText.words("scheme of");
            case SERVICE_FIELD -> ShownText.words("settings of");
            case TASK_DEFINITION -> ShownText.words("task definition");
            case SG_ATTACHMENT -> ShownText.words("security groups of");
            case SG_REFERENCE -> ShownText.words("inbound rule of");
            case SG_CIDR -> ShownText.words("inbound address range of");
            case SG_PREFIX_LIST -> ShownText.words("inbound prefix list of");
            case ENV -> ShownText.words("environment variable of");
            case SECRET -> ShownText.words("secret of");
            case IAM_POLICY -> ShownText.words("policy of");
            case RESOURCE_POLICY -> ShownText.words("own policy of");
            case REDRIVE -> ShownText.words("redrive policy of");
            case SUBSCRIPTION -> ShownText.words("subscription of");
            case NOTIFICATION -> ShownText.words("notifications of");
            case EVENT_SOURCE -> ShownText.words("event source of");
            case INTEGRATION -> ShownText.words("integration of");
            case MEMBERSHIP -> ShownText.words("membership of");
            case STATED -> ShownText.words("stated in the opened file by");
        };
    }
}
