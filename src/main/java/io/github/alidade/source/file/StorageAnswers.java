package io.github.alidade.source.file;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.BucketNotification;
import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.DbCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Statement;
import io.github.alidade.model.Table;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Answers of RDS, ElastiCache, DynamoDB and S3.
final class StorageAnswers {
    /// What other answers tell of a bucket.
    private static final class BucketParts {
        private @Nullable String region;
        private @Nullable Boolean blocked;
        private final Set<BucketNotification> notifications = new LinkedHashSet<>();
        private List<Statement> policy = List.of();
    }

    private record Pending(Answer answer, String call, Consumer<BucketParts> apply) {}

    private final Collected collected;
    private final Spellings names = new Spellings();
    private final Map<String, BucketParts> buckets = new LinkedHashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, String> tableNames = new HashMap<>();

    StorageAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("DBInstances", "rds", "DescribeDBInstances", this::dbInstance);
        answers.each("DBClusters", "rds", "DescribeDBClusters", this::dbCluster);
        answers.each("CacheClusters", "elasticache", "DescribeCacheClusters", this::cacheCluster);
        answers.each("ReplicationGroups", "elasticache", "DescribeReplicationGroups", this::replicationGroup);
        answers.each("TableNames", "dynamodb", "ListTables", this::tableName);
        answers.object("Table", "dynamodb", "DescribeTable", this::table);
        answers.each("Buckets", "s3", "ListBuckets", this::bucket);
        answers.object("PublicAccessBlockConfiguration", "s3", "GetPublicAccessBlock", this::accessBlock);
        answers.whole(
                "location",
                List.of("LocationConstraint"),
                (answer, keys) -> !keys.node().path("LocationConstraint").isMissingNode(),
                "s3",
                "GetBucketLocation",
                this::location);
        answers.whole(
                "bucket-policy",
                List.of("Policy"),
                StorageAnswers::isBucketPolicy,
                "s3",
                "GetBucketPolicy",
                this::policy);
        answers.whole(
                "notification",
                List.of("QueueConfigurations", "TopicConfigurations", "LambdaFunctionConfigurations"),
                (answer, keys) -> keys.has("QueueConfigurations")
                        || keys.has("TopicConfigurations")
                        || keys.has("LambdaFunctionConfigurations"),
                "s3",
                "GetBucketNotificationConfiguration",
                this::notifications);
    }

    /// Functions have a policy in an answer of the same shape.
    private static boolean isBucketPolicy(Answer answer, Item keys) {
        @Nullable String service = answer.call().service();
        return keys.text("Policy") != null && (service == null || service.startsWith("s3"));
    }

    private void dbInstance(Answer answer, Item item) {
        String identifier = item.text("DBInstanceIdentifier");
        if (identifier == null) {
            return;
        }
        String arn = item.text("DBInstanceArn");
        Item group = item.item("DBSubnetGroup");
        String vpc = group.text("VpcId");
        Where where = new Where(null, null, vpc).orArn(arn).orRegionIn(item.text("AvailabilityZone"));
        String engine = item.text("Engine");
        String version = item.text("EngineVersion");
        String status = item.text("DBInstanceStatus");
        String endpoint = item.item("Endpoint").text("Address");
        Integer port = item.item("Endpoint").number("Port");
        List<String> subnets = group.textsIn("Subnets", "SubnetIdentifier");
        List<String> groups = item.textsIn("VpcSecurityGroups", "VpcSecurityGroupId");
        Boolean multiAz = item.flag("MultiAZ");
        Boolean open = item.flag("PubliclyAccessible");
        String cluster = item.text("DBClusterIdentifier");
        collected.add(
                ResourceKind.DB_INSTANCE,
                answer,
                where,
                home -> new DbInstance(
                        arnOr(arn, "rds", home, "db:" + identifier),
                        home,
                        identifier,
                        engine,
                        version,
                        status,
                        endpoint,
                        port,
                        vpc,
                        subnets,
                        groups,
                        multiAz,
                        open,
                        cluster));
    }

    private static ResourceId arnOr(@Nullable String arn, String service, Home home, String rest) {
        return arn == null ? Identities.regional(service, home, rest) : ResourceId.arn(arn);
    }

    private void dbCluster(Answer answer, Item item) {
        String identifier = item.text("DBClusterIdentifier");
        if (identifier == null) {
            return;
        }
        String arn = item.text("DBClusterArn");
        List<String> zones = item.texts("AvailabilityZones");
        Where where = Where.arn(arn).orRegionIn(zones.isEmpty() ? null : zones.getFirst());
        String engine = item.text("Engine");
        String version = item.text("EngineVersion");
        String status = item.text("Status");
        String endpoint = item.text("Endpoint");
        String reader = item.text("ReaderEndpoint");
        Integer port = item.number("Port");
        List<String> groups = item.textsIn("VpcSecurityGroups", "VpcSecurityGroupId");
        Boolean multiAz = item.flag("MultiAZ");
        List<String> members = item.textsIn("DBClusterMembers", "DBInstanceIdentifier");
        collected.add(
                ResourceKind.DB_CLUSTER,
                answer,
                where,
                home -> new DbCluster(
                        arnOr(arn, "rds", home, "cluster:" + identifier),
                        home,
                        identifier,
                        engine,
                        version,
                        status,
                        endpoint,
                        reader,
                        port,
                        groups,
                        multiAz,
                        members));
    }

    private void cacheCluster(Answer answer, Item item) {
        String identifier = item.text("CacheClusterId");
        if (identifier == null) {
            return;
        }
        List<Item> nodes = item.items("CacheNodes");
        Item node = nodes.isEmpty()
                ? item.item("ConfigurationEndpoint")
                : nodes.getFirst().item("Endpoint");
        Item endpoint = item.has("ConfigurationEndpoint") ? item.item("ConfigurationEndpoint") : node;
        cache(
                answer,
                item,
                identifier,
                "cluster:",
                item.text("CacheClusterStatus"),
                endpoint,
                item.text("ReplicationGroupId"));
    }

    private void replicationGroup(Answer answer, Item item) {
        String identifier = item.text("ReplicationGroupId");
        if (identifier == null) {
            return;
        }
        List<Item> nodes = item.items("NodeGroups");
        Item primary = nodes.isEmpty()
                ? item.item("ConfigurationEndpoint")
                : nodes.getFirst().item("PrimaryEndpoint");
        Item endpoint = item.has("ConfigurationEndpoint") ? item.item("ConfigurationEndpoint") : primary;
        cache(answer, item, identifier, "replicationgroup:", item.text("Status"), endpoint, null);
    }

    private void cache(
            Answer answer,
            Item item,
            String identifier,
            String arnPart,
            @Nullable String status,
            Item endpoint,
            @Nullable String replicationGroup) {
        String arn = item.text("ARN");
        String engine = item.text("Engine");
        String version = item.text("EngineVersion");
        String address = endpoint.text("Address");
        Integer port = endpoint.number("Port");
        List<String> groups = item.textsIn("SecurityGroups", "SecurityGroupId");
        collected.add(
                ResourceKind.CACHE_CLUSTER,
                answer,
                Where.arn(arn).orRegionIn(item.text("PreferredAvailabilityZone")),
                home -> new CacheCluster(
                        arnOr(arn, "elasticache", home, arnPart + identifier),
                        home,
                        identifier,
                        engine,
                        version,
                        status,
                        address,
                        port,
                        groups,
                        replicationGroup));
    }

    private void tableName(Answer answer, Item item) {
        String name = item.node().asText("");
        if (!name.isBlank()) {
            collected.add(
                    ResourceKind.TABLE, answer, Where.UNTOLD, home -> new Table(tableId(home, name), home, name, null));
        }
    }

    /// The described table of that name, so that both are one even if only its description tells the region.
    private ResourceId tableId(Home home, String name) {
        String arn = tableNames.get(name);
        return arn == null || arn.isEmpty() ? Identities.table(home, name) : ResourceId.arn(arn);
    }

    private void table(Answer answer, Item item) {
        String arn = item.text("TableArn");
        String name = item.text("TableName");
        if (arn == null || name == null) {
            return;
        }
        tableNames.merge(name, arn, (one, other) -> one.equals(other) ? one : "");
        String status = item.text("TableStatus");
        collected.add(
                ResourceKind.TABLE, answer, Where.arn(arn), home -> new Table(ResourceId.arn(arn), home, name, status));
    }

    private void bucket(Answer answer, Item item) {
        String name = item.text("Name");
        if (name != null) {
            BucketParts parts = addBucket(answer, name);
            String region = item.text("BucketRegion");
            parts.region = region == null ? parts.region : region;
        }
    }

    private BucketParts addBucket(Answer answer, String name) {
        BucketParts known = buckets.get(name);
        if (known != null) {
            return known;
        }
        BucketParts parts = new BucketParts();
        buckets.put(name, parts);
        names.add(name);
        collected.add(ResourceKind.BUCKET, answer, new Where(null, Home.UNKNOWN, null), home -> {
            Home own = parts.region == null ? home : new Home(home.account(), parts.region);
            return new Bucket(
                    Identities.bucket(own.region(), name),
                    own,
                    name,
                    parts.blocked,
                    List.copyOf(parts.notifications),
                    parts.policy);
        });
        return parts;
    }

    private void location(Answer answer, Item keys) {
        String written = keys.text("LocationConstraint", "us-east-1");
        String region = written.equals("EU") ? "eu-west-1" : written;
        pending.add(new Pending(answer, "GetBucketLocation", parts -> parts.region = region));
    }

    private void accessBlock(Answer answer, Item item) {
        boolean blocked = item.is("BlockPublicAcls")
                && item.is("IgnorePublicAcls")
                && item.is("BlockPublicPolicy")
                && item.is("RestrictPublicBuckets");
        pending.add(new Pending(answer, "GetPublicAccessBlock", parts -> parts.blocked = blocked));
    }

    private void policy(Answer answer, Item keys) {
        List<Statement> statements = PolicyDocuments.in(keys, "Policy");
        pending.add(new Pending(answer, "GetBucketPolicy", parts -> parts.policy = statements));
    }

    /// There is no block: nothing is denied, that is known.
    void noAccessBlock(Answer answer) {
        pending.add(new Pending(answer, "GetPublicAccessBlock", parts -> parts.blocked = false));
    }

    private void notifications(Answer answer, Item keys) {
        List<BucketNotification> found = new ArrayList<>();
        keys.items("QueueConfigurations").forEach(item -> add(found, item, "QueueArn"));
        keys.items("TopicConfigurations").forEach(item -> add(found, item, "TopicArn"));
        keys.items("LambdaFunctionConfigurations").forEach(item -> add(found, item, "LambdaFunctionArn"));
        pending.add(
                new Pending(answer, "GetBucketNotificationConfiguration", parts -> parts.notifications.addAll(found)));
    }

    private static void add(List<BucketNotification> found, Item item, String field) {
        String target = item.text(field);
        if (target != null) {
            found.add(new BucketNotification(ResourceId.arn(target), item.texts("Events")));
        }
    }

    /// Gives what was told of a bucket to the one that was asked for; such answers do not name it.
    void settle() {
        for (Pending part : pending) {
            String about = part.answer.call().about("bucket");
            String option = part.answer.call().options().get("bucket");
            String name = about == null ? null : names.find(about).orElse(option);
            if (name == null) {
                collected.gap(part.answer, GapReason.PARTLY_READ, "s3", part.call, null);
            } else {
                part.apply.accept(addBucket(part.answer, name));
            }
        }
    }
}
