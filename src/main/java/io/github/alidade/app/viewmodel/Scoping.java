package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Collapse;
import io.github.alidade.layout.Cut;
import io.github.alidade.layout.Filter;
import io.github.alidade.layout.Focus;
import io.github.alidade.layout.Group;
import io.github.alidade.layout.Scope;
import io.github.alidade.redaction.NodeKey;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the user does to see less or more: filter, focus, collapse. All but what opens by coming closer can be undone.
/// Used on the FX thread only.
public final class Scoping {
    private static final int FIRST_STEPS = 2;
    private static final Set<Group.What> HANDY =
            EnumSet.of(Group.What.VPC, Group.What.CLUSTER, Group.What.IAM, Group.What.REGION, Group.What.ACCOUNT);

    private final History history;
    private final ReadOnlyObjectProperty<@Nullable Sight> sight;
    private final ReadOnlyObjectProperty<Selection> selection;
    private final Runnable refresh;
    private Set<NodeKey> near = Set.of();

    /// @param refresh has a new picture made
    Scoping(
            History history,
            ReadOnlyObjectProperty<@Nullable Sight> sight,
            ReadOnlyObjectProperty<Selection> selection,
            Runnable refresh) {
        this.history = history;
        this.sight = sight;
        this.selection = selection;
        this.refresh = refresh;
    }

    /// As the user arranged it.
    public Scope scope() {
        return history.arrangement().scope();
    }

    /// The same with what is open since one came closer.
    Scope seen(Scope arranged) {
        Collapse collapse = arranged.collapse();
        Set<NodeKey> opened = new HashSet<>(near);
        opened.removeAll(collapse.closed());
        opened.addAll(collapse.opened());
        return arranged.with(new Collapse(collapse.level(), opened, collapse.closed()));
    }

    private void change(String what, Scope scope) {
        if (!scope.looksAtTheSame(scope())) {
            near = Set.of();
        }
        history.change(what, history.arrangement().with(scope));
    }

    /// With another document nothing is open.
    void restart() {
        near = Set.of();
    }

    // Filter and focus

    public void filter(Filter wanted) {
        change(wanted.everything() ? "clearing the filter" : "filtering", scope().with(wanted));
    }

    /// Looks at what is near the selection only.
    public void focusOnSelection() {
        Set<NodeKey> start = selected();
        if (!start.isEmpty()) {
            boolean fade = scope().focus().map(Focus::fade).orElse(false);
            focus("focusing", new Focus(start, FIRST_STEPS, Focus.Direction.BOTH, fade));
        }
    }

    public void steps(int more) {
        scope().focus().ifPresent(now -> focus("changing the focus", now.withSteps(now.steps() + more)));
    }

    public void direction(Focus.Direction way) {
        scope().focus().ifPresent(now -> focus("changing the focus", now.withDirection(way)));
    }

    /// Whether what is out of focus stays, pale, or goes.
    public void fade(boolean pale) {
        scope().focus().ifPresent(now -> focus("changing the focus", now.withFade(pale)));
    }

    private void focus(String what, Focus wanted) {
        change(what, scope().with(Optional.of(wanted)));
    }

    public void clearFocus() {
        change("clearing the focus", scope().with(Optional.empty()));
    }

    /// Without filter and focus.
    public void showAll() {
        change("showing all", scope().with(Filter.NONE).with(Optional.<Focus>empty()));
    }

    /// Takes one of the reasons away why not all is shown.
    public void dismiss(Chip chip) {
        near = Set.of();
        change("showing more", chip.without().apply(scope()));
    }

    // Collapsing

    public void level(Collapse.Level level) {
        near = Set.of();
        change(level == Collapse.Level.NONE ? "expanding all" : "collapsing", scope().with(new Collapse(level)));
    }

    /// What was opened of too much closes of itself again, and may open again by coming closer; anything else is
    /// closed by hand and stays so.
    public void collapse(NodeKey group) {
        boolean wasNear = near.contains(group);
        near = without(near, group);
        Collapse now = scope().collapse();
        Scope wanted = scope().with(ofItself(group) ? now.forgetting(group) : now.closing(group));
        if (wasNear && wanted.equals(scope())) {
            refresh.run();
        }
        change("collapsing", wanted);
    }

    public void expand(NodeKey group) {
        Collapse now = scope().collapse();
        change("expanding", scope().with(ofItself(group) ? now.opening(group) : now.forgetting(group)));
    }

