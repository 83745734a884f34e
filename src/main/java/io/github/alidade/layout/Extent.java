package io.github.alidade.layout;

import io.github.alidade.redaction.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much of what could be shown a diagram shows, so that nobody takes "filtered" for "there is none".
///
/// @param all cards without filter and focus
/// @param kept cards that filter and focus leave, those inside of groups counted
/// @param faded of those, how many are pale since they are out of focus
/// @param groups cards that stand for several
/// @param collapsed cards that are inside of groups
public record Extent(int all, int kept, int faded, int groups, int collapsed) {

    /// Nothing is filtered and nothing collapsed.
    static Extent whole(int cards) {
        return new Extent(cards, cards, 0, 0, 0);
    }

    public boolean filtered() {
        return kept < all;
    }

    /// One line for the top of a picture; empty when all is shown.
    public Optional<ShownText> told() {
        List<ShownText> parts = new ArrayList<>();
        if (filtered()) {
            parts.add(ShownText.format("filtered: %s of %s cards", ShownText.number(kept), ShownText.number(all)));
        }
        if (faded > 0) {
            parts.add(ShownText.format(
                    "in focus: %s of %s cards", ShownText.number(kept - faded), ShownText.number(kept)));
        }
        if (groups > 0) {
            parts.add(ShownText.format(
                    "collapsed: %s cards in %s",
                    ShownText.number(collapsed),
                    groups == 1
                            ? ShownText.words("1 group")
                            : ShownText.format("%s groups", ShownText.number(groups))));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(ShownText.join(" · ", parts));
    }
}
