package io.github.alidade.source.file;

import io.github.alidade.vocabulary.GapReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notices answers that say that there is more, when the rest is not there.
final class Pages {
    /// How AWS's services call what the next page has to be asked for with.
    private static final Set<String> TOKENS = Set.of(
            "NextToken",
            "nextToken",
            "NextMarker",
            "Marker",
            "NextContinuationToken",
            "ContinuationToken",
            "NextRecordName",
            "PaginationToken",
            "LastEvaluatedTableName",
            "position");

    private static final Set<String> FLAGS = Set.of("IsTruncated", "Truncated");

    /// One answer, its kind, and whether it says that there is more.
    static final class Page {
        private final Answer answer;
        private String group = "";
        private Answers.@Nullable Kind kind;
        private final List<String> next = new ArrayList<>();
        private boolean more;

        Page(Answer answer) {
            this.answer = answer;
        }

        void holds(String key, Answers.Kind kind) {
            if (this.kind == null) {
                this.kind = kind;
                this.group = key + "|" + answer.file().folder() + "|"
                        + answer.call().subjectWithoutPage() + "|"
                        + answer.call().options();
            }
        }

        void tokens(Item keys) {
            for (String token : TOKENS) {
                String value = keys.text(token);
                if (value != null) {
                    next.add(value);
                }
            }
            Boolean truncated = keys.flag("IsTruncated");
            // Where it stands, it decides: some answers repeat the marker that they were asked with.
            more |= truncated == null ? !next.isEmpty() : truncated;
        }
    }

    private final Map<String, List<Page>> groups = new LinkedHashMap<>();
    private final Set<String> wordsOfCommands = new LinkedHashSet<>();

    static boolean isToken(String key) {
        return TOKENS.contains(key) || FLAGS.contains(key);
    }

    /// A command that was run; one that goes on where an answer stopped has that answer's token in it.
    void command(String command) {
        wordsOfCommands.addAll(List.of(command.split("\\s+")));
    }

    void add(Page page) {
        if (page.kind != null) {
            groups.computeIfAbsent(page.group, none -> new ArrayList<>()).add(page);
        }
    }

    /// Of pages that belong together the last one says that there is no more. If all of them say that there is, the
    /// last is missing.
    void unfinished(Collected collected) {
        groups.values().forEach(pages -> {
            Page last = pages.getLast();
            boolean all = pages.stream().allMatch(page -> page.more);
            boolean asked = last.next.stream().anyMatch(wordsOfCommands::contains);
            if (all && !asked && last.kind != null) {
                collected.gap(last.answer, GapReason.PARTLY_READ, last.kind.service(), last.kind.call(), null);
            }
        });
    }
}
