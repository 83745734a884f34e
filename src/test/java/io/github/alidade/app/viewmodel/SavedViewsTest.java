package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Point;
import io.github.alidade.layout.Scope;
import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedViewsTest {
    private static final byte[] SECRET = {1, 2, 3};

    @TempDir
    Path folder;

    private final Document document = Document.sample();

    private NodeKey first(Document of, ResourceKind kind) {
        return of.shown(Exposure.PUBLIC).nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(ShownNode::key)
                .findFirst()
                .orElseThrow();
    }

    private Arrangement arrangement() {
        NodeKey queue = first(document, ResourceKind.QUEUE);
        NodeKey vpc = first(document, ResourceKind.VPC);
        return new Arrangement(
                new Pins(Map.of(queue, new Point(640, -8))),
                Set.of(Lane.EDGE, Lane.DATA),
                new Scope(
                        Filter.NONE.withKinds(Set.of(ResourceKind.QUEUE)).withVpcs(Set.of(vpc)),
                        Optional.of(new Focus(Set.of(queue), 3, Focus.Direction.UPSTREAM, true)),
                        new Collapse(Collapse.Level.AUTO, Set.of(vpc), Set.of(new NodeKey(-1 - 7 * queue.number())))));
    }

    @Test
    void anArrangementIsTheSameAfterItWasKept() {
        ViewWords words = new ViewWords(document.identities(SECRET), List.of());
        assertThat(words.read(words.write(arrangement()))).isEqualTo(arrangement());
    }

    @Test
    void anotherSessionFindsTheSameNodes() {
        Map<String, String> kept = new ViewWords(document.identities(SECRET), List.of()).write(arrangement());
        Document later = Document.sample();

        Arrangement read = new ViewWords(later.identities(SECRET), List.of()).read(kept);

        assertThat(read.pins().positions()).isEqualTo(Map.of(first(later, ResourceKind.QUEUE), new Point(640, -8)));
    }

    @Test
    void whatIsKeptHoldsNoNameAndNobodyElseKnowsWhatItMeans() {
        Map<String, String> kept = new ViewWords(document.identities(SECRET), List.of()).write(arrangement());
        for (ShownNode node : document.shown(Exposure.CLEAR).nodes()) {
            assertThat(kept.values())
                    .noneMatch(word -> word.contains(node.name().text()));
        }
        Arrangement read = new ViewWords(document.identities(new byte[] {9}), List.of()).read(kept);
        assertThat(read.pins().positions()).isEmpty();
        assertThat(read.scope().focus()).isEmpty();
    }

    @Test
    void aTextTypedAmongClearNamesIsNotKept() {
        ViewWords words = new ViewWords(Identities.NONE, List.of());
        Arrangement typed = new Arrangement(
                Pins.NONE,
                Set.of(Lane.EDGE),
                Scope.READABLE.with(
                        Filter.NONE.withWords(Optional.of(new Filter.Words("acme-secret", Exposure.CLEAR)))));
        assertThat(words.write(typed).values()).noneMatch(word -> word.contains("acme"));
    }

    @Test
    void nonsenseInTheFileIsLeftOut() {
        ViewWords words = new ViewWords(document.identities(SECRET), List.of());
        Arrangement read = words.read(Map.of(
                "pins", "zz:1:2,x", "closed", "zz.99,.", "steps", "many", "level", "all", "lenses", "edge,moon"));
        assertThat(read).isEqualTo(new Arrangement(Pins.NONE, Set.of(Lane.EDGE)));
    }

    @Test
    void filesKeepTheViewsOfEachDocument() throws IOException {
        ViewsFile file = new ViewsFile(folder.resolve("new"));
        SavedView one = new SavedView("Queues = all: of them", Exposure.PUBLIC, Map.of("lenses", "edge"));
        SavedView other = new SavedView("acme", Exposure.CLEAR, Map.of());
        file.save("a", List.of(one, other));
        file.save("b", List.of(other));
        file.save("a", List.of(one));

        ViewsFile again = new ViewsFile(folder.resolve("new"));
        assertThat(again.load("a")).containsExactly(one);
        assertThat(again.load("b")).containsExactly(other);
        assertThat(again.load("c")).isEmpty();
        assertThat(again.secret()).isEqualTo(file.secret()).hasSize(32);
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("views.properties", "identity.key");
        }
    }

    @Test
    void inPublicANameTypedAmongClearNamesIsANumber() {
        SavedView typedClear = new SavedView("acme prod", Exposure.CLEAR, Map.of());
        assertThat(typedClear.shown(Exposure.PUBLIC, 2)).isEqualTo("View 2");
        assertThat(typedClear.shown(Exposure.CLEAR, 2)).isEqualTo("acme prod");
        assertThat(new SavedView("Queues", Exposure.PUBLIC, Map.of()).shown(Exposure.PUBLIC, 1))
                .isEqualTo("Queues");
    }
}
