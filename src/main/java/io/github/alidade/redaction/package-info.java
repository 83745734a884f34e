/// Turns a topology into what may be shown. Behind this room nothing can hold a raw text: views, tables, pictures and
/// writers get [io.github.alidade.redaction.ShownTopology] and [io.github.alidade.redaction.ShownText] only.
/// May use: model, graph, vocabulary.
@NullMarked
package io.github.alidade.redaction;

import org.jspecify.annotations.NullMarked;
