package io.github.alidade.pipeline;

import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a batch goes: a file of each format in one folder.
public final class Targets {
    private static final String ALL = "all";

    private Targets() {}

    /// @param formats extensions without the dot, or `all`
    /// @throws AlidadeException if one of them is no format
    public static List<Path> in(Path folder, Exposure exposure, List<String> formats) throws AlidadeException {
        List<Path> targets = new ArrayList<>();
        for (String format : formats.equals(List.of(ALL)) ? List.copyOf(Exports.extensions()) : formats) {
            String extension = format.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
            if (!Exports.extensions().contains(extension)) {
                throw new AlidadeException(
                        AlidadeException.Kind.USAGE,
                        "'%s' is no format. Choose 'all', or some of %s."
                                .formatted(format, String.join(", ", Exports.extensions())));
            }
            targets.add(folder.resolve(Exports.suggestedName(exposure, extension)));
        }
        return List.copyOf(targets);
    }
}
