package io.github.alidade.source.aws;

/// How far one service in one region is.
///
/// @param region a region, or `global`
/// @param calls answered so far
/// @param found resources so far
/// @param gaps calls that could not be answered so far
public record CollectCell(String service, String region, State state, int calls, int found, int gaps) {

    /// The states, in the order in which a cell goes through them; the last three are final.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        WITH_GAPS,
        CANCELLED
    }
}
