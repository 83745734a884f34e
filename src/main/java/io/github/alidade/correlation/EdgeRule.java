package io.github.alidade.correlation;

import io.github.alidade.model.Distribution;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.Listener;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates, the origins of distributions, and the integrations of APIs.
final class EdgeRule implements Rule {
    /// API Gateway wraps the ARN of a function into a path of its own.
    private static final Pattern FUNCTION = Pattern.compile("(arn:aws[a-z-]*:lambda:[^/]+:function:[^/]+)");

    private static final Pattern QUEUE =
            Pattern.compile("arn:(aws[a-z-]*):apigateway:([a-z0-9-]+):sqs:path/([0-9]{12})/([A-Za-z0-9_.-]+)");

    @Override
    public void read(Known known, Drafts drafts) {
        for (Listener listener : known.all(Listener.class)) {
            listener.certificates()
                    .forEach(arn -> drafts.relate(
                            listener.id(),
                            drafts.node(ResourceKind.CERTIFICATE, arn, listener.home()),
                            RelationKind.USES_CERTIFICATE,
                            Why.declared(EvidenceKind.CERTIFICATE, listener.id())));
        }
        known.all(Distribution.class).forEach(distribution -> distribution(distribution, known, drafts));
        for (HttpApi api : known.all(HttpApi.class)) {
            api.integrations().forEach(integration -> integrate(api, integration, known, drafts));
        }
    }

    private static void distribution(Distribution distribution, Known known, Drafts drafts) {
        if (distribution.certificate() != null) {
            drafts.relate(
                    distribution.id(),
                    drafts.node(ResourceKind.CERTIFICATE, distribution.certificate(), distribution.home()),
                    RelationKind.USES_CERTIFICATE,
                    Why.declared(EvidenceKind.CERTIFICATE, distribution.id()));
        }
        distribution.origins().forEach(origin -> origin(distribution, origin.domainName(), known, drafts)
                .filter(target -> !target.equals(distribution.id()))
                .ifPresent(target -> drafts.relate(
                        distribution.id(),
                        target,
                        RelationKind.HAS_ORIGIN,
                        Why.declared(EvidenceKind.ORIGIN, distribution.id()))));
    }

    /// Another host of AWS, a bucket, or a record of ours; the rest of the world is outside.
    private static Optional<ResourceId> origin(Distribution distribution, String domain, Known known, Drafts drafts) {
        Optional<ResourceId> bucket = Hosts.bucket(Hosts.normal(domain), null)
                .map(name -> drafts.node(ResourceKind.BUCKET, name, distribution.home()));
        return bucket.or(
                        () -> known.names().records(domain).stream().findFirst().map(Resource::id))
                .or(() -> drafts.host(domain, distribution.home()));
    }

    private static void integrate(HttpApi api, String integration, Known known, Drafts drafts) {
        Matcher queue = QUEUE.matcher(integration);
        if (queue.matches()) {
            String arn =
                    "arn:%s:sqs:%s:%s:%s".formatted(queue.group(1), queue.group(2), queue.group(3), queue.group(4));
            ResourceId target = drafts.node(ResourceKind.QUEUE, arn, api.home());
            drafts.relate(api.id(), target, RelationKind.SENDS_TO, Why.declared(EvidenceKind.INTEGRATION, api.id()));
            return;
        }
        integrated(api, integration, known, drafts)
                .filter(target -> !target.equals(api.id()))
                .ifPresent(target -> drafts.relate(
                        api.id(), target, RelationKind.ROUTES_TO, Why.declared(EvidenceKind.INTEGRATION, api.id())));
    }

    private static Optional<ResourceId> integrated(HttpApi api, String integration, Known known, Drafts drafts) {
        Matcher function = FUNCTION.matcher(integration);
        if (function.find()) {
            return Optional.of(drafts.node(ResourceKind.LAMBDA_FUNCTION, function.group(1), api.home()));
        }
        Optional<ResourceKind> kind = Arn.parse(integration).map(Arn::kind);
        if (kind.isEmpty()) {
            return known.names().records(integration).stream()
                    .findFirst()
                    .map(Resource::id)
                    .or(() -> drafts.host(integration, api.home()));
        }
        return switch (kind.get()) {
            // A private integration names the listener; requests enter at its load balancer.
            case LISTENER ->
                known.find(ResourceKind.LISTENER, integration, api.home())
                        .filter(Listener.class::isInstance)
                        .map(Listener.class::cast)
                        .map(listener -> drafts.node(ResourceKind.LOAD_BALANCER, listener.loadBalancer(), api.home()));
            case LOAD_BALANCER -> Optional.of(drafts.node(ResourceKind.LOAD_BALANCER, integration, api.home()));
            default -> Optional.empty();
        };
    }
}
