package io.github.alidade.redaction;

import io.github.alidade.model.Resource;

/// Where a value stands.
///
/// @param resource the resource around it
/// @param owner the record that it is a component of: the resource itself, or a part of it
/// @param component the component's name
record At(Resource resource, Record owner, String component) {}
