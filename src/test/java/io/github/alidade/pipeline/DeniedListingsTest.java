package io.github.alidade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.correlation.Correlated;
import io.github.alidade.correlation.Correlation;
import io.github.alidade.graph.Topology;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Internet;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.StatedRelation;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.redaction.answer.ShownAnswer;
import io.github.alidade.redaction.answer.UnseenFindings;
import io.github.alidade.vocabulary.FindingKind;
import io.github.alidade.vocabulary.GapReason;
import io.github.alidade.vocabulary.ResourceKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What was denied is never told as none: each listing of the sample is taken away, and everything is asked again.
class DeniedListingsTest {
    private static final Inventory ALL = Document.sample().inventory();

    /// The topology of what is left, with an asker and what it shows.
    private record Asked(Topology topology, Redactor redactor, Asking asking) {
        static Asked of(Inventory inventory) {
            Correlated correlated = Correlation.correlate(inventory);
            List<Resource> all = new ArrayList<>(inventory.resources());
            all.addAll(correlated.made());
            Topology topology = new Topology(all, correlated.relations(), inventory.gaps(), false);
            Redactor redactor = new Redactor();
            return new Asked(topology, redactor, new Asking(topology, redactor));
        }

        ShownTopology shown() {
            return redactor.show(topology, Exposure.PUBLIC);
        }

        Optional<Question.Spot> spot(ResourceId id) {
            return topology.find(id).isPresent() ? redactor.key(id).map(Question.Spot::of) : Optional.empty();
        }

        ShownAnswer ask(Question question) {
            return asking.answer(question, shown());
        }
    }

    private static String service(Resource resource) {
        String[] parts = resource.id().value().split(":", 4);
        return parts.length == 4 && parts[0].equals("arn") ? parts[2] : "ec2";
    }

    /// Each kind that was listed, with the service that lists it.
    private static Map<ResourceKind, String> listings() {
        Map<ResourceKind, String> all = new TreeMap<>();
        ALL.resources().stream()
                .filter(resource -> !(resource instanceof Internet))
                .forEach(resource -> all.put(resource.kind(), service(resource)));
        return all;
    }

    private static Gap denied(String service) {
        return new Gap(GapReason.DENIED, service, "us-east-1", "DescribeOrList", null);
    }

    private static Inventory without(ResourceKind kind, String service) {
        Set<ResourceId> gone = ALL.resources().stream()
                .filter(resource -> resource.kind() == kind)
                .map(Resource::id)
                .collect(Collectors.toSet());
        List<StatedRelation> stated = ALL.stated().stream()
                .filter(relation -> !gone.contains(relation.source()) && !gone.contains(relation.target()))
                .toList();
        return new Inventory(
                ALL.resources().stream()
                        .filter(resource -> !gone.contains(resource.id()))
                        .toList(),
                ALL.references(),
                stated,
                List.of(denied(service)),
                false);
    }

    @Test
    void noDeniedListingTurnsAWayIntoNoWay() {
        Map<ResourceId, Verdict> ways = new LinkedHashMap<>();
        Asked whole = Asked.of(new Inventory(ALL.resources(), ALL.references(), ALL.stated(), List.of(), false));
        ALL.resources().forEach(resource -> whole.spot(resource.id())
                .ifPresent(to -> ways.put(
                        resource.id(),
                        whole.ask(new Question.Path(Question.Spot.INTERNET, to)).verdict())));
        assertThat(ways.values()).contains(Verdict.YES, Verdict.NO);
        Set<String> services = new TreeSet<>();
        listings().forEach((kind, service) -> {
            Asked less = Asked.of(without(kind, service));
            services.add(service);
            ways.forEach((id, before) -> less.spot(id)
                    .filter(to -> before != Verdict.NO)
                    .ifPresent(to -> {
                        ShownAnswer told = less.ask(new Question.Path(Question.Spot.INTERNET, to));
                        assertThat(told.verdict())
                                .as("%s without the listing of %s", id, kind)
                                .isNotEqualTo(Verdict.NO);
                        assertThat(told.headline().text()).doesNotStartWith("No:");
                        if (told.verdict() == Verdict.UNKNOWN && told.chapters().isEmpty()) {
                            assertThat(told.headline().text()).contains("cannot be known");
                        }
                    }));
        });
        assertThat(services).contains("ec2", "ecs", "iam", "rds", "s3", "sqs", "elasticloadbalancing");
    }

