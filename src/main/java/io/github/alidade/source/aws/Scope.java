package io.github.alidade.source.aws;

/// Whether a service is asked once, or once in every region.
enum Scope {
    GLOBAL,
    REGIONAL
}
