package io.github.alidade.source.aws;

import io.github.alidade.model.InternetGateway;
import io.github.alidade.model.NatGateway;
import io.github.alidade.model.NetworkInterface;
import io.github.alidade.model.PrefixList;
import io.github.alidade.model.Resource;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.Vpc;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.source.Identities;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.GetManagedPrefixListEntriesResponse;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.SecurityGroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Tag;

/// Networks and what guards them.
final class Ec2Collector implements Collector {
    private static final Call VPCS = Call.of("ec2:DescribeVpcs");
    private static final Call SUBNETS = Call.of("ec2:DescribeSubnets");
    private static final Call ROUTE_TABLES = Call.of("ec2:DescribeRouteTables");
    private static final Call INTERNET_GATEWAYS = Call.of("ec2:DescribeInternetGateways");
    private static final Call NAT_GATEWAYS = Call.of("ec2:DescribeNatGateways");
    private static final Call SECURITY_GROUPS = Call.of("ec2:DescribeSecurityGroups");
    private static final Call ENDPOINTS = Call.of("ec2:DescribeVpcEndpoints");
    private static final Call INTERFACES = Call.of("ec2:DescribeNetworkInterfaces");
    private static final Call PREFIX_LISTS = Call.of("ec2:DescribeManagedPrefixLists");
    private static final Call PREFIX_LIST_ENTRIES = Call.of("ec2:GetManagedPrefixListEntries");
    private static final int PAGE = 1000;
    private static final int SMALL_PAGE = 100;

    @Override
    public String service() {
        return "ec2";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(
                VPCS,
                SUBNETS,
                ROUTE_TABLES,
                INTERNET_GATEWAYS,
                NAT_GATEWAYS,
                SECURITY_GROUPS,
                ENDPOINTS,
                INTERFACES,
                PREFIX_LISTS,
                PREFIX_LIST_ENTRIES);
    }

    @Override
    public void collect(CollectContext context) {
        Ec2Client ec2 = context.client(Ec2Client.builder());
        List<Supplier<List<? extends Resource>>> kinds = List.of(
                () -> vpcs(context, ec2),
                () -> subnets(context, ec2),
                () -> routeTables(context, ec2),
                () -> internetGateways(context, ec2),
                () -> natGateways(context, ec2),
                () -> securityGroups(context, ec2),
                () -> endpoints(context, ec2),
                () -> interfaces(context, ec2),
                () -> prefixLists(context, ec2));
        context.each(kinds, Supplier::get).forEach(context::add);
    }

