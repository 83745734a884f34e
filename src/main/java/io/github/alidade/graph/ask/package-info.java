/// Questions to a topology: paths, who reaches what, what an outage or a takeover would touch, what is public.
/// Answers name resources by identity and hold no words: those are redaction's. What was not seen is never a no.
@NullMarked
package io.github.alidade.graph.ask;

import org.jspecify.annotations.NullMarked;
