package io.github.alidade.export;

import java.nio.file.Path;

/// An export on its way to its place.
///
/// @param target a file, or the folder that takes the files of a [Content.Folder]
public record Parcel(Path target, Content content) {}
