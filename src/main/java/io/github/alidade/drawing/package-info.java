/// The picture as data: marks in painting order, the same for the screen, PNG, SVG and PDF.
/// May use: layout, redaction, vocabulary.
@NullMarked
package io.github.alidade.drawing;

import org.jspecify.annotations.NullMarked;