    private boolean ofItself(NodeKey group) {
        return cut().filter(cut -> cut.closesOfItself(group)).isPresent();
    }

    /// Opens a collapsed card, closes a frame.
    /// @return whether the key is one of them
    public boolean toggle(NodeKey key) {
        if (isCollapsed(key)) {
            expand(key);
            return true;
        }
        boolean frame = cut().flatMap(cut -> cut.whatIs(key)).isPresent();
        if (frame) {
            collapse(key);
        }
        return frame;
    }

    /// The frame that would be collapsed with what is selected in it: the innermost that was opened, the selected frame
    /// itself, or the innermost around it.
    public Optional<NodeKey> collapsible() {
        NodeKey key = selected().stream().findFirst().orElse(null);
        Cut cut = cut().orElse(null);
        if (key == null || cut == null) {
            return Optional.empty();
        }
        if (!isCollapsed(key) && cut.whatIs(key).isPresent()) {
            return Optional.of(key);
        }
        List<NodeKey> around = cut.groupsAround(key);
        Set<NodeKey> opened = seen(scope()).collapse().opened();
        return around.reversed().stream()
                .filter(group -> opened.contains(group)
                        || cut.whatIs(group).filter(HANDY::contains).isPresent())
                .findFirst();
    }

    /// The collapsed card that would be opened: the selected one, or the one in which the selected node is.
    public Optional<NodeKey> expandable() {
        return selected().stream()
                .findFirst()
                .flatMap(key -> isCollapsed(key)
                        ? Optional.of(key)
                        : cut().flatMap(cut -> cut.cardOf(key)).filter(this::isCollapsed));
    }

    /// All of identity and access as one card, or each role for itself.
    public void toggleIam() {
        cut().flatMap(Cut::iam).ifPresent(this::toggle);
    }

    /// Has a node shown that is inside of collapsed cards: opens them, one in the other.
    /// @return whether it is in the picture at all; filter and focus stay as they are
    public boolean uncover(NodeKey node) {
        Cut cut = cut().orElse(null);
        if (cut == null || cut.cardOf(node).isEmpty()) {
            return cut != null && cut.whatIs(node).isPresent();
        }
        if (cut.cardOf(node).filter(node::equals).isEmpty()) {
            Collapse open = scope().collapse();
            for (NodeKey group : cut.groupsAround(node)) {
                open = open.opening(group);
            }
            change("expanding", scope().with(open));
        }
        return true;
    }

    /// Opens all groups in which nodes are, in one step.
    public void uncover(List<NodeKey> nodes) {
        Collapse open = scope().collapse();
        for (NodeKey node : nodes) {
            for (NodeKey group : cut().map(cut -> cut.groupsAround(node)).orElse(List.of())) {
                open = open.opening(group);
            }
        }
        change("expanding", scope().with(open));
    }

    // Coming closer

    /// Opens a group for as long as one is near; nothing to undo.
    public void openNear(NodeKey group) {
        Set<NodeKey> more = new HashSet<>(near);
        more.add(group);
        near(more);
    }

    public void closeFar(Set<NodeKey> groups) {
        Set<NodeKey> fewer = new HashSet<>(near);
        fewer.removeAll(groups);
        near(fewer);
    }

    private void near(Set<NodeKey> wanted) {
        if (!wanted.equals(near)) {
            near = Set.copyOf(wanted);
            refresh.run();
        }
    }

    public Set<NodeKey> opened() {
        return near;
    }

    /// Whether a collapsed card opens by coming closer: what the user closed by hand stays closed.
    public boolean opensNear(NodeKey card) {
        return isCollapsed(card)
                && scope().collapse().level() == Collapse.Level.AUTO
                && !scope().collapse().closed().contains(card);
    }

    // What is shown

    private Set<NodeKey> selected() {
        return selection.get().nodes();
    }

    private boolean isCollapsed(NodeKey key) {
        Sight seen = sight.get();
        return seen != null && seen.picture().diagram().groups().containsKey(key);
    }

    private Optional<Cut> cut() {
        return Optional.ofNullable(sight.get()).flatMap(seen -> seen.picture().cut());
    }

    private static Set<NodeKey> without(Set<NodeKey> keys, NodeKey key) {
        Set<NodeKey> less = new HashSet<>(keys);
        less.remove(key);
        return less;
    }
}
