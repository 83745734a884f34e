package io.github.alidade.source.aws;

import java.util.List;
import java.util.Set;

/// Reads one service. A new service is one class of this kind, named in [Collectors].
interface Collector {
    /// AWS's word for the service in IAM actions, such as `rds`.
    String service();

    Scope scope();

    /// Every call that [#collect] may make; any other is refused.
    List<Call> calls();

    /// The services whose answers tell this one what to ask for; it waits until they are read.
    default Set<String> after() {
        return Set.of();
    }

    /// Adds what it finds to the context. What could not be asked has become a gap there, never an exception.
    void collect(CollectContext context);
}
