/// One writer per format, all behind the one door through which bytes leave the program.
/// May use: drawing, layout, table, redaction, vocabulary; of model only the exception that a user is told of.
@NullMarked
package io.github.alidade.export;

import org.jspecify.annotations.NullMarked;
