package io.github.alidade.source.file;

import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.vocabulary.GapReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what could not be seen when a text export was written: otherwise it would look as if there were none of it.
/// `- RDS instances could not be listed in us-east-1: access denied (rds:DescribeDBInstances)`
final class ExportedGaps {
    private static final Pattern SENTENCE =
            Pattern.compile("- .*?(?: in ([a-z]+-[a-z0-9-]{1,40}|other))?: ([A-Za-z ]{1,80})"
                    + " \\(([a-z0-9-]{1,40}):([A-Za-z0-9]{1,60})\\)");

    private ExportedGaps() {}

    /// Each once; a sentence stands in the place of its table and among the warnings. Which resource a gap is about is
    /// not read back: it is one of all of its kind then.
    static List<Gap> of(List<String> lines) {
        return lines.stream().flatMap(line -> gap(line).stream()).distinct().toList();
    }

    private static Optional<Gap> gap(String line) {
        Matcher found = SENTENCE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        Stream<GapReason> reasons = Arrays.stream(GapReason.values());
        return reasons.filter(reason -> reason.told().equals(found.group(2)))
                .findFirst()
                .map(reason -> new Gap(
                        reason,
                        found.group(3),
                        found.group(1) == null ? Home.GLOBAL : found.group(1),
                        found.group(4),
                        null));
    }
}
