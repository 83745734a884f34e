package io.github.alidade.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Route;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Vpc;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkAnswersTest {
    @TempDir
    private Path folder;

    @Test
    void rulesOfAPermissionAreGroupsThenRangesThenSixThenPrefixLists() throws Exception {
        new Exported(folder).with("us-west-2/groups.json", """
                        {"SecurityGroups": [{"GroupId": "sg-1", "GroupName": "app", "OwnerId": "123456789012", "VpcId": "vpc-1",
                          "Description": "the app", "IpPermissions": [
                           {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 8443,
                            "PrefixListIds": [{"PrefixListId": "pl-1"}], "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32"}],
                            "IpRanges": [{"CidrIp": "198.51.100.0/24", "Description": "office"}],
                            "UserIdGroupPairs": [{"GroupId": "sg-2", "UserId": "123456789012"},
                              {"GroupId": "sg-3", "UserId": "111122223333", "PeeringStatus": "active"}]},
                           {"IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]},
                           {"IpProtocol": "-1", "FromPort": -1, "ToPort": -1, "UserIdGroupPairs": [{"GroupId": "sg-1"}]}]}]}
                        """);
        Home home = new Home("123456789012", "us-west-2");
        assertThat(new Exported(folder).only(SecurityGroup.class))
                .isEqualTo(new SecurityGroup(
                        ResourceId.of(home, "sg-1"),
                        home,
                        "sg-1",
                        "app",
                        "the app",
                        "vpc-1",
                        List.of(
                                rule(Peer.Kind.GROUP, "sg-2", null, 443, 8443, null),
                                rule(Peer.Kind.GROUP, "sg-3", "111122223333", 443, 8443, null),
                                rule(Peer.Kind.CIDR, "198.51.100.0/24", null, 443, 8443, "office"),
                                rule(Peer.Kind.CIDR6, "2001:db8::/32", null, 443, 8443, null),
                                rule(Peer.Kind.PREFIX_LIST, "pl-1", null, 443, 8443, null),
                                new GroupRule(new Peer(Peer.Kind.CIDR, "0.0.0.0/0", null), "icmp", 8, -1, null),
                                new GroupRule(new Peer(Peer.Kind.GROUP, "sg-1", null), "-1", null, null, null)),
                        List.of()));
    }

    private static GroupRule rule(
            Peer.Kind kind, String value, String account, Integer from, Integer to, String description) {
        return new GroupRule(new Peer(kind, value, account), "tcp", from, to, description);
    }

    @Test
    void regionOfAGroupIsThatOfItsVpcWhenAnotherAnswerTellsIt() throws Exception {
        new Exported(folder).withCaller().with("a.json", """
                        {"SecurityGroups": [{"GroupId": "sg-1", "GroupName": "one", "VpcId": "vpc-eu"},
                                            {"GroupId": "sg-2", "GroupName": "two", "VpcId": "vpc-us"}]}
                        """).with("b.json", """
                        {"Subnets": [
                          {"SubnetId": "subnet-1", "VpcId": "vpc-eu", "AvailabilityZone": "eu-central-1a"},
                          {"SubnetId": "subnet-2", "VpcId": "vpc-us", "AvailabilityZone": "us-west-2-lax-1a"},
                          {"SubnetId": "subnet-3", "VpcId": "vpc-us", "AvailabilityZone": "us-west-2a"}]}
                        """);
        assertThat(new Exported(folder).all(SecurityGroup.class))
                .extracting(Resource::id)
                .containsExactly(
                        new ResourceId("123456789012/eu-central-1/sg-1"),
                        new ResourceId("123456789012/us-west-2/sg-2"));
    }

    @Test
    void foldersNamedAfterRegionsTellTheRegion() throws Exception {
        for (String region : List.of("us-east-1", "ap-southeast-2")) {
            new Exported(folder)
                    .with(
                            region + "/ec2-describe-vpcs.json",
                            "{\"Vpcs\": [{\"VpcId\": \"vpc-1\", \"OwnerId\": \"123456789012\", \"CidrBlock\": \"10.0.0.0/16\"}]}");
        }
        assertThat(new Exported(folder).all(Vpc.class))
                .extracting(Resource::home)
                .containsExactly(new Home("123456789012", "ap-southeast-2"), new Home("123456789012", "us-east-1"));
    }

    @Test
    void withoutAnyHintAccountAndRegionAreTheMostFrequentOnes() throws Exception {
        new Exported(folder)
                .with("vpcs.json", "{\"Vpcs\": [{\"VpcId\": \"vpc-1\"}]}")
                .with(
                        "buckets.json",
                        "{\"Buckets\": [{\"Name\": \"a\"}, {\"Name\": \"b\"}, {\"Name\": \"c\"}, {\"Name\": \"d\"}]}")
                .with("clusters.json", """
                        {"clusterArns": ["arn:aws:ecs:eu-west-1:123456789012:cluster/a",
                          "arn:aws:ecs:eu-west-1:123456789012:cluster/b", "arn:aws:ecs:us-east-1:111122223333:cluster/c"]}
                        """);
        assertThat(new Exported(folder).only(Vpc.class).home()).isEqualTo(new Home("123456789012", "eu-west-1"));
    }

    @Test
    void routesSayWhatKindOfThingTheyLeadTo() throws Exception {
        new Exported(folder).withCaller().with("eu-west-1.json", """
                        {"RouteTables": [{"RouteTableId": "rtb-1", "VpcId": "vpc-1",
                          "Associations": [{"Main": true}, {"Main": false, "SubnetId": "subnet-1"}],
                          "Routes": [
                            {"DestinationCidrBlock": "10.0.0.0/16", "GatewayId": "local"},
                            {"DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "nat-1"},
                            {"DestinationPrefixListId": "pl-1", "GatewayId": "vpce-1"},
                            {"DestinationIpv6CidrBlock": "::/0", "EgressOnlyInternetGatewayId": "eigw-1"},
                            {"DestinationCidrBlock": "192.0.2.0/24", "State": "blackhole"}]}]}
                        """);
        assertThat(new Exported(folder).only(RouteTable.class))
                .isEqualTo(new RouteTable(
                        new ResourceId("123456789012/eu-west-1/rtb-1"),
                        new Home("123456789012", "eu-west-1"),
                        "rtb-1",
                        "vpc-1",
                        List.of("subnet-1"),
                        true,
                        List.of(
                                new Route("10.0.0.0/16", "local", null),
                                new Route("0.0.0.0/0", "nat-gateway", "nat-1"),
                                new Route("pl-1", "vpc-endpoint", "vpce-1"),
                                new Route("::/0", "egress-only", "eigw-1"),
                                new Route("192.0.2.0/24", "other", null))));
    }
}
