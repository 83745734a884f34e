@org.jspecify.annotations.NullMarked
package io.github.alidade;
