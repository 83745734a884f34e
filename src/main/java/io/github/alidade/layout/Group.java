package io.github.alidade.layout;

import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import java.util.List;

/// A card that stands for several nodes, and for the lines between them.
///
/// @param card how it stands in the diagram; its key is the frame's own if there is one, so that selection, pins and
/// the outline mean the same thing whether it is open or not; otherwise a number below zero that follows from structure
/// @param members in the order of the topology
/// @param inside how many relations lie within
public record Group(What what, ShownNode card, List<ShownNode> members, int inside) {
    /// What holds the members together, from coarse to fine.
    public enum What {
        ACCOUNT,
        REGION,
        VPC,
        CLUSTER,
        IAM,
        /// One kind of resource in one place.
        KIND,
        /// Those of a kind that stand around the same load balancer or API.
        NEIGHBOURS;

        /// What a person reads.
        public ShownText title() {
            return switch (this) {
                case ACCOUNT -> ShownText.words("Account");
                case REGION -> ShownText.words("Region");
                case VPC -> ShownText.words("VPC");
                case CLUSTER -> ShownText.words("ECS cluster");
                case IAM -> ShownText.words("Identity and access");
                case KIND, NEIGHBOURS -> ShownText.words("Group");
            };
        }

        /// Whether it has a name of its own, rather than a number of like members.
        public boolean named() {
            return this != KIND && this != NEIGHBOURS;
        }

        /// Whether the user sees it as a frame when it is open.
        public boolean frame() {
            return this == VPC || this == CLUSTER;
        }
    }

    public Group {
        members = List.copyOf(members);
    }

    /// The key of a group that has no frame of its own, after its first member: it says of the group what the member's
    /// key says of the member, so that one survives whatever the other does.
    static NodeKey keyOf(NodeKey member, What what) {
        return new NodeKey(-1 - (member.number() * What.values().length + what.ordinal()));
    }

    /// The same, for when the two were kept apart.
    /// @throws IllegalArgumentException if there is no such kind of group
    public static NodeKey keyOf(NodeKey member, int what) {
        if (what < 0 || what >= What.values().length) {
            throw new IllegalArgumentException("There is no such kind of group");
        }
        return keyOf(member, What.values()[what]);
    }

    /// The member that a group without a frame is named after; a key that is none names itself.
    public static NodeKey memberOf(NodeKey key) {
        return key.number() >= 0 ? key : new NodeKey((-1 - key.number()) / What.values().length);
    }

    /// What such a group is, as a number; below 0 for a key that is none.
    public static int whatOf(NodeKey key) {
        return key.number() >= 0 ? -1 : (-1 - key.number()) % What.values().length;
    }

    public NodeKey key() {
        return card.key();
    }
}
