package io.github.alidade.pipeline;

import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.Tier;
import java.util.LinkedHashMap;
import java.util.List;
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
/// @param sure whether it is certain; what only has the shape of an identifier, and a name that is an everyday word,
/// needs a look
/// @param held what the place holds, in words, never the value; empty if the place itself is wrong
public record FileFinding(
        String place, String what, String alias, String reading, boolean sure, Optional<String> held) {
    /// What programs of all kinds write: numbers of versions, addresses of anybody, identifiers of anything.
    private static final Set<String> ANYBODYS = Set.of(
            "ipv4-or-cidr", "ipv6-or-cidr", "mac-address", "email", "kms-key-id", "image-digest", "user-home-path");

    static FileFinding of(Leak leak) {
        boolean sure =
                switch (leak.means()) {
                    case GRAMMAR, STRUCTURE -> true;
                    case TOKEN -> leak.tier() == Tier.HARD;
                    case PATTERN -> leak.tier() == Tier.HARD && !ANYBODYS.contains(leak.fieldPath());
                };
        return new FileFinding(leak.place(), leak.fieldPath(), leak.alias(), leak.view(), sure, leak.held());
    }

    /// The same at another place. What is wrong with the place itself stays what it is.
    FileFinding at(String elsewhere) {
        return new FileFinding(elsewhere, what, alias, reading, sure, held);
    }

    /// All that in words, never with the value.
    public String sentence() {
        return sentence(List.of(this));
    }

    /// All findings in words, each place once, and first what is certain.
    public static List<String> sentences(List<FileFinding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(FileFinding::subject, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(FileFinding::sentence)
                .toList();
    }

    /// Findings with the same subject are told in one sentence.
    private List<Object> subject() {
        return List.of(sure, place, held.isPresent() ? "" : what);
    }

    private static String sentence(List<FileFinding> together) {
        FileFinding first = together.getFirst();
        String said = first.held.isEmpty()
                ? first.place + ": " + first.what
                : together.stream()
                        .flatMap(finding -> finding.held.stream())
                        .collect(Collectors.joining(", ", first.place + " holds ", ""));
        return said + (first.sure ? "" : "; have a look");
    }
}
