package io.github.alidade.correlation;

import io.github.alidade.model.Home;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.Subnet;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which VPC and which subnets things are in; services and the like are where their subnets or groups are.
final class NetworkRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        for (Resource resource : known.resources()) {
            Place place = Place.of(resource);
            vpcs(place, resource.home(), known)
                    .forEach(vpc -> drafts.relate(
                            resource.id(),
                            drafts.node(ResourceKind.VPC, vpc, resource.home()),
                            RelationKind.IN_VPC,
                            Why.declared(EvidenceKind.MEMBERSHIP, resource.id())));
            place.subnets()
                    .forEach(subnet -> drafts.relate(
                            resource.id(),
                            drafts.node(ResourceKind.SUBNET, subnet, resource.home()),
                            RelationKind.IN_SUBNET,
                            Why.declared(EvidenceKind.MEMBERSHIP, resource.id())));
        }
    }

    private static List<String> vpcs(Place place, Home home, Known known) {
        if (!place.vpcs().isEmpty()) {
            return place.vpcs();
        }
        List<String> bySubnet = place.subnets().stream()
                .flatMap(subnet -> known.find(ResourceKind.SUBNET, subnet, home).stream())
                .flatMap(found -> found instanceof Subnet subnet ? Stream.ofNullable(subnet.vpcId()) : Stream.empty())
                .distinct()
                .toList();
        return bySubnet.isEmpty() ? byGroup(place, home, known) : bySubnet;
    }

    private static List<String> byGroup(Place place, Home home, Known known) {
        return place.guards().stream()
                .flatMap(group -> known.find(ResourceKind.SECURITY_GROUP, group, home).stream())
                .flatMap(found ->
                        found instanceof SecurityGroup group ? Stream.ofNullable(group.vpcId()) : Stream.empty())
                .distinct()
                .toList();
    }

    /// The VPC of a workload, if its subnets or groups tell.
    static Optional<ResourceId> vpc(Workload workload, Known known, Drafts drafts) {
        Place place = new Place(List.of(), workload.subnets(), workload.groups());
        return vpcs(place, workload.home(), known).stream()
                .findFirst()
                .map(vpc -> drafts.node(ResourceKind.VPC, vpc, workload.home()));
    }
}
