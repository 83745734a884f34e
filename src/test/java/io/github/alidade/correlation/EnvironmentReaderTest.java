package io.github.alidade.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.CacheCluster;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Inventory;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentReaderTest {
    private static final String DATABASE = "orders-db.c0ffee00c0de.us-east-1.rds.amazonaws.com";

    private static Account account() {
        return new Account()
                .serviceNamed("web")
                .buckets("media-prod", "media.prod.example", "assets")
                .queueNamed("ingest")
                .queueNamed("orders.fifo")
                .topicNamed("order-events")
                .tableNamed("sessions-prod")
                .tableNamed("orders")
                .secretNamed("prod/api-key")
                .functionNamed("resize-image", "resize", List.of())
                .databaseNamed("orders-db", 5432);
    }

    private static List<String> found(String variable, String value) {
        return account().variable("web", variable, value).references().stream()
                .map(reference -> reference.kind().word() + " " + reference.target())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ASSETS_HOME  | s3://media-prod
                    ASSETS_HOME  | s3a://media-prod/some/key
                    ASSETS_HOME  | arn:aws:s3:::media-prod
                    ASSETS_HOME  | arn:aws:s3:::media-prod/uploads/a
                    ASSETS_HOME  | https://media-prod.s3.amazonaws.com/key
                    ASSETS_HOME  | https://media-prod.s3.us-east-1.amazonaws.com
                    ASSETS_HOME  | https://media-prod.s3-eu-west-1.amazonaws.com/x
                    ASSETS_HOME  | https://media-prod.s3.dualstack.us-east-1.amazonaws.com/x
                    ASSETS_HOME  | https://media-prod.s3-accelerate.amazonaws.com/x
                    ASSETS_HOME  | http://media-prod.s3-website-us-east-1.amazonaws.com
                    ASSETS_HOME  | http://media-prod.s3-website.eu-central-1.amazonaws.com
                    ASSETS_HOME  | https://s3.amazonaws.com/media-prod/key
                    ASSETS_HOME  | https://s3.us-east-1.amazonaws.com/media-prod
                    ASSETS_HOME  | https://s3-eu-west-1.amazonaws.com/media-prod/
                    ASSETS_HOME  | media-prod.s3.amazonaws.com
                    MEDIA_BUCKET | media-prod
                    WHATEVER     | media-prod
                    WHATEVER     | ' media-prod '
                    """)
    void everySpellingOfABucketMeansIt(String variable, String value) {
        assertThat(found(variable, value)).containsExactly("bucket arn:aws:s3:::media-prod");
    }

    @Test
    void namesOfBucketsMayHaveDots() {
        assertThat(found("SITE", "https://media.prod.example.s3.us-east-1.amazonaws.com/index"))
                .containsExactly("bucket arn:aws:s3:::media.prod.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NOTE          | the media-prod bucket
                    MEDIA_NOTE    | media-prod-old
                    MEDIA_NOTE    | old-media-prod
                    MEDIA_NOTE    | xmedia-prodx
                    MEDIA_PATH    | /var/media-prod/files
                    QUEUE_NOTE    | ingest-old
                    DATABASE_URL  | postgres://x.orders-db.c0ffee00c0de.us-east-1.rds.amazonaws.com.attacker.example/x
                    BUCKET_REGION | us-east-1
                    LOG_LEVEL     | info
                    PORT          | 3000
                    """)
    void aPartOfALongerWordIsNoName(String variable, String value) {
        List<String> found = found(variable, value);
        assertThat(found)
                .noneMatch(meaning -> meaning.startsWith("db-") || meaning.startsWith("queue"))
                .filteredOn(meaning -> !meaning.equals("bucket arn:aws:s3:::media-prod"))
                .isEmpty();
        if (!value.contains(" ")) {
            assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sqs.us-east-1.amazonaws.com/123456789012/ingest",
                "https://us-east-1.queue.amazonaws.com/123456789012/ingest",
                "https://queue.amazonaws.com/123456789012/ingest",
                "http://localhost:4566/123456789012/ingest",
                "https://sqs.us-east-1.amazonaws.com/123456789012/ingest/",
                "arn:aws:sqs:us-east-1:123456789012:ingest",
                "ingest"
            })
    void everySpellingOfAQueueMeansIt(String value) {
        assertThat(found("INGEST_QUEUE", value)).containsExactly("queue arn:aws:sqs:us-east-1:123456789012:ingest");
    }

    @Test
    void aQueueOfTheSameNameInAnotherRegionIsAnother() {
        assertThat(found("INGEST_QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/123456789012/ingest"))
                .containsExactly("queue arn:aws:sqs:eu-west-1:123456789012:ingest");
    }

    @Test
    void aUrlOfSomeOtherHostIsNoQueueUnlessThatQueueWasFound() {
        assertThat(found("HOOK", "https://hooks.vendor.example/111122223333/incoming"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:not-a-real-password@" + DATABASE + ":5432/orders?sslmode=require",
                "postgres://app:p/w?with#signs@" + DATABASE + ":5432/orders",
                "postgres://app:p@ss@" + DATABASE + "/orders",
                "jdbc:postgresql://" + DATABASE + ":5432/orders",
                "app:not-a-real-password@" + DATABASE + ":5432",
                DATABASE + ":5432",
                DATABASE,
                "ORDERS-DB.C0FFEE00C0DE.US-EAST-1.RDS.AMAZONAWS.COM",
                "Server=" + DATABASE + ";Port=5432;User Id=app;Password=not-a-real-password",
                "{\"host\": \"" + DATABASE + "\", \"port\": 5432}",
                "orders-db",
                "ORDERS-DB",
                "arn:aws:rds:us-east-1:123456789012:db:orders-db"
            })
    void everySpellingOfADatabaseMeansIt(String value) {
        assertThat(found("DATABASE_URL", value))
                .containsExactly("db-instance arn:aws:rds:us-east-1:123456789012:db:orders-db");
    }

    @Test
    void noReferenceHoldsAUserOrPassword() {
        Account account = account()
                .variable("web", "A", "postgres://app:s3cr3t-word@elsewhere.abc123.us-east-1.rds.amazonaws.com:5432/x")
                .variable("web", "B", "redis://:s3cr3t-word@cache.abc123.0001.use1.cache.amazonaws.com:6379")
                .variable(
                        "web",
                        "C",
                        "https://user.s3cr3t-word.s3.amazonaws.com:s3cr3t-word@media-prod.s3.amazonaws.com/x")
                .variable("web", "D", "amqp://app:s3cr3t/word@unknown.vendor.example/x")
                .variable("web", "BUCKET_PASSWORD", "s3cr3t-word");
        assertThat(account.references())
                .extracting(EnvironmentReference::target)
                .containsExactly(
                        "elsewhere.abc123.us-east-1.rds.amazonaws.com",
                        "cache.abc123.0001.use1.cache.amazonaws.com",
                        "arn:aws:s3:::media-prod");
    }

    @Test
    void severalHostsOfOneUrlAreSeveralReferences() {
        Account account = account().databaseNamed("other-db", 5432);
        account.variable(
                "web", "HOSTS", "jdbc:postgresql://" + DATABASE + ":5432," + Account.endpoint("other-db") + ":5432/x");
        assertThat(account.references())
                .extracting(EnvironmentReference::target)
                .containsExactly(
                        Account.database("orders-db").value(),
                        Account.database("other-db").value());
    }

    @Test
    void aDatabaseThatNobodyDescribesIsToldByItsHost() {
        assertThat(found("DATABASE_URL", "postgres://u:p@gone.cluster-c0ffee00c0de.us-east-1.rds.amazonaws.com/x"))
                .containsExactly("db-cluster gone.cluster-c0ffee00c0de.us-east-1.rds.amazonaws.com");
    }

    @Test
    void cachesAreFoundByEndpoint() {
        String host = "sessions.abc123.ng.0001.use1.cache.amazonaws.com";
        Account account = account()
                .with(new CacheCluster(
                        Account.arn("elasticache", "replicationgroup:sessions"),
                        Account.HOME,
                        "sessions",
                        "redis",
                        null,
                        null,
                        host,
                        6379,
                        List.of(),
                        null));
        account.variable("web", "REDIS_URL", "rediss://default:pw@" + host + ":6379/0");
        assertThat(account.references())
                .extracting(EnvironmentReference::target)
                .containsExactly("arn:aws:elasticache:us-east-1:123456789012:replicationgroup:sessions");
    }

    @ParameterizedTest
    @CsvSource({
        "TOPIC_ARN, arn:aws:sns:us-east-1:123456789012:order-events, topic arn:aws:sns:us-east-1:123456789012:order-events",
        "EVENTS, order-events, topic arn:aws:sns:us-east-1:123456789012:order-events",
        "SESSIONS_TABLE, sessions-prod, table arn:aws:dynamodb:us-east-1:123456789012:table/sessions-prod",
        "ORDERS_TABLE, orders, table arn:aws:dynamodb:us-east-1:123456789012:table/orders",
        "API_KEY_SECRET, prod/api-key, secret arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/api-key-AbCdEf",
        "API_KEY_ARN, arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/api-key, secret arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/api-key-AbCdEf",
        "RESIZER, resize-image, lambda-function arn:aws:lambda:us-east-1:123456789012:function:resize-image",
        "RESIZER, arn:aws:lambda:us-east-1:123456789012:function:resize-image:live, lambda-function arn:aws:lambda:us-east-1:123456789012:function:resize-image",
    })
    void namesAndArnsOfOtherKindsAreFound(String variable, String value, String meaning) {
        assertThat(found(variable, value)).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "NODE_ENV, orders",
        "SERVICE_NAME, orders",
        "FEATURE, orders",
        "DB_PASSWORD, orders-db",
        "PGDATABASE, orders-db",
        "SESSIONS_TABLE, media-prod"
    })
    void aNameThatMeansSomethingElseIsNoReference(String variable, String value) {
        assertThat(found(variable, value)).noneMatch(meaning -> !meaning.contains(":table/media-prod"));
    }

    @ParameterizedTest
    @CsvSource({
        "UPLOAD_BUCKET, elsewhere-uploads, bucket arn:aws:s3:::elsewhere-uploads",
        "BUCKET_NAME, elsewhere-uploads, bucket arn:aws:s3:::elsewhere-uploads",
        "uploadBucket, elsewhere-uploads, bucket arn:aws:s3:::elsewhere-uploads",
        "JOB_QUEUE, late-jobs, queue arn:aws:sqs:us-east-1:123456789012:late-jobs",
        "QUEUE_NAME, late, queue arn:aws:sqs:us-east-1:123456789012:late",
        "USER_TABLE_NAME, users, table arn:aws:dynamodb:us-east-1:123456789012:table/users",
    })
    void aVariableMayNameWhatNobodyDescribes(String variable, String value, String meaning) {
        assertThat(found(variable, value)).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "UPLOAD_BUCKET, true",
        "UPLOAD_BUCKET, Not A Name",
        "UPLOAD_BUCKET, local",
        "DEFAULT_QUEUE, high",
        "QUEUE_CONCURRENCY, 5",
        "USERS_TABLE, users",
        "UPLOAD_BUCKET_PREFIX, incoming-files"
    })
    void wordsThatAreNoNamesCreateNothing(String variable, String value) {
        assertThat(found(variable, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STORAGE_SERVICE_MODE, s3, s3",
        "STORAGE_MODE, s3, s3",
        "FILES_PROVIDER, S3, s3",
        "FILES_BACKEND, s3, s3",
        "QUEUE_DRIVER, sqs, sqs"
    })
    void aWordSwitchesToAServiceOfAws(String variable, String value, String service) {
        assertThat(found(variable, value)).containsExactly("service-mode " + service);
    }

    @ParameterizedTest
    @CsvSource({
        "STORAGE_MODE, local",
        "STORAGE_MODE, s3-compatible",
        "STORAGE, s3",
        "STORAGE_MODE_NOTE, s3",
        "COMMODE, s3"
    })
    void otherWordsSwitchToNothing(String variable, String value) {
        assertThat(found(variable, value)).isEmpty();
    }

    @Test
    void loadBalancersAndRecordsAreFoundByWholeHost() {
        Account account = Edge.account();
        account.serviceNamed("worker");
        account.variable(
                        "worker",
                        "A",
                        "http://" + Account.host("public").toUpperCase(java.util.Locale.ROOT) + ":8080/x")
                .variable("worker", "B", "https://app.example.com/login")
                .variable("worker", "C", "https://xapp.example.com/login");
        assertThat(account.references())
                .extracting(EnvironmentReference::kind)
                .containsExactly(ResourceKind.LOAD_BALANCER, ResourceKind.DNS_RECORD);
    }

    @Test
    void referencesThatTheInventoryHasStay() {
        EnvironmentReference known = new EnvironmentReference(
                Account.service("web"), null, "X", ResourceKind.BUCKET, "arn:aws:s3:::media-prod");
        Inventory inventory = account().inventory().with(List.of(known));
        assertThat(EnvironmentReader.references(new Findings(inventory, List.of())))
                .containsExactly(known);
    }

    @Test
    void hugeAndStrangeValuesAreReadAsQuicklyAsOthers() {
        String strange = "a:".repeat(20_000) + "://" + "@".repeat(2_000) + "\u202e\n\"" + "s3://".repeat(2_000);
        assertThat(found("X", strange)).isEmpty();
        assertThat(found("X", "")).isEmpty();
    }
}
