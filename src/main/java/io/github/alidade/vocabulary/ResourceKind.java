package io.github.alidade.vocabulary;

/// What a node is. Names follow AWS.
public enum ResourceKind {
    INTERNET("internet", "Public internet", Lane.EDGE, true),
    HOSTED_ZONE("hosted-zone", "Hosted zone", Lane.EDGE, false),
    DNS_RECORD("dns-record", "DNS record", Lane.EDGE, true),
    DISTRIBUTION("distribution", "CloudFront distribution", Lane.EDGE, true),
    HTTP_API("http-api", "API Gateway API", Lane.EDGE, true),
    LOAD_BALANCER("load-balancer", "Load balancer", Lane.EDGE, true),
    LISTENER("listener", "Listener", Lane.EDGE, false),
    LISTENER_RULE("listener-rule", "Listener rule", Lane.EDGE, false),
    TARGET_GROUP("target-group", "Target group", Lane.EDGE, false),
    CERTIFICATE("certificate", "Certificate", Lane.EDGE, false),
    ECS_CLUSTER("ecs-cluster", "ECS cluster", Lane.SERVICE, false),
    ECS_SERVICE("ecs-service", "ECS service", Lane.SERVICE, true),
    TASK_DEFINITION("task-definition", "Task definition", Lane.SERVICE, false),
    LAMBDA_FUNCTION("lambda-function", "Lambda function", Lane.SERVICE, true),
    DB_INSTANCE("db-instance", "RDS instance", Lane.DATA, true),
    DB_CLUSTER("db-cluster", "RDS cluster", Lane.DATA, true),
    CACHE_CLUSTER("cache-cluster", "ElastiCache cluster", Lane.DATA, true),
    TABLE("table", "DynamoDB table", Lane.DATA, true),
    BUCKET("bucket", "S3 bucket", Lane.DATA, true),
    QUEUE("queue", "SQS queue", Lane.DATA, true),
    TOPIC("topic", "SNS topic", Lane.DATA, true),
    SECRET("secret", "Secret", Lane.DATA, true),
    /// A service of AWS that a workload is switched to by a word in its environment, such as `s3`.
    SERVICE_MODE("service-mode", "Service mode", Lane.DATA, false),
    ROLE("role", "IAM role", Lane.IAM, true),
    SECURITY_GROUP("security-group", "Security group", Lane.NETWORK, true),
    ADDRESS_RANGE("address-range", "Address range", Lane.NETWORK, true),
    PREFIX_LIST("prefix-list", "Prefix list", Lane.NETWORK, true),
    VPC("vpc", "VPC", Lane.NETWORK, false),
    SUBNET("subnet", "Subnet", Lane.NETWORK, false),
    ROUTE_TABLE("route-table", "Route table", Lane.NETWORK, false),
    INTERNET_GATEWAY("internet-gateway", "Internet gateway", Lane.NETWORK, false),
    NAT_GATEWAY("nat-gateway", "NAT gateway", Lane.NETWORK, true),
    NETWORK_INTERFACE("network-interface", "Network interface", Lane.NETWORK, false),
    VPC_ENDPOINT("vpc-endpoint", "VPC endpoint", Lane.NETWORK, true),
    LOG_GROUP("log-group", "Log group", Lane.DATA, false),
    OTHER("other", "Other resource", Lane.NETWORK, false);

    private final String word;
    private final String title;
    private final Lane lane;
    private final boolean drawn;

    ResourceKind(String word, String title, Lane lane, boolean drawn) {
        this.word = word;
        this.title = title;
        this.lane = lane;
        this.drawn = drawn;
    }

    /// The word in files and on the command line.
    public String word() {
        return word;
    }

    /// What a person reads.
    public String title() {
        return title;
    }

    public Lane lane() {
        return lane;
    }

    /// Whether the diagram has a card for it; the others are told in frames, labels, details and tables.
    public boolean drawn() {
        return drawn;
    }
}
