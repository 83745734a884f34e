package io.github.alidade.redaction;

import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Resource;
import io.github.alidade.model.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one exposure makes of what is declared. Everything that is ever shown has gone through one of these.
sealed interface Sight permits PublicSight, ClearSight {
    Exposure exposure();

    /// Whether what has several values stands in an order of its own, and not in that of collection.
    boolean structural();

    ShownText id(Resource resource);

    ShownText name(Resource resource);

    ShownText account(String raw);

    /// No text if it is not shown at all.
    ShownText region(String raw);

    /// The sentences that say what was done, for WARNINGS.
    List<ShownText> notices();

    /// A word of a closed vocabulary; empty if it is not shown at all.
    /// @param at where it stands; null for what stands at an edge
    Optional<ShownText> keep(Words words, Object value, @Nullable At at);

    /// How many there are; empty if that is not shown at all.
    Optional<ShownText> number(int count);

    /// @param raw a text or an identity
    Optional<ShownText> alias(AliasKind kind, Object raw, At at);

    Optional<ShownText> generalise(Broader broader, String raw, At at);

    /// What is shown of a list of values that is generalised to its length.
    Optional<ShownValue> count(List<?> values);

    /// Empty if it is not shown at all.
    Optional<ShownText> dropped(Object raw, At at);

    /// What was matched when a relation was found.
    ShownText match(@Nullable String raw);
}
