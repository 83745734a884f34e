package io.github.alidade.source.aws;

import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Secret;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsResponse;

/// The names of secrets. There is no call here that could read a value.
final class SecretsCollector implements Collector {
    private static final Call SECRETS = Call.of("secretsmanager:ListSecrets");
    private static final int PAGE = 100;

    @Override
    public String service() {
        return "secretsmanager";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(SECRETS);
    }

    @Override
    public void collect(CollectContext context) {
        SecretsManagerClient secrets = context.client(SecretsManagerClient.builder());
        context.add(context.pages(
                SECRETS,
                null,
                token -> secrets.listSecrets(request -> request.maxResults(PAGE).nextToken(token)),
                ListSecretsResponse::nextToken,
                answer -> answer.secretList().stream()
                        .map(secret -> new Secret(ResourceId.arn(secret.arn()), context.home(), secret.name()))
                        .toList()));
    }
}
