package io.github.alidade.source.file;

import io.github.alidade.model.Certificate;
import io.github.alidade.model.Distribution;
import io.github.alidade.model.HttpApi;
import io.github.alidade.model.Origin;
import io.github.alidade.model.ResourceId;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers of ACM, CloudFront and API Gateway.
final class EdgeAnswers {
    private final Collected collected;
    private final Spellings apis = new Spellings();
    private final Map<String, List<String>> integrations = new LinkedHashMap<>();
    private final List<Integration> pending = new ArrayList<>();

    private record Integration(Answer answer, String uri) {}

    EdgeAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("CertificateSummaryList", "acm", "ListCertificates", this::certificate);
        answers.object("Certificate", "acm", "DescribeCertificate", this::certificate);
        answers.object("DistributionList", "cloudfront", "ListDistributions", (answer, list) -> list.items("Items")
                .forEach(item -> distribution(answer, item, item)));
        answers.object(
                "Distribution",
                "cloudfront",
                "GetDistribution",
                (answer, item) -> distribution(answer, item, item.item("DistributionConfig")));
        answers.each("Items", "apigateway", "GetApis", this::item);
        answers.each("items", "apigateway", "GetRestApis", this::restApi);
        answers.whole(
                "api",
                List.of("ApiId", "ProtocolType", "Name", "ApiEndpoint"),
                (answer, keys) -> keys.has("ApiId") && keys.has("ProtocolType"),
                "apigateway",
                "GetApi",
                this::item);
    }

    private void certificate(Answer answer, Item item) {
        String arn = item.text("CertificateArn");
        String domain = item.text("DomainName");
        if (arn == null || domain == null) {
            return;
        }
        List<String> summaries = item.texts("SubjectAlternativeNameSummaries");
        List<String> names = summaries.isEmpty() ? item.texts("SubjectAlternativeNames") : summaries;
        List<String> others =
                names.stream().filter(name -> !name.equals(domain)).toList();
        String status = item.text("Status");
        collected.add(
                ResourceKind.CERTIFICATE,
                answer,
                Where.arn(arn),
                home -> new Certificate(ResourceId.arn(arn), home, domain, others, status));
    }

    private void distribution(Answer answer, Item item, Item config) {
        String id = item.text("Id");
        String domain = item.text("DomainName");
        if (id == null || domain == null) {
            return;
        }
        String arn = item.text("ARN");
        List<String> aliases = config.item("Aliases").texts("Items");
        String status = item.text("Status", "unknown");
        List<Origin> origins = config.item("Origins").textsIn("Items", "DomainName").stream()
                .map(Origin::new)
                .toList();
        Item viewer = config.item("ViewerCertificate");
        String certificate = viewer.text("ACMCertificateArn");
        boolean enabled = config.is("Enabled");
        collected.add(
                ResourceKind.DISTRIBUTION,
                answer,
                Where.global(Where.arn(arn).account()),
                home -> new Distribution(
                        arn == null ? Identities.distribution(home, id) : ResourceId.arn(arn),
                        home,
                        id,
                        domain,
                        aliases,
                        status,
                        enabled,
                        origins,
                        certificate == null ? null : ResourceId.arn(certificate)));
    }

    /// What `Items` holds depends on what was asked for; only APIs and integrations are of use.
    private void item(Answer answer, Item item) {
        String id = item.text("ApiId");
        String name = item.text("Name");
        String uri = item.text("IntegrationUri");
        if (uri != null && item.has("IntegrationId")) {
            pending.add(new Integration(answer, uri));
        } else if (id != null && name != null && item.has("ProtocolType")) {
            api(answer, id, name, item.text("ProtocolType", "other"), item.text("ApiEndpoint"));
        }
    }

    /// APIs of the older API Gateway; other lists called `items` have no `apiKeySource` or `endpointConfiguration`.
    private void restApi(Answer answer, Item item) {
        String id = item.text("id");
        String name = item.text("name");
        if (id != null && name != null && (item.has("apiKeySource") || item.has("endpointConfiguration"))) {
            api(answer, id, name, "REST", null);
        }
    }

    private void api(Answer answer, String id, String name, String protocol, @Nullable String endpoint) {
        apis.add(id, name);
        Where where = Where.UNTOLD.orRegionIn(endpoint);
        collected.add(ResourceKind.HTTP_API, answer, where, home -> {
            String written = endpoint == null
                    ? "https://%s.execute-api.%s.amazonaws.com".formatted(id, home.region())
                    : endpoint;
            List<String> uris = integrations.getOrDefault(id, List.of());
            return new HttpApi(Identities.ofId(home, id), home, id, name, protocol, written, List.copyOf(uris));
        });
    }

    /// Gives every integration to the API that was asked for.
    void settle() {
        for (Integration integration : pending) {
            String about = integration.answer.call().about("api-id", "rest-api-id");
            String api = about == null ? null : apis.find(about).orElse(null);
            if (api == null) {
                collected.gap(integration.answer, GapReason.PARTLY_READ, "apigateway", "GetIntegrations", null);
            } else if (!integrations
                    .computeIfAbsent(api, none -> new ArrayList<>())
                    .contains(integration.uri)) {
                integrations.getOrDefault(api, List.of()).add(integration.uri);
            }
        }
    }
}
