package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alidade.model.Bucket;
import io.github.alidade.model.BucketNotification;
import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.DbInstance;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Home;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.LambdaFunction;
import io.github.alidade.model.Origin;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Queue;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Secret;
import io.github.alidade.model.Statement;
import io.github.alidade.model.Subscription;
import io.github.alidade.model.Table;
import io.github.alidade.model.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageAndMessageAnswersTest {
    private static final Home HOME = new Home("123456789012", "eu-west-1");

    @TempDir
    private Path folder;

    private static ResourceId arn(String service, String rest) {
        return ResourceId.arn(Exported.ARN.formatted(service, rest));
    }

    @Test
    void whatIsToldOfABucketGoesToTheOneThatWasAskedFor() throws Exception {
        new Exported(folder)
                .withCaller()
                .with(
                        "buckets.json",
                        "{\"Buckets\": [{\"Name\": \"media\"}, {\"Name\": \"media-logs\"}, {\"Name\": \"x\"}]}")
                .with("s3api-get-bucket-location-media.json", "{\"LocationConstraint\": \"EU\"}")
                .with("s3api-get-bucket-location-media-logs.json", "{\"LocationConstraint\": null}")
                .with("s3api-get-public-access-block-media.json", """
                    {"PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "IgnorePublicAcls": true,
                      "BlockPublicPolicy": true, "RestrictPublicBuckets": true}}
                    """)
                .with(
                        "s3api-get-public-access-block-media-logs.error.txt",
                        "An error occurred (NoSuchPublicAccessBlockConfiguration) when calling the"
                                + " GetPublicAccessBlock operation: none")
                .with("s3api-get-bucket-notification-configuration-media.json", """
                    {"QueueConfigurations": [{"QueueArn": "arn:aws:sqs:eu-west-1:123456789012:jobs",
                      "Events": ["s3:ObjectCreated:*"]}], "EventBridgeConfiguration": {}}
                    """)
                .with("s3api-get-bucket-notification-configuration-x.json", "");
        assertThat(new Exported(folder).all(Bucket.class))
                .containsExactly(
                        new Bucket(
                                ResourceId.arn("arn:aws:s3:::media"),
                                HOME,
                                "media",
                                true,
                                List.of(new BucketNotification(arn("sqs", "jobs"), List.of("s3:ObjectCreated:*")))),
                        new Bucket(
                                ResourceId.arn("arn:aws:s3:::media-logs"),
                                new Home("123456789012", "us-east-1"),
                                "media-logs",
                                false,
                                List.of()),
                        new Bucket(
                                ResourceId.arn("arn:aws:s3:::x"),
                                new Home("123456789012", Home.UNKNOWN),
                                "x",
                                null,
                                List.of()));
        assertThat(new Exported(folder).read().inventory().gaps()).isEmpty();
    }

    @Test
    void thePolicyOfABucketIsReadAndThatOfAFunctionIsNotTakenForOne() throws Exception {
        String policy = "{\\\"Statement\\\": {\\\"Effect\\\": \\\"Allow\\\", \\\"Principal\\\": \\\"*\\\","
                + " \\\"Action\\\": \\\"s3:GetObject\\\", \\\"Resource\\\": \\\"arn:aws:s3:::media/*\\\"}}";
        new Exported(folder)
                .with("buckets.json", "{\"Buckets\": [{\"Name\": \"media\"}, {\"Name\": \"private\"}]}")
                .with("s3api-get-bucket-policy-media.json", "{\"Policy\": \"" + policy + "\"}")
                .with(
                        "s3api-get-bucket-policy-private.error.txt",
                        "An error occurred (NoSuchBucketPolicy) when calling the GetBucketPolicy operation: none")
                .with("lambda-get-policy-private.json", "{\"Policy\": \"" + policy + "\", \"RevisionId\": \"1\"}");
        assertThat(new Exported(folder).all(Bucket.class))
                .extracting(Bucket::name, Bucket::policy)
                .containsExactly(
                        tuple(
                                "media",
                                List.of(new Statement(
                                        "Allow",
                                        List.of(new Principal("*", "*")),
                                        List.of(),
                                        List.of("s3:GetObject"),
                                        List.of(),
                                        List.of("arn:aws:s3:::media/*"),
                                        List.of(),
                                        false))),
                        tuple("private", List.of()));
        assertThat(new Exported(folder).read().inventory().gaps()).isEmpty();
    }

    @Test
    void everySpellingOfAQueueIsOneQueue() throws Exception {
        new Exported(folder)
                .with("a.json", """
                    {"QueueUrls": ["https://eu-west-1.queue.amazonaws.com/123456789012/jobs",
                      "http://127.0.0.1:5599/123456789012/dead.fifo"]}
                    """)
                .with("b.json", """
                    {"Attributes": {"QueueArn": "arn:aws:sqs:eu-west-1:123456789012:jobs",
                      "RedrivePolicy": "{\\"deadLetterTargetArn\\": \\"arn:aws:sqs:eu-west-1:123456789012:dead.fifo\\", \\"maxReceiveCount\\": \\"5\\"}"}}
                    """)
                .with("c.json", "{\"Attributes\": {\"QueueArn\": \"arn:aws:sqs:eu-west-1:123456789012:dead.fifo\"}}");
        assertThat(new Exported(folder).all(Queue.class))
                .containsExactly(
                        new Queue(
                                arn("sqs", "jobs"),
                                HOME,
                                "jobs",
                                "https://eu-west-1.queue.amazonaws.com/123456789012/jobs",
                                false,
                                arn("sqs", "dead.fifo"),
                                5,
                                List.of()),
                        new Queue(
                                arn("sqs", "dead.fifo"),
                                HOME,
                                "dead.fifo",
                                "http://127.0.0.1:5599/123456789012/dead.fifo",
                                true,
                                null,
                                null,
                                List.of()));
    }

    @Test
    void topicsHaveTheirSubscriptions() throws Exception {
        new Exported(folder)
                .with("topics.json", "{\"Topics\": [{\"TopicArn\": \"arn:aws:sns:eu-west-1:123456789012:news\"}]}")
                .with("subscriptions.json", """
                    {"Subscriptions": [{"TopicArn": "arn:aws:sns:eu-west-1:123456789012:news", "Protocol": "sqs",
                      "Endpoint": "arn:aws:sqs:eu-west-1:123456789012:jobs"}]}
                    """);
        assertThat(new Exported(folder).only(Topic.class))
                .isEqualTo(new Topic(
                        arn("sns", "news"),
                        HOME,
                        "news",
                        List.of(new Subscription("sqs", "arn:aws:sqs:eu-west-1:123456789012:jobs")),
                        List.of()));
    }

    @Test
    void functionKnowsItsSourcesAndNoValues() throws Exception {
        new Exported(folder).with("functions.json", """
            {"Functions": [{"FunctionName": "thumbs", "Runtime": "python3.13", "State": "Active",
              "FunctionArn": "arn:aws:lambda:eu-west-1:123456789012:function:thumbs",
              "Role": "arn:aws:iam::123456789012:role/thumbs", "VpcConfig": {"SubnetIds": ["subnet-1"],
                "SecurityGroupIds": ["sg-1"], "VpcId": "vpc-1"},
              "Environment": {"Variables": {"TABLE": "pictures"}}}]}
            """).with("sources.json", """
                {"EventSourceMappings": [{"EventSourceArn": "arn:aws:sqs:eu-west-1:123456789012:jobs",
                  "FunctionArn": "arn:aws:lambda:eu-west-1:123456789012:function:thumbs:live"}]}
                """);
        assertThat(new Exported(folder).only(LambdaFunction.class))
                .isEqualTo(new LambdaFunction(
                        arn("lambda", "function:thumbs"),
                        HOME,
                        "thumbs",
                        "python3.13",
                        "Active",
                        ResourceId.arn("arn:aws:iam::123456789012:role/thumbs"),
                        "vpc-1",
                        List.of("subnet-1"),
                        List.of("sg-1"),
                        List.of(arn("sqs", "jobs")),
                        1,
                        List.of()));
        assertThat(new Exported(folder).read().environment())
                .containsExactly(new EnvironmentValue(arn("lambda", "function:thumbs"), "", "TABLE", "pictures"));
    }

    @Test
    void databaseThatIsStillMadeHasNoEndpoint() throws Exception {
        new Exported(folder).withCaller().with("db.json", """
            {"DBInstances": [{"DBInstanceIdentifier": "orders", "Engine": "postgres", "DBInstanceStatus": "creating",
              "AvailabilityZone": "eu-west-1b", "MultiAZ": false, "Endpoint": null}]}
            """);
        assertThat(new Exported(folder).only(DbInstance.class))
                .isEqualTo(new DbInstance(
                        arn("rds", "db:orders"),
                        HOME,
                        "orders",
                        "postgres",
                        null,
                        "creating",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        null,
                        null));
    }

    @Test
    void namedAndDescribedTableAreOne() throws Exception {
        new Exported(folder)
                .withCaller()
                .with("names.json", "{\"TableNames\": [\"carts\"]}")
                .with("table.json", """
                    {"Table": {"TableName": "carts", "TableStatus": "ACTIVE",
                      "TableArn": "arn:aws:dynamodb:eu-west-1:123456789012:table/carts"}}
                    """);
        assertThat(new Exported(folder).only(Table.class))
                .isEqualTo(new Table(arn("dynamodb", "table/carts"), HOME, "carts", "ACTIVE"));
    }

    @Test
    void edgeOfDistributionsAndApisIsRead() throws Exception {
        new Exported(folder)
                .withCaller()
                .with("cloudfront.json", """
                    {"DistributionList": {"Marker": "", "MaxItems": 100, "IsTruncated": false, "Quantity": 1, "Items": [
                      {"Id": "E1", "ARN": "arn:aws:cloudfront::123456789012:distribution/E1", "Status": "Deployed",
                       "DomainName": "d1.cloudfront.net", "Aliases": {"Quantity": 1, "Items": ["www.shop.example"]},
                       "Origins": {"Quantity": 1, "Items": [{"Id": "o", "DomainName": "media.s3.amazonaws.com"}]},
                       "Enabled": true, "ViewerCertificate": {"CloudFrontDefaultCertificate": true}}]}}
                    """)
                .with("apis.json", """
                    {"Items": [{"ApiId": "a1b2", "Name": "orders", "ProtocolType": "HTTP",
                      "ApiEndpoint": "https://a1b2.execute-api.eu-west-1.amazonaws.com"}]}
                    """)
                .with("apigatewayv2-get-integrations-a1b2.json", """
                    {"Items": [{"IntegrationId": "i", "IntegrationType": "AWS_PROXY",
                      "IntegrationUri": "arn:aws:lambda:eu-west-1:123456789012:function:orders"}]}
                    """);
        assertThat(new Exported(folder).only(Distribution.class))
                .isEqualTo(new Distribution(
                        ResourceId.arn("arn:aws:cloudfront::123456789012:distribution/E1"),
                        new Home("123456789012", Home.GLOBAL),
                        "E1",
                        "d1.cloudfront.net",
                        List.of("www.shop.example"),
                        "Deployed",
                        true,
                        List.of(new Origin("media.s3.amazonaws.com")),
                        null));
        assertThat(new Exported(folder).only(HttpApi.class))
                .isEqualTo(new HttpApi(
                        new ResourceId("123456789012/eu-west-1/a1b2"),
                        HOME,
                        "a1b2",
                        "orders",
                        "HTTP",
                        "https://a1b2.execute-api.eu-west-1.amazonaws.com",
                        List.of("arn:aws:lambda:eu-west-1:123456789012:function:orders")));
        assertThat(new Exported(folder).read().inventory().gaps()).isEmpty();
    }

    @Test
    void cachesHaveTheEndpointThatClientsUse() throws Exception {
        new Exported(folder).with("cache.json", """
            {"CacheClusters": [{"CacheClusterId": "sessions-001", "Engine": "redis", "EngineVersion": "7.1.0",
              "ARN": "arn:aws:elasticache:eu-west-1:123456789012:cluster:sessions-001",
              "CacheClusterStatus": "available", "ReplicationGroupId": "sessions",
              "CacheNodes": [{"Endpoint": {"Address": "sessions-001.example", "Port": 6379}}],
              "SecurityGroups": [{"SecurityGroupId": "sg-1", "Status": "active"}]}]}
            """);
        assertThat(new Exported(folder).only(CacheCluster.class))
                .isEqualTo(new CacheCluster(
                        arn("elasticache", "cluster:sessions-001"),
                        HOME,
                        "sessions-001",
                        "redis",
                        "7.1.0",
                        "available",
                        "sessions-001.example",
                        6379,
                        List.of("sg-1"),
                        "sessions"));
    }

    @Test
    void secretsAreKnownByNameWhetherListedOrDescribed() throws Exception {
        String secret = "\"ARN\": \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf\", \"Name\":"
                + " \"shop/db\"";
        new Exported(folder)
                .with("list.json", "{\"SecretList\": [{%s}]}".formatted(secret))
                .with("one.json", "{%s, \"CreatedDate\": 1795464704}".formatted(secret));
        assertThat(new Exported(folder).all(Secret.class))
                .containsExactly(new Secret(arn("secretsmanager", "secret:shop/db-AbCdEf"), HOME, "shop/db"));
    }
}
