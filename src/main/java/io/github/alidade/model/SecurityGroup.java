package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A security group; rules keep the order in which AWS lists them.
public record SecurityGroup(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.SECURITY_GROUP_ID) String groupId,
        @Alias(AliasKind.SECURITY_GROUP_NAME) String name,
        @Generalise(Broader.DESCRIPTION) @Nullable String description,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Parts List<GroupRule> inbound,
        @Parts List<GroupRule> outbound)
        implements Resource {
    public SecurityGroup {
        inbound = List.copyOf(inbound);
        outbound = List.copyOf(outbound);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.SECURITY_GROUP;
    }
}
