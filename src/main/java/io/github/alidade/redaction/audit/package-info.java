/// The leak audit: looks at the bytes of an export before a file exists, and at files of any other program, for what
/// they give away of one topology. It trusts nothing that redaction says of itself: it searches for the raw texts,
/// their parts and encodings ([RawTokens]), for the shapes of AWS's identifiers ([Patterns]), and demands that every
/// text of a format whose texts can be told apart is made of known words ([Grammar]).
///
/// What it does not find: pictures of text (a PNG's pixels, scanned pages), encrypted members, sound and film; a name
/// that was translated, abbreviated, misspelt, spelt backwards, rotated (ROT13), written in base32, base85 or codes of
/// letters, compressed by anything but deflate, or hidden by a person who wants to hide it; names of fewer than five
/// letters, of digits alone, or equal to a word of the program or of AWS, outside the formats that the grammar reads;
/// texts of a PDF by other programs whose fonts renumber their letters; and that the structure alone is recognised by
/// somebody who knows the account.
///
/// May use: model, graph, vocabulary, redaction, the JDK.
@NullMarked
package io.github.alidade.redaction.audit;

import org.jspecify.annotations.NullMarked;
