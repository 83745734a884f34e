/// The window's state, commands and undo. JavaFX properties, but no nodes.
@NullMarked
package io.github.alidade.app.viewmodel;

import org.jspecify.annotations.NullMarked;
