package io.github.alidade.source.file;

import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.InternetGateway;
import io.github.alidade.model.NatGateway;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PrefixList;
import io.github.alidade.model.Route;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.Vpc;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers of EC2 about networks.
final class NetworkAnswers {
    private record Entry(Answer answer, String cidr) {}

    private final Collected collected;
    private final Spellings prefixLists = new Spellings();
    private final Map<String, Set<String>> cidrsOf = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    NetworkAnswers(Collected collected) {
        this.collected = collected;
    }

    void register(Answers answers) {
        answers.each("Vpcs", "ec2", "DescribeVpcs", this::vpc);
        answers.each("Subnets", "ec2", "DescribeSubnets", this::subnet);
        answers.each("RouteTables", "ec2", "DescribeRouteTables", this::routeTable);
        answers.each("InternetGateways", "ec2", "DescribeInternetGateways", this::internetGateway);
        answers.each("NatGateways", "ec2", "DescribeNatGateways", this::natGateway);
        answers.each("SecurityGroups", "ec2", "DescribeSecurityGroups", this::securityGroup);
        answers.each("VpcEndpoints", "ec2", "DescribeVpcEndpoints", this::endpoint);
        answers.each("NetworkInterfaces", "ec2", "DescribeNetworkInterfaces", this::networkInterface);
        answers.each("PrefixLists", "ec2", "DescribeManagedPrefixLists", this::prefixList);
        answers.each("Entries", "ec2", "GetManagedPrefixListEntries", this::prefixListEntry);
    }

    private static Where where(Item item, @Nullable String arnField) {
        Where where = Where.owner(item.text("OwnerId"), item.text("VpcId"));
        return arnField == null ? where : where.orArn(item.text(arnField));
    }

    private void vpc(Answer answer, Item item) {
        String id = item.text("VpcId");
        if (id == null) {
            return;
        }
        Set<String> cidrs = new LinkedHashSet<>(item.texts("CidrBlock"));
        cidrs.addAll(item.textsIn("CidrBlockAssociationSet", "CidrBlock"));
        cidrs.addAll(item.textsIn("Ipv6CidrBlockAssociationSet", "Ipv6CidrBlock"));
        String name = item.nameTag();
        boolean isDefault = item.is("IsDefault");
        collected.add(
                ResourceKind.VPC,
                answer,
                where(item, null),
                home -> new Vpc(Identities.ofId(home, id), home, id, name, List.copyOf(cidrs), isDefault));
    }

    private void subnet(Answer answer, Item item) {
        String id = item.text("SubnetId");
        if (id == null) {
            return;
        }
        String name = item.nameTag();
        String vpc = item.text("VpcId");
        String cidr = item.text("CidrBlock");
        String zone = item.text("AvailabilityZone");
        collected.add(
                ResourceKind.SUBNET,
                answer,
                where(item, "SubnetArn").orRegionIn(zone),
                home -> new Subnet(Identities.ofId(home, id), home, id, name, vpc, cidr, zone));
    }

    private void routeTable(Answer answer, Item item) {
        String id = item.text("RouteTableId");
        if (id == null) {
            return;
        }
        String vpc = item.text("VpcId");
        List<String> subnets = item.textsIn("Associations", "SubnetId");
        boolean main = item.items("Associations").stream().anyMatch(association -> association.is("Main"));
        List<Route> routes =
                item.items("Routes").stream().map(NetworkAnswers::route).toList();
        collected.add(
                ResourceKind.ROUTE_TABLE,
                answer,
                where(item, null),
                home -> new RouteTable(Identities.ofId(home, id), home, id, vpc, subnets, main, routes));
    }

    private static Route route(Item item) {
        String destination =
                firstOf(item, "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId");
        String gateway = firstOf(
                item,
                "GatewayId",
                "NatGatewayId",
                "TransitGatewayId",
                "VpcPeeringConnectionId",
                "EgressOnlyInternetGatewayId",
                "NetworkInterfaceId",
                "InstanceId",
                "CarrierGatewayId",
                "LocalGatewayId",
                "CoreNetworkArn");
        return Route.leadingTo(destination, gateway);
    }

