package io.github.alidade.layout;

import io.github.alidade.layout.Ground.Kin;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What of a ground is looked at, and which card stands for each node. Nothing here depends on a raw text but the
/// user's own words, so that a cut fits the topology under every exposure.
public final class Cut {
    /// Names on cards can be read from a zoom of 0.35, and at that a window of 1600 x 1000 shows about this many cards
    /// with their lines: beyond it, a picture of all cards is one of none.
    static final int READABLE = 120;

    /// What is collapsed at all is collapsed until it is quickly surveyed.
    private static final int AIM = 60;

    /// A card for less than so many hides more than it saves.
    private static final int LEAST = 3;

    /// Up to so many of a kind are not told apart by their neighbours where that leaves some of them alone.
    private static final int FEW = 10;

    /// Up to so many cards come out of a group at once; more come in finer groups.
    private static final int AT_ONCE = 40;

    /// No slot: nothing is collapsed of itself.
    private static final int NEVER = Ground.SLOTS;

    final Ground ground;
    final Set<Lane> lenses;
    private final Scope scope;
    final boolean[] kept;
    final boolean[] faded;
    /// The group that stands for each node, or -1 if it stands for itself.
    final int[] standsFor;
    private final int all;
    private int slot;
    private int[] sizes = {};
    private boolean[] undivided = {};

    private Cut(Ground ground, Set<Lane> lenses, Scope scope, Function<Exposure, ShownTopology> showings) {
        this.ground = ground;
        this.lenses = lenses;
        this.scope = scope;
        int count = ground.nodes.size();
        boolean[] drawn = new boolean[count];
        for (int i = 0; i < count; i++) {
            drawn[i] =
                    ground.told[i] && lenses.contains(ground.nodes.get(i).kind().lane());
        }
        this.all = number(drawn);
        this.kept = filtered(drawn, scope.filter(), showings);
        this.faded = new boolean[count];
        scope.focus().ifPresent(this::focus);
        this.standsFor = new int[count];
        Arrays.fill(standsFor, -1);
        collapse();
    }

    /// @param showings the topology under the exposure in which the filter's words were typed
    public static Cut of(Ground ground, Set<Lane> lenses, Scope scope, Function<Exposure, ShownTopology> showings) {
        return new Cut(ground, Set.copyOf(lenses), scope, showings);
    }

    private static int number(boolean[] which) {
        int number = 0;
        for (boolean one : which) {
            number += one ? 1 : 0;
        }
        return number;
    }

    private boolean[] filtered(boolean[] drawn, Filter filter, Function<Exposure, ShownTopology> showings) {
        if (filter.everything()) {
            return drawn;
        }
        boolean[] passing = drawn.clone();
        for (int i = 0; i < drawn.length; i++) {
            passing[i] &= filter.passes(ground.nodes.get(i));
        }
        filter.words().ifPresent(words -> {
            ShownTopology named = showings.apply(words.under());
            for (int i = 0; i < drawn.length; i++) {
                passing[i] = passing[i]
                        && named.find(ground.nodes.get(i).key())
                                .filter(node -> words.within(node.name()))
                                .isPresent();
            }
        });
        return passing;
    }

