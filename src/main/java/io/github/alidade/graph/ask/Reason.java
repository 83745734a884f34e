package io.github.alidade.graph.ask;

import io.github.alidade.model.Evidence;
import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Relation;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;
import java.util.Optional;

/// Why something can or cannot be reached, as the inventory says it: the evidence of one hop, or what stops it.
public sealed interface Reason {
    /// What the reason speaks for.
    Verdict verdict();

    /// A relation that correlation found, with its evidence.
    record Related(ResourceId source, ResourceId target, RelationKind kind, List<Evidence> evidence) implements Reason {
        /// The reason that a relation is.
        public static Reason of(Relation relation) {
            return new Related(relation.source(), relation.target(), relation.kind(), relation.evidence());
        }

        @Override
        public Verdict verdict() {
            return Verdict.YES;
        }
    }

    /// A rule of a group lets it in.
    ///
    /// @param peer the group, prefix list or address range that the rule names, as a node, if there is one
    record LetIn(ResourceId group, GroupRule rule, Optional<ResourceId> peer, Verdict verdict) implements Reason {}

    /// A rule of a group lets it out.
    record LetOut(ResourceId group, GroupRule rule, Optional<ResourceId> peer, Verdict verdict) implements Reason {}

    /// No inbound rule lets it in.
    ///
    /// @param admitted what the groups do accept on these ports, as nodes
    record NotLetIn(ResourceId target, List<ResourceId> groups, List<Traffic> asked, List<ResourceId> admitted)
            implements Reason {
        public NotLetIn {
            groups = List.copyOf(groups);
            asked = List.copyOf(asked);
            admitted = List.copyOf(admitted);
        }

        @Override
        public Verdict verdict() {
            return Verdict.NO;
        }
    }

    /// No outbound rule lets it out.
    record NotLetOut(ResourceId source, List<ResourceId> groups, List<Traffic> asked) implements Reason {
        public NotLetOut {
            groups = List.copyOf(groups);
            asked = List.copyOf(asked);
        }

        @Override
        public Verdict verdict() {
            return Verdict.NO;
        }
    }

    /// Something that a field of a resource says, or leaves open.
    record Said(What what, ResourceId about, List<ResourceId> also) implements Reason {
        public Said {
            also = List.copyOf(also);
        }

        static Said of(What what, ResourceId about) {
            return new Said(what, about, List.of());
        }

        @Override
        public Verdict verdict() {
            return what.verdict;
        }
    }

    /// What a field can say.
    enum What {
        OPEN_TO_THE_INTERNET(Verdict.YES),
        PUBLICLY_ACCESSIBLE(Verdict.YES),
        HAS_PUBLIC_ADDRESS(Verdict.YES),
        IN_PUBLIC_SUBNETS(Verdict.YES),
        SAME_VPC(Verdict.YES),
        NO_GROUPS_NEEDED(Verdict.YES),
        LISTENS(Verdict.YES),
        CLIENT_ADDRESS_KEPT(Verdict.YES),
        POLICY_FOR_EVERYONE(Verdict.YES),
        NOT_PUBLICLY_ACCESSIBLE(Verdict.NO),
        INTERNAL(Verdict.NO),
        NO_PUBLIC_ADDRESS(Verdict.NO),
        IN_PRIVATE_SUBNETS(Verdict.NO),
        OTHER_VPC(Verdict.NO),
        OTHER_ACCOUNT(Verdict.NO),
        NO_WAY_OUT(Verdict.NO),
        ACCEPTS_NOTHING(Verdict.NO),
        OPENS_NOTHING(Verdict.NO),
        TARGETS_ONLY(Verdict.NO),
        INSPECTS_ONLY(Verdict.NO),
        NO_LISTENER(Verdict.NO),
        NO_FORWARD(Verdict.NO),
        NOT_FORWARDED_TO(Verdict.NO),
        NO_TARGETS(Verdict.NO),
        CLIENT_NOT_ADMITTED(Verdict.NO),
        NOT_ALLOWED(Verdict.NO),
        NO_ROLE(Verdict.NO),
        NOT_OF_THE_NETWORK(Verdict.NO),
        SWITCHED_OFF(Verdict.NO),
        OUTSIDE_THE_VPC(Verdict.NO),
        PUBLIC_ACCESS_UNKNOWN(Verdict.UNKNOWN),
        SCHEME_UNKNOWN(Verdict.UNKNOWN),
        MAY_KEEP_CLIENT_ADDRESS(Verdict.UNKNOWN),
        MAY_HIDE_CLIENT_ADDRESS(Verdict.UNKNOWN),
        PUBLIC_ADDRESS_UNKNOWN(Verdict.UNKNOWN),
        SUBNETS_UNKNOWN(Verdict.UNKNOWN),
        VPC_UNKNOWN(Verdict.UNKNOWN),
        MAYBE_PEERED(Verdict.UNKNOWN),
        GROUP_NOT_DESCRIBED(Verdict.UNKNOWN),
        GROUPS_UNKNOWN(Verdict.UNKNOWN),
        BUCKET_MAYBE_PUBLIC(Verdict.UNKNOWN),
        DIRECTION_UNKNOWN(Verdict.UNKNOWN),
        NOT_DESCRIBED(Verdict.UNKNOWN);

        private final Verdict verdict;

        What(Verdict verdict) {
            this.verdict = verdict;
        }
    }
}
