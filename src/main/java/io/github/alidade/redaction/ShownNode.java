package io.github.alidade.redaction;

import io.github.alidade.vocabulary.ResourceKind;
import java.util.Optional;

/// A resource as it may be shown.
///
/// @param id the alias of its identity; under [Exposure#CLEAR] the ARN or account/region/id
/// @param name what a person calls it
/// @param telling one telling line for its card, such as `1 of 1 running, awsvpc`
/// @param described false for what others name and no input describes
/// @param cluster the ECS cluster around it
/// @param vpc the VPC around it
public record ShownNode(
        NodeKey key,
        ResourceKind kind,
        ShownText id,
        ShownText name,
        ShownText telling,
        ShownText account,
        ShownText region,
        boolean described,
        Optional<NodeKey> cluster,
        Optional<NodeKey> vpc,
        ShownFields fields) {

    /// A card that stands for several nodes; it has no fields of its own.
    ///
    /// @param kind what most of them are: it decides on lane and colour
    public static ShownNode group(
            NodeKey key,
            ResourceKind kind,
            ShownText id,
            ShownText name,
            ShownText telling,
            ShownNode first,
            Optional<NodeKey> cluster,
            Optional<NodeKey> vpc) {
        return new ShownNode(
                key, kind, id, name, telling, first.account(), first.region(), true, cluster, vpc, ShownFields.NONE);
    }
}
