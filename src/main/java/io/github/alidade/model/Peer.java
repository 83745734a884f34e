package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// The other side of a rule: a group (of another account, if `account` is told), an address range or a prefix list.
public record Peer(
        @Keep(Words.PEER_KIND) Kind kind,
        @Generalise(Broader.ADDRESS_RANGE) String value,
        @Alias(AliasKind.ACCOUNT) @Nullable String account) {

    /// What the other side is.
    public enum Kind {
        GROUP,
        CIDR,
        CIDR6,
        PREFIX_LIST
    }
}
