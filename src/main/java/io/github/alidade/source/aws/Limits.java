package io.github.alidade.source.aws;

import java.time.Duration;

/// How patient the collection is.
///
/// @param callsInFlight at once, per service and region: politeness to AWS
/// @param attempt how long one answer may take
/// @param call how long one call may take with all its attempts and the waiting between them
/// @param attempts how often a call is tried
/// @param firstPause before the second attempt; the later ones double it, with jitter
record Limits(
        int callsInFlight,
        Duration connect,
        Duration attempt,
        Duration call,
        int attempts,
        Duration firstPause,
        Duration longestPause) {

    /// For AWS itself. A throttled account gets up to two minutes for one call.
    static final Limits PATIENT = new Limits(
            8,
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(120),
            8,
            Duration.ofMillis(100),
            Duration.ofSeconds(20));
}
