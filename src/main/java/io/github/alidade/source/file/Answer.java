package io.github.alidade.source.file;

/// The file that an answer stands in, and the call that it is an answer to as far as can be told.
record Answer(InputFile file, Call call) {}
