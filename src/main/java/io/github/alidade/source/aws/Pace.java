package io.github.alidade.source.aws;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many calls of one service in one region are in flight at once. Halved when AWS says that it was asked too often,
/// one more after every full round that it answered: slow where the account is busy, quick where it is not.
///
/// Source: additive increase, multiplicative decrease; Chiu and Jain, Computer Networks and ISDN Systems 17(1), 1989.
final class Pace {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    /// Thousands may wait for one turn: each turn wakes one of them only.
    private final Condition turn = lock.newCondition();
    private int bound;
    private int inFlight;
    private int answered;

    /// @param most politeness: never more than this
    Pace(int most) {
        this.most = most;
        this.bound = most;
    }

    /// Waits for its turn.
    void enter() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (inFlight >= bound) {
                turn.await();
            }
            inFlight++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inFlight--;
            if (inFlight < bound) {
                turn.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    void throttled() {
        lock.lock();
        try {
            bound = Math.max(1, bound / 2);
            answered = 0;
        } finally {
            lock.unlock();
        }
    }

    void answered() {
        lock.lock();
        try {
            answered++;
            if (answered >= bound && bound < most) {
                bound++;
                answered = 0;
                turn.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    int bound() {
        lock.lock();
        try {
            return bound;
        } finally {
            lock.unlock();
        }
    }
}
