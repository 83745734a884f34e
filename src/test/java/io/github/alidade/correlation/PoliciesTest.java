package io.github.alidade.correlation;

import static io.github.alidade.correlation.Account.allow;
import static io.github.alidade.correlation.Account.deny;
import static io.github.alidade.correlation.Account.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.Relation;
import io.github.alidade.model.SecretReference;
import io.github.alidade.model.Statement;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What policies allow, and what follows from it for those who act as a role.
class PoliciesTest {
    private static final String MEDIA = "arn:aws:s3:::media";

    private static Account account(Statement... statements) {
        return new Account()
                .buckets("media", "media-prod", "my-media")
                .serviceNamed("web")
                .roleNamed("web-task", statements);
    }

    private static List<String> stores(Statement... statements) {
        return account(statements).edges(RelationKind.STORES_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::media, web -> media",
        "arn:aws:s3:::media/*, web -> media",
        "arn:aws:s3:::media/uploads/*, web -> media",
        "arn:aws:s3:::media-*, web -> media-prod",
        "arn:aws:s3:::m?dia, web -> media",
        "arn:aws:s3:::*-media, web -> my-media",
        "arn:aws:s3:::*-media/*, web -> my-media",
        "arn:aws:s3:::media-prod*, web -> media-prod",
    })
    void wholeNamesAndPatternsOverWholeNamesCount(String resource, String edge) {
        assertThat(stores(allow("s3:GetObject", resource))).containsExactly(edge);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "arn:aws:s3:::*",
                "arn:aws:s3:::*/*",
                "arn:aws:s3:::medi",
                "arn:aws:s3:::edia",
                "arn:aws:s3:::media?",
                "arn:aws:s3:::MEDIA",
                "arn:aws:s3:::other",
                "arn:aws:sqs:us-east-1:123456789012:media",
                "media"
            })
    void everythingAndPartsOfNamesDoNot(String resource) {
        assertThat(account(allow("s3:*", resource)).relations(RelationKind.STORES_IN))
                .isEmpty();
        assertThat(account(allow("s3:*", resource)).relations(RelationKind.ALLOWS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:GetObject", "S3:getobject", "s3:*", "s3:Get*", "*"})
    void anyActionOnTheBucketIsALink(String action) {
        assertThat(stores(allow(action, MEDIA + "/*"))).containsExactly("web -> media");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqs:*", "s3express:*", "s3-object-lambda:Get*"})
    void anActionOfAnotherServiceIsNone(String action) {
        assertThat(stores(allow(action, MEDIA))).isEmpty();
    }

    @Test
    void whatIsAllowedIsInferredForTheServiceAndDeclaredForTheRole() {
        Account account = account(allow("s3:GetObject", MEDIA));
        assertThat(account.relations(RelationKind.STORES_IN))
                .containsExactly(new Relation(
                        Account.service("web"),
                        Account.bucket("media"),
                        RelationKind.STORES_IN,
                        List.of(),
                        List.of(Why.inferred(
                                EvidenceKind.IAM_POLICY, "policy-of-web-task", Account.role("web-task")))));
        assertThat(account.relations(RelationKind.ALLOWS))
                .containsExactly(new Relation(
                        Account.role("web-task"),
                        Account.bucket("media"),
                        RelationKind.ALLOWS,
                        List.of(),
                        List.of(Why.declared(
                                EvidenceKind.IAM_POLICY, "policy-of-web-task", Account.role("web-task")))));
    }

    @Test
    void variablesAreSaidBeforePolicies() {
        Account account = account(allow("s3:GetObject", MEDIA)).variable("web", "MEDIA_BUCKET", "media");
        assertThat(account.relations(RelationKind.STORES_IN).getFirst().evidence())
                .containsExactly(
                        Why.declared(EvidenceKind.ENV, "MEDIA_BUCKET", Account.task("web")),
                        Why.inferred(EvidenceKind.IAM_POLICY, "policy-of-web-task", Account.role("web-task")));
    }

    @Test
    void aDenialTakesBackWhatItForbids() {
        assertThat(stores(allow("s3:GetObject", MEDIA + "/*"), deny("s3:*", MEDIA + "/*")))
                .isEmpty();
        assertThat(stores(allow("s3:Get*", MEDIA + "/*"), deny("s3:*", "*"))).isEmpty();
        assertThat(stores(allow("s3:GetObject", MEDIA), deny("s3:GetObject", "arn:aws:s3:::med*")))
                .isEmpty();
    }

    @Test
    void aDenialOfLessLeavesTheRest() {
        assertThat(stores(allow("s3:*", MEDIA + "/*"), deny("s3:DeleteObject", MEDIA + "/*")))
                .containsExactly("web -> media");
        assertThat(stores(allow("s3:GetObject", MEDIA + "/*"), deny("s3:GetObject", MEDIA + "/secret/*")))
                .containsExactly("web -> media");
        assertThat(stores(allow("s3:GetObject", MEDIA), deny("s3:GetObject", "arn:aws:s3:::other")))
                .containsExactly("web -> media");
    }

    @Test
    void aDenialOnAConditionTakesNothingBackForGood() {
        Statement plainText =
                statement("Deny", List.of("s3:*"), List.of(), List.of(MEDIA, MEDIA + "/*"), List.of(), true);
        assertThat(stores(allow("s3:GetObject", MEDIA + "/*"), plainText)).containsExactly("web -> media");
    }

    @Test
    void denyingAllButSomethingForbidsTheOthers() {
        Statement butOther =
                statement("Deny", List.of("s3:*"), List.of(), List.of(), List.of("arn:aws:s3:::other*"), false);
        Statement butMedia = statement("Deny", List.of("s3:*"), List.of(), List.of(), List.of(MEDIA + "*"), false);
        Statement butReading = statement("Deny", List.of(), List.of("s3:Get*"), List.of("*"), List.of(), false);
        assertThat(stores(allow("s3:GetObject", MEDIA), butOther)).isEmpty();
        assertThat(stores(allow("s3:GetObject", MEDIA), butMedia)).containsExactly("web -> media");
        assertThat(stores(allow("s3:GetObject", MEDIA), butReading)).containsExactly("web -> media");
        assertThat(stores(allow("s3:PutObject", MEDIA), butReading)).isEmpty();
    }

    @Test
    void aDenialAloneAndTheMeaningOfNotNameNothing() {
        assertThat(stores(deny("s3:*", MEDIA))).isEmpty();
        assertThat(stores(statement("Allow", List.of(), List.of("s3:Delete*"), List.of(MEDIA), List.of(), false)))
                .isEmpty();
        assertThat(stores(statement("Allow", List.of("s3:*"), List.of(), List.of(), List.of(MEDIA), false)))
                .isEmpty();
    }

    @Test
    void documentsThatNobodySawSayNothing() {
        Account account = new Account()
                .buckets("media")
                .serviceNamed("web")
                .with(Account.role(
                        "web-task",
                        List.of(new InlinePolicy("a", List.of(allow("s3:*", MEDIA)), false)),
                        List.of(new ManagedPolicy("arn:b", "b", List.of(allow("s3:*", MEDIA)), false))));
        assertThat(account.relations(RelationKind.ALLOWS)).isEmpty();
    }

    @Test
    void everyPolicyIsAPieceOfEvidenceManagedOnesFirst() {
        Account account = new Account()
                .buckets("media")
                .serviceNamed("web")
                .with(Account.role(
                        "web-task",
                        List.of(new InlinePolicy(
                                "inline", List.of(allow("s3:Put*", MEDIA), allow("s3:Get*", MEDIA)), true)),
                        List.of(new ManagedPolicy("arn:b", "managed", List.of(allow("s3:*", MEDIA)), true))));
        assertThat(account.relations(RelationKind.STORES_IN).getFirst().evidence())
                .extracting(why -> why.match())
                .containsExactly("managed", "inline");
    }

    @Test
    void theRoleThatStartsTasksMakesNoLinkOfTheService() {
        Account account =
                new Account().buckets("media").serviceNamed("web").roleNamed("execution", allow("s3:*", MEDIA));
        assertThat(account.relations(RelationKind.STORES_IN)).isEmpty();
        assertThat(account.edges(RelationKind.ALLOWS)).containsExactly("execution -> media");
        assertThat(account.edges(RelationKind.EXECUTION_ROLE)).containsExactly("web -> execution");
    }

    private static Account queues(Statement... statements) {
        return new Account()
                .queueNamed("jobs")
                .serviceNamed("web")
                .roleNamed("web-task", statements)
                .variable("web", "QUEUE_URL", "https://sqs.us-east-1.amazonaws.com/123456789012/jobs");
    }

    private static final String JOBS = "arn:aws:sqs:us-east-1:123456789012:jobs";

    @Test
    void messagesGoTheWayThatTheActionsSay() {
        Account sends = queues(allow("sqs:SendMessage", JOBS));
        assertThat(sends.edges(RelationKind.SENDS_TO)).containsExactly("web -> jobs");
        assertThat(sends.relations(RelationKind.SENDS_TO).getFirst().evidence())
                .extracting(why -> why.kind())
                .containsExactly(EvidenceKind.ENV, EvidenceKind.IAM_POLICY);
        assertThat(sends.relations(RelationKind.REFERS_TO)).isEmpty();
        Account receives = queues(allow("sqs:ReceiveMessage", JOBS), allow("sqs:DeleteMessage", JOBS));
        assertThat(receives.edges(RelationKind.RECEIVED_BY)).containsExactly("jobs -> web");
        assertThat(receives.relations(RelationKind.SENDS_TO)).isEmpty();
        Account both = queues(allow("sqs:*", "arn:aws:sqs:*:123456789012:jo*"));
        assertThat(both.edges(RelationKind.SENDS_TO)).containsExactly("web -> jobs");
        assertThat(both.edges(RelationKind.RECEIVED_BY)).containsExactly("jobs -> web");
    }

    @Test
    void withoutSuchActionsTheDirectionIsUnknown() {
        assertThat(queues().edges(RelationKind.REFERS_TO)).containsExactly("web -> jobs");
        assertThat(queues(allow("sqs:GetQueueAttributes", JOBS)).edges(RelationKind.REFERS_TO))
                .containsExactly("web -> jobs");
        assertThat(queues(allow("sqs:*", JOBS), deny("sqs:SendMessage", JOBS)).relations(RelationKind.SENDS_TO))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sqs:us-east-1:123456789012:jobs, true",
        "arn:aws:sqs:*:*:jobs, true",
        "arn:aws:sqs:eu-west-1:123456789012:jobs, false",
        "arn:aws:sqs:us-east-1:111122223333:jobs, false",
        "arn:aws:sqs:us-east-1:123456789012:*, false"
    })
    void accountAndRegionOfAnArnCount(String arn, boolean allows) {
        assertThat(queues(allow("sqs:SendMessage", arn)).edges(RelationKind.SENDS_TO))
                .isEqualTo(allows ? List.of("web -> jobs") : List.of());
    }

    @Test
    void tablesTopicsAndFunctionsHaveWordsOfTheirOwn() {
        Account account = new Account()
                .tableNamed("orders")
                .topicNamed("events")
                .functionNamed("resize", "resize-role", List.of())
                .serviceNamed("web")
                .roleNamed(
                        "web-task",
                        allow("dynamodb:Query", "arn:aws:dynamodb:us-east-1:123456789012:table/orders/index/*"),
                        allow("sns:Publish", "arn:aws:sns:us-east-1:123456789012:events"),
                        allow("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:123456789012:function:resize:*"));
        assertThat(account.edges(RelationKind.QUERIES)).containsExactly("web -> orders");
        assertThat(account.edges(RelationKind.PUBLISHES_TO)).containsExactly("web -> events");
        assertThat(account.edges(RelationKind.CALLS)).containsExactly("web -> resize");
    }

    @ParameterizedTest
    @CsvSource({
        "secretsmanager:GetSecretValue, db-url-AbCdEf, true",
        "secretsmanager:GetSecretValue, db-url-??????, true",
        "secretsmanager:*, db-url-*, true",
        "secretsmanager:GetSecretValue, db-url, true",
        "secretsmanager:DescribeSecret, db-url-*, false",
        "secretsmanager:GetSecretValue, db-url-other-*, false",
        "secretsmanager:GetSecretValue, *, false"
    })
    void secretsAreReadByThoseWhoMayGetTheirValue(String action, String name, boolean reads) {
        Account account = new Account()
                .secretNamed("db-url")
                .serviceNamed("web")
                .roleNamed("web-task", allow(action, Account.secret(name).value()));
        assertThat(account.relations(RelationKind.READS_SECRET)).hasSize(reads ? 1 : 0);
    }

    private static Account reads(String valueFrom) {
        return new Account()
                .secretNamed("prod/db-url")
                .service("web", List.of(), List.of(), List.of(), List.of(new SecretReference("URL", valueFrom)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-url-AbCdEf",
                "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-url",
                "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-url-AbCdEf:password::",
                "prod/db-url"
            })
    void everySpellingOfASecretMeansIt(String valueFrom) {
        assertThat(reads(valueFrom).relations(RelationKind.READS_SECRET))
                .containsExactly(new Relation(
                        Account.service("web"),
                        Account.secret("prod/db-url-AbCdEf"),
                        RelationKind.READS_SECRET,
                        List.of(),
                        List.of(Why.declared(EvidenceKind.SECRET, "URL", Account.task("web")))));
    }

    @Test
    void parametersAndUnknownSecretsAreThereAndSaySo() {
        assertThat(reads("/prod/db-url").undescribed()).containsEntry("/prod/db-url", ResourceKind.SECRET);
        assertThat(reads("arn:aws:ssm:us-east-1:123456789012:parameter/prod/x").undescribed())
                .containsEntry("/prod/x", ResourceKind.SECRET);
        assertThat(reads("arn:aws:secretsmanager:us-east-1:123456789012:secret:gone-AbCdEf:key::")
                        .undescribed())
                .containsEntry("gone", ResourceKind.SECRET);
    }

    @Test
    void functionsActAsTheirRoleToo() {
        Account account = new Account()
                .buckets("media")
                .functionNamed("resize", "resize-role", List.of())
                .roleNamed("resize-role", allow("s3:GetObject", MEDIA + "/*"));
        assertThat(account.edges(RelationKind.STORES_IN)).containsExactly("resize -> media");
        assertThat(account.edges(RelationKind.TASK_ROLE)).containsExactly("resize -> resize-role");
    }
}
