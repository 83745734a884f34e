package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Gap;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.vocabulary.GapReason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What could not be seen is said, and "none" is not mistaken for it.
class GapsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "AccessDenied,DENIED",
        "AccessDeniedException,DENIED",
        "UnauthorizedOperation,DENIED",
        "AuthorizationError,DENIED",
        "Client.UnauthorizedOperation,DENIED",
        "Throttling,THROTTLED",
        "ThrottlingException,THROTTLED",
        "RequestLimitExceeded,THROTTLED",
        "TooManyRequestsException,THROTTLED",
        "SlowDown,THROTTLED",
        "OptInRequired,REGION_NOT_ENABLED",
        "RegionDisabledException,REGION_NOT_ENABLED",
        "UnknownOperationException,UNSUPPORTED",
        "InternalFailure,FAILED",
        "ExpiredToken,FAILED",
    })
    void everySpellingOfAFailureIsKnown(String code, GapReason reason) {
        assertThat(ErrorNote.reason(code)).isEqualTo(Optional.of(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "NoSuchBucketPolicy",
        "NoSuchEntity",
        "DBInstanceNotFound",
        "ServerSideEncryptionConfigurationNotFoundError",
        "ResourceNotFoundException",
        "AWS.SimpleQueueService.NonExistentQueue",
        "QueueDoesNotExist"
    })
    void whatIsNotThereIsNoGap(String code) {
        assertThat(ErrorNote.reason(code)).isEmpty();
    }

    @Test
    void noteOfADeniedCallNamesServiceRegionCallAndResource() throws Exception {
        new Exported(folder)
                .withCaller()
                .with("us-west-2/a.error.txt", error("AccessDeniedException", "DescribeDBInstances"))
                .with("us-west-2/b.txt", error("UnauthorizedOperation", "DescribeSecurityGroups"))
                .with("iam-get-role-web.error.txt", error("AccessDenied", "GetRole"))
                .with(
                        "roles.json",
                        "{\"Roles\": [{\"RoleName\": \"web\", \"Arn\": \"arn:aws:iam::123456789012:role/shop/web\"}]}");
        assertThat(new Exported(folder).read().inventory().gaps())
                .containsExactly(
                        new Gap(
                                GapReason.DENIED,
                                "iam",
                                "global",
                                "GetRole",
                                ResourceId.arn("arn:aws:iam::123456789012:role/shop/web")),
                        new Gap(GapReason.DENIED, "rds", "us-west-2", "DescribeDBInstances", null),
                        new Gap(GapReason.DENIED, "ec2", "us-west-2", "DescribeSecurityGroups", null));
    }

    private static String error(String code, String operation) {
        return "\nAn error occurred (%s) when calling the %s operation: User: arn:aws:iam::123456789012:user/x is not authorized\n"
                .formatted(code, operation);
    }

    @Test
    void clientThatReachedNothingIsAGapToo() throws Exception {
        new Exported(folder)
                .withCaller()
                .with(
                        "eu-west-1/rds-describe-db-clusters.error.txt",
                        "Could not connect to the endpoint URL: \"https://rds.eu-west-1.amazonaws.com/\"");
        assertThat(new Exported(folder).read().inventory().gaps())
                .containsExactly(new Gap(GapReason.UNREACHABLE, "rds", "eu-west-1", "DescribeDBClusters", null));
    }

    private static final String GROUPS =
            "{\"SecurityGroups\": [{\"GroupId\": \"sg-%d\", \"OwnerId\": \"123456789012\"}]%s}";

    @Test
    void allPagesOfACallAreNoGap() throws Exception {
        new Exported(folder)
                .with("ec2-describe-security-groups-page1.json", GROUPS.formatted(1, ", \"NextToken\": \"t1\""))
                .with("ec2-describe-security-groups-page2.json", GROUPS.formatted(2, ", \"NextToken\": \"t2\""))
                .with("ec2-describe-security-groups-page10.json", GROUPS.formatted(10, ""));
        assertThat(new Exported(folder).all(SecurityGroup.class))
                .extracting(SecurityGroup::groupId)
                .containsExactly("sg-1", "sg-2", "sg-10");
        assertThat(new Exported(folder).read().inventory().gaps()).isEmpty();
    }

    @Test
    void missingLastPageIsAGap() throws Exception {
        new Exported(folder)
                .with("eu-west-1/page1.json", GROUPS.formatted(1, ", \"NextToken\": \"t1\""))
                .with("eu-west-1/page2.json", GROUPS.formatted(2, ", \"NextToken\": \"t2\""));
        assertThat(new Exported(folder).read().inventory().gaps())
                .containsExactly(new Gap(GapReason.PARTLY_READ, "ec2", "eu-west-1", "DescribeSecurityGroups", null));
    }

    @Test
    void tokenThatAnotherCommandWentOnWithIsNoGap() throws Exception {
        new Exported(folder)
                .with("x.json", GROUPS.formatted(1, ", \"NextToken\": \"t1\""))
                .with("y.json", GROUPS.formatted(2, ""))
                .with("_calls.tsv", """
                        file\tcommand
                        x.json\taws ec2 describe-security-groups --max-items 1
                        y.json\taws ec2 describe-security-groups --starting-token t1
                        """);
        assertThat(new Exported(folder).read().inventory().gaps()).isEmpty();
    }

    @Test
    void flagDecidesWhereAnAnswerRepeatsItsMarker() throws Exception {
        String roles =
                "{\"Roles\": [{\"RoleName\": \"r\", \"Arn\": \"arn:aws:iam::123456789012:role/r\"}], \"IsTruncated\": %s, \"Marker\": \"m\"}";
        new Exported(folder.resolve("whole")).with("roles.json", roles.formatted("false"));
        new Exported(folder.resolve("part")).with("roles.json", roles.formatted("true"));
        assertThat(new Exported(folder.resolve("whole")).read().inventory().gaps())
                .isEmpty();
        assertThat(new Exported(folder.resolve("part")).read().inventory().gaps())
                .containsExactly(new Gap(GapReason.PARTLY_READ, "iam", "global", "ListRoles", null));
    }

    @Test
    void brokenFileAmongGoodOnesIsAGapAndTheRestIsRead() throws Exception {
        new Exported(folder)
                .with("eu-west-1/ec2-describe-vpcs.json", "{\"Vpcs\": [{\"VpcId\": \"vpc-1\"}, {\"VpcId\": ")
                .with("eu-west-1/groups.json", GROUPS.formatted(1, ""))
                .with("eu-west-1/notes.json", "not JSON")
                .with("README.md", "# exported with a script");
        assertThat(new Exported(folder).read().inventory().gaps())
                .containsExactly(
                        new Gap(GapReason.PARTLY_READ, "ec2", "eu-west-1", "DescribeVpcs", null),
                        new Gap(GapReason.PARTLY_READ, "files", "eu-west-1", "read", null));
        assertThat(new Exported(folder).read().inventory().resources())
                .extracting(resource -> resource.id().value())
                .containsExactly("123456789012/eu-west-1/sg-1", "123456789012/eu-west-1/vpc-1");
    }

    @Test
    void emptyFileOfAKnownCallMeansNothingThere() throws Exception {
        new Exported(folder).with("sqs-list-queues.json", "").with("cloudfront-list-distributions.json", "\n");
        assertThat(new Exported(folder).read().inventory()).isEqualTo(io.github.alidade.model.Inventory.of(List.of()));
    }
}
