/// Answers told in words that may be shown: the same walk under every exposure, for only names differ.
/// May use: model, graph, vocabulary, redaction.
@NullMarked
package io.github.alidade.redaction.answer;

import org.jspecify.annotations.NullMarked;
