package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends events at a given pace, whether the system keeps up or not. */
final class Arrivals {
    /** The pace of events that are sent as fast as they are answered. */
    static final int AT_ONCE = Integer.MAX_VALUE;

    private static final int CONNECTIONS = 8;

    private Arrivals() {}

    /**
     * An event that was accepted.
     *
     * @param alert the alert that it opened
     * @param sent when the event was sent
     * @param answered when its sender got the 2xx
     */
    record Arrival(long alert, Instant sent, Instant answered) {}

    /** Sends this many events, over eight connections. */
    static List<Arrival> send(HttpTarget target, Events events, int count, int perSecond) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try {
            List<Future<List<Arrival>>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(threads.submit(() -> {
                    List<Arrival> arrivals = new ArrayList<>();
                    try (HttpConnection connection = new HttpConnection(target)) {
                        for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
                            awaitTurn(begun + k * (1_000_000_000L / perSecond));
                            arrivals.add(send(connection, events));
                        }
                    }
                    return arrivals;
                }));
            }
            List<Arrival> all = new ArrayList<>();
            for (Future<List<Arrival>> sender : senders) {
                all.addAll(sender.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Arrival send(HttpConnection connection, Events events) {
        try {
            String event = events.next();
            Instant sent = Instant.now();
            HttpReply reply = connection.post(event);
            return new Arrival(reply.alert(), sent, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitTurn(long turn) {
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
