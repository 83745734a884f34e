package io.github.alidade.app.viewmodel;

import io.github.alidade.drawing.Theme;
import io.github.alidade.pipeline.View;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.vocabulary.Lane;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What the window remembers. Of the accounts nothing but the paths that the user opened.
///
/// @param width of the window in px
/// @param comfort how the user wants to read
/// @param place where the window stood, x and y in px; empty if it never was moved
/// @param dividers how the room is divided: outline, details, tables, as fractions
public record Settings(
        double width,
        double height,
        boolean maximized,
        List<Double> dividers,
        Theme theme,
        Exposure exposure,
        Set<Lane> lenses,
        List<Path> recent,
        Comfort comfort,
        PublicChoice publicity,
        List<Double> place) {
    private static final List<Double> FIRST_DIVIDERS = List.of(0.18, 0.78, 0.74);

    public static final Settings FIRST =
            new Settings(1360, 860, false, FIRST_DIVIDERS, Theme.LIGHT, Exposure.CLEAR, View.FIRST_LENSES, List.of());

    public Settings(
            double width,
            double height,
            boolean maximized,
            List<Double> dividers,
            Theme theme,
            Exposure exposure,
            Set<Lane> lenses,
            List<Path> recent) {
        this(width, height, maximized, dividers, theme, exposure, lenses, recent, Comfort.FIRST);
    }

    public Settings {
        dividers = dividers.size() == 3 ? List.copyOf(dividers) : FIRST_DIVIDERS;
        lenses = Set.copyOf(lenses);
        recent = List.copyOf(recent);
        place = place.size() == 2 ? List.copyOf(place) : List.of();
    }

    /// Settings with the first choice about public names, of a window that stands where the system puts it.
    public Settings(
            double width,
            double height,
            boolean maximized,
            List<Double> dividers,
            Theme theme,
            Exposure exposure,
            Set<Lane> lenses,
            List<Path> recent,
            Comfort comfort) {
        this(
                width,
                height,
                maximized,
                dividers,
                theme,
                exposure,
                lenses,
                recent,
                comfort,
                PublicChoice.FIRST,
                List.of());
    }

    public Settings withWindow(double width, double height, boolean maximized, List<Double> dividers) {
        return new Settings(
                width, height, maximized, dividers, theme, exposure, lenses, recent, comfort, publicity, place);
    }

    public Settings at(List<Double> place) {
        return new Settings(
                width, height, maximized, dividers, theme, exposure, lenses, recent, comfort, publicity, place);
    }

    /// Where settings are kept.
    public interface Store {
        /// The first settings, if none were kept or they cannot be read.
        Settings load();

        void save(Settings settings);
    }
}
