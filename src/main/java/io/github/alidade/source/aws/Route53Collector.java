package io.github.alidade.source.aws;

import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.HostedZone;
import io.github.alidade.source.Identities;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ListHostedZonesResponse;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/// Hosted zones and their records.
final class Route53Collector implements Collector {
    private static final Call ZONES = Call.of("route53:ListHostedZones");
    private static final Call RECORDS = Call.of("route53:ListResourceRecordSets");

    @Override
    public String service() {
        return "route53";
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(ZONES, RECORDS);
    }

    @Override
    public void collect(CollectContext context) {
        Route53Client route53 = context.client(Route53Client.builder());
        List<HostedZone> zones = context.pages(
                ZONES,
                null,
                token -> route53.listHostedZones(request -> request.marker(token)),
                ListHostedZonesResponse::nextMarker,
                answer -> answer.hostedZones().stream()
                        .map(zone -> new HostedZone(
                                Identities.hostedZone(context.home(), zone.id()),
                                context.home(),
                                Identities.dnsName(zone.name()),
                                Identities.zoneId(zone.id()),
                                zone.config() != null
                                        && Boolean.TRUE.equals(zone.config().privateZone())))
                        .toList());
        context.add(zones);
        context.each(zones, zone -> records(context, route53, zone)).forEach(context::add);
    }

    private static List<DnsRecord> records(CollectContext context, Route53Client route53, HostedZone zone) {
        return context.tokens(
                RECORDS,
                zone.id(),
                (@Nullable Place place) -> route53.listResourceRecordSets(request -> {
                    request.hostedZoneId(zone.zoneId());
                    if (place != null) {
                        request.startRecordName(place.name())
                                .startRecordType(place.type())
                                .startRecordIdentifier(place.setIdentifier());
                    }
                }),
                Route53Collector::next,
                answer -> answer.resourceRecordSets().stream()
                        .map(set -> record(zone, set))
                        .toList());
    }

    private static @Nullable Place next(ListResourceRecordSetsResponse answer) {
        return Boolean.TRUE.equals(answer.isTruncated())
                ? new Place(answer.nextRecordName(), answer.nextRecordTypeAsString(), answer.nextRecordIdentifier())
                : null;
    }

    private static DnsRecord record(HostedZone zone, ResourceRecordSet set) {
        List<String> values =
                set.resourceRecords().stream().map(ResourceRecord::value).toList();
        boolean cname = set.typeAsString().equals("CNAME");
        return new DnsRecord(
                Identities.dnsRecord(zone.id(), set.name(), set.typeAsString(), set.setIdentifier()),
                zone.home(),
                zone.id(),
                Identities.dnsName(set.name()),
                set.typeAsString(),
                set.aliasTarget() == null ? null : set.aliasTarget().dnsName(),
                cname ? values : List.of(),
                cname ? List.of() : values,
                set.setIdentifier());
    }

    /// Where the next page begins: records are told by three things.
    private record Place(String name, String type, @Nullable String setIdentifier) {}
}
