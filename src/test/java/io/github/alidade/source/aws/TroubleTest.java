package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.vocabulary.GapReason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;

/// What a user is told when nothing can be read: one sentence, with what to do.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TroubleTest {
    private static final String PROFILES = """
        [profile tests]
        aws_access_key_id = testing
        aws_secret_access_key = testing
        region = us-east-1
        [profile people]
        sso_start_url = https://people.example/start
        sso_region = us-east-1
        sso_account_id = 123456789012
        sso_role_name = reader
        region = us-east-1
        [profile guarded]
        role_arn = arn:aws:iam::123456789012:role/reader
        source_profile = tests
        mfa_serial = arn:aws:iam::123456789012:mfa/ann
        region = us-east-1
        [profile empty]
        region = us-east-1
        """;

    @Test
    void nobodyAtTheEndpoint() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(sentence("tests", URI.create("http://127.0.0.1:" + port)))
                .isEqualTo("Nothing answers at 127.0.0.1:%d: check the endpoint, and whether the emulator runs."
                        .formatted(port));
    }

    @Test
    void aWebServerAtTheEndpoint() throws Exception {
        HttpServer server = server(200, "text/html", "<html><body>Welcome</body></html>");
        try {
            assertThat(sentence("tests", endpoint(server)))
                    .isEqualTo("What answers at 127.0.0.1:%d does not speak as AWS does: check the endpoint."
                            .formatted(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        InvalidClientTokenId | AWS does not accept the credentials of profile tests: check its access key and secret key.
        SignatureDoesNotMatch | AWS does not accept the credentials of profile tests: check its access key and secret key.
        ExpiredToken | The credentials of profile tests have expired: get new ones and try again.
        RequestExpired | The clock of this computer is wrong by minutes, and AWS refuses its requests: set the clock.
        """)
    void credentialsThatAwsRefuses(String code, String sentence) throws Exception {
        HttpServer server = server(
                403,
                "text/xml",
                "<ErrorResponse><Error><Code>%s</Code><Message>no</Message></Error></ErrorResponse>".formatted(code));
        try {
            assertThat(sentence("tests", endpoint(server))).isEqualTo(sentence);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anExpiredSignInSaysWhatToType() {
        assertThat(sentence("people", URI.create("http://127.0.0.1:9")))
                .isEqualTo("The sign-in of profile people has expired: type 'aws sso login --profile people' and try"
                        + " again.");
    }

    @Test
    void noMfaCode() {
        assertThat(sentence("guarded", URI.create("http://127.0.0.1:9")))
                .isEqualTo("No MFA code was given, and profile guarded needs one.");
    }

    @Test
    void aProfileWithoutCredentials() {
        assertThat(sentence("empty", URI.create("http://127.0.0.1:9")))
                .isEqualTo("Profile empty has no credentials that work: check it with 'aws configure list --profile"
                        + " empty'.");
    }

    @Test
    void whatTheUserMistyped() {
        assertThat(usage("nobody", List.of(), List.of(), null))
                .isEqualTo("There is no profile nobody in the AWS configuration.");
        assertThat(usage("tests", List.of("moon"), List.of(), null))
                .isEqualTo("'moon' is not the name of a region, such as us-east-1.");
        assertThat(usage("tests", List.of("us-east-1", "cn-north-1"), List.of(), null))
                .isEqualTo("Regions of China, of the government and all others need credentials of their own: read"
                        + " them one after another.");
        assertThat(usage("tests", List.of(), List.of("ftp"), null))
                .startsWith("There is no service 'ftp' to ask; there are route53, s3, ");
        assertThat(usage("tests", List.of(), List.of("iam"), null))
                .isEqualTo("iam can be asked only about what another service names: ask for ecs or lambda, too.");
        assertThat(usage("tests", List.of(), List.of(), URI.create("localhost:5000")))
                .isEqualTo("The endpoint must be an address such as http://localhost:5000.");
    }

    @Test
    void blanksInListsDoNotMatter() throws Exception {
        AwsSource source = Live.source(
                URI.create("http://127.0.0.1:9"), List.of("us-east-1", " eu-west-1 ", ""), List.of("sqs", " rds"));
        assertThat(source.regions()).containsExactly("us-east-1", "eu-west-1");
        assertThat(source.plannedCalls())
                .containsExactly(
                        "rds:DescribeDBClusters",
                        "rds:DescribeDBInstances",
                        "sqs:GetQueueAttributes",
                        "sqs:ListQueues",
                        "sts:GetCallerIdentity");
    }

    /// A proxy before AWS does not know which protocol a service speaks.
    @Test
    void aThrottleInTheWrongProtocolIsOneAllTheSame() {
        AwsServiceException thrown = AwsServiceException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .rawResponse(SdkBytes.fromUtf8String(
                                "<ErrorResponse><Error><Code>ThrottlingException</Code></Error></ErrorResponse>"))
                        .build())
                .build();
        assertThat(Failure.of(thrown)).isEqualTo(Failure.THROTTLED);
    }

    @Test
    void profilesAreListedTheDefaultOneFirst() {
        assertThat(Live.profiles(PROFILES + "[default]\nregion = eu-west-1\n").names())
                .containsExactly("default", "empty", "guarded", "people", "tests");
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDenied, 403, DENIED",
        "AccessDeniedException, 400, DENIED",
        "UnauthorizedOperation, 403, DENIED",
        "AuthorizationError, 403, DENIED",
        "Throttling, 400, THROTTLED",
        "ThrottlingException, 400, THROTTLED",
        "ThrottledException, 400, THROTTLED",
        "RequestThrottled, 400, THROTTLED",
        "SlowDown, 503, THROTTLED",
        "RequestLimitExceeded, 503, THROTTLED",
        "TooManyRequestsException, 429, THROTTLED",
        "OptInRequired, 403, REGION_NOT_ENABLED",
        "RegionDisabledException, 403, REGION_NOT_ENABLED",
        "ServiceUnavailable, 503, UNREACHABLE",
        "UnknownOperationException, 400, UNSUPPORTED",
        "InternalFailure, 501, UNSUPPORTED",
        "InternalFailure, 500, FAILED",
        "ValidationError, 400, FAILED"
    })
    void everySpellingOfAFailureIsUnderstood(String code, int status, GapReason reason) {
        AwsServiceException thrown = AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
        assertThat(Failure.of(thrown).reason()).isEqualTo(reason);
    }

    @Test
    void aConnectionThatBreaksIsUnreachable() {
        assertThat(Failure.of(SdkClientException.create("no", new java.net.SocketException("reset"))))
                .isEqualTo(Failure.UNREACHABLE);
    }

    private static String sentence(String profile, URI endpoint) {
        AlidadeException told = catchThrowableOfType(AlidadeException.class, () -> new AwsSource(
                        new AwsConnection(profile, List.of("us-east-1"), List.of("sqs"), endpoint),
                        Live.profiles(PROFILES),
                        MfaPrompt.none(),
                        CollectListener.none(),
                        Live.RESIGNED)
                .read(Progress.none()));
        assertThat(told.kind()).isEqualTo(AlidadeException.Kind.AWS);
        return told.getMessage();
    }

    /// An account may forbid even that, and let us read the rest.
    @Test
    void whoWeAreMayBeDeniedAndReadingGoesOn() throws Exception {
        HttpServer server = server(
                403,
                "text/xml",
                "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>");
        try {
            AwsSource source = Live.source(
                    endpoint(server), List.of("us-east-1"), List.of(), CollectListener.none(), Live.RESIGNED);
            source.signIn(Progress.none());
            AlidadeException told = catchThrowableOfType(AlidadeException.class, () -> source.whoAmI(Progress.none()));
            assertThat(told)
                    .hasMessage("AWS does not say who you are (sts:GetCallerIdentity is denied): reading may work all"
                            + " the same.");
        } finally {
            server.stop(0);
        }
    }

    private static String usage(String profile, List<String> regions, List<String> services, @Nullable URI endpoint) {
        AlidadeException told = catchThrowableOfType(
                AlidadeException.class,
                () -> new AwsSource(
                        new AwsConnection(profile, regions, services, endpoint),
                        Live.profiles(PROFILES),
                        MfaPrompt.none(),
                        CollectListener.none(),
                        Live.RESIGNED));
        assertThat(told.kind()).isEqualTo(AlidadeException.Kind.USAGE);
        return told.getMessage();
    }

    private static HttpServer server(int status, String type, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI endpoint(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
