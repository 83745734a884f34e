package io.github.alidade.app.viewmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far the collection of an account is: services down, regions across. AWS's own words only.
///
/// @param cells in the order in which they are shown
public record Matrix(List<Cell> cells) {
    public static final Matrix NONE = new Matrix(List.of());

    /// One service in one region.
    ///
    /// @param region a region, or `global`
    /// @param found resources so far
    /// @param gaps calls that could not be answered so far
    public record Cell(String service, String region, State state, int found, int gaps) {

        /// What stands in the cell, such as `34` or `34, 2 gaps`.
        public String told() {
            String missing = gaps == 1 ? "1 gap" : gaps + " gaps";
            return switch (state) {
                case WAITING -> "waiting";
                case ASKING -> found == 0 ? "asking" : "asking, " + found;
                case DONE -> Integer.toString(found);
                // Nothing found is not "none" when something could not be seen.
                case GAPS -> found == 0 ? missing : found + ", " + missing;
                case CANCELLED -> found == 0 ? "cancelled" : "cancelled, " + found;
            };
        }
    }

    /// The states, in the order in which a cell goes through them; the last three are final.
    public enum State {
        WAITING,
        ASKING,
        DONE,
        GAPS,
        CANCELLED;

        public boolean ended() {
            return compareTo(DONE) >= 0;
        }
    }

    public Matrix {
        cells = List.copyOf(cells);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    public List<String> services() {
        Set<String> services = new LinkedHashSet<>();
        cells.forEach(cell -> services.add(cell.service()));
        return List.copyOf(services);
    }

    public List<String> regions() {
        Set<String> regions = new LinkedHashSet<>();
        cells.forEach(cell -> regions.add(cell.region()));
        return List.copyOf(regions);
    }

    /// Empty where a service is not asked: a global one in a region.
    public Optional<Cell> at(String service, String region) {
        return cells.stream()
                .filter(cell -> cell.service().equals(service) && cell.region().equals(region))
                .findFirst();
    }

    /// `12 of 17 read, 240 resources`.
    public String told() {
        long ended = cells.stream().filter(cell -> cell.state().ended()).count();
        int found = cells.stream().mapToInt(Cell::found).sum();
        return "%d of %d read, %d resources".formatted(ended, cells.size(), found);
    }

    /// The matrix with newer cells in the places of theirs.
    Matrix with(List<Cell> newer) {
        Map<List<String>, Cell> all = new LinkedHashMap<>();
        cells.forEach(cell -> all.put(List.of(cell.service(), cell.region()), cell));
        newer.forEach(cell -> all.put(List.of(cell.service(), cell.region()), cell));
        return new Matrix(new ArrayList<>(all.values()));
    }
}
