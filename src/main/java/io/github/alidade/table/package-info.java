/// The sections and columns of the topology report. May use: redaction, vocabulary.
@NullMarked
package io.github.alidade.table;

import org.jspecify.annotations.NullMarked;
