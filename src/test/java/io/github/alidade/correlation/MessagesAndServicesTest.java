package io.github.alidade.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.BucketNotification;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Home;
import io.github.alidade.model.OtherResource;
import io.github.alidade.model.Queue;
import io.github.alidade.model.Relation;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Subscription;
import io.github.alidade.model.TaskDefinition;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Messages that go on by themselves; services and what they are made of; what inputs state themselves.
class MessagesAndServicesTest {
    @Test
    void deadLettersGoToTheirQueueDescribedOrNot() {
        Account account = new Account()
                .queueNamed("dead")
                .with(new Queue(
                        Account.queue("jobs"), Account.HOME, "jobs", null, false, Account.queue("dead"), 5, List.of()))
                .with(new Queue(
                        Account.queue("more"), Account.HOME, "more", null, false, Account.queue("gone"), 5, List.of()));
        assertThat(account.edges(RelationKind.DEAD_LETTERS_TO)).containsExactly("jobs -> dead", "more -> gone");
        assertThat(account.undescribed()).containsExactly(java.util.Map.entry("gone", ResourceKind.QUEUE));
    }

    @Test
    void topicsDeliverToQueuesAndFunctionsAndNotIntoTheWorld() {
        Account account = new Account()
                .queueNamed("jobs")
                .functionNamed("resize", "r", List.of())
                .topicNamed(
                        "events",
                        new Subscription("sqs", Account.queue("jobs").value()),
                        new Subscription("lambda", Account.function("resize").value()),
                        new Subscription("email", "ops@example.com"),
                        new Subscription("https", "https://hook.example.com/x"),
                        new Subscription("sqs", null));
        assertThat(account.edges(RelationKind.DELIVERS_TO)).containsExactly("events -> jobs", "events -> resize");
    }

    @Test
    void bucketsTellQueuesTopicsAndFunctions() {
        Account account = new Account()
                .queueNamed("jobs")
                .bucket(
                        "media",
                        new BucketNotification(Account.queue("jobs"), List.of("s3:ObjectCreated:*")),
                        new BucketNotification(Account.topic("events"), List.of()),
                        new BucketNotification(Account.function("resize"), List.of()));
        assertThat(account.edges(RelationKind.NOTIFIES))
                .containsExactly("media -> jobs", "media -> events", "media -> resize");
        assertThat(account.undescribed())
                .containsEntry("events", ResourceKind.TOPIC)
                .containsEntry("resize", ResourceKind.LAMBDA_FUNCTION);
    }

    @Test
    void queuesAndStreamsOfTablesStartFunctions() {
        Account account = new Account()
                .queueNamed("jobs")
                .tableNamed("orders")
                .functionNamed(
                        "resize",
                        "r",
                        List.of(
                                Account.queue("jobs"),
                                Account.arn("dynamodb", "table/orders/stream/2026-01-01T00:00:00.000"),
                                Account.arn("kinesis", "stream/clicks")));
        assertThat(account.edges(RelationKind.TRIGGERS))
                .containsExactly("jobs -> resize", "orders -> resize", "clicks -> resize");
        assertThat(account.undescribed()).containsEntry("clicks", ResourceKind.OTHER);
    }

    @Test
    void aServiceHasTwoRelationsToARoleThatIsBoth() {
        TaskDefinition task = new TaskDefinition(
                Account.task("web"),
                Account.HOME,
                "web",
                1,
                null,
                null,
                Account.role("both"),
                Account.role("both"),
                null,
                null,
                List.of());
        Account account = new Account().with(task, bare("web", Account.task("web")));
        assertThat(account.edges(RelationKind.TASK_ROLE)).containsExactly("web -> both");
        assertThat(account.edges(RelationKind.EXECUTION_ROLE)).containsExactly("web -> both");
        assertThat(account.undescribed()).containsEntry("both", ResourceKind.ROLE);
    }

