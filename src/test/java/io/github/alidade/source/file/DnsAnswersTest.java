package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Home;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.ResourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnsAnswersTest {
    private static final Home HOME = new Home("123456789012", Home.GLOBAL);

    @TempDir
    private Path folder;

    private Exported zones() throws Exception {
        return new Exported(folder).withCaller().with("zones.json", """
                        {"HostedZones": [
                          {"Id": "/hostedzone/Z1", "Name": "shop.example.", "Config": {"PrivateZone": false}},
                          {"Id": "/hostedzone/Z2", "Name": "shop.example.", "Config": {"PrivateZone": true}}]}
                        """);
    }

    @Test
    void recordsAreReadAsPeopleWriteThem() throws Exception {
        zones().with("route53-list-resource-record-sets-Z2.json", """
                        {"ResourceRecordSets": [
                          {"Name": "\\\\052.shop.example.", "Type": "A", "SetIdentifier": "blue", "Weight": 10,
                           "AliasTarget": {"DNSName": "dualstack.edge-1.eu-west-1.elb.amazonaws.com."}},
                          {"Name": "www.shop.example.", "Type": "CNAME", "ResourceRecords": [{"Value": "shop.example"}]},
                          {"Name": "shop.example.", "Type": "TXT", "ResourceRecords": [{"Value": "\\"a b\\""}]}]}
                        """);
        ResourceId zone = new ResourceId("123456789012/global/Z2");
        assertThat(new Exported(folder).all(DnsRecord.class))
                .containsExactly(
                        new DnsRecord(
                                new ResourceId("123456789012/global/Z2/*.shop.example/A/blue"),
                                HOME,
                                zone,
                                "*.shop.example",
                                "A",
                                "dualstack.edge-1.eu-west-1.elb.amazonaws.com.",
                                List.of(),
                                List.of(),
                                "blue"),
                        new DnsRecord(
                                new ResourceId("123456789012/global/Z2/www.shop.example/CNAME"),
                                HOME,
                                zone,
                                "www.shop.example",
                                "CNAME",
                                null,
                                List.of("shop.example"),
                                List.of(),
                                null),
                        new DnsRecord(
                                new ResourceId("123456789012/global/Z2/shop.example/TXT"),
                                HOME,
                                zone,
                                "shop.example",
                                "TXT",
                                null,
                                List.of(),
                                List.of("\"a b\""),
                                null));
    }

    @Test
    void zoneIsToldByItsOwnRecordsWhenNothingElseDoes() throws Exception {
        String records = """
                {"ResourceRecordSets": [{"Name": "%1$s", "Type": "SOA"}, {"Name": "%2$s", "Type": "A"}]}
                """;
        zones().with("r1.json", records.formatted("shop.example.", "one.shop.example."))
                .with("r2.json", records.formatted("shop.example.", "two.shop.example."))
                .with("r3.json", records.formatted("lab.example.", "three.lab.example."));
        assertThat(new Exported(folder).all(DnsRecord.class))
                .filteredOn(record -> record.type().equals("A"))
                .extracting(record -> record.id().value())
                .containsExactly(
                        "123456789012/global/Z1/one.shop.example/A",
                        "123456789012/global/Z2/two.shop.example/A",
                        "123456789012/global/lab.example/three.lab.example/A");
        assertThat(new Exported(folder).all(HostedZone.class))
                .extracting(HostedZone::name, HostedZone::privateZone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shop.example", false),
                        org.assertj.core.groups.Tuple.tuple("shop.example", true),
                        org.assertj.core.groups.Tuple.tuple("lab.example", false));
    }
}
