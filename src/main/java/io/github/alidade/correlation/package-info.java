/// Rules that read relations, each with its evidence, out of the fields of resources. Pure. May use: model, vocabulary.
@NullMarked
package io.github.alidade.correlation;

import org.jspecify.annotations.NullMarked;
