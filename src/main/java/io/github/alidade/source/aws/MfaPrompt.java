package io.github.alidade.source.aws;

import java.util.Optional;

/// Asks the user for the code of the MFA device.
@FunctionalInterface
public interface MfaPrompt {
    /// @return the code, or empty if the user pressed Cancel
    Optional<String> code(String profile);

    /// For where nobody can be asked.
    static MfaPrompt none() {
        return profile -> Optional.empty();
    }
}
