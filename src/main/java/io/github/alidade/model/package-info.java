/// What was found in an account: one record per AWS kind, each of whose components declares how it may be shown.
/// This room is the redaction policy's source. May use: the vocabulary, the JDK, JSpecify.
@NullMarked
package io.github.alidade.model;

import org.jspecify.annotations.NullMarked;
