package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Finder.Category;
import io.github.alidade.app.viewmodel.Finder.Found;
import io.github.alidade.app.viewmodel.Finder.Named;
import io.github.alidade.app.viewmodel.Finder.Target;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Pins;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {
    private static final List<Named> COMMANDS =
            List.of(new Named("export", "Export…", "Ctrl+E"), new Named("fit", "Fit Diagram", "Ctrl+0"));

    private final Finder open = finder(Exposure.PUBLIC);

    private static Finder finder(Exposure exposure) {
        View view = new View(exposure, View.FIRST_LENSES, Pins.NONE, Theme.LIGHT);
        return new Finder(new FakeWorkbench().sample().picture(view));
    }

    private List<Found> find(String query, Category category) {
        return open.find(query, category, COMMANDS);
    }

    @ParameterizedTest
    @CsvSource({
        "service-1, service-1",
        "SERVICE-2, service-2",
        "servcie-2, service-2",
        "serivce-1, service-1",
        "db-inst, db-instance-1",
        "instance, db-instance-1",
        "dbinst, db-instance-1",
        "alb, public-app-alb",
        "pub alb, public-app-alb",
        "bukcet, bucket-1",
        "secuirty-gruop-1, security-group-1",
        "load balancer, public-app-alb",
        "sqs, queue-1"
    })
    void whatWasMeantIsFoundFirst(String typed, String meant) {
        assertThat(find(typed, Category.RESOURCES))
                .extracting(Found::title)
                .first()
                .isEqualTo(meant);
    }

    @Test
    void theWordItselfComesBeforeWhatBeginsSoAndWhatHoldsIt() {
        assertThat(find("service", Category.RESOURCES))
                .extracting(Found::title)
                .containsExactly("service-1", "service-2");
        assertThat(find("app", Category.RESOURCES))
                .extracting(Found::title)
                .containsExactly("app.example.com", "public-app-alb");
    }

    @Test
    void nonsenseFindsNothing() {
        assertThat(find("zebra crossing", Category.ALL)).isEmpty();
        assertThat(find("  ", Category.ALL)).isEmpty();
    }

    @Test
    void connectionsAreFoundByTheirEndsAndWhatTheyDo() {
        assertThat(find("service-1 queue", Category.CONNECTIONS))
                .extracting(Found::title)
                .contains("service-1 → queue-1");
        assertThat(find("queue sends", Category.CONNECTIONS)).first().satisfies(found -> {
            assertThat(found.title()).isEqualTo("service-1 → queue-1");
            assertThat(found.kind()).isEqualTo("sends");
            assertThat(found.target()).isEqualTo(new Target.OfLine(new NodeKey(5), new NodeKey(9)));
        });
    }

    @Test
    void rowsAndCommandsAreFoundToo() {
        assertThat(find("bucket-1", Category.ROWS)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo("S3 buckets");
            assertThat(found.target()).isInstanceOf(Target.OfRow.class);
        });
        assertThat(find("exprot", Category.COMMANDS))
                .extracting(Found::target)
                .containsExactly(new Target.OfCommand("export"));
        assertThat(find("export", Category.ALL)).extracting(Found::place).contains("Ctrl+E");
    }

    @Test
    void kindAndPlaceAreTold() {
        assertThat(find("service-1", Category.RESOURCES)).first().satisfies(found -> {
            assertThat(found.kind()).isEqualTo("ECS service");
            assertThat(found.place()).isEqualTo("vpc-1 / cluster-1");
        });
    }

    @Test
    void inPublicNoClearNameIsFound() {
        assertThat(find(FakeWorkbench.SECRET, Category.ALL)).isEmpty();
        assertThat(finder(Exposure.CLEAR).find(FakeWorkbench.SECRET, Category.RESOURCES, COMMANDS))
                .isNotEmpty();
    }
}
