package io.github.alidade.vocabulary;

/// What says that a relation is there.
public enum EvidenceKind {
    DNS_ALIAS("dns-alias", "alias target of a record"),
    DNS_CNAME("dns-cname", "CNAME value of a record"),
    LISTENER("listener", "load balancer of a listener"),
    LISTENER_RULE("listener-rule", "action of a listener rule"),
    TARGET_GROUP("target-group", "load balancers of a service"),
    CERTIFICATE("certificate", "certificates of a listener"),
    ORIGIN("origin", "origins of a distribution"),
    SCHEME("scheme", "scheme of a load balancer"),
    SERVICE_FIELD("service", "a field of the service"),
    TASK_DEFINITION("task-definition", "a field of the task definition"),
    SG_ATTACHMENT("sg-attachment", "attached security groups"),
    SG_REFERENCE("sg-reference", "inbound rule that names a security group"),
    SG_CIDR("sg-cidr", "inbound rule with an address range"),
    SG_PREFIX_LIST("sg-prefix-list", "inbound rule with a prefix list"),
    ENV("env", "environment variable"),
    SECRET("secret", "secret in a container definition"),
    IAM_POLICY("iam-policy", "policy of a role"),
    RESOURCE_POLICY("resource-policy", "policy of the resource itself"),
    REDRIVE("redrive-policy", "redrive policy of a queue"),
    SUBSCRIPTION("subscription", "subscription of a topic"),
    NOTIFICATION("notification", "notification configuration of a bucket"),
    EVENT_SOURCE("event-source", "event source of a function"),
    INTEGRATION("integration", "integration of an API"),
    MEMBERSHIP("membership", "membership"),
    STATED("stated", "stated by the file that was opened");

    private final String word;
    private final String title;

    EvidenceKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The word in files, tables and on the command line.
    public String word() {
        return word;
    }

    /// What a person reads.
    public String title() {
        return title;
    }
}
