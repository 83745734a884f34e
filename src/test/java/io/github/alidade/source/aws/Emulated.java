package io.github.alidade.source.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The fictional account in an emulator, for tests of the rooms above. Calls go through a proxy that can hang.
public final class Emulated implements AutoCloseable {
    /// The emulator holds one account, so that tests that run side by side take turns at it.
    public static final String EMULATOR = "emulator";

    private final Moto moto = Moto.empty();
    private StrictProxy proxy = new StrictProxy(moto.endpoint());

    /// An account with nothing in it; skipped without an emulator.
    public static Emulated empty() {
        return new Emulated();
    }

    /// The account of the bundled sample; skipped without an emulator.
    public static Emulated streamora() {
        Emulated emulated = empty();
        new Seeder(emulated.moto.endpoint()).streamora();
        return emulated;
    }

    /// Profiles, as the AWS CLI would have them in its file.
    public static String configuration() {
        return """
            [profile acme-prod]
            aws_access_key_id = testing
            aws_secret_access_key = testing
            region = us-east-1
            [profile acme-sso]
            sso_start_url = https://acme.example/start
            sso_region = us-east-1
            sso_account_id = 123456789012
            sso_role_name = reader
            region = us-east-1
            [profile acme-guarded]
            role_arn = arn:aws:iam::123456789012:role/reader
            source_profile = acme-prod
            mfa_serial = arn:aws:iam::123456789012:mfa/ann
            region = us-east-1
            """;
    }

    public URI endpoint() {
        return proxy.endpoint();
    }

    public int calls() {
        return proxy.count();
    }

    /// An answer that never comes.
    public void hangOn(String operation) {
        proxy.close();
        proxy = new StrictProxy(moto.endpoint()).failing(StrictProxy.Fault.HANG, operation);
    }

    public void addQueue(String name) {
        try (SqsClient sqs = sqs()) {
            sqs.createQueue(request -> request.queueName(name));
            proxy.forget();
        }
    }

    public void removeQueue(String name) {
        try (SqsClient sqs = sqs()) {
            String url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
            sqs.deleteQueue(request -> request.queueUrl(url));
            proxy.forget();
        }
    }

    private SqsClient sqs() {
        return SqsClient.builder()
                .endpointOverride(moto.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
                .build();
    }

    @Override
    public void close() {
        proxy.close();
    }
}
