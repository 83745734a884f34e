package io.github.alidade.redaction;

import io.github.alidade.model.ResourceId;
import java.util.HashMap;
import java.util.Map;

/// Which alias each thing has in its series. Numbers are given in the order of first meeting, stay for as long as
/// the workspace is open, and are never given twice. Lives in memory only.
final class Aliases {
    private record Counter(Series series, Object scope) {}

    private record Thing(Counter counter, Object entity) {}

    private static final Object EVERYWHERE = "";

    private final Map<Counter, Integer> last = new HashMap<>();
    private final Map<Thing, String> texts = new HashMap<>();
    private final Map<ResourceId, String> ids = new HashMap<>();
    private final Map<String, ResourceId> owners = new HashMap<>();
    private final Map<ResourceId, Series> series = new HashMap<>();

    /// The alias of a thing; the same entity has the same alias ever after.
    String text(Series series, Object entity) {
        return text(series, EVERYWHERE, entity);
    }

    /// The alias within a scope that has a counter of its own, such as the hosts of a zone.
    String text(Series series, Object scope, Object entity) {
        Thing thing = new Thing(new Counter(series, scope), entity);
        return texts.computeIfAbsent(thing, met -> series.text(last.merge(met.counter(), 1, Integer::sum)));
    }

    /// The series that a resource was first met in: a role that a service uses as task role stays one.
    Series series(ResourceId resource, Series wanted) {
        return series.computeIfAbsent(resource, key -> wanted);
    }

    /// The id of a node: what it would like to be called, with a number behind it if another node is called so.
    String id(ResourceId resource, String wanted) {
        String known = ids.get(resource);
        if (known != null) {
            return known;
        }
        String id = wanted;
        for (int number = 2; owners.containsKey(id); number++) {
            id = wanted + "-" + number;
        }
        owners.put(id, resource);
        ids.put(resource, id);
        return id;
    }
}
