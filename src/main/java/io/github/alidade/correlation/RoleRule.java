package io.github.alidade.correlation;

import io.github.alidade.model.Role;
import io.github.alidade.vocabulary.RelationKind;

/// What the policies of each role allow among the collected resources, whoever acts as the role.
final class RoleRule implements Rule {
    @Override
    public void read(Known known, Drafts drafts) {
        Grants grants = known.grants();
        for (Role role : known.all(Role.class)) {
            grants.of(role.id())
                    .forEach(
                            grant -> drafts.relate(role.id(), grant.resource().id(), RelationKind.ALLOWS, grant.why()));
        }
    }
}
