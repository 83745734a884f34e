package io.github.alidade.app.viewmodel;

import io.github.alidade.redaction.Profile;

/// What the user chose about public names, and the window remembers.
///
/// @param keepsNumbers whether numbers of aliases outlast the session, as keyed hashes in a file beside the settings
public record PublicChoice(Profile profile, boolean keepsNumbers) {
    public static final PublicChoice FIRST = new PublicChoice(Profile.SEED, false);
}
