/// Findings: what one may want to mend. Nothing is concluded from what was not seen.
@NullMarked
package io.github.alidade.graph.finding;

import org.jspecify.annotations.NullMarked;
