package org.phonealert.twilio.simulator.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyLimitTest {
    private final List<CompletableFuture<String>> started = new ArrayList<>();
    private final ConcurrencyLimit limit = new ConcurrencyLimit(2, Runnable::run);

    @Test
    void tasks_beyond_the_limit_start_in_order_as_others_end() {
        CompletableFuture<String> first = run();
        CompletableFuture<String> second = run();
        CompletableFuture<String> third = run();
        assertThat(started).hasSize(2);

        started.get(1).complete("two");
        assertThat(second).isCompletedWithValue("two");
        assertThat(started).hasSize(3);

        started.get(2).complete("three");
        assertThat(third).isCompletedWithValue("three");
        assertThat(first).isNotDone();
    }

    @Test
    void failed_task_passes_its_failure_on_and_lets_the_next_task_start() {
        CompletableFuture<String> first = run();
        CompletableFuture<String> second = run();
        CompletableFuture<String> third = run();

        started.get(0).completeExceptionally(new IllegalStateException("no answer"));

        assertThat(first).isCompletedExceptionally();
        assertThat(started).hasSize(3);
        assertThat(List.of(second, third)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void task_that_cannot_start_fails_and_lets_the_next_task_start() {
        CompletableFuture<String> first = run();

        CompletableFuture<String> refused = limit.run(() -> {
            throw new IllegalStateException("cannot start");
        });
        CompletableFuture<String> next = run();

        assertThat(refused).isCompletedExceptionally();
        assertThat(started).hasSize(2);
        assertThat(List.of(first, next)).noneMatch(CompletableFuture::isDone);
    }

    private CompletableFuture<String> run() {
        return limit.run(() -> {
            CompletableFuture<String> task = new CompletableFuture<>();
            started.add(task);
            return task;
        });
    }
}
