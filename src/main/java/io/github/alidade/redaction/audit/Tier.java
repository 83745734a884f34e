package io.github.alidade.redaction.audit;

/// How sure a finding is.
public enum Tier {
    /// A raw text of the account, or something that can only be an identifier: refused.
    HARD,
    /// Has the shape of an identifier: refused unless exactly this text belongs to the public vocabulary.
    SHAPE,
    /// Allowed or not as the profile says, such as a region.
    POLICY
}
