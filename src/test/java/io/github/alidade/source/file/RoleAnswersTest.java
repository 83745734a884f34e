package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Home;
import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.Principal;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.Statement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleAnswersTest {
    private static final String TRUST = """
            {"Statement": {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}}
            """;
    private static final String POLICY = "arn:aws:iam::123456789012:policy/read-media";

    @TempDir
    private Path folder;

    private static Statement allow(List<Principal> principals, List<String> actions, List<String> resources) {
        return new Statement("Allow", principals, List.of(), actions, List.of(), resources, List.of(), false);
    }

    private static final Role WEB = new Role(
            ResourceId.arn("arn:aws:iam::123456789012:role/shop/web"),
            new Home("123456789012", Home.GLOBAL),
            "web",
            "/shop/",
            "AROAEXAMPLE",
            List.of(allow(
                    List.of(new Principal("Service", "ecs-tasks.amazonaws.com")),
                    List.of("sts:AssumeRole"),
                    List.of())),
            List.of(new ManagedPolicy(
                    POLICY,
                    "read-media",
                    List.of(allow(List.of(), List.of("s3:GetObject"), List.of("arn:aws:s3:::media/*"))),
                    true)),
            List.of(
                    new InlinePolicy(
                            "inline",
                            List.of(allow(List.of(), List.of("sqs:SendMessage", "sqs:GetQueueUrl"), List.of("*"))),
                            true),
                    new InlinePolicy("unseen", List.of(), false)));

    @Test
    void sixKindsOfAnswersBecomeOneRole() throws Exception {
        new Exported(folder)
                .withCaller()
                .with("iam-list-roles.json", """
                        {"Roles": [{"Path": "/shop/", "RoleName": "web", "RoleId": "AROAEXAMPLE",
                          "Arn": "arn:aws:iam::123456789012:role/shop/web"}]}
                        """)
                .with("iam-get-role-web.json", """
                        {"Role": {"Path": "/shop/", "RoleName": "web", "RoleId": "AROAEXAMPLE",
                          "Arn": "arn:aws:iam::123456789012:role/shop/web", "AssumeRolePolicyDocument": %s}}
                        """.formatted(TRUST))
                .with("iam-list-attached-role-policies-web.json", """
                        {"AttachedPolicies": [{"PolicyName": "read-media", "PolicyArn": "%s"}]}
                        """.formatted(POLICY))
                .with("iam-list-role-policies-web.json", "{\"PolicyNames\": [\"inline\", \"unseen\"]}")
                .with("iam-get-role-policy-web-inline.json", """
                        {"RoleName": "web", "PolicyName": "inline", "PolicyDocument": {"Statement": [
                          {"Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:GetQueueUrl"], "Resource": "*"}]}}
                        """)
                .with(
                        "iam-get-policy-read-media.json",
                        "{\"Policy\": {\"Arn\": \"%s\", \"DefaultVersionId\": \"v2\"}}".formatted(POLICY))
                .with("iam-get-policy-version-read-media.json", """
                        {"PolicyVersion": {"VersionId": "v2", "IsDefaultVersion": true, "Document": {"Statement":
                          {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::media/*"}}}}
                        """);
        assertThat(new Exported(folder).all(Role.class)).containsExactly(WEB);
        assertThat(new Exported(folder).read().inventory().gaps()).isEmpty();
    }

    @Test
    void authorizationDetailsSayTheSameAtOnceWithDocumentsEncoded() throws Exception {
        String inline = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"sqs:SendMessage\",\"sqs:GetQueueUrl\"],"
                + "\"Resource\":\"*\"}]}";
        new Exported(folder)
                .with("details.json", """
                        {"UserDetailList": [], "RoleDetailList": [{"Path": "/shop/", "RoleName": "web", "RoleId": "AROAEXAMPLE",
                          "Arn": "arn:aws:iam::123456789012:role/shop/web", "AssumeRolePolicyDocument": "%s",
                          "RolePolicyList": [{"PolicyName": "inline", "PolicyDocument": "%s"}],
                          "AttachedManagedPolicies": [{"PolicyName": "read-media", "PolicyArn": "%s"}]}],
                         "Policies": [{"PolicyName": "read-media", "Arn": "%s", "DefaultVersionId": "v2", "PolicyVersionList": [
                          {"VersionId": "v1", "IsDefaultVersion": false, "Document": {"Statement": [
                            {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}},
                          {"VersionId": "v2", "IsDefaultVersion": true, "Document": {"Statement": [
                            {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::media/*"}]}}]}]}
                        """.formatted(encoded(TRUST.strip()), encoded(inline), POLICY, POLICY));
        Role read = new Exported(folder).only(Role.class);
        assertThat(read)
                .isEqualTo(new Role(
                        WEB.id(),
                        WEB.home(),
                        WEB.name(),
                        WEB.path(),
                        WEB.uniqueId(),
                        WEB.trust(),
                        WEB.managedPolicies(),
                        WEB.inlinePolicies().subList(0, 1)));
    }

    private static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void documentOfAnotherVersionDoesNotCount() throws Exception {
        new Exported(folder)
                .with("details.json", """
                        {"RoleDetailList": [{"Path": "/", "RoleName": "web", "Arn": "arn:aws:iam::123456789012:role/web",
                          "AttachedManagedPolicies": [{"PolicyName": "read-media", "PolicyArn": "%s"}]}]}
                        """.formatted(POLICY))
                .with("iam-get-policy-version-read-media.json", """
                        {"PolicyVersion": {"VersionId": "v1", "IsDefaultVersion": false, "Document": {"Statement": []}}}
                        """);
        assertThat(new Exported(folder).only(Role.class).managedPolicies())
                .containsExactly(new ManagedPolicy(POLICY, "read-media", List.of(), false));
    }

    @Test
    void sameRoleNameInTwoAccountsStaysTwo() throws Exception {
        for (String account : List.of("123456789012", "111122223333")) {
            new Exported(folder)
                    .with(
                            account + "/sts-get-caller-identity.json",
                            "{\"UserId\": \"X\", \"Account\": \"%s\", \"Arn\": \"arn:aws:iam::%s:user/x\"}"
                                    .formatted(account, account))
                    .with(
                            account + "/iam-get-role/web",
                            "{\"Role\": {\"RoleName\": \"web\", \"Path\": \"/\", \"Arn\": \"arn:aws:iam::%s:role/web\"}}"
                                    .formatted(account))
                    .with(account + "/iam-list-role-policies/web", "{\"PolicyNames\": [\"of-%s\"]}".formatted(account));
        }
        assertThat(new Exported(folder).all(Role.class))
                .extracting(role -> role.inlinePolicies().getFirst().name())
                .containsExactly("of-111122223333", "of-123456789012");
    }

    @Test
    void everyFormOfPrincipalAndStatementIsRead() {
        assertThat(PolicyDocuments.parse("""
                        {"Statement": [
                          {"Effect": "Allow", "Principal": "*", "NotAction": "iam:*", "NotResource": ["a", "b"]},
                          {"Effect": "Deny", "NotPrincipal": {"AWS": ["111122223333", "arn:aws:iam::111122223333:root"]},
                           "Action": "sts:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
                        """))
                .containsExactly(
                        new Statement(
                                "Allow",
                                List.of(new Principal("*", "*")),
                                List.of(),
                                List.of(),
                                List.of("iam:*"),
                                List.of(),
                                List.of("a", "b"),
                                false),
                        new Statement(
                                "Deny",
                                List.of(),
                                List.of(
                                        new Principal("AWS", "111122223333"),
                                        new Principal("AWS", "arn:aws:iam::111122223333:root")),
                                List.of("sts:*"),
                                List.of(),
                                List.of(),
                                List.of(),
                                true));
    }

    @Test
    void plusSignOfPlainJsonStaysOne() {
        assertThat(PolicyDocuments.parse(
                        "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"a:B\", \"Resource\": \"x+y\"}}"))
                .containsExactly(allow(List.of(), List.of("a:B"), List.of("x+y")));
    }

    @Test
    void whatIsNoDocumentHasNoStatements() {
        assertThat(PolicyDocuments.parse("%7Bnot")).isEmpty();
        assertThat(PolicyDocuments.parse("%7B%")).isEmpty();
        assertThat(PolicyDocuments.parse("")).isEmpty();
        assertThat(PolicyDocuments.parse("[1, 2]")).isEmpty();
    }
}
