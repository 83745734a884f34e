/// The topology on a JGraphT graph, and what one can ask of it. May use: model, vocabulary, JGraphT.
@NullMarked
package io.github.alidade.graph;

import org.jspecify.annotations.NullMarked;
