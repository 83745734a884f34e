package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.ShownAnswer.Because;
import io.github.alidade.redaction.answer.ShownAnswer.Chapter;
import io.github.alidade.redaction.answer.ShownAnswer.Step;
import io.github.alidade.redaction.answer.ShownFinding;
import io.github.alidade.redaction.answer.UnseenFindings;
import io.github.alidade.redaction.audit.FileKind;
import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.vocabulary.FindingKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Answers as text for a person and as JSON for a program, told as the document is shown. What is public passes the
/// leak audit before it is handed out.
public final class AnswerText {
    private AnswerText() {}

    /// @throws AlidadeException if the audit refuses
    public static String text(Document document, ShownAnswer answer, ShownTopology shown) throws AlidadeException {
        return audited(document, mark(shown.exposure()) + text(answer), shown, FileKind.TEXT);
    }

    /// @throws AlidadeException if the audit refuses
    public static String json(Document document, ShownAnswer answer, ShownTopology shown) throws AlidadeException {
        return audited(document, json(answer, shown), shown, FileKind.JSON);
    }

    /// Findings for a person.
    /// @throws AlidadeException if the audit refuses
    public static String text(Document document, List<ShownFinding> findings, ShownTopology shown)
            throws AlidadeException {
        StringBuilder text = new StringBuilder(mark(shown.exposure()));
        FindingKind last = null;
        for (ShownFinding finding : findings) {
            if (finding.kind() != last) {
                FindingKind kind = finding.kind();
                text.append(last == null ? "" : "\n").append(kind.title()).append('\n');
                text.append("  ").append(kind.why()).append('\n');
                text.append("  ").append(kind.advice()).append('\n');
                last = kind;
            }
            text.append("  - ").append(finding.sentence()).append('\n');
            finding.because().forEach(because -> text.append(line(because)));
        }
        UnseenFindings.of(shown).sentence().ifPresent(sentence -> text.append(findings.isEmpty() ? "" : "\n")
                .append(sentence)
                .append('\n'));
        return audited(document, text.toString(), shown, FileKind.TEXT);
    }

    /// Findings for a program.
    /// @throws AlidadeException if the audit refuses
    public static String json(Document document, List<ShownFinding> findings, ShownTopology shown)
            throws AlidadeException {
        String text = Json.object(json -> {
            json.text("exposure", shown.exposure().word());
            json.array("findings", findings, (finding, inner) -> {
                inner.text("kind", finding.kind().word());
                inner.text("title", finding.kind().title());
                inner.text("sentence", finding.sentence().text());
                inner.text("why", finding.kind().why());
                inner.text("advice", finding.kind().advice());
                inner.texts(
                        "nodes",
                        finding.nodes().stream()
                                .map(node -> shown.node(node).id().text())
                                .toList());
                because(finding.because(), inner);
            });
            UnseenFindings unseen = UnseenFindings.of(shown);
            json.texts(
                    "notKnown", unseen.kinds().stream().map(FindingKind::word).toList());
            json.texts(
                    "missing",
                    unseen.permissions().stream().map(ShownText::text).toList());
        });
        return audited(document, text, shown, FileKind.JSON);
    }

    /// Makes ready for text what is told of a document under one exposure.
    public static void ready(Document document, ShownTopology shown) {
        if (shown.exposure() != Exposure.CLEAR) {
            document.audit(shown.profile()).audit(new byte[0], FileKind.TEXT);
        }
    }

    private static String audited(Document document, String text, ShownTopology shown, FileKind kind)
            throws AlidadeException {
        List<Leak> leaks = shown.exposure() == Exposure.CLEAR
                ? List.of()
                : document.audit(shown.profile()).audit(text.getBytes(StandardCharsets.UTF_8), kind);
        if (!leaks.isEmpty()) {
            throw new AlidadeException(
                    AlidadeException.Kind.REFUSED,
                    "The public answer would give the account away and was refused; nothing was printed: "
                            + leaks.getFirst().sentence() + ".");
        }
        return text;
    }

    static String mark(Exposure exposure) {
        return exposure == Exposure.CLEAR ? exposure.mark() + ": this text holds real identifiers.\n\n" : "";
    }

    private static String text(ShownAnswer answer) {
        StringBuilder text = new StringBuilder();
        text.append(answer.question()).append('\n');
        text.append(answer.headline()).append('\n');
        for (Chapter chapter : answer.chapters()) {
            text.append('\n').append(chapter.heading()).append('\n');
            int number = 0;
            for (Step step : chapter.steps()) {
                text.append("  ").append(++number).append(". ").append(step.sentence());
                text.append(suffix(step)).append('\n');
                step.because().forEach(because -> text.append(line(because)));
            }
        }
        if (!answer.notes().isEmpty()) {
            text.append('\n');
            answer.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.toString();
    }

    private static String suffix(Step step) {
        return switch (step.verdict()) {
            case YES -> "";
            case NO -> " (no)";
            case UNKNOWN -> " (not known)";
        };
    }

    private static String line(Because because) {
        return "       %s: %s (%s)\n"
                .formatted(because.kind(), because.says(), because.certainty().word());
    }

    private static String json(ShownAnswer answer, ShownTopology shown) {
        return Json.object(json -> {
            json.text("exposure", shown.exposure().word());
            json.text("question", answer.question().text());
            json.text("verdict", answer.verdict().word());
            json.text("answer", answer.headline().text());
            json.array("chapters", answer.chapters(), (chapter, inner) -> {
                inner.text("heading", chapter.heading().text());
                inner.array("steps", chapter.steps(), (step, one) -> step(step, shown, one));
            });
            json.texts("notes", answer.notes().stream().map(ShownText::text).toList());
        });
    }

    private static void step(Step step, ShownTopology shown, Json json) {
        id(step.source(), shown).ifPresent(id -> json.text("from", id));
        id(step.target(), shown).ifPresent(id -> json.text("to", id));
        json.text("verdict", step.verdict().word());
        json.text("sentence", step.sentence().text());
        because(step.because(), json);
    }

    private static void because(List<Because> reasons, Json json) {
        json.array("because", reasons, (because, inner) -> {
            inner.text("kind", because.kind().text());
            inner.text("says", because.says().text());
            inner.text("verdict", because.verdict().word());
            inner.text("certainty", because.certainty().word());
        });
    }

    private static Optional<String> id(Optional<NodeKey> node, ShownTopology shown) {
        return node.flatMap(shown::find).map(found -> found.id().text());
    }
}
