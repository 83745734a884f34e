package io.github.alidade.model;

import org.jspecify.annotations.Nullable;

/// Where a redirect goes; AWS writes `#{port}` and the like for what stays.
public record Redirect(
        @Keep(Words.REDIRECT) @Nullable String protocol,
        @Keep(Words.REDIRECT_PORT) @Nullable String port,
        @Drop @Nullable String host,
        @Drop @Nullable String path,
        @Keep(Words.REDIRECT) @Nullable String status) {}
