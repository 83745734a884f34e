package io.github.alidade.source.aws;

import java.util.List;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/// Whose account it is, and who asks: the first call of every collection.
final class CallerIdentity implements Collector {
    static final Call GET = Call.of("sts:GetCallerIdentity");

    @Override
    public String service() {
        return "sts";
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(GET);
    }

    /// The answer is needed before there is a context; see [AwsSource].
    @Override
    public void collect(CollectContext context) {}

    /// @throws RuntimeException whatever the SDK throws
    static Caller ask(Clients clients, String anyRegion) {
        // Not in the region that is read: one that is not enabled would not know the key.
        StsClient sts = clients.make(StsClient.builder(), Clients.mainRegion(anyRegion), anyRegion, List.of(GET));
        GetCallerIdentityResponse answer = sts.getCallerIdentity();
        if (answer.account() == null || answer.arn() == null) {
            throw new IllegalStateException("The answer names no account");
        }
        return new Caller(answer.account(), answer.arn());
    }

    record Caller(String account, String arn) {
        /// One line for the user who asked who they are: `role/reader/ann in account 123456789012`.
        String sentence() {
            return name() + " in account " + account;
        }

        /// What kind of caller it is, without any name.
        String kind() {
            String name = name();
            if (name.startsWith("assumed-role/")) {
                return "an assumed role";
            }
            return name.equals("root")
                    ? "the root user"
                    : name.startsWith("user/") ? "an IAM user" : "a federated user";
        }

        private String name() {
            return arn.substring(arn.lastIndexOf(':') + 1);
        }
    }
}
