/// Starts the window or the command line.
@NullMarked
package io.github.alidade.app;

import org.jspecify.annotations.NullMarked;