    private static EcsService bare(String name, ResourceId task) {
        return new EcsService(
                Account.service(name),
                Account.HOME,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                task,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    @Test
    void aServiceWithoutAnythingIsFine() {
        Account account = new Account().with(bare("web", null));
        assertThat(account.correlated()).isEqualTo(new Correlated(List.of(), List.of()));
    }

    @Test
    void anUndescribedTaskDefinitionAndClusterAreThereAndSaySo() {
        Account account = new Account().serviceNamed("web").with(bare("worker", Account.task("lost")));
        assertThat(account.undescribed())
                .containsEntry("main", ResourceKind.ECS_CLUSTER)
                .containsEntry("lost:1", ResourceKind.TASK_DEFINITION);
        assertThat(account.edges(RelationKind.RUNS)).containsExactly("main -> web");
    }

    @Test
    void rolesAreTheSameHoweverTheirPathIsSpelled() {
        TaskDefinition task = new TaskDefinition(
                Account.task("web"),
                Account.HOME,
                "web",
                1,
                null,
                null,
                ResourceId.arn("arn:aws:iam::123456789012:role/web-task"),
                ResourceId.arn("arn:aws:iam::111122223333:role/app/web-task"),
                null,
                null,
                List.of());
        Account account =
                new Account().with(task, bare("web", Account.task("web"))).roleNamed("web-task");
        assertThat(account.relations(RelationKind.TASK_ROLE))
                .extracting(Relation::target)
                .containsExactly(Account.role("web-task"));
        assertThat(account.relations(RelationKind.EXECUTION_ROLE))
                .extracting(Relation::target)
                .containsExactly(ResourceId.arn("arn:aws:iam::111122223333:role/app/web-task"));
    }

    @Test
    void namesMeanSomethingOfTheirOwnRegionAndAccount() {
        Home west = new Home("123456789012", "us-west-2");
        Queue far = new Queue(
                ResourceId.arn("arn:aws:sqs:us-west-2:123456789012:jobs"),
                west,
                "jobs",
                null,
                false,
                null,
                null,
                List.of());
        Account both =
                new Account().with(far).queueNamed("jobs").serviceNamed("web").variable("web", "JOB_QUEUE", "jobs");
        assertThat(both.relations(RelationKind.REFERS_TO))
                .extracting(Relation::target)
                .containsExactly(Account.queue("jobs"));
        Account only = new Account().with(far).serviceNamed("web").variable("web", "JOBS", "jobs");
        assertThat(only.relations(RelationKind.REFERS_TO)).isEmpty();
    }

    @Test
    void ofTwoWithOneIdentityTheFirstCounts() {
        Account account = new Account().serviceNamed("web", "sg-1").with(bare("web", Account.task("other")));
        assertThat(account.edges(RelationKind.DEFINED_BY)).containsExactly("web -> web:1");
    }

    @Test
    void otherResourcesReferToWhatIsThere() {
        Account account = new Account()
                .queueNamed("jobs")
                .with(new OtherResource(
                        Account.id("x-1"),
                        Account.HOME,
                        "AWS::Events::Rule",
                        "nightly",
                        List.of(Account.queue("jobs"), Account.queue("gone"), Account.id("x-1"))));
        assertThat(account.edges(RelationKind.REFERENCES)).containsExactly("x-1 -> jobs");
        assertThat(account.undescribed()).isEmpty();
    }

    @Test
    void whatAnInputStatesPassesThroughAndIsNotSaidTwice() {
        Account account = new Account()
                .serviceNamed("web", "sg-web")
                .databaseNamed("db", 5432, "sg-db")
                .groupNamed("sg-db", Account.lets("sg-web", 5432))
                .states(
                        Account.service("web"),
                        Account.database("db"),
                        RelationKind.CONNECTS_TO,
                        EvidenceKind.SG_REFERENCE)
                .states(Account.service("web"), Account.bucket("media"), RelationKind.STORES_IN, EvidenceKind.ENV)
                .states(
                        Account.service("web"),
                        Account.bucket("media"),
                        RelationKind.STORES_IN,
                        EvidenceKind.IAM_POLICY);
        assertThat(account.relations(RelationKind.CONNECTS_TO))
                .singleElement()
                .satisfies(relation -> assertThat(relation.evidence()).hasSize(1));
        assertThat(account.relations(RelationKind.STORES_IN).getFirst().evidence())
                .containsExactly(Why.declared(EvidenceKind.ENV), Why.declared(EvidenceKind.IAM_POLICY));
        assertThat(account.undescribed()).containsEntry("media", ResourceKind.BUCKET);
    }

    @Test
    void everyEndOfEveryRelationIsANode() {
        Account account = Edge.account()
                .serviceNamed("web", "sg-lost")
                .groupNamed("sg-db", Account.lets("sg-ghost", 5432))
                .with(Edge.listener("gone", 443, Edge.forward("lost")))
                .variable("web", "DB", "postgres://u:p@gone.c0ffee.us-east-1.rds.amazonaws.com/x");
        Correlated correlated = account.correlated();
        List<ResourceId> nodes = java.util.stream.Stream.concat(
                        account.inventory().resources().stream(), correlated.made().stream())
                .map(node -> node.id())
                .toList();
        assertThat(nodes).doesNotHaveDuplicates();
        assertThat(correlated.relations())
                .isNotEmpty()
                .allMatch(r -> nodes.contains(r.source()) && nodes.contains(r.target()));
    }

    @Test
    void theSameInventoryGivesTheSameRelationsInTheSameOrder() {
        Account account = Edge.account().serviceNamed("web", "sg-a").serviceNamed("b", "sg-b");
        assertThat(account.correlated()).isEqualTo(account.correlated());
    }
}
