/// The use cases: open, show, export. The window and the command line call these and nothing below.
/// May use all rooms but app.
@NullMarked
package io.github.alidade.pipeline;

import org.jspecify.annotations.NullMarked;
