package io.github.alidade.redaction.answer;

import static io.github.alidade.graph.ask.Town.cidr;
import static io.github.alidade.graph.ask.Town.database;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.graph.ask.Questions;
import io.github.alidade.graph.ask.Town;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.vocabulary.Verdict;
import org.junit.jupiter.api.Test;

/// Who reaches a thing only perhaps is not told as one that does.
class ReachTellerTest {
    private static ShownAnswer whoReaches(String subnet) {
        Topology topology = new Town()
                .partlyRouted("subnet-some")
                .guard("sg-db", cidr("0.0.0.0/0", 5432))
                .database("db", true, subnet, "sg-db")
                .topology();
        Questions questions = new Questions(topology);
        Redactor redactor = new Redactor();
        return new AnswerTeller(redactor.show(topology, Exposure.CLEAR), redactor::key, questions.internet())
                .tell(questions.whoReaches(database("db")));
    }

    @Test
    void aSureWayIsAYes() {
        ShownAnswer told = whoReaches("subnet-public");
        assertThat(told.verdict()).isEqualTo(Verdict.YES);
        assertThat(told.headline().text()).doesNotContain("perhaps");
    }

    @Test
    void aWayThatIsNotKnownIsNone() {
        ShownAnswer told = whoReaches("subnet-some");
        assertThat(told.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(told.headline().text()).endsWith("Of these 1 only perhaps.");
    }
}
