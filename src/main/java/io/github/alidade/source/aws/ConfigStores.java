package io.github.alidade.source.aws;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.BucketNotification;
import io.github.alidade.model.Certificate;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.Home;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.LogGroup;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.Origin;
import io.github.alidade.model.Queue;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.Secret;
import io.github.alidade.model.Statement;
import io.github.alidade.model.Subscription;
import io.github.alidade.model.Table;
import io.github.alidade.model.Topic;
import io.github.alidade.source.Identities;
import io.github.alidade.source.file.PolicyDocuments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/// What AWS Config records of data, messages, names and roles.
final class ConfigStores {
    private ConfigStores() {}

    static Resource dbInstance(Home home, ConfigItem found, String arn) {
        ConfigItem network = found.item("DBSubnetGroup");
        return new DbInstance(
                ResourceId.arn(arn),
                home,
                found.text("DBInstanceIdentifier", Texts.lastPart(arn)),
                found.text("engine"),
                found.text("engineVersion"),
                found.text("DBInstanceStatus"),
                found.item("endpoint").text("address"),
                found.item("endpoint").number("port"),
                network.text("vpcId"),
                network.textsIn("subnets", "subnetIdentifier"),
                found.textsIn("vpcSecurityGroups", "vpcSecurityGroupId"),
                found.flag("multiAZ"),
                found.flag("publiclyAccessible"),
                found.text("DBClusterIdentifier"));
    }

    static Resource dbCluster(Home home, ConfigItem found, String arn) {
        return new DbCluster(
                ResourceId.arn(arn),
                home,
                found.text("DBClusterIdentifier", Texts.lastPart(arn)),
                found.text("engine"),
                found.text("engineVersion"),
                found.text("status"),
                found.text("endpoint"),
                found.text("readerEndpoint"),
                found.number("port"),
                found.textsIn("vpcSecurityGroups", "vpcSecurityGroupId"),
                found.flag("multiAZ"),
                found.textsIn("DBClusterMembers", "DBInstanceIdentifier"));
    }

    /// @param more the supplementary configuration: for buckets almost everything is there
    static Resource bucket(Home home, ConfigItem found, ConfigItem more, String name) {
        Optional<ConfigItem> block = more.find("PublicAccessBlockConfiguration");
        ConfigItem blocked = more.item("PublicAccessBlockConfiguration");
        return new Bucket(
                Identities.bucket(home.region(), name),
                home,
                name,
                block.isEmpty()
                        ? null
                        : Stream.of("blockPublicAcls", "ignorePublicAcls", "blockPublicPolicy", "restrictPublicBuckets")
                                .allMatch(blocked::is),
                notifications(more.item("BucketNotificationConfiguration").item("configurations")),
                Optional.ofNullable(more.item("BucketPolicy").text("policyText"))
                        .map(PolicyDocuments::parse)
                        .orElse(List.of()));
    }

    /// By name; each tells in a field of its own kind whom it notifies.
    private static List<BucketNotification> notifications(ConfigItem configurations) {
        Map<String, JsonNode> byName = configurations.node().asObject();
        return byName.values().stream()
                .map(ConfigItem::new)
                .flatMap(one -> Stream.of("queueARN", "topicARN", "functionARN", "lambdaFunctionARN")
                        .map(one::arn)
                        .filter(Objects::nonNull)
                        .map(arn -> new BucketNotification(arn, one.texts("events"))))
                .toList();
    }

    static Resource queue(Home home, ConfigItem found, String arn) {
        ConfigItem redrive = found.item("redrivePolicy");
        String name = found.text("queueName", arn.substring(arn.lastIndexOf(':') + 1));
        return new Queue(
                ResourceId.arn(arn),
                home,
                name,
                found.text("queueUrl"),
                name.endsWith(".fifo"),
                redrive.arn("deadLetterTargetArn"),
                redrive.number("maxReceiveCount"),
                found.policy("policy"));
    }

