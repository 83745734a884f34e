package io.github.alidade.correlation;

import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.ResourceKind;

/// What a reference of an environment variable means.
final class References {
    private References() {}

    /// The node that a reference is about. Endpoints and DNS names that nobody describes are told by their form.
    static ResourceId node(EnvironmentReference reference, Workload workload, Drafts drafts) {
        String target = reference.target();
        if (reference.kind() == ResourceKind.SERVICE_MODE) {
            return drafts.serviceMode(target);
        }
        boolean host = target.contains(".") && Hosts.shape(Hosts.normal(target)).isPresent();
        return host
                ? drafts.host(target, workload.home())
                        .orElseGet(() -> drafts.node(reference.kind(), target, workload.home()))
                : drafts.node(reference.kind(), target, workload.home());
    }
}