    @Test
    void whateverIsAskedNothingIsToldAsNoneWhereAListingWasDenied() {
        listings().values().stream()
                .distinct()
                .filter(service -> !Set.of("acm", "logs").contains(service))
                .forEach(service -> {
                    Asked none = Asked.of(new Inventory(
                            ALL.resources().stream()
                                    .filter(resource -> !(resource instanceof Internet))
                                    .limit(1)
                                    .toList(),
                            List.of(),
                            List.of(),
                            List.of(denied(service)),
                            false));
                    NodeKey key =
                            none.redactor().key(ALL.resources().getFirst().id()).orElseThrow();
                    Question.Spot one = Question.Spot.of(key);
                    for (Question question : List.of(
                            new Question.Path(Question.Spot.INTERNET, one),
                            new Question.WhoReaches(one),
                            new Question.WhatItReaches(one),
                            new Question.Impact(one),
                            new Question.SinglePoints(),
                            new Question.Public())) {
                        ShownAnswer told = none.ask(question);
                        assertThat(told.verdict())
                                .as("%s without %s", question, service)
                                .isEqualTo(Verdict.UNKNOWN);
                        assertThat(told.headline().text()).contains("cannot be known");
                        assertThat(told.notes().toString()).contains(service + ":DescribeOrList");
                    }
                });
    }

    /// Of every kind of finding, for every listing of what it is about.
    @Test
    void aKindOfFindingWhoseListingWasDeniedIsNotKnown() {
        Map<FindingKind, String> about = Map.ofEntries(
                Map.entry(FindingKind.OPEN_STORE, "rds"),
                Map.entry(FindingKind.STORE_OPEN_TO_PUBLIC_SUBNET, "ec2"),
                Map.entry(FindingKind.PLAIN_HTTP, "elasticloadbalancing"),
                Map.entry(FindingKind.SHARED_ROLE, "ecs"),
                Map.entry(FindingKind.PLAIN_SECRET, "lambda"),
                Map.entry(FindingKind.TASK_ROLE_STARTS_TASKS, "ecs"),
                Map.entry(FindingKind.WILDCARD_POLICY, "iam"),
                Map.entry(FindingKind.GROUP_OPEN_TO_ALL, "ec2"),
                Map.entry(FindingKind.SINGLE_AZ, "rds"),
                Map.entry(FindingKind.UNUSED_GROUP, "ec2"),
                Map.entry(FindingKind.NO_HEALTHY_TARGET, "elasticloadbalancing"),
                Map.entry(FindingKind.DANGLING_ALIAS, "route53"),
                Map.entry(FindingKind.MISSING_ENDPOINT, "ec2"));
        assertThat(about).containsOnlyKeys(Arrays.asList(FindingKind.values()));
        about.forEach((kind, service) -> {
            Asked less =
                    Asked.of(new Inventory(ALL.resources(), List.of(), ALL.stated(), List.of(denied(service)), false));
            UnseenFindings unseen = UnseenFindings.of(less.shown());
            assertThat(unseen.kinds()).as("without %s", service).contains(kind);
            assertThat(unseen.sentence().orElseThrow().text())
                    .contains(service + ":DescribeOrList", "cannot be known", kind.title());
        });
        Asked whole = Asked.of(new Inventory(ALL.resources(), List.of(), ALL.stated(), List.of(), false));
        assertThat(UnseenFindings.of(whole.shown()).sentence()).isEmpty();
    }
}
