package io.github.alidade.source.aws;

import io.github.alidade.model.Distribution;
import io.github.alidade.model.Origin;
import io.github.alidade.model.ResourceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/// Distributions: their names, and where they fetch from.
final class CloudFrontCollector implements Collector {
    private static final Call DISTRIBUTIONS = Call.of("cloudfront:ListDistributions");

    @Override
    public String service() {
        return "cloudfront";
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(DISTRIBUTIONS);
    }

    @Override
    public void collect(CollectContext context) {
        CloudFrontClient cloudFront = context.client(CloudFrontClient.builder());
        context.add(context.pages(
                DISTRIBUTIONS,
                null,
                token -> cloudFront
                        .listDistributions(request -> request.marker(token))
                        .distributionList(),
                CloudFrontCollector::next,
                answer -> answer.items().stream()
                        .map(found -> distribution(context, found))
                        .toList()));
    }

    private static @Nullable String next(DistributionList answer) {
        return Boolean.TRUE.equals(answer.isTruncated()) ? answer.nextMarker() : null;
    }

    private static Distribution distribution(CollectContext context, DistributionSummary found) {
        return new Distribution(
                ResourceId.arn(found.arn()),
                context.home(),
                found.id(),
                found.domainName(),
                found.aliases() == null ? List.of() : found.aliases().items(),
                found.status() == null ? "unknown" : found.status(),
                Boolean.TRUE.equals(found.enabled()),
                found.origins() == null
                        ? List.of()
                        : found.origins().items().stream()
                                .map(origin -> new Origin(origin.domainName()))
                                .distinct()
                                .toList(),
                Optional.ofNullable(found.viewerCertificate())
                        .map(ViewerCertificate::acmCertificateArn)
                        .map(Texts::orNull)
                        .map(ResourceId::arn)
                        .orElse(null));
    }
}
