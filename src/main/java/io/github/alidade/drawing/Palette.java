package io.github.alidade.drawing;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.vocabulary.Lane;

/// The colours of a theme. The hues of lanes and lines come from Okabe and Ito's set for all kinds of colour vision
/// (jfly.uni-koeln.de/color, 2008), darkened or lightened until they reach 3:1 for shapes and 4.5:1 for text
/// (WCAG 2.2, 1.4.11 and 1.4.3).
///
/// @param ground under everything
/// @param lane the ground of a lane
/// @param card the ground of a card
/// @param border of cards and pills
/// @param frame of clusters and networks
/// @param ink names and titles
/// @param quiet everything that comes second
/// @param onTile the icon on a coloured tile
public record Palette(
        Theme theme,
        Color ground,
        Color lane,
        Color laneBorder,
        Color card,
        Color border,
        Color frame,
        Color ink,
        Color quiet,
        Color onTile,
        Color shadow,
        Color warning,
        Color onWarning,
        Color mark,
        Color onMark) {

    private static final Palette LIGHT = new Palette(
            Theme.LIGHT,
            Color.of(0xFFFFFF),
            Color.of(0xF4F6F9),
            Color.of(0xE6EAF0),
            Color.of(0xFFFFFF),
            Color.of(0xCFD6DF),
            Color.of(0xB4BECA),
            Color.of(0x18212C),
            Color.of(0x52606E),
            Color.of(0xFFFFFF),
            Color.of(0x0B1B33).withAlpha(0.06),
            Color.of(0xA63F00),
            Color.of(0xFFFFFF),
            Color.of(0x00664B),
            Color.of(0xFFFFFF));

    private static final Palette DARK = new Palette(
            Theme.DARK,
            Color.of(0x0E131A),
            Color.of(0x151C25),
            Color.of(0x212B37),
            Color.of(0x1D2632),
            Color.of(0x3A4757),
            Color.of(0x4C5A6B),
            Color.of(0xEAF0F6),
            Color.of(0xA7B4C2),
            Color.of(0x0E131A),
            Color.of(0x000000).withAlpha(0.25),
            Color.of(0xFFA25E),
            Color.of(0x1B1206),
            Color.of(0x5FD3AE),
            Color.of(0x06231A));

    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /// The colour of a lane's tiles and title mark.
    public Color of(Lane lane) {
        return switch (lane) {
            case EDGE -> pick(0x005A9C, 0x62B1EA);
            case SERVICE -> pick(0xBD4B00, 0xF59A5B);
            case DATA -> pick(0x007852, 0x55D6A0);
            case IAM -> pick(0x7E3470, 0xEBB0D6);
            case NETWORK -> pick(0x556270, 0xA9B6C4);
        };
    }

    /// The colour of a family's lines and labels.
    public Color of(Family family) {
        return switch (family) {
            case TRAFFIC -> pick(0x005A9C, 0x62B1EA);
            case DATA -> pick(0x007852, 0x55D6A0);
            case MESSAGES -> pick(0x8A5A00, 0xF0C14B);
            case NETWORK -> pick(0x647280, 0x8FA0B1);
            case PERMISSION -> pick(0x7E3470, 0xEBB0D6);
        };
    }

    /// The colour of a shape where many are: as near to the ground of the lanes as 3:1 allows to all of them.
    Color paler(Color color) {
        return color.towards(lane, theme == Theme.LIGHT ? 0.2 : 0.35);
    }

    /// The ground of the mark that says how much is shown.
    public Color of(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> mark;
            case CLEAR -> warning;
        };
    }

    /// What stands on that ground.
    public Color on(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> onMark;
            case CLEAR -> onWarning;
        };
    }

    private Color pick(int light, int dark) {
        return Color.of(theme == Theme.LIGHT ? light : dark);
    }
}
