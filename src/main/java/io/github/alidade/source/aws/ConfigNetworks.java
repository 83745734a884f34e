package io.github.alidade.source.aws;

import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.InternetGateway;
import io.github.alidade.model.NatGateway;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.Peer;
import io.github.alidade.model.PrefixList;
import io.github.alidade.model.Resource;
import io.github.alidade.model.Route;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.Vpc;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.source.Identities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What AWS Config records of networks.
final class ConfigNetworks {
    private ConfigNetworks() {}

    static Resource vpc(Home home, ConfigItem found, String id) {
        List<String> cidrs = Stream.of(
                        Stream.ofNullable(found.text("cidrBlock")),
                        found.textsIn("cidrBlockAssociationSet", "cidrBlock").stream(),
                        found.textsIn("ipv6CidrBlockAssociationSet", "ipv6CidrBlock").stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
        return new Vpc(Identities.ofId(home, id), home, id, found.nameTag(), cidrs, found.is("isDefault"));
    }

    static Resource subnet(Home home, ConfigItem found, String id) {
        return new Subnet(
                Identities.ofId(home, id),
                home,
                id,
                found.nameTag(),
                found.text("vpcId"),
                found.text("cidrBlock"),
                found.text("availabilityZone"));
    }

    static Resource routeTable(Home home, ConfigItem found, String id) {
        return new RouteTable(
                Identities.ofId(home, id),
                home,
                id,
                found.text("vpcId"),
                found.textsIn("associations", "subnetId"),
                found.items("associations").stream().anyMatch(one -> one.is("main")),
                found.items("routes").stream().map(ConfigNetworks::route).toList());
    }

    private static Route route(ConfigItem found) {
        return Route.leadingTo(
                first(found, "destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"),
                first(
                        found,
                        "gatewayId",
                        "natGatewayId",
                        "transitGatewayId",
                        "vpcPeeringConnectionId",
                        "egressOnlyInternetGatewayId",
                        "networkInterfaceId",
                        "instanceId",
                        "carrierGatewayId",
                        "localGatewayId",
                        "coreNetworkArn"));
    }

    private static @Nullable String first(ConfigItem found, String... fields) {
        for (String field : fields) {
            String text = found.text(field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static Resource internetGateway(Home home, ConfigItem found, String id) {
        return new InternetGateway(Identities.ofId(home, id), home, id, found.textsIn("attachments", "vpcId"));
    }

    static Resource natGateway(Home home, ConfigItem found, String id) {
        return new NatGateway(
                Identities.ofId(home, id), home, id, found.text("vpcId"), found.text("subnetId"), found.text("state"));
    }

    static Resource securityGroup(Home home, ConfigItem found, String id) {
        return new SecurityGroup(
                Identities.ofId(home, id),
                home,
                id,
                found.text("groupName", id),
                found.text("description"),
                found.text("vpcId"),
                rules(home, found.items("ipPermissions")),
                rules(home, found.items("ipPermissionsEgress")));
    }

    private static List<GroupRule> rules(Home home, List<ConfigItem> permissions) {
        List<GroupRule> rules = new ArrayList<>();
        for (ConfigItem permission : permissions) {
            for (ConfigItem pair : permission.items("userIdGroupPairs")) {
                String group = first(pair, "groupId", "groupName");
                String owner = pair.text("userId");
                if (group != null) {
                    String other = home.account().equals(owner) ? null : owner;
                    rules.add(rule(permission, pair, new Peer(Peer.Kind.GROUP, group, other)));
                }
            }
            // `ipRanges` are plain texts, and the same again without their descriptions.
            List<ConfigItem> described = permission.items("ipv4Ranges");
            described.forEach(range -> add(rules, permission, range, Peer.Kind.CIDR, range.text("cidrIp")));
            if (described.isEmpty()) {
                permission.texts("ipRanges").forEach(cidr -> add(rules, permission, permission, Peer.Kind.CIDR, cidr));
            }
            permission
                    .items("ipv6Ranges")
                    .forEach(range -> add(rules, permission, range, Peer.Kind.CIDR6, range.text("cidrIpv6")));
            permission
                    .items("prefixListIds")
                    .forEach(list -> add(rules, permission, list, Peer.Kind.PREFIX_LIST, list.text("prefixListId")));
        }
        return rules;
    }

    private static void add(
            List<GroupRule> rules, ConfigItem permission, ConfigItem range, Peer.Kind kind, @Nullable String value) {
        if (value != null) {
            rules.add(rule(permission, range, new Peer(kind, value, null)));
        }
    }

    private static GroupRule rule(ConfigItem permission, ConfigItem written, Peer peer) {
        return NetworkRules.rule(
                peer,
                permission.text("ipProtocol"),
                permission.number("fromPort"),
                permission.number("toPort"),
                written.text("description"));
    }

    static Resource endpoint(Home home, ConfigItem found, String id) {
        return new VpcEndpoint(
                Identities.ofId(home, id),
                home,
                id,
                found.text("serviceName", "unknown"),
                found.text("vpcEndpointType", "Gateway"),
                found.text("state"),
                found.text("vpcId"),
                found.texts("subnetIds"),
                found.texts("routeTableIds"),
                found.textsIn("groups", "groupId"),
                found.flag("privateDnsEnabled"));
    }

    static Resource networkInterface(Home home, ConfigItem found, String id) {
        return new NetworkInterface(
                Identities.ofId(home, id),
                home,
                id,
                found.text("vpcId"),
                found.text("subnetId"),
                Stream.concat(
                                Stream.ofNullable(found.text("privateIpAddress")),
                                found.textsIn("privateIpAddresses", "privateIpAddress").stream())
                        .distinct()
                        .toList(),
                found.item("association").text("publicIp"),
                found.textsIn("groups", "groupId"),
                found.text("description"));
    }

    static Resource prefixList(Home home, ConfigItem found, String id) {
        return new PrefixList(
                Identities.ofId(home, id), home, id, found.text("prefixListName"), found.textsIn("entries", "cidr"));
    }
}
