package io.github.alidade.correlation;

import io.github.alidade.model.Inventory;
import java.util.List;

/// Reads relations, each with its evidence, out of what was collected.
public final class Correlation {
    /// The order of relations, and of the evidence of one: variables before policies, fields before conclusions.
    private static final List<Rule> RULES = List.of(
            new DnsRule(),
            new InternetRule(),
            new EdgeRule(),
            new LoadBalancerRule(),
            new RouteRule(),
            new ServiceRule(),
            new SecurityGroupRule(),
            new NetworkRule(),
            new DataStoreRule(),
            new CallRule(),
            new UseRule(),
            new MessageRule(),
            new EndpointRule(),
            new RoleRule(),
            new OtherRule());

    private Correlation() {}

    /// The same inventory gives the same relations in the same order. Never fails on what an inventory may hold:
    /// dangling references become nodes that are not described, circles stay circles.
    public static Correlated correlate(Inventory inventory) {
        Known known = new Known(inventory);
        Drafts drafts = new Drafts(known);
        RULES.forEach(rule -> rule.read(known, drafts));
        return drafts.done();
    }
}
