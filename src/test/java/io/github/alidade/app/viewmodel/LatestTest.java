package io.github.alidade.app.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private boolean closed;

    private final Latest<String> latest = new Latest<>(
            work -> {
                if (closed) {
                    throw new RejectedExecutionException();
                }
                waiting.add(work);
            },
            Runnable::run);

    private void submit(String what) {
        latest.submit(() -> what, done::add, bug -> done.add("bug"));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void ofThoseThatComeWhileOneRunsOnlyTheNewestIsDone() {
        submit("first");
        submit("second");
        submit("third");
        assertThat(latest.runningProperty().get()).isTrue();
        work();
        assertThat(done).containsExactly("first", "third");
        assertThat(latest.runningProperty().get()).isFalse();
    }

    @Test
    void afterTheWindowWasClosedNothingIsBegun() {
        submit("first");
        submit("second");
        closed = true;
        work();
        submit("third");
        assertThat(done).containsExactly("first");
        assertThat(latest.runningProperty().get()).isFalse();
    }
}
