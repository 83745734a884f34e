package io.github.alidade.source.aws;

import io.github.alidade.model.Gap;
import io.github.alidade.model.ResourceId;
import io.github.alidade.vocabulary.GapReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What became of the calls of one service in one region. Says when it makes no sense to go on with a call, and which
/// gaps are left at the end: one per call that never worked, otherwise one per resource that it did not work for.
final class Tallies {
    /// A call that failed so often in a row, and never worked, is not tried again for the next thousand resources.
    private static final int GIVE_UP_AFTER = 3;
    /// Being denied costs little time, and may be so for some resources only.
    private static final int GIVE_UP_AFTER_DENIED = 20;

    private final String region;
    /// Stands for all calls of the service in a region that is not enabled.
    private final Call first;
    private final Map<Call, Tally> tallies = new TreeMap<>();
    private boolean regionNotEnabled;

    Tallies(String region, Call first) {
        this.region = region;
        this.first = first;
    }

    synchronized void answered(Call call) {
        Tally tally = tally(call);
        tally.answered++;
        tally.inARow = 0;
    }

    synchronized void failed(Call call, @Nullable ResourceId about, GapReason reason) {
        Tally tally = tally(call);
        tally.inARow++;
        tally.failures.add(new Failed(reason, about));
        regionNotEnabled |= reason == GapReason.REGION_NOT_ENABLED
                && tallies.values().stream().allMatch(Tally::neverAnswered);
    }

    /// Whether the call need not even be tried; if so, that is noted as one more failure.
    synchronized boolean hopeless(Call call, @Nullable ResourceId about) {
        Tally tally = tally(call);
        if (regionNotEnabled) {
            failed(call, about, GapReason.REGION_NOT_ENABLED);
            return true;
        }
        if (tally.inARow == 0) {
            return false;
        }
        GapReason last = tally.failures.getLast().reason();
        if (tally.inARow < (last == GapReason.DENIED ? GIVE_UP_AFTER_DENIED : GIVE_UP_AFTER)) {
            return false;
        }
        boolean hopeless = tally.answered == 0 || last == GapReason.UNREACHABLE;
        if (hopeless) {
            failed(call, about, last);
        }
        return hopeless;
    }

    synchronized int count() {
        return (int) tallies.values().stream()
                .filter(tally -> !tally.failures.isEmpty())
                .count();
    }

    synchronized List<Gap> gaps() {
        if (regionNotEnabled) {
            return List.of(gap(first, GapReason.REGION_NOT_ENABLED, null));
        }
        List<Gap> gaps = new ArrayList<>();
        tallies.forEach((call, tally) -> {
            if (!tally.failures.isEmpty()) {
                gaps.addAll(
                        tally.answered == 0 ? List.of(gap(call, tally.mainReason(), null)) : perResource(call, tally));
            }
        });
        return gaps;
    }

    private List<Gap> perResource(Call call, Tally tally) {
        return tally.failures.stream()
                // The user knows what was cancelled: no sentence for each of a thousand resources.
                .map(failed ->
                        gap(call, failed.reason(), failed.reason() == GapReason.CANCELLED ? null : failed.about()))
                .distinct()
                .sorted(Comparator.comparing(Gap::reason)
                        .thenComparing(
                                gap -> gap.about() == null ? "" : gap.about().value()))
                .toList();
    }

    private Gap gap(Call call, GapReason reason, @Nullable ResourceId about) {
        return new Gap(reason, call.service(), region, call.action(), about);
    }

    private Tally tally(Call call) {
        return tallies.computeIfAbsent(call, unknown -> new Tally());
    }

    private record Failed(GapReason reason, @Nullable ResourceId about) {}

    private static final class Tally {
        private final List<Failed> failures = new ArrayList<>();
        private int answered;
        private int inARow;

        private boolean neverAnswered() {
            return answered == 0;
        }

        /// The reason that was given most often, the first of them in the order of the vocabulary.
        private GapReason mainReason() {
            Map<GapReason, Integer> counts = new EnumMap<>(GapReason.class);
            failures.forEach(failed -> counts.merge(failed.reason(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .max(Map.Entry.<GapReason, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
        }
    }
}