    static Resource topic(Home home, ConfigItem found, String arn) {
        return new Topic(
                ResourceId.arn(arn),
                home,
                found.text("topicName", Texts.lastPart(arn)),
                found.items("subscription").stream()
                        .map(one -> new Subscription(one.text("protocol", "other"), one.text("endpoint")))
                        .toList(),
                found.policy("policy"));
    }

    static Resource secret(Home home, ConfigItem found, String arn) {
        return new Secret(ResourceId.arn(arn), home, found.text("name", arn.substring(arn.lastIndexOf(':') + 1)));
    }

    static Resource certificate(Home home, ConfigItem found, String arn) {
        String domain = found.text("domainName", "unknown");
        return new Certificate(
                ResourceId.arn(arn),
                home,
                domain,
                found.texts("subjectAlternativeNames").stream()
                        .filter(name -> !name.equals(domain))
                        .toList(),
                found.text("status"));
    }

    static Resource table(Home home, ConfigItem found, String arn) {
        return new Table(
                ResourceId.arn(arn), home, found.text("tableName", Texts.lastPart(arn)), found.text("tableStatus"));
    }

    static Resource logGroup(Home home, ConfigItem found, String arn) {
        String id = arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
        return new LogGroup(
                ResourceId.arn(id), home, found.text("logGroupName", id.substring(id.lastIndexOf(':') + 1)));
    }

    static Resource api(Home home, ConfigItem found, String id) {
        return new HttpApi(
                Identities.ofId(home, id),
                home,
                id,
                found.text("name", id),
                found.text("protocolType", "HTTP"),
                found.text("apiEndpoint"),
                List.of());
    }

    static Resource distribution(Home home, ConfigItem found, String arn) {
        ConfigItem config = found.item("distributionConfig");
        return new Distribution(
                ResourceId.arn(arn),
                home.global(),
                found.text("id", Texts.lastPart(arn)),
                found.text("domainName", "unknown"),
                config.item("aliases").texts("items"),
                found.text("status", "unknown"),
                config.is("enabled"),
                config.item("origins").textsIn("items", "domainName").stream()
                        .map(Origin::new)
                        .toList(),
                config.item("viewerCertificate").arn("ACMCertificateArn"));
    }

    static Resource zone(Home home, ConfigItem found, String id) {
        return new HostedZone(
                Identities.hostedZone(home, id),
                home.global(),
                Identities.dnsName(found.text("name", "unknown")),
                Identities.zoneId(id),
                !found.items("VPCs").isEmpty());
    }

    /// @param documents of the account's own managed policies, by ARN; AWS's own are not recorded
    static Resource role(Home home, ConfigItem found, String arn, Map<String, List<Statement>> documents) {
        return new Role(
                ResourceId.arn(arn),
                home.global(),
                found.text("roleName", Texts.lastPart(arn)),
                found.text("path", "/"),
                found.text("roleId"),
                found.policy("assumeRolePolicyDocument"),
                found.items("attachedManagedPolicies").stream()
                        .flatMap(policy -> Optional.ofNullable(policy.text("policyArn")).stream()
                                .map(named -> managed(named, policy.text("policyName"), documents.get(named))))
                        .toList(),
                found.items("rolePolicyList").stream()
                        .map(policy -> inline(policy.text("policyName", "policy"), policy.policy("policyDocument")))
                        .toList());
    }

    private static ManagedPolicy managed(String arn, @Nullable String name, @Nullable List<Statement> statements) {
        return new ManagedPolicy(
                arn,
                name == null ? Texts.lastPart(arn) : name,
                statements == null ? List.of() : statements,
                statements != null);
    }

    private static InlinePolicy inline(String name, List<Statement> statements) {
        return new InlinePolicy(name, statements, !statements.isEmpty());
    }

    /// The statements of the version that counts.
    static List<Statement> policy(ConfigItem found) {
        return found.items("policyVersionList").stream()
                .filter(version -> version.is("isDefaultVersion"))
                .findFirst()
                .map(version -> version.policy("document"))
                .orElse(List.of());
    }
}
