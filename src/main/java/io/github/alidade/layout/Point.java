package io.github.alidade.layout;

public record Point(double x, double y) {}
