package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.EcsCluster;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.GapReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final Home HOME = new Home("123456789012", "eu-west-1");

    @TempDir
    private Path folder;

    private static EcsCluster cluster(String name, String status) {
        return new EcsCluster(ResourceId.of(HOME, name), HOME, name, status);
    }

    private static Findings findings(boolean alreadyPublic, List<Gap> gaps, Resource... resources) {
        return new Findings(new Inventory(List.of(resources), List.of(), List.of(), gaps, alreadyPublic), List.of());
    }

    @Test
    void mergedIdentitiesAreOneAtTheirFirstPlaceInTheBetterDescription() {
        Gap gap = new Gap(GapReason.DENIED, "rds", "eu-west-1", "DescribeDBInstances", null);
        Findings merged = Sources.merge(List.of(
                findings(true, List.of(gap), cluster("a", null), cluster("b", "ACTIVE")),
                findings(false, List.of(gap), cluster("c", null), cluster("b", null), cluster("a", "ACTIVE"))));
        assertThat(merged.inventory())
                .isEqualTo(new Inventory(
                        List.of(cluster("a", "ACTIVE"), cluster("b", "ACTIVE"), cluster("c", null)),
                        List.of(),
                        List.of(),
                        List.of(gap),
                        false));
    }

    @Test
    void allPublicPartsAreAPublicWhole() {
        assertThat(Sources.merge(List.of(findings(true, List.of()), findings(true, List.of())))
                        .inventory()
                        .alreadyPublic())
                .isTrue();
    }

    @Test
    void answersOfOneAccountInTwoFoldersBelongTogether() throws Exception {
        String arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/aa11";
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        new Exported(one)
                .with(
                        "groups.json",
                        "{\"TargetGroups\": [{\"TargetGroupArn\": \"%s\", \"TargetGroupName\": \"web\"}]}"
                                .formatted(arn));
        new Exported(two)
                .with(
                        "elbv2-describe-target-health-web_aa11.json",
                        "{\"TargetHealthDescriptions\": [{\"Target\": {\"Id\": \"i-1\"}}]}");
        Inventory inventory =
                Sources.detect(List.of(two, one)).read(Progress.none()).inventory();
        assertThat(((TargetGroup) inventory.resources().getFirst()).targets()).hasSize(1);
    }

    @Test
    void folderMayHoldAnswersAndInventories() throws Exception {
        new Exported(folder)
                .with("eu-west-1/vpcs.json", "{\"Vpcs\": [{\"VpcId\": \"vpc-1\", \"OwnerId\": \"123456789012\"}]}");
        Files.write(folder.resolve("saved.json"), InventoryFile.bytes(Inventory.of(List.of(cluster("a", null)))));
        assertThat(new Exported(folder).read().inventory().resources())
                .extracting(resource -> resource.id().value())
                .containsExactly("123456789012/eu-west-1/vpc-1", "123456789012/eu-west-1/a");
    }

    @Test
    void pathsAreInTheOrderInWhichPeopleCount() {
        assertThat(Stream.of("b10.json", "b2.json", "b02.json", "a/9", "a/10", "b.json", "b2")
                        .sorted(PathOrder.NATURAL))
                .containsExactly("a/9", "a/10", "b.json", "b2", "b02.json", "b2.json", "b10.json");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1a,us-east-1",
        "us-west-2-lax-1a,us-west-2",
        "com.amazonaws.us-gov-west-1.s3,us-gov-west-1",
        "0/export/ap-southeast-2/ec2-describe-vpcs.json,ap-southeast-2",
        "edge-1.us-east-1.elb.amazonaws.com,us-east-1",
        "0/my-export/vpcs.json,",
        "bus-east-12,",
    })
    void regionIsFoundInLongerTexts(String text, String region) {
        assertThat(Identities.regionIn(text)).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({
        "0/x/elbv2-describe-target-health-web_aa11.json,elbv2,describe-target-health,web_aa11",
        "0/x/us-east-1/s3-get-bucket-location/media%2Flogs,s3,get-bucket-location,media/logs",
        "0/x/iam-list-role-policies-web.error.txt,iam,list-role-policies,web",
        "0/rds-describe-db-instances.json,rds,describe-db-instances,",
        "0/x/sns-list-subscriptions-by-topic-news.json,sns,list-subscriptions-by-topic,news",
        "0/my-ec2-describe-vpcs_eu.json,ec2,describe-vpcs,eu",
        "0/x/answer.json,,,",
        "0/100%/describe.json,,,",
    })
    void callIsReadOutOfAPath(String path, String service, String operation, String subject) {
        Call call = Call.ofPath(path);
        assertThat(call).isEqualTo(new Call(service, operation, java.util.Map.of(), subject, call.region()));
    }

    @Test
    void operationsAreSpelledAsTheApiSpellsThem() {
        assertThat(Call.ofPath("0/rds-describe-db-subnet-groups.json").apiOperation())
                .isEqualTo("DescribeDBSubnetGroups");
        assertThat(Call.ofCommand("aws ec2 describe-volumes --region eu-west-3", "0/v.json"))
                .isEqualTo(new Call(
                        "ec2", "describe-volumes", java.util.Map.of("region", "eu-west-3"), null, "eu-west-3"));
        assertThat(Call.ofCommand("aws ec2 describe-volumes", "0/v.json").apiOperation())
                .isEqualTo("DescribeVolumes");
    }

    @Test
    void spellingThatTwoThingsCouldMeanIsNobodys() {
        Spellings spellings = new Spellings();
        spellings.add("arn:aws:iam::123456789012:role/a/web", "web");
        spellings.add("arn:aws:iam::123456789012:role/b/web", "web");
        spellings.add("arn:aws:iam::123456789012:role/b/api", "api");
        assertThat(spellings.find("web")).isEmpty();
        assertThat(spellings.find("a_web")).contains("arn:aws:iam::123456789012:role/a/web");
        assertThat(spellings.find("API")).contains("arn:aws:iam::123456789012:role/b/api");
        assertThat(spellings.find("pi")).isEmpty();
    }
}
