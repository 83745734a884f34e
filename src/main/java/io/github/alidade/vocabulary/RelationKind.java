package io.github.alidade.vocabulary;

/// Why two resources belong together. Every relation points the way the initiative goes.
public enum RelationKind {
    /// hosted zone -> record
    HAS_RECORD("has-record", "has record", false),
    /// internet -> record, load balancer, distribution or API that is open to it
    ENTERS("enters", "enters", true),
    /// record -> load balancer, distribution or other record
    RESOLVES_TO("resolves-to", "resolves to", true),
    /// distribution -> load balancer or bucket
    HAS_ORIGIN("has-origin", "fetches from", true),
    /// load balancer -> listener
    HAS_LISTENER("has-listener", "listens with", false),
    /// listener -> rule
    HAS_RULE("has-rule", "decides by", false),
    /// rule -> target group
    FORWARDS_TO("forwards-to", "forwards to", false),
    /// target group -> service or function
    TARGETS("targets", "targets", false),
    /// listener or distribution -> certificate
    USES_CERTIFICATE("uses-certificate", "is certified by", false),
    /// load balancer or API -> service or function: listener, rule and target group in one
    ROUTES_TO("routes-to", "routes to", true),
    /// cluster -> service
    RUNS("runs", "runs", false),
    /// service -> task definition
    DEFINED_BY("defined-by", "is defined by", false),
    /// service or function -> role that its own code acts as
    TASK_ROLE("task-role", "acts as", true),
    /// service -> role that starts its tasks
    EXECUTION_ROLE("execution-role", "is started by", true),
    /// role -> resource that its policies allow
    ALLOWS("allows", "allows", true),
    /// anything with network interfaces -> security group
    IN_GROUP("in-group", "is guarded by", true),
    /// security group, address range or internet -> security group that lets it in
    MAY_REACH("may-reach", "may reach", true),
    /// service -> database or cache
    CONNECTS_TO("connects-to", "connects to", true),
    /// service -> service whose group lets it in
    CALLS("calls", "calls", true),
    /// service -> VPC endpoint that its groups can reach
    USES_ENDPOINT("uses-endpoint", "uses", true),
    /// service -> bucket
    STORES_IN("stores-in", "stores in", true),
    /// service -> table
    QUERIES("queries", "queries", true),
    /// service -> service of AWS it is switched to
    SWITCHED_TO("switched-to", "is switched to", false),
    /// service -> queue
    SENDS_TO("sends-to", "sends", true),
    /// queue -> service that takes its messages
    RECEIVED_BY("received-by", "received by", true),
    /// service -> queue or topic, direction unknown
    REFERS_TO("refers-to", "refers to", true),
    /// queue -> its dead-letter queue
    DEAD_LETTERS_TO("dead-letters-to", "dead letters", true),
    /// topic -> queue or function
    DELIVERS_TO("delivers-to", "delivers", true),
    /// service -> topic
    PUBLISHES_TO("publishes-to", "publishes", true),
    /// bucket -> queue, topic or function
    NOTIFIES("notifies", "notifies", true),
    /// queue, topic or table -> function that it starts
    TRIGGERS("triggers", "triggers", true),
    /// service -> secret
    READS_SECRET("reads-secret", "reads", true),
    /// DB cluster -> member instance
    HAS_MEMBER("has-member", "has member", true),
    /// resource -> VPC
    IN_VPC("in-vpc", "is in", false),
    /// resource -> subnet
    IN_SUBNET("in-subnet", "is in", false),
    /// anything -> anything that it names and that we know no better word for
    REFERENCES("references", "references", false);

    private final String word;
    private final String verb;
    private final boolean drawn;

    RelationKind(String word, String verb, boolean drawn) {
        this.word = word;
        this.verb = verb;
        this.drawn = drawn;
    }

    /// The word in files and on the command line.
    public String word() {
        return word;
    }

    /// What a person reads between the two names.
    public String verb() {
        return verb;
    }

    /// What a sentence says between its two ends, where that takes more than the word at a line.
    public String phrase() {
        return switch (this) {
            case SENDS_TO -> "sends to";
            case RECEIVED_BY -> "is received by";
            case DEAD_LETTERS_TO -> "hands what fails to";
            case DELIVERS_TO -> "delivers to";
            case PUBLISHES_TO -> "publishes to";
            case ALLOWS -> "is allowed to use";
            default -> verb;
        };
    }

    /// Whether the diagram has a line for it.
    public boolean drawn() {
        return drawn;
    }
}
