package io.github.alidade.source.aws;

import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Home;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/// Rules of security groups and routes of route tables, as EC2 tells them.
final class NetworkRules {
    private static final String ALL_PROTOCOLS = "-1";

    private NetworkRules() {}

    /// Permissions in the order of the answer; in each, groups before ranges, then IPv6, then prefix lists.
    static List<GroupRule> rules(Home home, List<IpPermission> permissions) {
        List<GroupRule> rules = new ArrayList<>();
        for (IpPermission permission : permissions) {
            permission
                    .userIdGroupPairs()
                    .forEach(pair -> rules.add(rule(permission, group(home, pair), pair.description())));
            permission
                    .ipRanges()
                    .forEach(range -> rules.add(
                            rule(permission, new Peer(Peer.Kind.CIDR, range.cidrIp(), null), range.description())));
            permission
                    .ipv6Ranges()
                    .forEach(range -> rules.add(
                            rule(permission, new Peer(Peer.Kind.CIDR6, range.cidrIpv6(), null), range.description())));
            permission
                    .prefixListIds()
                    .forEach(list -> rules.add(rule(
                            permission,
                            new Peer(Peer.Kind.PREFIX_LIST, list.prefixListId(), null),
                            list.description())));
        }
        return rules;
    }

    /// The account of a group is told only if it is another one.
    private static Peer group(Home home, UserIdGroupPair pair) {
        @Nullable String account = home.account().equals(pair.userId()) ? null : Texts.orNull(pair.userId());
        return new Peer(Peer.Kind.GROUP, pair.groupId() == null ? pair.groupName() : pair.groupId(), account);
    }

    private static GroupRule rule(IpPermission permission, Peer peer, @Nullable String description) {
        return rule(
                peer, permission.ipProtocol(), permission.fromPort(), permission.toPort(), Texts.orNull(description));
    }

    /// @param protocol null for all
    static GroupRule rule(
            Peer peer,
            @Nullable String protocol,
            @Nullable Integer fromPort,
            @Nullable Integer toPort,
            @Nullable String description) {
        // All protocols have all ports, which some answers write as -1 and some not at all.
        if (protocol == null || protocol.equals(ALL_PROTOCOLS)) {
            return new GroupRule(peer, ALL_PROTOCOLS, null, null, description);
        }
        return new GroupRule(peer, protocol, fromPort, toPort, description);
    }

    static Route route(software.amazon.awssdk.services.ec2.model.Route found) {
        String gateway = first(
                found.gatewayId(),
                found.natGatewayId(),
                found.transitGatewayId(),
                found.vpcPeeringConnectionId(),
                found.egressOnlyInternetGatewayId(),
                found.networkInterfaceId(),
                found.instanceId(),
                found.carrierGatewayId(),
                found.localGatewayId(),
                found.coreNetworkArn());
        String destination =
                first(found.destinationCidrBlock(), found.destinationIpv6CidrBlock(), found.destinationPrefixListId());
        return Route.leadingTo(destination, gateway);
    }

    private static @Nullable String first(@Nullable String... spellings) {
        return Stream.of(spellings)
                .filter(Objects::nonNull)
                .filter(Texts::said)
                .findFirst()
                .orElse(null);
    }
}
