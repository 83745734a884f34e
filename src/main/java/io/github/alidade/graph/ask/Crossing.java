package io.github.alidade.graph.ask;

import io.github.alidade.vocabulary.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether one thing can open a connection to another, on which ports, and why.
///
/// @param traffic what passes; empty if nothing does or it is no matter of ports
/// @param reasons for a no only those that stop it, in the order in which one would mend them
public record Crossing(Verdict verdict, List<Traffic> traffic, List<Reason> reasons) {
    public Crossing {
        traffic = List.copyOf(traffic);
        reasons = List.copyOf(reasons);
    }

    /// Nothing passes, and nothing says why.
    static final Crossing NOTHING = new Crossing(Verdict.NO, List.of(), List.of());

    /// Either is enough; of two that stop, both tell why.
    Crossing or(Crossing other) {
        if (verdict != other.verdict) {
            return verdict.compareTo(other.verdict) < 0 ? this : other;
        }
        return new Crossing(verdict, joined(traffic, other.traffic), joined(reasons, other.reasons));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /// All conditions of one crossing together.
    static Crossing all(List<Traffic> traffic, List<Reason> reasons) {
        Verdict verdict = reasons.stream().map(Reason::verdict).reduce(Verdict.YES, Verdict::and);
        List<Reason> telling = verdict == Verdict.NO
                ? reasons.stream().filter(r -> r.verdict() == Verdict.NO).toList()
                : reasons;
        return new Crossing(verdict, verdict == Verdict.NO ? List.of() : traffic, telling);
    }

    static Crossing no(Reason... reasons) {
        return all(List.of(), List.of(reasons));
    }

    Crossing with(Reason more) {
        List<Reason> both = new ArrayList<>(reasons);
        both.addFirst(more);
        return all(traffic, both);
    }
}