    private void focus(Focus focus) {
        boolean[] within = within(focus);
        if (number(within) == 0) {
            // The focus is of what is not in this picture: better all of it than none.
            return;
        }
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] && !within[i]) {
                kept[i] = focus.fade();
                faded[i] = focus.fade();
            }
        }
    }

    private boolean[] within(Focus focus) {
        boolean[] within = new boolean[kept.length];
        int[] edge = new int[kept.length];
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] && isOrIsIn(i, focus.start())) {
                within[i] = true;
                edge[size++] = i;
            }
        }
        for (int step = 0; step < focus.steps() && size > 0; step++) {
            int[] next = new int[kept.length];
            int found = 0;
            for (int i = 0; i < size; i++) {
                for (int e = ground.first[edge[i]]; e < ground.first[edge[i] + 1]; e++) {
                    int line = ground.around[e];
                    int other = ground.other(line, edge[i]);
                    if (kept[other] && !within[other] && leads(focus.direction(), ground.source[line] == edge[i])) {
                        within[other] = true;
                        next[found++] = other;
                    }
                }
            }
            edge = next;
            size = found;
        }
        return within;
    }

    private static boolean leads(Focus.Direction direction, boolean forward) {
        return switch (direction) {
            case BOTH -> true;
            case DOWNSTREAM -> forward;
            case UPSTREAM -> !forward;
        };
    }

    private boolean isOrIsIn(int node, Set<NodeKey> start) {
        if (start.contains(ground.nodes.get(node).key())) {
            return true;
        }
        for (int slot = 0; slot < Ground.SLOTS; slot++) {
            int group = ground.groups[slot][node];
            if (group >= 0 && start.contains(ground.kin.get(group).key())) {
                return true;
            }
        }
        return false;
    }

    // Collapsing

    private void collapse() {
        sizes = new int[ground.kin.size()];
        for (int node = 0; node < kept.length; node++) {
            for (int s = 0; kept[node] && s < Ground.SLOTS; s++) {
                if (ground.groups[s][node] >= 0) {
                    sizes[ground.groups[s][node]]++;
                }
            }
        }
        undivided = undivided();
        slot = slotOfLevel();
        boolean[] closed = among(scope.collapse().closed());
        boolean[] open = among(scope.collapse().opened());
        for (int node = 0; node < kept.length; node++) {
            standsFor[node] = kept[node] ? groupOf(node, closed, open) : -1;
        }
    }

    /// Which kinds fall apart into one card and what is left over, when told by neighbours. Few of a kind are better
    /// one card of five than one of three and two alone.
    private boolean[] undivided() {
        int[] parts = new int[sizes.length];
        int[] left = new int[sizes.length];
        Set<Integer> met = new HashSet<>();
        for (int node = 0; node < kept.length; node++) {
            int kind = ground.groups[Ground.KIND][node];
            if (!kept[node] || kind < 0) {
                continue;
            }
            int part = ground.groups[Ground.NEIGHBOURS][node];
            if (part < 0 || sizes[part] < LEAST) {
                left[kind]++;
            } else if (met.add(part)) {
                parts[kind]++;
            }
        }
        boolean[] undivided = new boolean[sizes.length];
        for (int kind = 0; kind < undivided.length; kind++) {
            undivided[kind] = sizes[kind] <= FEW && parts[kind] == 1 && left[kind] > 0;
        }
        return undivided;
    }

    private boolean[] among(Set<NodeKey> keys) {
        boolean[] among = new boolean[sizes.length];
        for (int group = 0; group < among.length; group++) {
            among[group] = keys.contains(ground.kin.get(group).key());
        }
        return among;
    }

    private int groupOf(int node, boolean[] closed, boolean[] open) {
        int around = Integer.MAX_VALUE;
        for (int s = 0; s < Ground.SLOTS; s++) {
            int group = ground.groups[s][node];
            if (group < 0) {
                continue;
            }
            if (closed[group]) {
                return group;
            }
            if (open[group]) {
                around = sizes[group];
            } else if (closedOfItself(ground.kin.get(group), sizes[group], around, undivided[group])) {
                return group;
            }
        }
        return -1;
    }

    /// @param around how many the innermost group has that was opened around it
    /// @param whole whether neighbours would tell too little of it apart
    private boolean closedOfItself(Kin kin, int size, int around, boolean whole) {
        if (kin.slot() < slot) {
            return slot == Ground.NEIGHBOURS && around == Integer.MAX_VALUE && whole;
        }
        if (around != Integer.MAX_VALUE) {
            return around > AT_ONCE && size >= LEAST && size < around;
        }
        // What the user asked for by name is collapsed, however small.
        return chosen(kin) && (size >= LEAST || scope.collapse().level() != Collapse.Level.AUTO);
    }

    /// Whether the level speaks of such a group: one of clusters leaves what has no cluster alone.
    private boolean chosen(Kin kin) {
        return switch (scope.collapse().level()) {
            case NONE -> false;
            case AUTO -> true;
            case CLUSTER -> kin.what() != Group.What.IAM && kin.slot() >= Ground.CLUSTER && !ofNoFrame(kin);
            case IAM -> kin.what() == Group.What.IAM;
            case VPC, REGION, ACCOUNT -> kin.slot() == slot || kin.slot() > slot && !ofNoFrame(kin);
        };
    }

    private static boolean ofNoFrame(Kin kin) {
        return kin.what() == Group.What.KIND || kin.what() == Group.What.NEIGHBOURS || kin.what() == Group.What.IAM;
    }

    private int slotOfLevel() {
        return switch (scope.collapse().level()) {
            case NONE -> NEVER;
            case CLUSTER, IAM -> Ground.CLUSTER;
            case VPC -> Ground.VPC;
            case REGION -> Ground.REGION;
            case ACCOUNT -> Ground.ACCOUNT;
            case AUTO -> number(kept) <= READABLE ? NEVER : finestThatIsFewEnough();
        };
    }

    private int finestThatIsFewEnough() {
        int best = Ground.KIND;
        int fewest = Integer.MAX_VALUE;
        for (int tried : new int[] {Ground.NEIGHBOURS, Ground.KIND, Ground.VPC, Ground.REGION, Ground.ACCOUNT}) {
            int cards = cards(tried);
            if (cards <= AIM) {
                return tried;
            }
            if (cards < fewest) {
                fewest = cards;
                best = tried;
            }
        }
        return best;
    }

    /// How many cards there would be.
    private int cards(int tried) {
        Set<Integer> met = new HashSet<>();
        int cards = 0;
        for (int node = 0; node < kept.length; node++) {
            if (!kept[node]) {
                continue;
            }
            int kind = ground.groups[Ground.KIND][node];
            int stands = tried == Ground.NEIGHBOURS && kind >= 0 && undivided[kind] ? kind : -1;
            for (int s = tried; s < Ground.SLOTS && stands < 0; s++) {
                int group = ground.groups[s][node];
                stands = group >= 0 && sizes[group] >= LEAST ? group : -1;
            }
            cards += stands < 0 || met.add(stands) ? 1 : 0;
        }
        return cards;
    }

    // What the diagram asks

    /// The key of the card that stands for a node.
    NodeKey card(int node) {
        return standsFor[node] < 0
                ? ground.nodes.get(node).key()
                : ground.kin.get(standsFor[node]).key();
    }

    Extent extent() {
        Set<Integer> groups = new HashSet<>();
        int inside = 0;
        for (int stands : standsFor) {
            if (stands >= 0) {
                groups.add(stands);
                inside++;
            }
        }
        return new Extent(all, number(kept), number(faded), groups.size(), inside);
    }

    /// The groups that a node or a group stands in, from coarse to fine.
    public List<NodeKey> groupsAround(NodeKey key) {
        List<NodeKey> keys = new ArrayList<>();
        int node = member(key);
        for (int s = 0; node >= 0 && s < Ground.SLOTS; s++) {
            int group = ground.groups[s][node];
            if (group >= 0) {
                NodeKey found = ground.kin.get(group).key();
                if (found.equals(key)) {
                    break;
                }
                keys.add(found);
            }
        }
        return keys;
    }

    private int member(NodeKey key) {
        Integer own = ground.places.get(key);
        if (own != null) {
            return own;
        }
        for (int node = 0; node < kept.length; node++) {
            for (int s = 0; s < Ground.SLOTS; s++) {
                int group = ground.groups[s][node];
                if (group >= 0 && ground.kin.get(group).key().equals(key)) {
                    return node;
                }
            }
        }
        return -1;
    }

    /// Whether a group would be closed if nobody had touched it, or a part of it if it reaches into several others.
    public boolean closesOfItself(NodeKey group) {
        int number = number(group);
        if (number < 0) {
            return false;
        }
        boolean[] closed = among(scope.collapse().closed());
        boolean[] open = among(scope.collapse().opened());
        closed[number] = false;
        open[number] = false;
        int[] members = ground.groups[ground.kin.get(number).slot()];
        for (int node = 0; node < kept.length; node++) {
            if (kept[node] && members[node] == number && groupOf(node, closed, open) == number) {
                return true;
            }
        }
        return false;
    }

    private int number(NodeKey group) {
        for (int number = 0; number < ground.kin.size(); number++) {
            if (ground.kin.get(number).key().equals(group)) {
                return number;
            }
        }
        return -1;
    }

    /// What a key stands for as a group; empty if it is none.
    public Optional<Group.What> whatIs(NodeKey group) {
        return ground.kin.stream()
                .filter(kin -> kin.key().equals(group))
                .map(Kin::what)
                .findFirst();
    }

    /// The group of all of identity and access, if there is any.
    public Optional<NodeKey> iam() {
        return ground.kin.stream()
                .filter(kin -> kin.what() == Group.What.IAM)
                .map(Kin::key)
                .findFirst();
    }

    /// The regions of what can have a card, as they are called in public.
    public List<ShownText> regions() {
        return ground.nodes.stream()
                .map(ShownNode::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// The card that a node stands in; empty if it is not in the picture.
    public Optional<NodeKey> cardOf(NodeKey key) {
        Integer node = ground.places.get(key);
        return node == null || !kept[node] ? Optional.empty() : Optional.of(card(node));
    }
}
