package io.github.alidade.correlation;

import io.github.alidade.model.Evidence;
import io.github.alidade.model.Resource;
import java.util.List;

/// That one policy lets a role do something with a resource, as far as no other statement forbids it.
///
/// @param why the policy that says so
record Grant(Resource resource, Evidence why, List<Permission> permissions) {

    /// An allowed action on a resource, both as written, and what the role is denied.
    record Permission(String action, String resource, Denials denials) {
        boolean permits(String wanted) {
            return Glob.matches(action, wanted) && !denials.forbid(wanted, resource);
        }
    }

    Grant {
        permissions = List.copyOf(permissions);
    }

    /// @param action in lower case, such as `sqs:sendmessage`
    boolean permits(String action) {
        return permissions.stream().anyMatch(permission -> permission.permits(action));
    }
}
