package io.github.alidade.correlation;

import io.github.alidade.correlation.Admissions.Admission;
import io.github.alidade.model.EnvironmentReference;
import io.github.alidade.model.Evidence;
import io.github.alidade.model.PortPair;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.SecretReference;
import io.github.alidade.vocabulary.EvidenceKind;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who connects to databases and caches: by endpoint or identifier in a variable, by a secret that is named after one,
/// and by the groups that theirs let in.
final class DataStoreRule implements Rule {
    /// Where a group lets in so many workloads to so many stores, that says nothing of any two of them.
    static final int MOST_PAIRS = 20_000;

    private static final Set<ResourceKind> KINDS =
            EnumSet.of(ResourceKind.DB_INSTANCE, ResourceKind.DB_CLUSTER, ResourceKind.CACHE_CLUSTER);

    /// Words that make a secret, or the variable it is handed over in, one of a database.
    private static final Pattern ABOUT_DATA = Pattern.compile(
            "(?i)(^|[^a-z])(db|rds|database|datasource|postgres(ql)?|pg|mysql|mariadb|jdbc|dsn|redis|valkey|cache)([^a-z]|$)");

    @Override
    public void read(Known known, Drafts drafts) {
        List<DataStore> stores = DataStore.all(known);
        members(stores, drafts);
        Map<ResourceId, DataStore> byId =
                stores.stream().collect(Collectors.toMap(DataStore::id, store -> store, (first, second) -> first));
        known.workloads().forEach(workload -> byEnvironment(workload, byId, known, drafts));
        known.workloads().forEach(workload -> bySecret(workload, byId, known, drafts));
        byGroup(stores, drafts.admissions(), drafts);
    }

    private static void members(List<DataStore> stores, Drafts drafts) {
        for (DataStore store : stores) {
            store.whole()
                    .ifPresent(whole -> drafts.relate(
                            whole,
                            store.id(),
                            RelationKind.HAS_MEMBER,
                            Why.declared(EvidenceKind.MEMBERSHIP, store.id())));
        }
    }

    private static void byEnvironment(
            Workload workload, Map<ResourceId, DataStore> stores, Known known, Drafts drafts) {
        for (EnvironmentReference reference : known.environment(workload)) {
            if (KINDS.contains(reference.kind())) {
                Evidence why = Why.declared(EvidenceKind.ENV, reference.variable(), reference.owner());
                ResourceId store = References.node(reference, workload, drafts);
                drafts.relate(workload.id(), store, RelationKind.CONNECTS_TO, port(stores.get(store)), why);
            }
        }
    }

    private static PortPair port(@Nullable DataStore store) {
        return new PortPair(null, store == null ? null : store.port(), null);
    }

    private static void bySecret(Workload workload, Map<ResourceId, DataStore> stores, Known known, Drafts drafts) {
        if (workload.task() == null) {
            return;
        }
        ResourceId task = workload.task().id();
        workload.task().containers().stream()
                .flatMap(container -> container.secrets().stream())
                .forEach(secret -> namesakes(secret, workload, known)
                        .forEach(store -> drafts.relate(
                                workload.id(),
                                store,
                                RelationKind.CONNECTS_TO,
                                port(stores.get(store)),
                                Why.inferred(EvidenceKind.SECRET, secret.variable(), task))));
    }

    /// The stores whose whole identifier is the secret's name, or one step of its path if it is about data at all.
    private static Stream<ResourceId> namesakes(SecretReference secret, Workload workload, Known known) {
        Spelled spelled = Spelled.of(ResourceKind.SECRET, secret.valueFrom(), workload.home());
        String name =
                Arn.parse(secret.valueFrom()).isPresent() ? spelled.names().getLast() : secret.valueFrom();
        Stream<String> steps = Stream.of(name.split("/")).filter(step -> aboutData(step, name, secret.variable()));
        return Stream.concat(Stream.of(name), steps)
                .distinct()
                .filter(step -> !step.isBlank())
                .flatMap(step -> KINDS.stream().flatMap(kind -> known.find(kind, step, spelled.home()).stream()))
                .map(store -> store.id())
                .distinct();
    }

    /// The step itself does not count: that a database is called `db` says nothing of a secret below it.
    private static boolean aboutData(String step, String name, String variable) {
        return ABOUT_DATA.matcher(variable).find()
                || Stream.of(name.split("/"))
                        .filter(other -> !other.equals(step))
                        .anyMatch(other -> ABOUT_DATA.matcher(other).find());
    }

    private static void byGroup(List<DataStore> stores, Admissions admissions, Drafts drafts) {
        Map<Admission, Integer> uses = new HashMap<>();
        for (DataStore store : stores) {
            // The members of a cluster have its groups; one line to the whole says it.
            if (store.whole().isPresent()) {
                continue;
            }
            for (String groupId : store.groups()) {
                admissions.into(admissions.group(groupId, store.home())).stream()
                        .filter(admission -> Admissions.covers(admission.rule(), store.port()))
                        .filter(admission ->
                                uses.merge(admission, carriers(admission, admissions), Integer::sum) <= MOST_PAIRS)
                        .forEach(admission -> connect(store, groupId, admission, admissions, drafts));
            }
        }
    }

    private static int carriers(Admission admission, Admissions admissions) {
        return admissions.carrying(admission.from()).size();
    }

    private static void connect(
            DataStore store, String groupId, Admission admission, Admissions admissions, Drafts drafts) {
        PortPair port =
                store.port() == null ? Admissions.port(admission.rule()) : new PortPair(null, store.port(), null);
        Evidence why =
                Why.inferred(EvidenceKind.SG_REFERENCE, admission.match(groupId), admission.into(), admission.from());
        admissions
                .carrying(admission.from())
                .forEach(workload -> drafts.relate(workload.id(), store.id(), RelationKind.CONNECTS_TO, port, why));
    }
}
