package io.github.alidade.pipeline;

import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One thing that a file of any program gives away, or might.
///
/// @param place where in the file, such as `line 3` or `xl/sharedStrings.xml, line 1`
/// @param what the field whose raw text it is, such as `Bucket.name`; the kind of identifier that it looks like; or why
/// a part could not be read
/// @param alias what the resource is called in public; empty if it is nobody's
/// @param reading how it was read, such as `text` or `base64`
/// @param sure whether it is certain; what only has the shape of an identifier needs a look
/// @param sentence all that in words, never with the value
public record FileFinding(String place, String what, String alias, String reading, boolean sure, String sentence) {
    /// What programs of all kinds write: numbers of versions, addresses of anybody, identifiers of anything.
    private static final Set<String> ANYBODYS = Set.of(
            "ipv4-or-cidr", "ipv6-or-cidr", "mac-address", "email", "kms-key-id", "image-digest", "user-home-path");

    private static final String LOOK = "; have a look";

    static FileFinding of(Leak leak) {
        boolean sure =
                switch (leak.means()) {
                    case TOKEN, GRAMMAR, STRUCTURE -> true;
                    case PATTERN -> leak.tier() == Tier.HARD && !ANYBODYS.contains(leak.fieldPath());
                };
        return new FileFinding(
                leak.place(), leak.fieldPath(), leak.alias(), leak.view(), sure, leak.sentence() + (sure ? "" : LOOK));
    }

    /// All findings in words, each place once, and first what is certain.
    public static List<String> sentences(List<FileFinding> findings) {
        Map<String, List<FileFinding>> places = new LinkedHashMap<>();
        for (FileFinding finding : findings) {
            String together = finding.told().isPresent() ? finding.sure() + finding.place() : finding.sentence();
            places.computeIfAbsent(together, place -> new ArrayList<>()).add(finding);
        }
        return places.values().stream().map(FileFinding::together).toList();
    }

    private static String together(List<FileFinding> here) {
        FileFinding first = here.getFirst();
        String all = here.stream()
                .skip(1)
                .flatMap(other -> other.told().stream())
                .map(told -> ", " + told)
                .collect(Collectors.joining());
        return first.sentence()
                        .substring(0, first.sentence().length() - first.ending().length())
                + all
                + first.ending();
    }

    /// What the place holds, without the place; none if it is said in another way.
    private Optional<String> told() {
        String start = place + " holds ";
        return sentence.startsWith(start)
                ? Optional.of(sentence.substring(start.length(), sentence.length() - ending().length()))
                : Optional.empty();
    }

    private String ending() {
        return sure ? "" : LOOK;
    }
}