    private static @Nullable String firstOf(Item item, String... fields) {
        for (String field : fields) {
            String text = item.text(field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private void internetGateway(Answer answer, Item item) {
        String id = item.text("InternetGatewayId");
        if (id == null) {
            return;
        }
        List<String> vpcs = item.textsIn("Attachments", "VpcId");
        Where where = Where.owner(item.text("OwnerId"), vpcs.isEmpty() ? null : vpcs.getFirst());
        collected.add(
                ResourceKind.INTERNET_GATEWAY,
                answer,
                where,
                home -> new InternetGateway(Identities.ofId(home, id), home, id, vpcs));
    }

    private void natGateway(Answer answer, Item item) {
        String id = item.text("NatGatewayId");
        if (id == null) {
            return;
        }
        String vpc = item.text("VpcId");
        String subnet = item.text("SubnetId");
        String state = item.text("State");
        collected.add(
                ResourceKind.NAT_GATEWAY,
                answer,
                where(item, null),
                home -> new NatGateway(Identities.ofId(home, id), home, id, vpc, subnet, state));
    }

    private void securityGroup(Answer answer, Item item) {
        String id = item.text("GroupId");
        if (id == null) {
            return;
        }
        String name = item.text("GroupName", id);
        String description = item.text("Description");
        String vpc = item.text("VpcId");
        List<GroupRule> inbound = rules(item, "IpPermissions");
        List<GroupRule> outbound = rules(item, "IpPermissionsEgress");
        collected.add(
                ResourceKind.SECURITY_GROUP,
                answer,
                where(item, "SecurityGroupArn"),
                home -> new SecurityGroup(
                        Identities.ofId(home, id),
                        home,
                        id,
                        name,
                        description,
                        vpc,
                        without(inbound, home),
                        without(outbound, home)));
    }

    /// Permissions in the order of the answer; in each, groups before ranges, then IPv6, then prefix lists.
    private static List<GroupRule> rules(Item group, String field) {
        List<GroupRule> rules = new ArrayList<>();
        for (Item permission : group.items(field)) {
            for (Item pair : permission.items("UserIdGroupPairs")) {
                String peer = firstOf(pair, "GroupId", "GroupName");
                add(rules, permission, pair, Peer.Kind.GROUP, peer, pair.text("UserId"));
            }
            for (Item range : permission.items("IpRanges")) {
                add(rules, permission, range, Peer.Kind.CIDR, range.text("CidrIp"), null);
            }
            for (Item range : permission.items("Ipv6Ranges")) {
                add(rules, permission, range, Peer.Kind.CIDR6, range.text("CidrIpv6"), null);
            }
            for (Item list : permission.items("PrefixListIds")) {
                add(rules, permission, list, Peer.Kind.PREFIX_LIST, list.text("PrefixListId"), null);
            }
        }
        return rules;
    }

    private static void add(
            List<GroupRule> rules,
            Item permission,
            Item written,
            Peer.Kind kind,
            @Nullable String value,
            @Nullable String account) {
        if (value == null) {
            return;
        }
        String protocol = permission.text("IpProtocol", "-1");
        // All protocols have all ports, which some answers write as -1 and some not at all.
        boolean all = protocol.equals("-1");
        rules.add(new GroupRule(
                new Peer(kind, value, account),
                protocol,
                all ? null : permission.number("FromPort"),
                all ? null : permission.number("ToPort"),
                written.text("Description")));
    }

    /// The account of a peer is told only if it is another one.
    private static List<GroupRule> without(List<GroupRule> rules, Home home) {
        return rules.stream()
                .map(rule -> home.account().equals(rule.peer().account())
                        ? new GroupRule(
                                new Peer(rule.peer().kind(), rule.peer().value(), null),
                                rule.protocol(),
                                rule.fromPort(),
                                rule.toPort(),
                                rule.description())
                        : rule)
                .toList();
    }

    private void endpoint(Answer answer, Item item) {
        String id = item.text("VpcEndpointId");
        String service = item.text("ServiceName");
        if (id == null || service == null) {
            return;
        }
        // The first versions of the API had gateways only and no type.
        String type = item.text("VpcEndpointType", "Gateway");
        String state = item.text("State");
        String vpc = item.text("VpcId");
        List<String> subnets = item.texts("SubnetIds");
        List<String> tables = item.texts("RouteTableIds");
        List<String> groups = item.textsIn("Groups", "GroupId");
        Boolean privateDns = item.flag("PrivateDnsEnabled");
        collected.add(
                ResourceKind.VPC_ENDPOINT,
                answer,
                where(item, null).orRegionIn(service),
                home -> new VpcEndpoint(
                        Identities.ofId(home, id),
                        home,
                        id,
                        service,
                        type,
                        state,
                        vpc,
                        subnets,
                        tables,
                        groups,
                        privateDns));
    }

    private void networkInterface(Answer answer, Item item) {
        String id = item.text("NetworkInterfaceId");
        if (id == null) {
            return;
        }
        String vpc = item.text("VpcId");
        String subnet = item.text("SubnetId");
        Set<String> addresses = new LinkedHashSet<>(item.texts("PrivateIpAddress"));
        addresses.addAll(item.textsIn("PrivateIpAddresses", "PrivateIpAddress"));
        String publicAddress = item.item("Association").text("PublicIp");
        List<String> groups = item.textsIn("Groups", "GroupId");
        String description = item.text("Description");
        collected.add(
                ResourceKind.NETWORK_INTERFACE,
                answer,
                where(item, null).orRegionIn(item.text("AvailabilityZone")),
                home -> new NetworkInterface(
                        Identities.ofId(home, id),
                        home,
                        id,
                        vpc,
                        subnet,
                        List.copyOf(addresses),
                        publicAddress,
                        groups,
                        description));
    }

    private void prefixList(Answer answer, Item item) {
        String id = item.text("PrefixListId");
        if (id == null) {
            return;
        }
        String name = item.text("PrefixListName");
        prefixLists.add(id, name == null ? id : name);
        Set<String> cidrs = cidrsOf.computeIfAbsent(id, none -> new LinkedHashSet<>());
        cidrs.addAll(item.texts("Cidrs"));
        collected.add(
                ResourceKind.PREFIX_LIST,
                answer,
                where(item, "PrefixListArn"),
                home -> new PrefixList(Identities.ofId(home, id), home, id, name, List.copyOf(cidrs)));
    }

    private void prefixListEntry(Answer answer, Item item) {
        String cidr = item.text("Cidr");
        if (cidr != null) {
            entries.add(new Entry(answer, cidr));
        }
    }

    /// Gives the entries to the prefix list that was asked for; an answer with entries does not name it.
    void settle() {
        for (Entry entry : entries) {
            String about = entry.answer.call().about("prefix-list-id");
            String list = about == null ? null : prefixLists.find(about).orElse(null);
            if (list == null) {
                collected.gap(entry.answer, GapReason.PARTLY_READ, "ec2", "GetManagedPrefixListEntries", null);
            } else {
                cidrsOf.computeIfAbsent(list, none -> new LinkedHashSet<>()).add(entry.cidr);
            }
        }
    }
}
