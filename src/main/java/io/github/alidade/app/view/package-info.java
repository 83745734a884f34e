/// JavaFX views: they only bind. Must not see model, graph, source.
@NullMarked
package io.github.alidade.app.view;

import org.jspecify.annotations.NullMarked;
