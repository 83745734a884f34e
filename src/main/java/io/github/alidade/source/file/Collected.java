package io.github.alidade.source.file;

import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.EcsService;
import io.github.alidade.model.Findings.EnvironmentValue;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Home;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was read so far. Resources are made at the end, when it is known in which account and region they live.
final class Collected {
    private record Draft(Answer answer, Where where, Function<Home, Resource> make) {}

    private record DraftGap(
            Answer answer,
            GapReason reason,
            String service,
            String call,
            @Nullable String about) {}

    private static final Set<String> WITHOUT_REGION = Set.of("iam", "route53", "cloudfront", "sts");

    private final Homes homes = new Homes();
    private final Map<ResourceKind, List<Draft>> drafts = new EnumMap<>(ResourceKind.class);
    private final List<EnvironmentValue> environment = new ArrayList<>();
    private final Set<DraftGap> gaps = new LinkedHashSet<>();

    /// @param kind what it will be: the inventory has one kind after the other
    void add(ResourceKind kind, Answer answer, Where where, Function<Home, Resource> make) {
        homes.learn(where);
        drafts.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Draft(answer, where, make));
    }

    void environment(ResourceId owner, String container, String variable, String value) {
        environment.add(new EnvironmentValue(owner, container, variable, value));
    }

    /// @param about what was asked for, in whatever spelling
    void gap(Answer answer, GapReason reason, String service, String call, @Nullable String about) {
        gaps.add(new DraftGap(answer, reason, service, call, about));
    }

    Homes homes() {
        return homes;
    }

    List<EnvironmentValue> environment() {
        return List.copyOf(environment);
    }

    /// One of each identity, kinds in the order of the vocabulary, each kind in the order of collection.
    List<Resource> resources() {
        Map<ResourceId, Resource> byId = new LinkedHashMap<>();
        drafts.values()
                .forEach(kind -> kind.forEach(draft -> {
                    Resource resource = draft.make.apply(homes.of(draft.answer, draft.where));
                    byId.merge(resource.id(), resource, Richness::better);
                }));
        return parentsFirst(List.copyOf(byId.values()));
    }

    /// Records of the first zone first, rules of the first listener first, and so on, whatever the files' names are.
    private static List<Resource> parentsFirst(List<Resource> resources) {
        Map<ResourceId, Integer> place = new HashMap<>();
        List<Resource> ordered = new ArrayList<>(resources);
        for (int from = 0, to; from < ordered.size(); from = to) {
            ResourceKind kind = ordered.get(from).kind();
            for (to = from; to < ordered.size() && ordered.get(to).kind() == kind; to++) {}
            List<Resource> sameKind = ordered.subList(from, to);
            sameKind.sort(Comparator.comparingInt(resource -> {
                ResourceId parent = parent(resource);
                return parent == null ? -1 : place.getOrDefault(parent, Integer.MAX_VALUE);
            }));
            for (int i = 0; i < sameKind.size(); i++) {
                place.put(sameKind.get(i).id(), from + i);
            }
        }
        return ordered;
    }

    private static @Nullable ResourceId parent(Resource resource) {
        if (resource instanceof DnsRecord dns) {
            return dns.zone();
        }
        if (resource instanceof Listener listener) {
            return listener.loadBalancer();
        }
        if (resource instanceof ListenerRule rule) {
            return rule.listener();
        }
        // Clusters come before services in the vocabulary, so their places are known by then.
        return resource instanceof EcsService service ? service.cluster() : null;
    }

    /// Each gap once, in the order of collection.
    /// @param found the resources, of which a gap may be about one
    List<Gap> gaps(List<Resource> found) {
        Spellings spellings = new Spellings();
        if (!gaps.isEmpty()) {
            found.forEach(resource -> spellings.add(resource.id().value()));
        }
        Set<Gap> once = new LinkedHashSet<>();
        gaps.forEach(gap -> {
            String about = gap.about == null ? null : spellings.find(gap.about).orElse(arnOrNull(gap.about));
            boolean global = WITHOUT_REGION.contains(gap.service);
            String region = global
                    ? Home.GLOBAL
                    : homes.of(gap.answer, Where.arn(about)).region();
            ResourceId id = about == null ? null : new ResourceId(about);
            once.add(new Gap(gap.reason, gap.service, region, gap.call, id));
        });
        return List.copyOf(once);
    }

    private static @Nullable String arnOrNull(String text) {
        return text.startsWith("arn:") ? text : null;
    }
}
