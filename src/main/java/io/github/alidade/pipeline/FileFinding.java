package io.github.alidade.pipeline;

import io.github.alidade.redaction.audit.Leak;
import io.github.alidade.redaction.audit.Tier;
import java.util.Set;

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

    static FileFinding of(Leak leak) {
        boolean sure =
                switch (leak.means()) {
                    case TOKEN, GRAMMAR, STRUCTURE -> true;
                    case PATTERN -> leak.tier() == Tier.HARD && !ANYBODYS.contains(leak.fieldPath());
                };
        return new FileFinding(
                leak.place(),
                leak.fieldPath(),
                leak.alias(),
                leak.view(),
                sure,
                leak.sentence() + (sure ? "" : "; have a look"));
    }
}
