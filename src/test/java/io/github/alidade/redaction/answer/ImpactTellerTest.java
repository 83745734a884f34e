package io.github.alidade.redaction.answer;

import static io.github.alidade.graph.ask.Town.cidr;
import static io.github.alidade.graph.ask.Town.database;
import static io.github.alidade.graph.ask.Town.id;
import static io.github.alidade.graph.ask.Town.role;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Answer;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.ask.Town;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One is not told as many, and of a role it is not said that nothing depends on it.
class ImpactTellerTest {
    private static final Topology TOPOLOGY = new Town()
            .guard("sg-db", cidr("0.0.0.0/0", 5432))
            .guard("sg-idle")
            .database("db", true, "subnet-public", "sg-db")
            .behind("tg", "api", 8080, "subnet-public", "api-role", "sg-idle")
            .topology();

    private static ShownAnswer told(Answer answer) {
        Redactor redactor = new Redactor();
        return new AnswerTeller(
                        redactor.show(TOPOLOGY, Exposure.CLEAR), redactor::key, new Questions(TOPOLOGY).internet())
                .tell(answer);
    }

    private static Answer.Impact impact(Answer.Touched... touched) {
        return new Answer.Impact(database("db"), List.of(touched), List.of());
    }

    private static Answer.Touched dependent(String name) {
        return new Answer.Touched(Town.service(name), Answer.Effect.DEPENDS, List.of());
    }

    @Test
    void oneOtherIsTouched() {
        assertThat(told(impact(dependent("api"))).headline().text()).isEqualTo("db touches 1 other.");
        assertThat(told(impact(dependent("api"), dependent("web"))).headline().text())
                .isEqualTo("db touches 2 others.");
    }

    @Test
    void oneThingStandsAlone() {
        var point = new Answer.SinglePoint(database("db"), List.of(Answer.Alone.ONE_ZONE), List.of());
        assertThat(told(new Answer.SinglePoints(List.of(point), List.of()))
                        .headline()
                        .text())
                .isEqualTo("1 thing stands alone.");
        assertThat(told(new Answer.SinglePoints(List.of(point, point), List.of()))
                        .headline()
                        .text())
                .isEqualTo("2 things stand alone.");
    }

    @Test
    void aRoleThatTouchesNothingSeenMayStillAllowAnything() {
        ShownAnswer told = told(new Answer.Impact(role("api-role"), List.of(), List.of()));
        assertThat(told.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(told.headline().text())
                .startsWith("Nothing was seen that acts as ")
                .endsWith(" or that its policies name.");
        assertThat(told.notes())
                .extracting(ShownText::text)
                .containsExactly("A policy that allows something on any resource names none, so it may allow more"
                        + " than is told here.");
    }

    @Test
    void aGroupThatTouchesNothingIsNotSaidToFail() {
        assertThat(told(new Answer.Impact(id("sg-idle"), List.of(), List.of()))
                        .headline()
                        .text())
                .isEqualTo("Nothing was seen that carries name-of-sg-idle, lets it in or is let in by it.");
    }

    @Test
    void noneThroughOthersIsNotCounted() {
        assertThat(told(new Questions(TOPOLOGY).whoReaches(database("db")))
                        .headline()
                        .text())
                .isEqualTo("2 can reach db in one hop.");
    }

    @Test
    void aThingIsNotToldToBeStoppedFromReachingItself() {
        ShownAnswer told = told(new Questions(TOPOLOGY).path(database("db"), database("db")));
        assertThat(told.headline().text()).isEqualTo("db is both ends of the question.");
        assertThat(told.chapters()).isEmpty();
        assertThat(told.notes()).isEmpty();
    }
}
