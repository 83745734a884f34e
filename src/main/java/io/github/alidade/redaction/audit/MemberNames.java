package io.github.alidade.redaction.audit;

import java.util.regex.Pattern;

/// Names of parts of a file as a message may tell them: those that a format prescribes. Any other may be a name of
/// the account, and is told by its number.
final class MemberNames {
    private static final Pattern PRESCRIBED = Pattern.compile(
            "\\[Content_Types\\]\\.xml|_rels/\\.rels|docProps/(app|core|custom)\\.xml"
                    + "|(xl|word|ppt)/(_rels/)?[A-Za-z]{1,20}[0-9]{0,5}\\.xml(\\.rels)?"
                    + "|(xl|word|ppt)/(worksheets|theme|media|slides|slideLayouts|slideMasters|notesSlides|comments|drawings|charts|tables|_rels|printerSettings|sharedStrings|embeddings|fonts)"
                    + "/(_rels/)?[A-Za-z]{1,20}[0-9]{0,5}\\.[a-z]{2,5}(\\.rels)?|content\\.xml|styles\\.xml|meta\\.xml|mimetype");

    private static final Pattern CHUNK = Pattern.compile("[A-Za-z]{4}");

    private MemberNames() {}

    static String shown(String name, int index) {
        return PRESCRIBED.matcher(name).matches() ? name : "member " + (index + 1);
    }

    static String chunk(String type) {
        return CHUNK.matcher(type).matches() ? type : "of no known type";
    }
}
