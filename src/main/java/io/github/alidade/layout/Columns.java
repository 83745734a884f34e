package io.github.alidade.layout;

import io.github.alidade.vocabulary.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which column each card stands in. Lanes are runs of columns; within a lane the lines decide, as far as the picture
/// keeps a readable shape: a crowd is folded into rows.
///
/// In small pictures the lane Network is a band below the others instead, so that a group stands near to what it
/// belongs to; floor 0 is the row of lanes, the band is a floor of its own.
final class Columns {
    private static final double COLUMN = 304;
    private static final double ROW = 104;
    private static final double ASPECT = 1.6;
    /// Where lines fill the channels, columns become many times as wide as their cards: fewer of them are taken.
    private static final int MANY = 2000;

    private static final double ASPECT_OF_MANY = 0.3;
    private static final int BANDED_UP_TO = 72;
    private static final int FEW = 8;
    /// Fewer rows save nothing: title and legend are as high.
    private static final int FEWEST = 3;

    private static final double HEAD_AND_FOOT = 200;

    int count;
    final int[] of;
    final int[] floor;
    int floors = 1;
    /// Cards of one fold and one frame, which may stand in any of the fold's columns, have a number; -1 for others.
    final int[] group;

    final Map<Lane, int[]> ranges = new EnumMap<>(Lane.class);

    private final Cards cards;
    private final int[] spine;
    private final Blocks blocks;
    private final Levels levels;
    private final Strays strays;
    /// Cards of folded lanes that stand in one row, from left to right, and may change places.
    private final List<int[]> folded = new ArrayList<>();
    private int groups;

    private Columns(Columns columns, int[] column) {
        this.cards = columns.cards;
        this.spine = columns.spine;
        this.blocks = columns.blocks;
        this.levels = columns.levels;
        this.strays = columns.strays;
        this.count = columns.count;
        this.of = column.clone();
        this.floor = columns.floor;
        this.floors = columns.floors;
        this.group = columns.group;
        this.ranges.putAll(columns.ranges);
    }

    private Columns(Cards cards, int[] spine, Blocks blocks, Levels levels) {
        this.cards = cards;
        this.spine = spine;
        this.blocks = blocks;
        this.levels = levels;
        this.strays = new Strays(cards, blocks, spine);
        this.of = new int[cards.count];
        this.floor = new int[cards.count];
        this.group = new int[cards.count];
        Arrays.fill(group, -1);
    }

    /// The same lanes with cards in other columns of theirs.
    Columns with(int[] column) {
        return new Columns(this, column);
    }

    static Columns of(Cards cards, int[] spine, Blocks blocks, Levels levels) {
        Columns columns = new Columns(cards, spine, blocks, levels);
        columns.assign();
        return columns;
    }

    private void assign() {
        Map<Lane, List<Integer>> members = new EnumMap<>(Lane.class);
        for (int card = 0; card < cards.count; card++) {
            members.computeIfAbsent(cards.lanes[card], lane -> new ArrayList<>())
                    .add(card);
        }
        boolean banded = cards.count <= BANDED_UP_TO
                && members.keySet().stream().anyMatch(Columns::band)
                && members.keySet().stream().anyMatch(lane -> !band(lane));
        int rows = rows(members);
        // Above a band lines lead down to it: there the fewest columns are the best.
        int low = banded ? Integer.MAX_VALUE : rowsOfStrays(members.values());
        members.forEach((lane, all) -> {
            if (!banded || !band(lane)) {
                int width = placeLane(all, rows, low);
                all.forEach(card -> of[card] = of[cards.stems.head(card)]);
                ranges.put(lane, new int[] {count, count + width - 1});
                for (int card : all) {
                    of[card] += count;
                }
                count += width;
            }
        });
        if (!folded.isEmpty()) {
            new Rows(cards, of).shorten(folded);
        }
        if (banded) {
            members.forEach((lane, all) -> {
                if (band(lane)) {
                    new Band(cards, this, all, floors++).place();
                    ranges.put(lane, new int[] {0, count - 1});
                }
            });
        }
    }

    /// Whether the lane may lie below the others instead of among them.
    static boolean band(Lane lane) {
        return lane == Lane.NETWORK;
    }

