package io.github.alidade.source.aws;

import io.github.alidade.model.Certificate;
import io.github.alidade.model.ResourceId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;
import software.amazon.awssdk.services.acm.model.ListCertificatesResponse;

/// Certificates: the names they are for, and whether they are issued.
final class AcmCollector implements Collector {
    private static final Call CERTIFICATES = Call.of("acm:ListCertificates");
    private static final Call CERTIFICATE = Call.of("acm:DescribeCertificate");
    private static final int PAGE = 100;
    /// Without being asked for the others, the list has certificates with RSA keys of 1024 and 2048 bits only.
    private static final Set<KeyAlgorithm> ALL_KEYS =
            EnumSet.complementOf(EnumSet.of(KeyAlgorithm.UNKNOWN_TO_SDK_VERSION));

    @Override
    public String service() {
        return "acm";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(CERTIFICATES, CERTIFICATE);
    }

    @Override
    public void collect(CollectContext context) {
        AcmClient acm = context.client(AcmClient.builder());
        List<Certificate> listed = context.pages(
                CERTIFICATES,
                null,
                token -> acm.listCertificates(request -> request.maxItems(PAGE)
                        .includes(keys -> keys.keyTypes(ALL_KEYS))
                        .nextToken(token)),
                ListCertificatesResponse::nextToken,
                answer -> answer.certificateSummaryList().stream()
                        .map(summary -> listed(context, summary))
                        .toList());
        context.each(listed, one -> described(context, acm, one)).forEach(context::add);
    }

    private static Certificate listed(CollectContext context, CertificateSummary summary) {
        return new Certificate(
                ResourceId.arn(summary.certificateArn()),
                context.home(),
                summary.domainName(),
                others(summary.domainName(), summary.subjectAlternativeNameSummaries()),
                summary.statusAsString());
    }

    private static Certificate described(CollectContext context, AcmClient acm, Certificate listed) {
        return context.ask(CERTIFICATE, listed.id(), () -> {
                    var found = acm.describeCertificate(request ->
                                    request.certificateArn(listed.id().value()))
                            .certificate();
                    return new Certificate(
                            listed.id(),
                            listed.home(),
                            found.domainName(),
                            others(found.domainName(), found.subjectAlternativeNames()),
                            found.statusAsString());
                })
                .orElse(listed);
    }

    /// The first of the alternative names is the main one again.
    private static List<String> others(String domain, List<String> names) {
        return names.stream().filter(name -> !name.equals(domain)).distinct().toList();
    }
}
