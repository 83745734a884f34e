package io.github.alidade.source.file;

import java.io.IOException;
import java.io.InputStream;

/// A file to read, on disk or in a zip.
///
/// @param name what sentences call it: as the user typed it, with what follows from there
/// @param path where it lies among all inputs, with `/`: `0/exports/us-east-1/ec2-describe-vpcs.json`; for hints only
/// @param named whether the user named this very file, so that nothing of it may be passed over in silence
/// @param size in bytes, as far as the file system or the zip knows
record InputFile(String name, String path, boolean named, long size, Opener opener) {
    /// Opens the file's bytes from the start; each call gives a stream of its own.
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /// The folder part of the path, without a `/` at the end.
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /// The last part of the path.
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
