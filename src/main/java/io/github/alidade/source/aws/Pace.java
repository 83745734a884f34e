package io.github.alidade.source.aws;

/// How many calls of one service in one region are in flight at once. Halved when AWS says that it was asked too often,
/// one more after every full round that it answered: slow where the account is busy, quick where it is not.
///
/// Source: additive increase, multiplicative decrease; Chiu and Jain, Computer Networks and ISDN Systems 17(1), 1989.
final class Pace {
    private final int most;
    private int bound;
    private int inFlight;
    private int answered;

    /// @param most politeness: never more than this
    Pace(int most) {
        this.most = most;
        this.bound = most;
    }

    /// Waits for its turn.
    synchronized void enter() throws InterruptedException {
        while (inFlight >= bound) {
            wait();
        }
        inFlight++;
    }

    synchronized void leave() {
        inFlight--;
        notifyAll();
    }

    synchronized void throttled() {
        bound = Math.max(1, bound / 2);
        answered = 0;
    }

    synchronized void answered() {
        answered++;
        if (answered >= bound && bound < most) {
            bound++;
            answered = 0;
            notifyAll();
        }
    }

    synchronized int bound() {
        return bound;
    }
}
