package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.Exposure;
import java.util.Map;
import java.util.TreeMap;

/// An arrangement that the user gave a name.
///
/// @param under the exposure in which the name was typed: one typed among clear names may be one
/// @param kept the arrangement in words, see [ViewWords]
public record SavedView(String name, Exposure under, Map<String, String> kept) {
    public SavedView {
        kept = new TreeMap<>(kept);
    }

    /// What the menu says.
    /// @param number its place, from 1
    public String shown(Exposure exposure, int number) {
        return under == Exposure.PUBLIC || exposure == Exposure.CLEAR ? name : "View " + number;
    }
}
