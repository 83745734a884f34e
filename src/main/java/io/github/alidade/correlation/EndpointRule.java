package io.github.alidade.correlation;

import io.github.alidade.correlation.Admissions.Admission;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.RouteTable;
import io.github.alidade.model.RouteTables;
import io.github.alidade.model.Subnet;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// VPC endpoints that workloads can reach: interfaces by their groups, gateways by the routes of the subnets.
final class EndpointRule implements Rule {
    private static final int HTTPS = 443;

    @Override
    public void read(Known known, Drafts drafts) {
        Admissions admissions = drafts.admissions();
        for (VpcEndpoint endpoint : known.all(VpcEndpoint.class)) {
            for (String groupId : endpoint.securityGroupIds()) {
                admissions.into(admissions.group(groupId, endpoint.home())).stream()
                        .filter(admission -> Admissions.covers(admission.rule(), HTTPS))
                        .forEach(admission -> reach(endpoint, groupId, admission, admissions, known, drafts));
            }
        }
        gateways(known, drafts);
    }

    private static void reach(
            VpcEndpoint endpoint,
            String groupId,
            Admission admission,
            Admissions admissions,
            Known known,
            Drafts drafts) {
        Optional<ResourceId> vpc =
                Optional.ofNullable(endpoint.vpcId()).map(id -> drafts.node(ResourceKind.VPC, id, endpoint.home()));
        for (Workload workload : admissions.carrying(admission.from())) {
            Optional<ResourceId> own = NetworkRule.vpc(workload, known, drafts);
            if (vpc.isEmpty() || own.isEmpty() || vpc.equals(own)) {
                drafts.relate(
                        workload.id(),
                        endpoint.id(),
                        RelationKind.USES_ENDPOINT,
                        new PortPair(null, HTTPS, null),
                        Why.inferred(
                                EvidenceKind.SG_REFERENCE,
                                admission.match(groupId),
                                admission.into(),
                                admission.from()));
            }
        }
    }

    private static void gateways(Known known, Drafts drafts) {
        Map<ResourceId, List<VpcEndpoint>> byTable = new HashMap<>();
        for (VpcEndpoint endpoint : known.all(VpcEndpoint.class)) {
            endpoint.routeTableIds().stream()
                    .flatMap(table -> known.find(ResourceKind.ROUTE_TABLE, table, endpoint.home()).stream())
                    .forEach(table -> byTable.computeIfAbsent(table.id(), id -> new ArrayList<>(1))
                            .add(endpoint));
        }
        if (byTable.isEmpty()) {
            return;
        }
        RouteTables tables =
                new RouteTables(known.resources(), known.inventory().gaps());
        for (Workload workload : known.workloads()) {
            workload.subnets().stream()
                    .flatMap(subnet -> known.find(ResourceKind.SUBNET, subnet, workload.home()).stream())
                    .filter(Subnet.class::isInstance)
                    .flatMap(subnet -> tables.of((Subnet) subnet).stream())
                    .map(RouteTable::id)
                    .distinct()
                    .forEach(table -> byTable.getOrDefault(table, List.of())
                            .forEach(endpoint -> drafts.relate(
                                    workload.id(),
                                    endpoint.id(),
                                    RelationKind.USES_ENDPOINT,
                                    Why.inferred(EvidenceKind.MEMBERSHIP, table))));
        }
    }
}
