/// Places nodes in lanes and routes edges between them. Coordinates in px at 100 % zoom, origin top left, y down.
/// Sizes never depend on names, so that toggling the exposure moves nothing. May use: redaction, vocabulary.
@NullMarked
package io.github.alidade.layout;

import org.jspecify.annotations.NullMarked;
