package io.github.alidade.layout;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Lets two cards of a folded lane change places, columns and all, where lines then cross less, or as little: in a
/// fold one place is as good as another for the card itself. Which pairs are worth a look, a forecast says from tables;
/// the best of them are counted properly.
///
/// Lines are taken to run as [Ways] says. Where exactly, is found when all cards have their columns.
final class Exchange {
    private static final int SEED = 1;
    private static final int ROUNDS = 4;
    /// How many partners a card tries in a round.
    private static final int TRIES = 2;
    /// In half crossings: how much worse a forecast may be for an exchange to be tried.
    private static final int DOUBT = 6;
    /// Cards with more lines stay: lines come to them from everywhere anyway.
    private static final int LINES = 40;
    /// So many lines and trunks may be looked at for each card; then all stay where they are. Where lines are dense,
    /// the first exchanges bring the most anyway.
    private static final long PATIENCE = 4_000;
    /// The forecast is made anew when one in so many cards was exchanged.
    private static final int FRESH = 16;

    private final Ways ways;
    private final Sites sites;
    private final Traffic traffic;
    private final Forecast forecast;
    private final BooleanSupplier cancelled;
    private final Random random = new Random(SEED);

    /// What the lines of each card cost where it stands, by the forecast.
    private final int[] cost;
    private final int[] slotOf;
    private final int[] slotAt;
    /// Whether something has changed for a card since it looked last.
    private final boolean[] awake;
    private int exchanged;

    private final int[] best = new int[TRIES];
    private final int[] gain = new int[TRIES];
    private final int[] touched = new int[2 * LINES];
    private int touching;

    private Exchange(Ways ways, Sites sites, BooleanSupplier cancelled) {
        this.ways = ways;
        this.sites = sites;
        this.cancelled = cancelled;
        this.traffic = new Traffic(ways);
        this.forecast = new Forecast(ways);
        this.cost = new int[sites.of.length];
        this.slotOf = Arrays.stream(ways.y).mapToInt(forecast::slot).toArray();
        this.slotAt = Arrays.stream(sites.y).mapToInt(forecast::slot).toArray();
        this.awake = new boolean[sites.of.length];
        Arrays.fill(awake, true);
    }

    /// @param about where the items are about; the cards are the first ones
    /// @return where the cards stand then, unless all stay where they are
    static Optional<Ways> improve(Layers layers, double[] about, BooleanSupplier cancelled) {
        Ways ways = new Ways(layers.cards, layers.columns, layers.nets, about);
        int[] group = layers.columns.group.clone();
        for (int card = 0; card < group.length; card++) {
            group[card] = ways.degree(card) == 0 || ways.degree(card) > LINES ? -1 : group[card];
        }
        Exchange exchange = new Exchange(ways, new Sites(ways, group), cancelled);
        exchange.improve();
        return exchange.exchanged > 0 ? Optional.of(ways) : Optional.empty();
    }

    private void improve() {
        int[] order = sites.cardAt.clone();
        for (int round = 0; round < ROUNDS && patient(); round++) {
            shuffle(order);
            look();
            int since = exchanged;
            for (int card : order) {
                if (exchanged - since > order.length / FRESH) {
                    look();
                    since = exchanged;
                }
                if (awake[card] && patient()) {
                    awake[card] = false;
                    seek(card);
                }
            }
        }
    }

    private boolean patient() {
        return traffic.work() < PATIENCE * sites.count;
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int card = order[i];
            order[i] = order[j];
            order[j] = card;
        }
    }

    private void look() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        forecast.update();
        for (int card : sites.cardAt) {
            look(card);
        }
    }

    private void look(int card) {
        cost[card] = forecast.cost(card, ways.column[card], slotOf[card], slotOf);
    }

    /// Tries those partners that the forecast says are best.
    private void seek(int card) {
        int site = sites.of[card];
        int found = 0;
        Arrays.fill(gain, -DOUBT);
        for (int at = sites.first[site]; at < sites.end[site]; at++) {
            int other = sites.cardAt[at];
            int less = cost[card] + cost[other] - forecast.cost(card, sites.column[at], slotAt[at], slotOf);
            if (at != site && less > gain[TRIES - 1]) {
                less -= forecast.cost(other, sites.column[site], slotAt[site], slotOf);
                found = less > gain[TRIES - 1] ? keep(other, less, found) : found;
            }
        }
        for (int i = 0; i < found; i++) {
            if (exchange(card, best[i])) {
                return;
            }
        }
    }

    private int keep(int other, int less, int found) {
        int at = TRIES - 1;
        while (at > 0 && gain[at - 1] < less) {
            gain[at] = gain[at - 1];
            best[at] = best[at - 1];
            at--;
        }
        gain[at] = less;
        best[at] = other;
        return Math.min(found + 1, TRIES);
    }

    /// Exchanges two cards if that costs no crossing.
    private boolean exchange(int a, int b) {
        touching = 0;
        touch(a);
        touch(b);
        for (int i = 0; i < touching; i++) {
            traffic.remove(touched[i]);
        }
        int before = cost();
        ways.exchange(a, b);
        boolean better = cost() <= before;
        if (!better) {
            ways.exchange(a, b);
        }
        for (int i = 0; i < touching; i++) {
            traffic.add(touched[i]);
        }
        if (better) {
            settle(a, b);
        }
        return better;
    }

    private void touch(int card) {
        int others = touching;
        for (int i = 0; i < ways.degree(card); i++) {
            int line = ways.line(card, i);
            boolean known = false;
            for (int j = 0; j < others; j++) {
                known |= touched[j] == line;
            }
            if (!known) {
                touched[touching++] = line;
            }
        }
    }

    /// What all lines cost that the two cards have, among each other as well.
    private int cost() {
        int sum = 0;
        for (int i = 0; i < touching; i++) {
            sum += traffic.crossings(touched[i]) + ways.detour(touched[i]);
            for (int j = 0; j < i; j++) {
                sum += ways.related(touched[i], touched[j]) ? 0 : ways.crossings(touched[i], touched[j]);
            }
        }
        return sum;
    }

    private void settle(int a, int b) {
        exchanged++;
        sites.exchange(a, b);
        slotOf[a] = slotAt[sites.of[a]];
        slotOf[b] = slotAt[sites.of[b]];
        look(a);
        look(b);
        for (int i = 0; i < touching; i++) {
            awake[ways.hub[touched[i]]] = true;
            awake[ways.member[touched[i]]] = true;
        }
    }
}
