package io.github.alidade.redaction;

import java.util.List;
import java.util.Map;

/// What a profile makes of one topology: for a person to judge before anything leaves the program.
///
/// @param nodes how many resources there are
/// @param unique how many of them look like no other one, so that somebody who knows the system may recognise them
/// @param tallies by kind, in the order of kinds, then relations and gaps
/// @param kept every raw word that stays as it is, by what it says
public record RedactionReport(
        Profile profile, int nodes, int unique, List<Tally> tallies, Map<Aspect, List<Kept>> kept) {

    /// How many values of a kind were treated in which way.
    ///
    /// @param what the kind, or relations or gaps
    public record Tally(ShownText what, int kept, int aliased, int broader, int dropped) {
        Tally with(Tally more) {
            return new Tally(
                    what, kept + more.kept, aliased + more.aliased, broader + more.broader, dropped + more.dropped);
        }
    }

    /// A word that stays, and how often it stands there.
    public record Kept(ShownText word, int times) {}

    public RedactionReport {
        tallies = List.copyOf(tallies);
        kept = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(kept));
    }

    public Tally total() {
        return tallies.stream().reduce(new Tally(ShownText.words("All"), 0, 0, 0, 0), Tally::with);
    }

    /// What no redaction of names can hide.
    public ShownText structure() {
        return ShownText.format(
                "Structure stays visible, and somebody who knows this system may recognise it by its shape: %s of %s"
                        + " nodes look like no other one.",
                ShownText.number(unique), ShownText.number(nodes));
    }
}
