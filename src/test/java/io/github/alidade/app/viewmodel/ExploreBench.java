package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Finder.Category;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Scope;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Progress;
import io.github.alidade.pipeline.Document;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.Profile;
import io.github.alidade.vocabulary.ResourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long it takes to find, filter, focus and collapse in a large account: the folder that the system property
/// `alidade.bench.input` names.
@Tag("bench")
class ExploreBench {
    private static final int RUNS = 7;

    @Test
    void findingFilteringAndCollapsing() throws Exception {
        String input = System.getProperty("alidade.bench.input", "");
        Assumptions.assumeTrue(
                !input.isEmpty() && Files.isDirectory(Path.of(input)), "Name a folder with alidade.bench.input");
        Document document = open(Path.of(input));
        View view = new View(Exposure.PUBLIC, View.FIRST_LENSES, Pins.NONE, Theme.LIGHT);
        Picture first = timed("open to first picture", 1, () -> document.picture(view));
        System.out.printf(
                "%d nodes, %d relations, %d cards in all, %d shown%n",
                first.shown().nodes().size(),
                first.shown().edges().size(),
                first.diagram().extent().all(),
                first.diagram().nodes().size());
        NodeKey service = first.shown().nodes().stream()
                .filter(node -> node.kind() == ResourceKind.ECS_SERVICE)
                .findFirst()
                .orElseThrow()
                .key();
        scoped(document, view, "filter by kind (queues)", kinds(ResourceKind.QUEUE));
        scoped(
                document,
                view,
                "filter by kind (load balancers, databases)",
                kinds(ResourceKind.LOAD_BALANCER, ResourceKind.DB_INSTANCE));
        scoped(
                document,
                view,
                "filter by name",
                Scope.READABLE.with(
                        Filter.NONE.withWords(Optional.of(new Filter.Words("service-12", Exposure.PUBLIC)))));
        scoped(
                document,
                view,
                "focus, 2 steps",
                Scope.READABLE.with(Optional.of(new Focus(Set.of(service), 2, Focus.Direction.BOTH, false))));
        scoped(document, view, "collapse: VPCs", Scope.READABLE.with(new Collapse(Collapse.Level.VPC)));
        scoped(document, view, "collapse: clusters", Scope.READABLE.with(new Collapse(Collapse.Level.CLUSTER)));
        NodeKey group = first.diagram().groups().values().stream()
                .filter(one -> one.card().kind() == ResourceKind.ECS_SERVICE)
                .map(one -> one.key())
                .sorted()
                .findFirst()
                .orElseThrow();
        scoped(document, view, "open one group", Scope.READABLE.with(Collapse.AUTO.opening(group)));
        Finder finder = timed("index for finding", 1, () -> new Finder(first));
        for (String typed : List.of("s", "se", "service-12", "servcie-1234", "public alb", "queue sends", "db inst")) {
            for (Category category : List.of(Category.ALL, Category.RESOURCES)) {
                timed(
                        "find \"" + typed + "\" in " + category.title(),
                        RUNS,
                        () -> finder.find(typed, category, List.of()));
            }
        }
        assertThat(finder.find("service-12", Category.RESOURCES, List.of())).isNotEmpty();
    }

    private static Document open(Path input) throws AlidadeException {
        return Document.open(List.of(input), Progress.none());
    }

    private static Scope kinds(ResourceKind... kinds) {
        return Scope.READABLE.with(Filter.NONE.withKinds(Set.of(kinds)));
    }

    /// Two scopes in turn, since the last placement is kept.
    private static void scoped(Document document, View view, String what, Scope scope) throws Exception {
        View other = new View(
                view.exposure(),
                view.lenses(),
                view.pins(),
                view.theme(),
                Profile.SEED,
                Scope.READABLE.with(scope.filter().withRegions(Set.of())).with(new Collapse(Collapse.Level.ACCOUNT)));
        View wanted = new View(view.exposure(), view.lenses(), view.pins(), view.theme(), Profile.SEED, scope);
        long[] nanos = new long[RUNS];
        int cards = 0;
        for (int i = 0; i < RUNS; i++) {
            document.picture(other);
            long start = System.nanoTime();
            cards = document.picture(wanted).diagram().nodes().size();
            nanos[i] = System.nanoTime() - start;
        }
        tell(what + ", " + cards + " cards", nanos);
    }

    private static <T> T timed(String what, int runs, Callable<T> work) throws Exception {
        long[] nanos = new long[runs];
        T result = null;
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            result = work.call();
            nanos[i] = System.nanoTime() - start;
        }
        tell(what, nanos);
        return java.util.Objects.requireNonNull(result);
    }

    private static void tell(String what, long[] nanos) {
        long first = nanos[0];
        Arrays.sort(nanos);
        System.out.printf("%-52s first %6.1f ms, median %6.1f ms%n", what, first / 1e6, nanos[nanos.length / 2] / 1e6);
    }
}
