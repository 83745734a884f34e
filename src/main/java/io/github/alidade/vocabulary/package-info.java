/// Closed words that are the same before and after redaction: being enums, they can hold nothing of an account.
/// May use: nothing. Everybody may use it.
@NullMarked
package io.github.alidade.vocabulary;

import org.jspecify.annotations.NullMarked;
