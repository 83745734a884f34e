package io.github.alidade.app.viewmodel;

import java.util.Map;
import java.util.TreeMap;

/// How a person wants to read and to be moved: nothing of what is shown depends on it, and nothing of any account is in
/// it.
///
/// @param scale of all texts of the window, 1 as designed
/// @param motion whether cards glide to new places
/// @param columns by a table's title, how its columns are laid out
/// @param findings whether findings are listed and marked
public record Comfort(double scale, boolean motion, Map<String, String> columns, boolean findings) {
    public static final double SMALLEST = 0.8;
    public static final double LARGEST = 2;
    private static final double STEP = 0.1;

    public static final Comfort FIRST = new Comfort(1, true, Map.of(), true);

    public Comfort {
        scale = Math.clamp(Math.round(scale * 10) / 10.0, SMALLEST, LARGEST);
        columns = Map.copyOf(columns);
    }

    public Comfort larger() {
        return new Comfort(scale + STEP, motion, columns, findings);
    }

    public Comfort smaller() {
        return new Comfort(scale - STEP, motion, columns, findings);
    }

    public Comfort asDesigned() {
        return new Comfort(1, motion, columns, findings);
    }

    public Comfort withMotion(boolean wanted) {
        return new Comfort(scale, wanted, columns, findings);
    }

    public Comfort withOtherMotion() {
        return withMotion(!motion);
    }

    public Comfort withColumns(String table, String layout) {
        Map<String, String> changed = new TreeMap<>(columns);
        changed.put(table, layout);
        return new Comfort(scale, motion, changed, findings);
    }

    public Comfort withFindings(boolean wanted) {
        return new Comfort(scale, motion, columns, wanted);
    }
}
