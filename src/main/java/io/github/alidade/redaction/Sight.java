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

    ShownText id(Resource resource);

    ShownText name(Resource resource);

    ShownText account(String raw);

    ShownText region(String raw);

    ShownText keep(Words words, Object value);

    /// @param raw a text or an identity
    ShownText alias(AliasKind kind, Object raw, At at);

    ShownText generalise(Broader broader, String raw, At at);

    /// What is shown of a list of values that is generalised to its length.
    ShownValue count(List<?> values);

    /// Empty if it is not shown at all.
    Optional<ShownText> dropped(Object raw);

    /// What was matched when a relation was found.
    ShownText match(@Nullable String raw);
}
