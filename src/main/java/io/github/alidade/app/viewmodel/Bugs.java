package io.github.alidade.app.viewmodel;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs what should not have happened. The message of an exception may hold a raw text: only its class and its frames
/// are written.
final class Bugs {
    private static final Logger LOG = LoggerFactory.getLogger(Bugs.class);

    private Bugs() {}

    static void log(String doing, Throwable bug) {
        StringBuilder told = new StringBuilder();
        for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
            told.append("\n").append(cause.getClass().getName());
            told.append(Arrays.stream(cause.getStackTrace())
                    .limit(30)
                    .map(frame -> "\n  at " + frame)
                    .collect(Collectors.joining()));
        }
        LOG.error("Failed [doing={}]{}", doing, told);
    }
}
