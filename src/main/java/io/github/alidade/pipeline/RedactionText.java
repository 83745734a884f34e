package io.github.alidade.pipeline;

import io.github.alidade.redaction.Aspect;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RedactionReport;
import io.github.alidade.redaction.ShownText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The redaction report for the terminal and for programs.
public final class RedactionText {
    private RedactionText() {}

    /// For a person.
    public static String text(RedactionReport report) {
        StringBuilder text = new StringBuilder();
        text.append("Redaction report, profile %s\n\n"
                .formatted(report.profile().level().word()));
        changes(report.profile()).forEach(change -> text.append(change).append('\n'));
        if (!report.profile().changes().isEmpty()) {
            text.append('\n');
        }
        text.append(String.format(
                Locale.ROOT, "%-26s %8s %8s %8s %8s%n", "values of", "kept", "alias", "broader", "dropped"));
        for (RedactionReport.Tally tally : report.tallies()) {
            text.append(line(tally));
        }
        text.append(line(report.total()));
        text.append("\nKept as they are, in full:\n");
        report.kept()
                .forEach((aspect, words) -> text.append(String.format(
                        Locale.ROOT,
                        "  %-30s %s%n",
                        aspect.title(),
                        words.stream()
                                .map(kept -> "%s (%d)".formatted(kept.word().text(), kept.times()))
                                .collect(Collectors.joining(", ")))));
        text.append('\n').append(report.structure().text()).append('\n');
        return text.toString().replace("\r\n", "\n");
    }

    private static String line(RedactionReport.Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-26s %8d %8d %8d %8d%n",
                tally.what().text(),
                tally.kept(),
                tally.aliased(),
                tally.broader(),
                tally.dropped());
    }

    /// One sentence for each aspect that the user treats otherwise than the profile does.
    public static List<String> changes(Profile profile) {
        return profile.changes().keySet().stream()
                .map(aspect -> "%s: %s (%s)"
                        .formatted(
                                profile.loosened().contains(aspect) ? "Loosened" : "Tightened",
                                aspect.title(),
                                profile.of(aspect).word()))
                .toList();
    }

    /// For a program: `{"profile","loosened":[],"tightened":[],"nodes","unique","structure","tallies":
    /// [{"what","kept","alias","broader","dropped"}],"kept":[{"aspect","words":[{"word","times"}]}]}`.
    public static String json(RedactionReport report) {
        return Json.object(json -> {
            json.text("profile", report.profile().level().word());
            json.texts("loosened", words(report.profile(), report.profile().loosened()));
            json.texts("tightened", words(report.profile(), report.profile().tightened()));
            json.number("nodes", report.nodes());
            json.number("unique", report.unique());
            json.text("structure", report.structure().text());
            json.array("tallies", report.tallies(), (tally, inner) -> {
                inner.text("what", tally.what().text());
                inner.number("kept", tally.kept());
                inner.number("alias", tally.aliased());
                inner.number("broader", tally.broader());
                inner.number("dropped", tally.dropped());
            });
            json.array("kept", List.copyOf(report.kept().entrySet()), (entry, inner) -> {
                inner.text("aspect", entry.getKey().word());
                inner.array("words", entry.getValue(), (kept, each) -> {
                    each.text("word", text(kept.word()));
                    each.number("times", kept.times());
                });
            });
        });
    }

    private static String text(ShownText word) {
        return word.text();
    }

    private static List<String> words(Profile profile, List<Aspect> aspects) {
        return aspects.stream()
                .map(aspect -> aspect.word() + "=" + profile.of(aspect).word())
                .toList();
    }
}
