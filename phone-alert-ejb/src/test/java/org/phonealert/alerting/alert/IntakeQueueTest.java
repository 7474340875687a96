package org.phonealert.alerting.alert;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.LastEvents;
import org.phonealert.alerting.source.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Events that arrive together share a transaction, and nothing else. */
@Timeout(60)
class IntakeQueueTest {
    private static final String POISON = "poison";

    private final AlertSource source = AlertFixture.source();
    private final Intake intake = new Intake();
    private final IntakeQueue queue = new IntakeQueue();
    private final List<Thread> senders = new ArrayList<>();

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    IntakeQueueTest() {
        queue.intake = intake;
        queue.lastEvents = new LastEvents() {
            @Override
            public void received(AlertSource heardOf) {
                // this test does not read the time of the last event
            }
        };
    }

    @AfterEach
    void awaitAllSenders() throws InterruptedException {
        intake.open.countDown();
        for (Thread sender : senders) {
            sender.join();
        }
    }

    @Test
    void events_that_arrive_during_a_round_share_the_next_one() throws Exception {
        CompletableFuture<Receipt> unused = send("one", 1);
        intake.begun.await();
        List<CompletableFuture<Receipt>> later =
                IntStream.rangeClosed(2, 6).mapToObj(n -> send("one", n)).toList();
        awaitAllWaiting();

        intake.open.countDown();

        assertThat(later)
                .extracting(CompletableFuture::join)
                .extracting(Receipt::alertId)
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(intake.rounds()).containsExactly(1, 5);
    }

    @Test
    void a_recovery_has_a_round_of_its_own_in_its_turn() throws Exception {
        CompletableFuture<Receipt> unused = send("one", 1);
        intake.begun.await();
        List<CompletableFuture<Receipt>> later = List.of(
                send("one", 2),
                send("one", 3),
                start(() -> accept(EventType.RESOLVE, "one", "", 4)),
                send("one", 5),
                send("one", 6));
        awaitAllWaiting();

        intake.open.countDown();

        assertThat(later)
                .extracting(CompletableFuture::join)
                .extracting(Receipt::alertId)
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(intake.rounds()).containsExactly(1, 2, 1, 2);
    }

    @Test
    void an_event_that_fails_does_not_fail_the_others() throws Exception {
        CompletableFuture<Receipt> unused = send("one", 1);
        intake.begun.await();
        CompletableFuture<Receipt> before = send("one", 2);
        CompletableFuture<Receipt> bad = send("one", POISON, 3);
        CompletableFuture<Receipt> after = send("one", 4);
        awaitAllWaiting();

        intake.open.countDown();

        assertThat(before.join().alertId()).isEqualTo(2);
        assertThat(after.join().alertId()).isEqualTo(4);
        assertThatThrownBy(bad::join).hasCauseInstanceOf(EJBException.class);
    }

    @Test
    void each_sender_gets_the_receipt_of_its_own_event() throws Exception {
        intake.open.countDown();
        int threads = 16;
        int events = 500;
        CyclicBarrier together = new CyclicBarrier(threads);
        List<CompletableFuture<List<Long>>> answers = IntStream.range(0, threads)
                .mapToObj(thread -> start(() -> {
                    together.await();
                    List<Long> alerts = new ArrayList<>();
                    for (int n = 0; n < events; n++) {
                        long number = (long) thread * events + n;
                        alerts.add(accept("key " + number % 7, "", number).alertId());
                    }
                    return alerts;
                }))
                .toList();

        for (int thread = 0; thread < threads; thread++) {
            long first = (long) thread * events;
            assertThat(answers.get(thread).join())
                    .containsExactlyElementsOf(
                            IntStream.range(0, events).mapToObj(n -> first + n).toList());
        }
        assertThat(intake.rounds().stream().mapToInt(size -> size)).allMatch(size -> size <= 64);
        assertThat(intake.rounds().stream().mapToInt(size -> size).sum()).isEqualTo(threads * events);
    }

    private CompletableFuture<Receipt> send(String key, long number) {
        return send(key, "", number);
    }

    private CompletableFuture<Receipt> send(String key, String message, long number) {
        return start(() -> accept(key, message, number));
    }

    private Receipt accept(String key, String message, long number) {
        return accept(EventType.TRIGGER, key, message, number);
    }

    private Receipt accept(EventType type, String key, String message, long number) {
        return queue.accept(
                source,
                AlertEvent.of(type, key, AlertFixture.TRIGGERED_AT)
                        .eventId(String.valueOf(number))
                        .monitor("web01")
                        .message(message)
                        .severity(Severity.CRITICAL)
                        .build());
    }

    private <T> CompletableFuture<T> start(Callable<T> sender) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(sender.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        senders.add(thread);
        thread.start();
        // waits, so that events queue in the order in which they were sent
        while (intake.open.getCount() > 0 && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return result;
    }

    private void awaitAllWaiting() {
        while (senders.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    /** Stores nothing: the alert has the id of its event. */
    private static final class Intake extends AlertIntake {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final List<Integer> rounds = new ArrayList<>();

        @Override
        public List<Receipt> accept(List<IncomingEvent> together) {
            begun.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (together.stream().anyMatch(one -> one.event().message().equals(POISON))) {
                throw new EJBException("cannot be stored");
            }
            synchronized (rounds) {
                rounds.add(together.size());
            }
            return together.stream()
                    .map(one -> new Receipt(Long.valueOf(one.event().eventId()), Receipt.Result.OPENED))
                    .toList();
        }

        List<Integer> rounds() {
            synchronized (rounds) {
                return List.copyOf(rounds);
            }
        }
    }
}
