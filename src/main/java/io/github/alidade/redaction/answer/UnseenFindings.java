package io.github.alidade.redaction.answer;

import io.github.alidade.redaction.ShownGap;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.FindingKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What findings do not know of. A list that rests on what was denied is never told as whole.
///
/// @param kinds of which there may be more
/// @param permissions what was missing, such as `rds:DescribeDBInstances`
public record UnseenFindings(List<FindingKind> kinds, List<ShownText> permissions) {
    public UnseenFindings {
        kinds = List.copyOf(kinds);
        permissions = List.copyOf(permissions);
    }

    public static UnseenFindings of(ShownTopology shown) {
        List<FindingKind> kinds = Arrays.stream(FindingKind.values())
                .filter(kind -> shown.gaps().stream().anyMatch(gap -> hides(gap, kind)))
                .toList();
        List<ShownText> permissions = shown.gaps().stream()
                .filter(gap -> kinds.stream().anyMatch(kind -> hides(gap, kind)))
                .map(ShownGap::permission)
                .distinct()
                .toList();
        return new UnseenFindings(kinds, permissions);
    }

    private static boolean hides(ShownGap gap, FindingKind kind) {
        String permission = gap.permission().text();
        int colon = permission.indexOf(':');
        return colon > 0 && kind.restsOn().contains(permission.substring(0, colon));
    }

    /// For a person; empty where all was seen that findings rest on.
    public Optional<ShownText> sentence() {
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(ShownText.format(
                        "Not everything could be seen (%s), so it cannot be known whether there is more of this: %s.",
                        Phrases.listed(permissions),
                        ShownText.join(
                                "; ", kinds.stream().map(ShownText::title).toList())));
    }
}
