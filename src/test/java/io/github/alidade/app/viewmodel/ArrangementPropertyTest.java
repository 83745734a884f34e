package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Picture;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever hands do in whatever order, with the public switch pressed in between: undo takes all of it back, redo does
/// all of it again, and every card that stands for many opens.
class ArrangementPropertyTest {
    private static final int STEPS = 40;

    private final WindowModel model = new WindowModel(
            new CrowdedWorkbench(),
            new Nobody(),
            new Nobody(),
            new Settings(960, 900, false, List.of(), Theme.LIGHT, Exposure.CLEAR, View.FIRST_LENSES, List.of()),
            Runnable::run,
            Runnable::run);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void undoTakesAllBackAndRedoDoesAllAgain(long seed) {
        Random random = new Random(seed);
        model.openSample();
        List<Arrangement> all = new ArrayList<>(List.of(model.history().arrangement()));
        Map<NodeKey, Box> first = boxes();
        for (int i = 0; i < STEPS; i++) {
            change(random);
            if (!model.history().arrangement().equals(all.getLast())) {
                all.add(model.history().arrangement());
            }
            sometimesSwitch(random);
        }
        assertThat(all).hasSizeGreaterThan(STEPS / 2);
        model.scoping().closeFar(model.scoping().opened());
        Map<NodeKey, Box> last = boxes();

        for (int i = all.size() - 1; i > 0; i--) {
            assertThat(model.history().arrangement()).isEqualTo(all.get(i));
            assertThat(model.history().undoableProperty().get()).isNotEmpty();
            model.undo();
            sometimesSwitch(random);
        }
        assertThat(model.history().arrangement()).isEqualTo(all.getFirst());
        assertThat(model.history().undoableProperty().get()).isEmpty();
        assertThat(boxes()).isEqualTo(first);

        for (int i = 1; i < all.size(); i++) {
            model.redo();
            assertThat(model.history().arrangement()).isEqualTo(all.get(i));
            sometimesSwitch(random);
        }
        assertThat(model.history().redoableProperty().get()).isEmpty();
        assertThat(boxes()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyCardThatStandsForManyOpensAndItsFrameCloses(long seed) {
        Random random = new Random(seed);
        model.openSample();
        for (int i = 0; i < STEPS; i++) {
            change(random);
            sometimesSwitch(random);
            Optional<NodeKey> card = any(random, groups());
            card.ifPresent(group -> {
                List<NodeKey> inside = members(group);
                model.select(new Selection.OfNode(group));
                assertThat(model.scoping().expandable()).contains(group);
                model.scoping().expand(group);
                assertThat(groups()).doesNotContain(group);

                model.scoping().collapse(group);
                assertThat(members(group)).containsExactlyElementsOf(inside);
                model.undo();
                model.undo();
            });
        }
    }

    /// One of all that changes the arrangement, or what is near, of cards that chance picks.
    private void change(Random random) {
        Scoping scoping = model.scoping();
        List<NodeKey> cards = new ArrayList<>(new TreeSet<>(boxes().keySet()));
        if (cards.isEmpty()) {
            scoping.showAll();
            return;
        }
        Collections.shuffle(cards, random);
        List<NodeKey> some = cards.subList(0, Math.min(cards.size(), 1 + random.nextInt(4)));
        model.select(Selection.of(some));
        switch (random.nextInt(22)) {
            case 0, 1 -> {
                model.drag(moved(some, random));
                model.drag(moved(some, random));
                model.drop();
            }
            case 2 -> {
                model.drag(moved(some, random));
                model.abandonDrag();
            }
            case 3, 4 -> {
                Alignment alignment = one(random, Alignment.values());
                Map<NodeKey, Box> boxes = boxes();
                boxes.keySet().retainAll(some);
                model.arrange(alignment.what(), alignment.corners(boxes));
            }
            case 5 -> model.toggleLens(one(random, Lane.values()));
            case 6 -> scoping.filter(Filter.NONE.withKinds(Set.of(ResourceKind.ECS_SERVICE, ResourceKind.QUEUE)));
            case 7 ->
                scoping.filter(Filter.NONE.withWords(
                        Optional.of(new Filter.Words("service-" + (1 + random.nextInt(2)), model.exposure()))));
            case 8 -> scoping.focusOnSelection();
            case 9 -> scoping.steps(random.nextBoolean() ? 1 : -1);
            case 10 -> scoping.direction(one(random, Focus.Direction.values()));
            case 11 -> scoping.fade(random.nextBoolean());
            case 12 ->
                Chip.of(model.sightProperty().get().picture()).stream()
                        .findFirst()
                        .ifPresent(scoping::dismiss);
            case 13 -> scoping.level(one(random, Collapse.Level.values()));
            case 14, 15 -> scoping.collapsible().ifPresent(scoping::collapse);
            case 16 -> any(random, groups()).ifPresent(scoping::expand);
            case 17 -> scoping.toggleIam();
            case 18 ->
                any(random, groups())
                        .ifPresent(group -> scoping.uncover(members(group).getFirst()));
            case 19 -> any(random, groups()).filter(scoping::opensNear).ifPresent(scoping::openNear);
            case 20 -> model.unpin(Set.copyOf(some));
            case 21 -> model.unpinAll();
            default -> throw new IllegalStateException();
        }
    }

    private void sometimesSwitch(Random random) {
        if (random.nextInt(4) == 0) {
            Map<NodeKey, Box> before = boxes();
            model.switchExposure();
            assertThat(boxes()).isEqualTo(before);
        }
    }

    private static Map<NodeKey, Point> moved(List<NodeKey> cards, Random random) {
        Map<NodeKey, Point> moved = new HashMap<>();
        cards.forEach(card -> moved.put(card, new Point(random.nextInt(3000), random.nextInt(3000))));
        return moved;
    }

    private Map<NodeKey, Box> boxes() {
        Map<NodeKey, Box> boxes = new HashMap<>();
        picture().placement().nodes().forEach(node -> boxes.put(node.key(), node.box()));
        return boxes;
    }

    private Set<NodeKey> groups() {
        return new TreeSet<>(picture().diagram().groups().keySet());
    }

    private List<NodeKey> members(NodeKey group) {
        return picture().diagram().groups().get(group).members().stream()
                .map(ShownNode::key)
                .toList();
    }

    private Picture picture() {
        return model.sightProperty().get().picture();
    }

    private static Optional<NodeKey> any(Random random, Set<NodeKey> of) {
        return of.stream().skip(of.isEmpty() ? 0 : random.nextInt(of.size())).findFirst();
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
