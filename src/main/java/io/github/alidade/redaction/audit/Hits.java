package io.github.alidade.redaction.audit;

import java.util.ArrayList;
import java.util.List;

/// What was found in one reading, without what is only a part of something longer at the same place: who reads that a
/// bucket's name is there need not read that the first half of it is somebody's domain, too.
final class Hits {
    private record Hit(Needles.Needle needle, int begin, int end) {}

    private final List<Hit> hits = new ArrayList<>();

    /// In the order in which they end, shorter ones after longer ones with the same end.
    void add(Needles.Needle needle, int begin, int end) {
        while (!hits.isEmpty()
                && begin <= hits.getLast().begin()
                && end >= hits.getLast().end()) {
            hits.removeLast();
        }
        if (hits.isEmpty()
                || begin < hits.getLast().begin()
                || end > hits.getLast().end()) {
            hits.add(new Hit(needle, begin, end));
        }
    }

    /// Whether something was found that begins no later and ends no earlier.
    boolean cover(int begin, int end) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).begin() <= begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // None lies within another, so they end in the order in which they begin.
        return low > 0 && hits.get(low - 1).end() >= end;
    }

    void forEach(Needles.Found found) {
        hits.forEach(hit -> found.at(hit.needle(), hit.begin(), hit.end()));
    }
}
