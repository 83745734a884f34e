package io.github.alidade.vocabulary;

import java.util.Set;

/// What a second look at an architecture may turn up. Few, and each of a kind that one can act on.
public enum FindingKind {
    OPEN_STORE(
            "open-store",
            "Data port open to the world",
            "Whoever finds the address can try passwords and known holes against it.",
            "Let in only the security groups of the workloads that use it."),
    STORE_OPEN_TO_PUBLIC_SUBNET(
            "store-open-to-public-subnet",
            "Data port open to a public subnet",
            "Anything that is ever started in that subnet can connect, whatever it is.",
            "Name the security groups of the workloads instead of an address range."),
    PLAIN_HTTP(
            "plain-http",
            "HTTP is forwarded, not redirected",
            "Requests and cookies of whoever enters without https cross the internet readable.",
            "Let the HTTP listener redirect to the HTTPS one."),
    SHARED_ROLE(
            "shared-role",
            "One role for several workloads",
            "Each of them can do what any of them needs, and a log does not tell them apart.",
            "Give each workload a role of its own."),
    PLAIN_SECRET(
            "plain-secret",
            "Secret in a plain environment variable",
            "Whoever may read the definition, or a copy of it, reads the secret.",
            "Keep it in Secrets Manager or Parameter Store, refer to it from the definition, and change it."),
    TASK_ROLE_STARTS_TASKS(
            "task-role-starts-tasks",
            "Task role is the execution role",
            "The program itself may read the images, logs and secrets that only starting it needs.",
            "Use one role for starting tasks and another for the program."),
    WILDCARD_POLICY(
            "wildcard-policy",
            "Any action on any resource",
            "Whoever takes over one workload has the whole service or account.",
            "List the actions and resources that are used."),
    GROUP_OPEN_TO_ALL(
            "group-open-to-all",
            "Group lets everything in from anywhere",
            "It guards nothing: every port of every carrier is open.",
            "Open the ports that are served, to those who use them."),
    SINGLE_AZ(
            "single-az",
            "Database in one availability zone",
            "When the zone fails, or during maintenance, the database is away.",
            "Switch Multi-AZ on where that matters."),
    UNUSED_GROUP(
            "unused-group",
            "Security group that nothing carries",
            "It confuses readers, and gives access again as soon as somebody attaches it.",
            "Delete it, or say what it is for."),
    NO_HEALTHY_TARGET(
            "no-healthy-target",
            "Target group without healthy targets",
            "Requests that are forwarded there fail.",
            "Look at the targets and their health check."),
    DANGLING_ALIAS(
            "dangling-alias",
            "DNS name of something that is gone",
            "The name fails, and may come to belong to whoever creates the thing anew.",
            "Delete the record, or point it to what is there."),
    MISSING_ENDPOINT(
            "missing-endpoint",
            "No VPC endpoint for a service used from private subnets",
            "The traffic leaves the VPC through a NAT gateway, or has no way at all.",
            "Add a VPC endpoint for the service.");

    private static final String CONFIG = "config";

    private final String word;
    private final String title;
    private final String why;
    private final String advice;

    FindingKind(String word, String title, String why, String advice) {
        this.word = word;
        this.title = title;
        this.why = why;
        this.advice = advice;
    }

    /// The word in files and on the command line.
    public String word() {
        return word;
    }

    /// What a person reads.
    public String title() {
        return title;
    }

    /// Why it matters, in one sentence.
    public String why() {
        return why;
    }

    /// What to do.
    public String advice() {
        return advice;
    }

    /// The services, by AWS's word in IAM actions, whose listings tell whether there is one: where one of them could
    /// not be seen, it is not known whether there are more.
    public Set<String> restsOn() {
        return switch (this) {
            case OPEN_STORE, STORE_OPEN_TO_PUBLIC_SUBNET -> Set.of("ec2", "rds", "elasticache", CONFIG);
            case PLAIN_HTTP, NO_HEALTHY_TARGET -> Set.of("elasticloadbalancing", CONFIG);
            case SHARED_ROLE, TASK_ROLE_STARTS_TASKS -> Set.of("ecs", "lambda", "iam", CONFIG);
            case PLAIN_SECRET -> Set.of("ecs", "lambda", CONFIG);
            case WILDCARD_POLICY -> Set.of("iam", CONFIG);
            case GROUP_OPEN_TO_ALL -> Set.of("ec2", CONFIG);
            case SINGLE_AZ -> Set.of("rds", CONFIG);
            case UNUSED_GROUP -> Set.of("ec2", "ecs", "elasticloadbalancing", "rds", "lambda", "elasticache", CONFIG);
            case DANGLING_ALIAS -> Set.of("route53", "elasticloadbalancing", "cloudfront", "s3", "apigateway", CONFIG);
            case MISSING_ENDPOINT ->
                Set.of("ec2", "ecs", "lambda", "iam", "s3", "dynamodb", "sqs", "sns", "secretsmanager", CONFIG);
        };
    }
}
