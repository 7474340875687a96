package org.phonealert.twilio.simulator.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyLimitTest {
    private final List<CompletableFuture<String>> begun = new ArrayList<>();
    private final ConcurrencyLimit turns = new ConcurrencyLimit(2, Runnable::run);

    @Test
    void so_many_are_under_way_at_once_and_the_others_follow_in_order() {
        CompletableFuture<String> first = take();
        CompletableFuture<String> second = take();
        CompletableFuture<String> third = take();
        assertThat(begun).hasSize(2);

        begun.get(1).complete("two");
        assertThat(second).isCompletedWithValue("two");
        assertThat(begun).hasSize(3);

        begun.get(2).complete("three");
        assertThat(third).isCompletedWithValue("three");
        assertThat(first).isNotDone();
    }

    @Test
    void failure_frees_the_turn_and_is_handed_on() {
        CompletableFuture<String> first = take();
        take();
        take();

        begun.get(0).completeExceptionally(new IllegalStateException("away"));

        assertThat(first).isCompletedExceptionally();
        assertThat(begun).hasSize(3);
    }

    private CompletableFuture<String> take() {
        return turns.take(() -> {
            CompletableFuture<String> work = new CompletableFuture<>();
            begun.add(work);
            return work;
        });
    }
}
