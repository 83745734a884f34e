package io.github.alidade.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which route table a subnet uses: its own, or else the main one of its VPC. Where the list of route tables is not
/// whole, its own may be among those that were not seen, and the main one tells nothing.
public final class RouteTables {
    private final Map<String, RouteTable> ofSubnet = new HashMap<>();
    private final Map<String, RouteTable> mainOfVpc = new HashMap<>();
    private final Set<String> notWhole = new HashSet<>();

    public RouteTables(List<Resource> resources, List<Gap> gaps) {
        for (Resource resource : resources) {
            if (resource instanceof RouteTable table) {
                table.subnetIds().forEach(subnet -> ofSubnet.putIfAbsent(subnet, table));
                if (table.main() && table.vpcId() != null) {
                    mainOfVpc.putIfAbsent(table.vpcId(), table);
                }
            }
        }
        gaps.stream()
                .filter(gap -> gap.call().equals("DescribeRouteTables"))
                .map(Gap::region)
                .forEach(notWhole::add);
    }

    /// Empty if it is not known.
    public Optional<RouteTable> of(Subnet subnet) {
        return Optional.ofNullable(ofSubnet.get(subnet.subnetId()))
                .or(() -> notWhole.contains(subnet.home().region())
                        ? Optional.empty()
                        : Optional.ofNullable(subnet.vpcId()).map(mainOfVpc::get));
    }
}
