package io.github.alidade.correlation;

import static io.github.alidade.correlation.Edge.alias;
import static io.github.alidade.correlation.Edge.balancer;
import static io.github.alidade.correlation.Edge.cname;
import static io.github.alidade.correlation.Edge.recordId;
import static io.github.alidade.correlation.Edge.zone;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Distribution;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.Origin;
import io.github.alidade.model.Relation;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.Certainty;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records, the internet, distributions and APIs.
class EdgeRulesTest {
    private static final ResourceId INTERNET = new ResourceId("internet");

    private static Distribution distribution(String id, boolean enabled, String... origins) {
        return new Distribution(
                ResourceId.arn("arn:aws:cloudfront::123456789012:distribution/" + id),
                Account.HOME.global(),
                id,
                id.toLowerCase(java.util.Locale.ROOT) + ".cloudfront.net",
                List.of(),
                "Deployed",
                enabled,
                List.of(origins).stream().map(Origin::new).toList(),
                null);
    }

    private static HttpApi api(String id, String... integrations) {
        return new HttpApi(
                Account.id(id),
                Account.HOME,
                id,
                "api " + id,
                "HTTP",
                "https://" + id + ".execute-api.us-east-1.amazonaws.com",
                List.of(integrations));
    }

    private static List<ResourceId> resolved(Account account) {
        return account.relations(RelationKind.RESOLVES_TO).stream()
                .map(Relation::target)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public-1234567890.us-east-1.elb.amazonaws.com",
                "public-1234567890.us-east-1.elb.amazonaws.com.",
                "dualstack.public-1234567890.us-east-1.elb.amazonaws.com.",
                "Dualstack.Public-1234567890.US-EAST-1.elb.amazonaws.com."
            })
    void anAliasResolvesToItsLoadBalancerHoweverItIsSpelled(String target) {
        Account account = new Account()
                .with(zone("Z1", "example.com", false), alias("Z1", "app.example.com", "A", target))
                .with(balancer("public", "internet-facing"));
        assertThat(account.relations(RelationKind.RESOLVES_TO))
                .containsExactly(new Relation(
                        recordId("Z1", "app.example.com", "A"),
                        Account.balancer("public"),
                        RelationKind.RESOLVES_TO,
                        List.of(),
                        List.of(Why.declared(EvidenceKind.DNS_ALIAS, recordId("Z1", "app.example.com", "A")))));
        assertThat(account.undescribed()).isEmpty();
    }

    @Test
    void aPartOfAHostIsNotTheHost() {
        Account account = new Account()
                .with(zone("Z1", "example.com", false))
                .with(cname("Z1", "app.example.com", "x." + Account.host("public")))
                .with(balancer("public", "internet-facing"));
        assertThat(resolved(account)).doesNotContain(Account.balancer("public"));
    }

    @Test
    void aCnameResolvesAndSaysThatItIsOne() {
        Account account = new Account()
                .with(zone("Z1", "example.com", false), cname("Z1", "www.example.com", Account.host("public")))
                .with(balancer("public", "internet-facing"));
        assertThat(account.relations(RelationKind.RESOLVES_TO)).singleElement().satisfies(relation -> assertThat(
                        relation.evidence())
                .extracting(why -> why.kind())
                .containsExactly(EvidenceKind.DNS_CNAME));
    }

    @Test
    void aRecordResolvesToAnotherRecordOfItsOwnTypeAndZone() {
        Account account = Edge.account()
                .with(alias("Z1", "app.example.com", "AAAA", Account.host("public") + "."))
                .with(zone("Z2", "example.com", true), alias("Z2", "app.example.com", "A", "somewhere.else.example."))
                .with(alias("Z1", "www.example.com", "AAAA", "app.example.com."));
        assertThat(account.relations(RelationKind.RESOLVES_TO))
                .filteredOn(relation -> relation.source().equals(recordId("Z1", "www.example.com", "AAAA")))
                .extracting(Relation::target)
                .containsExactly(recordId("Z1", "app.example.com", "AAAA"));
    }

    @Test
    void aDanglingAliasLeadsToALoadBalancerThatNobodyDescribes() {
        Account account = new Account()
                .with(
                        zone("Z1", "example.com", false),
                        alias("Z1", "old.example.com", "A", "gone-0987654321.us-east-1.elb.amazonaws.com."),
                        alias("Z1", "older.example.com", "A", "dualstack.gone-0987654321.us-east-1.elb.amazonaws.com."),
                        alias("Z1", "cdn.example.com", "A", "d111111abcdef8.cloudfront.net."));
        assertThat(account.undescribed()).containsExactlyEntriesOf(new java.util.LinkedHashMap<>(Map.of()) {
            {
                put("gone", ResourceKind.LOAD_BALANCER);
                put("d111111abcdef8", ResourceKind.DISTRIBUTION);
            }
        });
        assertThat(resolved(account)).hasSize(3);
        assertThat(account.relations(RelationKind.ENTERS)).isEmpty();
    }

    @Test
    void namesOfOthersAreOutside() {
        Account account = new Account()
                .with(zone("Z1", "example.com", false))
                .with(cname("Z1", "_x.app.example.com", "_77aa.acm-validations.aws."))
                .with(cname("Z1", "docs.example.com", "pages.vendor.example."));
        assertThat(resolved(account)).isEmpty();
        assertThat(account.correlated().made()).isEmpty();
    }

    @Test
    void aWebsiteIsTheBucketOfTheRecordsOwnName() {
        Account account = new Account()
                .buckets("www.example.com", "other.example.com")
                .with(zone("Z1", "example.com", false))
                .with(alias("Z1", "www.example.com", "A", "s3-website-us-east-1.amazonaws.com."))
                .with(cname("Z1", "files.example.com", "other.example.com.s3-website.eu-west-1.amazonaws.com"));
        assertThat(resolved(account))
                .containsExactly(Account.bucket("www.example.com"), Account.bucket("other.example.com"));
    }

    @Test
    void everyZoneHasItsRecords() {
        assertThat(Edge.account().relations(RelationKind.HAS_RECORD))
                .extracting(Relation::source, Relation::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Edge.zoneId("Z1"), recordId("Z1", "app.example.com", "A")));
    }

    @Test
    void theInternetEntersByTheRecordAndNotBesideIt() {
        assertThat(Edge.account().relations(RelationKind.ENTERS))
                .containsExactly(new Relation(
                        INTERNET,
                        recordId("Z1", "app.example.com", "A"),
                        RelationKind.ENTERS,
                        List.of(),
                        List.of(Why.declared(EvidenceKind.SCHEME, Account.balancer("public")))));
    }

    @Test
    void theInternetEntersThroughRecordsOfRecords() {
        Account account = Edge.account().with(cname("Z1", "www.example.com", "app.example.com"));
        assertThat(account.edges(RelationKind.ENTERS)).containsExactly("internet -> A", "internet -> CNAME");
    }

    @Test
    void aPrivateZoneIsNoWayIn() {
        Account account = new Account()
                .with(
                        zone("Z1", "example.com", true),
                        alias("Z1", "app.example.com", "A", Account.host("public") + "."))
                .with(balancer("public", "internet-facing"));
        assertThat(account.relations(RelationKind.ENTERS))
                .extracting(Relation::target)
                .containsExactly(Account.balancer("public"));
    }

    @Test
    void anInternalLoadBalancerIsNoWayInEvenWithAPublicRecord() {
        Account account = new Account()
                .with(zone("Z1", "example.com", false), alias("Z1", "app.example.com", "A", Account.host("inner")))
                .with(balancer("inner", "internal"));
        assertThat(account.relations(RelationKind.ENTERS)).isEmpty();
        assertThat(account.correlated().made()).isEmpty();
    }

    @Test
    void theInternetEntersWhatIsOpenAndHasNoRecord() {
        Account account = new Account()
                .with(balancer("public", "internet-facing"))
                .with(distribution("E1", true), distribution("E2", false))
                .with(api("abc123"));
        assertThat(account.relations(RelationKind.ENTERS))
                .extracting(Relation::target)
                .containsExactly(
                        Account.balancer("public"),
                        ResourceId.arn("arn:aws:cloudfront::123456789012:distribution/E1"),
                        Account.id("abc123"));
    }

    @Test
    void recordsInACircleEndSomewhere() {
        Account account = new Account()
                .with(zone("Z1", "example.com", false))
                .with(cname("Z1", "a.example.com", "b.example.com"), cname("Z1", "b.example.com", "a.example.com"))
                .with(cname("Z1", "self.example.com", "self.example.com"));
        assertThat(resolved(account))
                .containsExactly(recordId("Z1", "b.example.com", "CNAME"), recordId("Z1", "a.example.com", "CNAME"));
    }

    @Test
    void aRecordOfAZoneThatNobodyDescribesHasOneAllTheSame() {
        DnsRecord lonely = alias("Z9", "app.example.com", "A", Account.host("public"));
        Account account = new Account().with(lonely);
        assertThat(account.undescribed()).containsEntry("Z9", ResourceKind.HOSTED_ZONE);
    }

    @Test
    void aDistributionFetchesFromBucketsLoadBalancersAndRecords() {
        Account account = Edge.account()
                .buckets("assets-prod")
                .with(distribution(
                        "E1",
                        true,
                        "assets-prod.s3.us-east-1.amazonaws.com",
                        Account.host("public"),
                        "app.example.com",
                        "vendor.example.org",
                        "elsewhere.s3.amazonaws.com"));
        assertThat(account.relations(RelationKind.HAS_ORIGIN))
                .extracting(Relation::target)
                .containsExactly(
                        Account.bucket("assets-prod"),
                        Account.balancer("public"),
                        recordId("Z1", "app.example.com", "A"),
                        Account.bucket("elsewhere"));
        assertThat(account.undescribed()).containsOnly(Map.entry("elsewhere", ResourceKind.BUCKET));
    }

    @Test
    void anApiRoutesByItsIntegrations() {
        String function = "arn:aws:lambda:us-east-1:123456789012:function:resize";
        Account account = Edge.account()
                .functionNamed("resize", "r", List.of())
                .queueNamed("jobs")
                .with(Edge.listener("public", 443))
                .with(api(
                        "abc123",
                        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + function + "/invocations",
                        function,
                        Account.listener("public", 443).value(),
                        "http://" + Account.host("public") + "/x",
                        "https://vendor.example/hook",
                        "arn:aws:apigateway:us-east-1:sqs:path/123456789012/jobs"));
        assertThat(account.relations(RelationKind.ROUTES_TO))
                .extracting(Relation::target)
                .containsExactly(Account.function("resize"), Account.balancer("public"));
        assertThat(account.edges(RelationKind.SENDS_TO)).containsExactly("abc123 -> jobs");
    }

    @Test
    void whatTheEdgeSaysIsDeclared() {
        assertThat(Edge.account().correlated().relations())
                .flatExtracting(Relation::evidence)
                .allMatch(why -> why.certainty() == Certainty.DECLARED);
    }
}