    /// How many rows a column may have so that the whole becomes about 16:10.
    private static int rows(Map<Lane, List<Integer>> members) {
        int cards = members.values().stream().mapToInt(List::size).sum();
        double aspect = cards <= MANY ? ASPECT : ASPECT_OF_MANY;
        int rows = FEW;
        while (true) {
            int height = rows;
            int columns = members.values().stream()
                    .mapToInt(all -> Math.ceilDiv(all.size(), height))
                    .sum();
            if (columns * COLUMN <= height * ROW * aspect) {
                return rows;
            }
            rows += Math.max(1, rows / 16);
        }
    }

    /// Gives the cards of a lane columns from 0 on; returns how many.
    private int placeLane(List<Integer> lane, int rows, int low) {
        int depth = depth(lane);
        int[] sizes = new int[depth];
        for (int card : lane) {
            sizes[levels.of[card]]++;
        }
        int tallest = Arrays.stream(sizes).max().orElse(0);
        boolean natural = tallest <= rows * 5 / 4 && depth <= Math.ceilDiv(lane.size(), rows) + 2;
        if (natural) {
            for (int card : lane) {
                of[card] = levels.of[card];
            }
            return tallest <= low ? depth : spread(lane, depth, low);
        }
        return depth <= 3 ? foldLevels(lane, sizes, rows) : fold(lane, Math.ceilDiv(lane.size(), rows), 0);
    }

    private int spread(List<Integer> lane, int depth, int low) {
        if (lane.stream().noneMatch(strays::is)) {
            return depth;
        }
        int width = Math.max(depth, Math.ceilDiv(lane.size(), low));
        strays.spread(lane, of, width);
        return width;
    }

    /// How many rows a column with cards that no line reaches may have: as few as the others need, as long as the
    /// picture is not more than twice as wide as high.
    private int rowsOfStrays(Collection<List<Integer>> lanes) {
        int low = FEWEST;
        for (List<Integer> lane : lanes) {
            low = Math.max(low, tallest(lane));
        }
        while (columns(lanes, low) * COLUMN > 2 * (low * ROW + HEAD_AND_FOOT) && columns(lanes, low) > deep(lanes)) {
            low++;
        }
        return low;
    }

    private int deep(Collection<List<Integer>> lanes) {
        return lanes.stream().mapToInt(this::depth).sum();
    }

    private int columns(Collection<List<Integer>> lanes, int rows) {
        return lanes.stream()
                .mapToInt(lane -> Math.max(depth(lane), Math.ceilDiv(lane.size(), rows)))
                .sum();
    }

    /// The most cards with lines that stand on one level of a lane.
    private int tallest(List<Integer> lane) {
        int[] sizes = new int[depth(lane)];
        lane.stream().filter(card -> !strays.is(card)).forEach(card -> sizes[levels.of[card]]++);
        return Arrays.stream(sizes).max().orElse(0);
    }

    private int depth(List<Integer> lane) {
        return lane.stream().mapToInt(card -> levels.of[card] + 1).max().orElse(0);
    }

    private int foldLevels(List<Integer> lane, int[] sizes, int rows) {
        int first = 0;
        for (int level = 0; level < sizes.length; level++) {
            int wanted = level;
            List<Integer> some =
                    lane.stream().filter(card -> levels.of[card] == wanted).toList();
            first += fold(some, Math.max(1, (int) Math.round((double) sizes[level] / rows)), first);
        }
        return first;
    }

    /// Fills rows of `width` cards each, frame by frame, in the order of the spine; within a row, callers stand left.
    private int fold(List<Integer> some, int width, int first) {
        List<Integer> order = new ArrayList<>(some);
        order.sort(Comparator.<Integer>comparingInt(card -> blocks.place[card]).thenComparingInt(card -> spine[card]));
        for (int from = 0; from < order.size(); ) {
            int to = from;
            while (to < order.size()
                    && to - from < width
                    && blocks.place[order.get(to)] == blocks.place[order.get(from)]) {
                to++;
            }
            List<Integer> row = order.subList(from, to);
            row.sort(Comparator.<Integer>comparingInt(card -> levels.of[card]).thenComparingInt(card -> spine[card]));
            boolean next = from == 0 || blocks.place[order.get(from)] != blocks.place[order.get(from - 1)];
            groups += next ? 1 : 0;
            for (int i = 0; i < row.size(); i++) {
                of[row.get(i)] = first + i;
                group[row.get(i)] = cards.stems.stacked(row.get(i)) ? -1 : groups;
            }
            folded.add(row.stream()
                    .filter(card -> !cards.stems.stacked(card))
                    .mapToInt(card -> card)
                    .toArray());
            from = to;
        }
        return width;
    }
}
