package io.github.alidade.model;

import java.util.Set;
import java.util.regex.Pattern;

/// The closed vocabularies: words of AWS, or numbers in a range, that say nothing of whose account it is.
public enum Words {
    /// How many there are of something.
    NUMBER("-?[0-9]{1,9}"),
    /// The place of something among others of its kind.
    RANK("-?[0-9]{1,9}"),
    /// A share of the requests.
    WEIGHT("[0-9]{1,4}"),
    STATUS_CODE("[0-9]{3}"),
    PORT("[0-9]{1,5}"),
    /// A port of a rule; for ICMP a type or code, where -1 is all.
    RULE_PORT("-?[0-9]{1,5}"),
    YES_OR_NO("true|false"),
    DNS_TYPE("A|AAAA|CAA|CNAME|DS|HTTPS|MX|NAPTR|NS|PTR|SOA|SPF|SRV|SSHFP|SVCB|TLSA|TXT"),
    LOAD_BALANCER_TYPE("application|network|gateway"),
    SCHEME("internet-facing|internal"),
    STATE(
            "active|provisioning|active_impaired|failed|available|pending|pending-acceptance|pendingAcceptance|deleting|deleted|rejected|expired|partial|inactive|draining|creating|enabled|disabled|deployed|inprogress|in-progress|unknown"),
    PROTOCOL("-1|all|tcp|udp|icmp|icmpv6|tcp_udp|tls|http|https|geneve|quic|tcp_quic|grpc|[0-9]{1,3}"),
    ACTION_TYPE("forward|redirect|fixed-response|authenticate-oidc|authenticate-cognito|jwt-validation"),
    PRIORITY("default|[0-9]{1,5}"),
    CONDITION_FIELD("host-header|path-pattern|http-header|http-request-method|query-string|source-ip"),
    REDIRECT("https?|#\\{protocol\\}|http_30[12]"),
    REDIRECT_PORT("[0-9]{1,5}|#\\{port\\}"),
    TARGET_TYPE("instance|ip|lambda|alb"),
    HEALTH("healthy|unhealthy|initial|draining|unused|unavailable|unhealthy.draining"),
    CERTIFICATE_STATUS("pending_validation|issued|inactive|expired|validation_timed_out|revoked|failed"),
    LAUNCH_TYPE("ec2|fargate|external|managed_instances"),
    SCHEDULING("replica|daemon"),
    NETWORK_MODE("bridge|host|awsvpc|none"),
    TASK_SIZE("[0-9]{1,7}|[0-9.]{1,5} ?(v?cpu|gb)"),
    EFFECT("allow|deny"),
    PEER_KIND("group|cidr|cidr6|prefix-list"),
    ENDPOINT_TYPE("interface|gateway|gatewayloadbalancer|resource|servicenetwork"),
    /// Whether a database has a standby elsewhere.
    MULTI_AZ("true|false"),
    ENGINE(
            "postgres|mysql|mariadb|aurora|aurora-mysql|aurora-postgresql|neptune|docdb|oracle-ee|oracle-ee-cdb|oracle-se2|oracle-se2-cdb|sqlserver-ee|sqlserver-se|sqlserver-ex|sqlserver-web|custom-oracle-ee|custom-sqlserver-ee|custom-sqlserver-se|custom-sqlserver-web|db2-ae|db2-se|redis|valkey|memcached"),
    DB_STATUS(
            "available|backing-up|backtracking|configuring-enhanced-monitoring|configuring-iam-database-auth|configuring-log-exports|converting-to-vpc|creating|delete-precheck|deleting|failed|inaccessible-encryption-credentials|inaccessible-encryption-credentials-recoverable|incompatible-network|incompatible-option-group|incompatible-parameters|incompatible-restore|insufficient-capacity|maintenance|migrating|modifying|moving-to-vpc|rebooting|resetting-master-credentials|renaming|restore-error|starting|stopped|stopping|storage-config-upgrade|storage-full|storage-initialization|storage-optimization|upgrading|failing-over|promoting|update-iam-db-auth|snapshotting|rebooting"
                    + " cluster nodes"),
    RUNTIME(
            "(nodejs|python|java|dotnetcore|dotnet|go|ruby)[0-9]{0,3}(\\.[0-9x]{1,3})?(\\.al2)?|provided(\\.al2(023)?)?"),
    SUBSCRIPTION_PROTOCOL("http|https|email|email-json|sms|sqs|application|lambda|firehose"),
    API_PROTOCOL("http|websocket|rest"),
    SERVICE_MODE("s3|dynamodb|sqs|sns|secretsmanager|ssm|kms|kinesis|efs"),
    PRINCIPAL_TYPE("service|aws|federated|canonicaluser|\\*"),
    ROUTE_TARGET(
            "local|internet-gateway|nat-gateway|vpc-endpoint|peering|transit-gateway|network-interface|egress-only|virtual-gateway|carrier-gateway|local-gateway|core-network|other"),
    RESOURCE_TYPE("AWS::[A-Za-z0-9]{2,32}::[A-Za-z0-9]{2,64}"),
    /// Words of Alidade's own enums.
    PROGRAM("[A-Z_]{1,32}|[a-z0-9-]{1,32}");

    private final Pattern pattern;

    Words(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /// Whether the word belongs to the vocabulary; letter case does not matter, since AWS's own varies.
    public boolean accepts(String word) {
        return word.length() <= 64 && pattern.matcher(word).matches();
    }

    /// All that have a pattern: for the report of what is kept.
    public static Set<Words> all() {
        return Set.of(values());
    }
}
