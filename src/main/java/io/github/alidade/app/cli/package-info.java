/// The command line, on picocli.
@NullMarked
package io.github.alidade.app.cli;

import org.jspecify.annotations.NullMarked;
