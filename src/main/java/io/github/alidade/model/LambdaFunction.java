package io.github.alidade.model;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Lambda function. Values of its environment are never kept.
///
/// @param plainSecrets the names of its variables whose plain value looks like a secret
public record LambdaFunction(
        @Alias(AliasKind.IDENTITY) ResourceId id,
        @Parts Home home,
        @Alias(AliasKind.FUNCTION) String name,
        @Keep(Words.RUNTIME) @Nullable String runtime,
        @Keep(Words.STATE) @Nullable String state,
        @Alias(AliasKind.IDENTITY) @Nullable ResourceId role,
        @Alias(AliasKind.VPC) @Nullable String vpcId,
        @Alias(AliasKind.SUBNET) List<String> subnetIds,
        @Alias(AliasKind.SECURITY_GROUP_ID) List<String> securityGroupIds,
        @Alias(AliasKind.IDENTITY) List<ResourceId> eventSources,
        @Keep(Words.NUMBER) int environmentCount,
        @Drop List<String> plainSecrets)
        implements Resource {
    public LambdaFunction {
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
        eventSources = List.copyOf(eventSources);
        plainSecrets = List.copyOf(plainSecrets);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.LAMBDA_FUNCTION;
    }
}