    private static List<Vpc> vpcs(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                VPCS,
                token -> ec2.describeVpcs(request -> request.maxResults(PAGE).nextToken(token)),
                DescribeVpcsResponse::nextToken,
                DescribeVpcsResponse::vpcs,
                found -> new Vpc(
                        Identities.ofId(context.home(), found.vpcId()),
                        context.home(),
                        found.vpcId(),
                        name(found.tags()),
                        cidrs(found),
                        Boolean.TRUE.equals(found.isDefault())));
    }

    private static List<String> cidrs(software.amazon.awssdk.services.ec2.model.Vpc found) {
        Stream<String> more = found.cidrBlockAssociationSet().stream().map(one -> one.cidrBlock());
        Stream<String> v6 = found.ipv6CidrBlockAssociationSet().stream().map(one -> one.ipv6CidrBlock());
        return Stream.of(Stream.ofNullable(found.cidrBlock()), more, v6)
                .flatMap(cidrs -> cidrs)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Subnet> subnets(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                SUBNETS,
                token -> ec2.describeSubnets(request -> request.maxResults(PAGE).nextToken(token)),
                DescribeSubnetsResponse::nextToken,
                DescribeSubnetsResponse::subnets,
                found -> new Subnet(
                        Identities.ofId(context.home(), found.subnetId()),
                        context.home(),
                        found.subnetId(),
                        name(found.tags()),
                        found.vpcId(),
                        found.cidrBlock(),
                        found.availabilityZone()));
    }

    private static List<RouteTable> routeTables(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                ROUTE_TABLES,
                token -> ec2.describeRouteTables(
                        request -> request.maxResults(SMALL_PAGE).nextToken(token)),
                DescribeRouteTablesResponse::nextToken,
                DescribeRouteTablesResponse::routeTables,
                found -> new RouteTable(
                        Identities.ofId(context.home(), found.routeTableId()),
                        context.home(),
                        found.routeTableId(),
                        found.vpcId(),
                        found.associations().stream()
                                .map(RouteTableAssociation::subnetId)
                                .filter(Texts::said)
                                .toList(),
                        found.associations().stream().anyMatch(one -> Boolean.TRUE.equals(one.main())),
                        found.routes().stream().map(NetworkRules::route).toList()));
    }

    private static List<InternetGateway> internetGateways(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                INTERNET_GATEWAYS,
                token -> ec2.describeInternetGateways(
                        request -> request.maxResults(PAGE).nextToken(token)),
                DescribeInternetGatewaysResponse::nextToken,
                DescribeInternetGatewaysResponse::internetGateways,
                found -> new InternetGateway(
                        Identities.ofId(context.home(), found.internetGatewayId()),
                        context.home(),
                        found.internetGatewayId(),
                        found.attachments().stream()
                                .map(InternetGatewayAttachment::vpcId)
                                .toList()));
    }

    private static List<NatGateway> natGateways(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                NAT_GATEWAYS,
                token -> ec2.describeNatGateways(
                        request -> request.maxResults(PAGE).nextToken(token)),
                DescribeNatGatewaysResponse::nextToken,
                DescribeNatGatewaysResponse::natGateways,
                found -> new NatGateway(
                        Identities.ofId(context.home(), found.natGatewayId()),
                        context.home(),
                        found.natGatewayId(),
                        found.vpcId(),
                        found.subnetId(),
                        found.stateAsString()));
    }

    private static List<SecurityGroup> securityGroups(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                SECURITY_GROUPS,
                token -> ec2.describeSecurityGroups(
                        request -> request.maxResults(PAGE).nextToken(token)),
                DescribeSecurityGroupsResponse::nextToken,
                DescribeSecurityGroupsResponse::securityGroups,
                found -> new SecurityGroup(
                        Identities.ofId(context.home(), found.groupId()),
                        context.home(),
                        found.groupId(),
                        Texts.said(found.groupName()) ? found.groupName() : found.groupId(),
                        Texts.orNull(found.description()),
                        found.vpcId(),
                        NetworkRules.rules(context.home(), found.ipPermissions()),
                        NetworkRules.rules(context.home(), found.ipPermissionsEgress())));
    }

    private static List<VpcEndpoint> endpoints(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                ENDPOINTS,
                token -> ec2.describeVpcEndpoints(
                        request -> request.maxResults(PAGE).nextToken(token)),
                DescribeVpcEndpointsResponse::nextToken,
                DescribeVpcEndpointsResponse::vpcEndpoints,
                found -> new VpcEndpoint(
                        Identities.ofId(context.home(), found.vpcEndpointId()),
                        context.home(),
                        found.vpcEndpointId(),
                        found.serviceName(),
                        found.vpcEndpointTypeAsString() == null ? "Gateway" : found.vpcEndpointTypeAsString(),
                        found.stateAsString(),
                        found.vpcId(),
                        found.subnetIds(),
                        found.routeTableIds(),
                        found.groups().stream()
                                .map(SecurityGroupIdentifier::groupId)
                                .toList(),
                        found.privateDnsEnabled()));
    }

    private static List<NetworkInterface> interfaces(CollectContext context, Ec2Client ec2) {
        return read(
                context,
                INTERFACES,
                token -> ec2.describeNetworkInterfaces(
                        request -> request.maxResults(PAGE).nextToken(token)),
                DescribeNetworkInterfacesResponse::nextToken,
                DescribeNetworkInterfacesResponse::networkInterfaces,
                found -> new NetworkInterface(
                        Identities.ofId(context.home(), found.networkInterfaceId()),
                        context.home(),
                        found.networkInterfaceId(),
                        found.vpcId(),
                        found.subnetId(),
                        Stream.concat(
                                        Stream.ofNullable(found.privateIpAddress()),
                                        found.privateIpAddresses().stream()
                                                .map(NetworkInterfacePrivateIpAddress::privateIpAddress))
                                .distinct()
                                .toList(),
                        found.association() == null ? null : found.association().publicIp(),
                        found.groups().stream().map(group -> group.groupId()).toList(),
                        Texts.orNull(found.description())));
    }

    private static List<PrefixList> prefixLists(CollectContext context, Ec2Client ec2) {
        List<ManagedPrefixList> found = context.pages(
                PREFIX_LISTS,
                null,
                token -> ec2.describeManagedPrefixLists(
                        request -> request.maxResults(SMALL_PAGE).nextToken(token)),
                DescribeManagedPrefixListsResponse::nextToken,
                DescribeManagedPrefixListsResponse::prefixLists);
        return context.each(
                found,
                list -> new PrefixList(
                        Identities.ofId(context.home(), list.prefixListId()),
                        context.home(),
                        list.prefixListId(),
                        list.prefixListName(),
                        // The lists of AWS itself are long, and say nothing of this account.
                        "AWS".equals(list.ownerId()) ? List.of() : entries(context, ec2, list.prefixListId())));
    }

    private static List<String> entries(CollectContext context, Ec2Client ec2, String list) {
        return context.pages(
                PREFIX_LIST_ENTRIES,
                Identities.ofId(context.home(), list),
                token -> ec2.getManagedPrefixListEntries(request ->
                        request.prefixListId(list).maxResults(SMALL_PAGE).nextToken(token)),
                GetManagedPrefixListEntriesResponse::nextToken,
                answer -> answer.entries().stream().map(PrefixListEntry::cidr).toList());
    }

    private static <P, T, R> List<R> read(
            CollectContext context,
            Call call,
            Function<@Nullable String, P> page,
            Function<P, @Nullable String> next,
            Function<P, List<T>> items,
            Function<T, R> make) {
        return context.pages(call, null, page, next, answer -> items.apply(answer).stream()
                .map(make)
                .toList());
    }

    private static @Nullable String name(List<Tag> tags) {
        Optional<Tag> name =
                tags.stream().filter(tag -> "Name".equals(tag.key())).findFirst();
        return Texts.orNull(name.map(Tag::value).orElse(null));
    }
}
