package io.github.alidade.source.file;

import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text export while it is turned into an inventory: its tables, and what was made of them so far. What the tables
/// print is the name of each thing; identities are made of it, so that the same export always gives the same ones.
final class Export {
    private final Map<String, TextTable> tables;
    private final Home home;
    private final Map<ResourceKind, Map<ResourceId, Resource>> resources = new EnumMap<>(ResourceKind.class);
    private final Set<StatedRelation> stated = new LinkedHashSet<>();
    /// Load balancers by the name of a target group that they forward to.
    private final Map<String, Set<String>> balancers = new LinkedHashMap<>();

    Export(Map<String, TextTable> tables) {
        this.tables = tables;
        this.home = new Home("account", region());
    }

    Home home() {
        return home;
    }

    /// Filled by the services, which alone tell it.
    Map<String, Set<String>> balancers() {
        return balancers;
    }

    void state(StatedRelation relation) {
        stated.add(relation);
    }

    Inventory inventory(boolean alreadyPublic, List<Gap> gaps) {
        List<Resource> all = resources.values().stream()
                .flatMap(kind -> kind.values().stream())
                .toList();
        return new Inventory(all, List.of(), List.copyOf(stated), gaps, alreadyPublic);
    }

    Stream<ExportedRow> rows(String title) {
        TextTable table = tables.get(title);
        return table == null ? Stream.of() : table.rows().stream().map(ExportedRow::new);
    }

    /// One export shows one region; it is told in few places.
    private String region() {
        return Stream.concat(
                        rows("ROUTE53").flatMap(row -> row.texts("Region").stream()),
                        rows("VPC ENDPOINTS").flatMap(row -> row.texts("Service").stream()))
                .flatMap(text -> Stream.ofNullable(Identities.regionIn(text)))
                .findFirst()
                .orElse(Home.UNKNOWN);
    }

    void add(Resource resource) {
        resources
                .computeIfAbsent(resource.kind(), none -> new LinkedHashMap<>())
                .putIfAbsent(resource.id(), resource);
    }

    ResourceId id(ResourceKind kind, String name) {
        return ResourceId.of(home, kind.word() + "/" + name);
    }

    @Nullable
    ResourceId idOrNull(ResourceKind kind, @Nullable String name) {
        return name == null ? null : id(kind, name);
    }

    /// The role's ARN as IAM ROLES prints it; a role that is not there gets one of the same form.
    @Nullable
    ResourceId role(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return rows("IAM ROLES")
                .filter(row -> name.equals(row.text("Role")))
                .flatMap(row -> row.items("ARN", Unwrapping.ONE).stream())
                .findFirst()
                .map(ResourceId::arn)
                .orElse(Identities.role(home, name));
    }
}
