/// One topology told in the identities of another, so that the two can be compared.
@NullMarked
package io.github.alidade.graph.difference;

import org.jspecify.annotations.NullMarked;
