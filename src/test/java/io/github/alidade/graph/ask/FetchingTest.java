package io.github.alidade.graph.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Answer.Effect;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.Home;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who fetches from a queue asks the queue, and the messages come back: `web` sends, `worker` and `other` receive.
class FetchingTest {
    private static final Home HOME = new Home("123456789012", "us-east-1");
    private static final ResourceId WEB = id("web");
    private static final ResourceId WORKER = id("worker");
    private static final ResourceId OTHER = id("other");
    private static final ResourceId QUEUE = id("queue");
    private static final ResourceId ADMIN = id("admin");

    private final Questions questions = new Questions(new Topology(
            Stream.of(WEB, WORKER, OTHER, QUEUE, ADMIN).map(FetchingTest::thing).toList(),
            List.of(
                    relation(ADMIN, WORKER, RelationKind.CALLS),
                    relation(WEB, QUEUE, RelationKind.SENDS_TO),
                    relation(QUEUE, WORKER, RelationKind.RECEIVED_BY),
                    relation(QUEUE, OTHER, RelationKind.RECEIVED_BY)),
            List.of(),
            false));

    private static ResourceId id(String name) {
        return ResourceId.of(HOME, name);
    }

    private static Resource thing(ResourceId id) {
        return new Bucket(id, HOME, id.value(), null, List.of());
    }

    private static Relation relation(ResourceId source, ResourceId target, RelationKind kind) {
        return new Relation(source, target, kind, List.of(), List.of());
    }

    private List<ResourceId> way(ResourceId from, ResourceId to) {
        return questions.path(from, to).hops().stream().map(Hop::target).toList();
    }

    @Test
    void whoReceivesReachesTheQueue() {
        Answer.Path path = questions.path(WORKER, QUEUE);
        assertThat(path.verdict()).isEqualTo(Verdict.YES);
        assertThat(path.hops())
                .singleElement()
                .satisfies(hop -> assertThat(hop.against()).isTrue())
                .satisfies(hop -> assertThat(hop.crossing().reasons())
                        .containsExactly(new Reason.Related(QUEUE, WORKER, RelationKind.RECEIVED_BY, List.of())));
        assertThat(way(ADMIN, QUEUE)).containsExactly(WORKER, QUEUE);
    }

    @Test
    void whatIsSentReachesWhoReceives() {
        assertThat(way(WEB, OTHER)).containsExactly(QUEUE, OTHER);
    }

    @Test
    void whoReceivesSendsNothingToTheOthersWhoDo() {
        assertThat(questions.path(WORKER, OTHER).verdict()).isEqualTo(Verdict.NO);
        assertThat(questions.whatItReaches(WORKER).reached())
                .extracting(Answer.Reached::id)
                .containsExactly(QUEUE);
        assertThat(questions.whoReaches(OTHER).reached())
                .extracting(Answer.Reached::id)
                .containsExactlyInAnyOrder(QUEUE, WEB);
    }

    @Test
    void aQueueKnowsAllThatDependOnIt() {
        assertThat(questions.whoReaches(QUEUE).reached())
                .extracting(Answer.Reached::id)
                .containsExactlyInAnyOrder(WEB, WORKER, OTHER, ADMIN);
        assertThat(questions.impact(QUEUE).touched())
                .filteredOn(touched -> touched.effect() == Effect.DEPENDS)
                .extracting(Answer.Touched::id)
                .containsExactlyInAnyOrder(WEB, WORKER, OTHER);
    }

    @Test
    void whoAlsoSendsGoesOn() {
        Questions both = new Questions(new Topology(
                Stream.of(WORKER, OTHER, QUEUE).map(FetchingTest::thing).toList(),
                List.of(
                        relation(QUEUE, WORKER, RelationKind.RECEIVED_BY),
                        relation(WORKER, QUEUE, RelationKind.SENDS_TO),
                        relation(QUEUE, OTHER, RelationKind.RECEIVED_BY)),
                List.of(),
                false));
        assertThat(both.path(WORKER, OTHER).hops()).extracting(Hop::target).containsExactly(QUEUE, OTHER);
        assertThat(both.path(WORKER, QUEUE).hops()).extracting(Hop::against).containsExactly(false);
        // Asked from the other end it is the same.
        assertThat(both.whoReaches(QUEUE).reached())
                .filteredOn(reached -> reached.id().equals(WORKER))
                .extracting(reached -> reached.hop().against())
                .containsExactly(false);
    }
}
