package io.github.alidade.graph.ask;

import io.github.alidade.model.ResourceId;
import java.util.Optional;
import java.util.Set;

/// The other side of a connection, as the rules of a group see it.
sealed interface Party {
    /// Any host of the internet: only what lets in everybody lets it in.
    record Everyone() implements Party {}

    /// The hosts of an address range.
    record Hosts(Addresses addresses) implements Party {}

    /// CloudFront's own hosts.
    record CloudFront() implements Party {}

    /// Whatever carries one of the groups, whatever its address: only what names a group lets it in.
    record Carriers(Set<ResourceId> groups) implements Party {}

    /// A thing of the account.
    ///
    /// @param addresses those of its subnets or of its VPC; empty if they are not known
    record Of(Set<ResourceId> groups, Optional<Addresses> addresses) implements Party {}
}
