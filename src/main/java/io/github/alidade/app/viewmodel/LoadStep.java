package io.github.alidade.app.viewmodel;

/// How far a load is.
///
/// @param step what is being done, in the program's own words
/// @param fraction 0 to 1, or negative while it is unknown
public record LoadStep(String step, double fraction) {
    public static final LoadStep STARTING = new LoadStep("Starting", -1);

    /// What has arrived is being put together.
    public static final LoadStep STOPPING = new LoadStep("Stopping; what has arrived is kept", -1);
}
