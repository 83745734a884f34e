package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/// A role that wants a code of an MFA device, with a small STS of our own.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MfaTest {
    private static final String PROFILES = """
        [profile tests]
        aws_access_key_id = testing
        aws_secret_access_key = testing
        [profile guarded]
        role_arn = arn:aws:iam::123456789012:role/reader
        source_profile = tests
        mfa_serial = arn:aws:iam::123456789012:mfa/ann
        region = us-east-1
        """;
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final List<String> codes = new CopyOnWriteArrayList<>();
    private final AtomicInteger prompts = new AtomicInteger();
    private final Deque<String> typed = new ArrayDeque<>();
    private Instant now = NOON;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : form.split("&", -1)) {
                if (field.startsWith("TokenCode=")) {
                    codes.add(URLDecoder.decode(field.substring(10), StandardCharsets.UTF_8));
                }
            }
            boolean wrong = !codes.isEmpty() && codes.getLast().equals("000000");
            String answer = wrong
                    ? "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>"
                            + "<Message>MultiFactorAuthentication failed</Message></Error></ErrorResponse>"
                    : """
                    <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId>\
                    <SecretAccessKey>secret</SecretAccessKey><SessionToken>token-%d</SessionToken>\
                    <Expiration>%s</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>\
                    """.formatted(codes.size(), now.plusSeconds(3600));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(wrong ? 403 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theCodeIsAskedAgainWhenTheSessionHasEndedAndNotBefore() {
        MfaCredentials credentials = credentials("111111", "222222");
        assertThat(credentials.resolveCredentials()).hasFieldOrPropertyWithValue("sessionToken", "token-1");
        now = NOON.plusSeconds(3500);
        assertThat(credentials.resolveCredentials()).hasFieldOrPropertyWithValue("sessionToken", "token-1");
        now = NOON.plusSeconds(3601);
        assertThat(credentials.resolveCredentials()).hasFieldOrPropertyWithValue("sessionToken", "token-2");
        assertThat(codes).containsExactly("111111", "222222");
        assertThat(prompts).hasValue(2);
    }

    @Test
    void whoHasNoCodeIsAskedOnceUntilTheNextSignIn() {
        MfaCredentials credentials = credentials("", "222222");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(credentials::resolveCredentials).isInstanceOf(MfaCredentials.NoCodeException.class);
        }
        assertThat(prompts).hasValue(1);
        credentials.askAgain();
        assertThat(credentials.resolveCredentials()).hasFieldOrPropertyWithValue("sessionToken", "token-1");
        assertThat(prompts).hasValue(2);
    }

    @Test
    void aWrongCodeIsOneSentenceAndTheNextTryAsksAgain() throws Exception {
        typed.add("000000");
        typed.add("222222");
        AwsSource source = source(this::next);
        assertThatThrownBy(() -> source.signIn(Progress.none()))
                .isInstanceOf(AlidadeException.class)
                .hasMessage("Profile guarded may not assume its role: check the role, and the code of the MFA device.");
        assertThatThrownBy(() -> source.whoAmI(Progress.none())).isInstanceOf(AlidadeException.class);
        assertThat(codes).containsExactly("000000", "222222");
    }

    /// The dialog is gone: nobody may wait for its answer any more, and the next try must not wait behind it.
    @Test
    void cancelWhileTheCodeIsAskedTakesThePromptBack() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch takenBack = new CountDownLatch(1);
        AwsSource source = source(profile -> {
            if (prompts.incrementAndGet() > 1) {
                return Optional.of("222222");
            }
            open.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                takenBack.countDown();
            }
            return Optional.empty();
        });
        Progress cancelledSoon = new Progress() {
            @Override
            public void at(String step, long done, long total) {}

            @Override
            public boolean cancelled() {
                return open.getCount() == 0;
            }
        };
        assertThatThrownBy(() -> source.read(cancelledSoon)).isInstanceOf(CancellationException.class);
        takenBack.await();
        assertThatThrownBy(() -> source.whoAmI(Progress.none())).isInstanceOf(AlidadeException.class);
        assertThat(codes).containsExactly("222222");
    }

    private Optional<String> next(String profile) {
        prompts.incrementAndGet();
        return Optional.of(typed.remove()).filter(code -> !code.isEmpty());
    }

    private AwsSource source(MfaPrompt prompt) throws AlidadeException {
        return new AwsSource(
                new AwsConnection("guarded", List.of("us-east-1"), List.of("sqs"), endpoint()),
                Live.profiles(PROFILES),
                prompt,
                CollectListener.none(),
                Live.RESIGNED);
    }

    private MfaCredentials credentials(String... answers) {
        typed.addAll(List.of(answers));
        Profile profile = ProfileFile.builder()
                .content(PROFILES)
                .type(ProfileFile.Type.CONFIGURATION)
                .build()
                .profile("guarded")
                .orElseThrow();
        return new MfaCredentials(
                profile,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")),
                new MfaCredentials.Asking(this::next, endpoint(), Live.RESIGNED, () -> now));
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
