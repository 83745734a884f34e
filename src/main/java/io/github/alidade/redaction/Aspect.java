package io.github.alidade.redaction;

import static io.github.alidade.redaction.Treatment.ALIAS;
import static io.github.alidade.redaction.Treatment.BROADER;
import static io.github.alidade.redaction.Treatment.CONSTANT;
import static io.github.alidade.redaction.Treatment.DROP;
import static io.github.alidade.redaction.Treatment.KEEP;

import io.github.alidade.model.Broader;
import io.github.alidade.model.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a profile decides about. Every component that is not simply an alias or dropped belongs to one of these, by
/// what it declares; identities, names, tags, free text, policy documents and conditions belong to none, since no
/// profile and no adjustment shows them.
public enum Aspect {
    /// Kinds, protocols, schemes, yes and no: without them there is no topology left to show.
    STRUCTURE("structure", "Types, protocols, schemes", KEEP, KEEP, KEEP, KEEP),
    STATES("states", "States and health", KEEP, KEEP, KEEP, KEEP, DROP),
    REGIONS("regions", "Regions", KEEP, ALIAS, ALIAS, KEEP, ALIAS, DROP),
    ZONES("zones", "Availability zones", ALIAS, ALIAS, ALIAS, ALIAS, DROP),
    PORTS("ports", "Ports", KEEP, KEEP, BROADER, KEEP, BROADER, DROP),
    COUNTS("counts", "Counts", KEEP, KEEP, BROADER, KEEP, BROADER, DROP),
    ENGINES("engines", "Database engines", KEEP, KEEP, BROADER, KEEP, BROADER, DROP),
    VERSIONS("versions", "Engine versions", BROADER, BROADER, DROP, BROADER, DROP),
    RUNTIMES("runtimes", "Function runtimes", KEEP, BROADER, DROP, KEEP, BROADER, DROP),
    COMPUTE("compute", "Launch type, CPU, memory", KEEP, KEEP, DROP, KEEP, DROP),
    MULTI_AZ("multi-az", "Multi-AZ", KEEP, KEEP, DROP, KEEP, DROP),
    PRIORITIES("priorities", "Rule priorities", KEEP, BROADER, BROADER, KEEP, BROADER, DROP),
    ROUTING("routing", "Weights, redirects, responses", KEEP, KEEP, DROP, KEEP, DROP),
    ENDPOINT_SERVICES("endpoint-services", "Services of VPC endpoints", KEEP, KEEP, KEEP, KEEP, ALIAS),
    PRINCIPALS("principals", "Service principals", KEEP, KEEP, KEEP, KEEP, DROP),
    AWS_POLICIES("aws-policies", "Names of AWS's own policies", ALIAS, ALIAS, ALIAS, KEEP, ALIAS),
    RESOURCE_TYPES("resource-types", "Types of other resources", KEEP, KEEP, BROADER, KEEP, BROADER, DROP),
    DESCRIPTIONS("descriptions", "Descriptions of groups", CONSTANT, DROP, DROP, CONSTANT, DROP),
    PATHS("paths", "Paths of roles", CONSTANT, DROP, DROP, CONSTANT, DROP),
    MATCHES("matches", "What evidence matched", CONSTANT, DROP, DROP, CONSTANT, DROP);

    private final String word;
    private final String title;
    private final Treatment seed;
    private final Treatment usual;
    private final Treatment strict;
    private final List<Treatment> choices;

    Aspect(String word, String title, Treatment seed, Treatment usual, Treatment strict, Treatment... choices) {
        this.word = word;
        this.title = title;
        this.seed = seed;
        this.usual = usual;
        this.strict = strict;
        this.choices = List.of(choices);
    }

    /// The word in settings, on the command line and in JSON.
    public String word() {
        return word;
    }

    /// What a person reads.
    public String title() {
        return title;
    }

    /// What may be chosen, from the most telling to the least. None of it shows an identity or a name of the account.
    public List<Treatment> choices() {
        return choices;
    }

    public boolean adjustable() {
        return choices.size() > 1;
    }

    Treatment in(Profile.Level level) {
        return switch (level) {
            case SEED -> seed;
            case DEFAULT -> usual;
            case STRICT -> strict;
        };
    }

    static Optional<Aspect> named(String word) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.word.equals(word))
                .findFirst();
    }

    /// What a kept word belongs to. A new vocabulary does not compile until it has been thought about here.
    static Aspect of(Words words) {
        return switch (words) {
            case YES_OR_NO,
                    DNS_TYPE,
                    LOAD_BALANCER_TYPE,
                    SCHEME,
                    PROTOCOL,
                    ACTION_TYPE,
                    CONDITION_FIELD,
                    TARGET_TYPE,
                    EFFECT,
                    PEER_KIND,
                    ENDPOINT_TYPE,
                    SUBSCRIPTION_PROTOCOL,
                    API_PROTOCOL,
                    SERVICE_MODE,
                    PRINCIPAL_TYPE,
                    ROUTE_TARGET,
                    RANK,
                    PROGRAM -> STRUCTURE;
            case NUMBER -> COUNTS;
            case PORT, RULE_PORT, REDIRECT_PORT -> PORTS;
            case STATE, HEALTH, CERTIFICATE_STATUS, DB_STATUS -> STATES;
            case LAUNCH_TYPE, SCHEDULING, NETWORK_MODE, TASK_SIZE -> COMPUTE;
            case ENGINE -> ENGINES;
            case RUNTIME -> RUNTIMES;
            case MULTI_AZ -> Aspect.MULTI_AZ;
            case PRIORITY -> PRIORITIES;
            case WEIGHT, STATUS_CODE, REDIRECT -> ROUTING;
            case RESOURCE_TYPE -> RESOURCE_TYPES;
        };
    }

    /// What a generalised value belongs to; an address range is always an alias.
    static Optional<Aspect> of(Broader broader) {
        return switch (broader) {
            case DESCRIPTION -> Optional.of(DESCRIPTIONS);
            case IAM_PATH -> Optional.of(PATHS);
            case MAJOR_VERSION -> Optional.of(VERSIONS);
            case ADDRESS_RANGE -> Optional.empty();
            case PRINCIPAL -> Optional.of(PRINCIPALS);
            case ENDPOINT_SERVICE -> Optional.of(ENDPOINT_SERVICES);
            case COUNT -> Optional.of(COUNTS);
            case REGION -> Optional.of(REGIONS);
        };
    }
}
