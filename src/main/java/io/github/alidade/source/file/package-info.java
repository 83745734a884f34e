/// One importer per file format; which one reads a file is decided by its content. May use: model, vocabulary, Jackson.
@NullMarked
package io.github.alidade.source.file;

import org.jspecify.annotations.NullMarked;
