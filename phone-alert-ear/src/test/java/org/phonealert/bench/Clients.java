package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Clients that post one message after the other, as fast as they are answered. */
final class Clients {
    private Clients() {}

    /**
     * The result of a run.
     *
     * @param answers how many posts were answered by 2xx
     * @param refused how many were not
     * @param refusal one such answer, or empty
     * @param seconds how long it took
     * @param cores how many processors the clients themselves kept busy
     */
    record Load(long answers, long refused, String refusal, double seconds, double cores) {
        double perSecond() {
            return answers / seconds;
        }
    }

    /** Lets this many clients post for this long. */
    static Load run(int clients, Duration time, HttpTarget target, Supplier<String> next) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try {
            List<Future<Client>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> new Client(target, refusals).postUntil(end, next)));
            }
            List<Client> done = new ArrayList<>();
            for (Future<Client> client : running) {
                done.add(client.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Load(
                    done.stream().mapToLong(client -> client.answers).sum(),
                    done.stream().mapToLong(client -> client.refused).sum(),
                    refusals.stream().findFirst().orElse(""),
                    seconds,
                    done.stream().mapToLong(client -> client.cpuNanos).sum() / 1e9 / seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class Client {
        private final HttpTarget target;
        private final Queue<String> refusals;
        private long answers;
        private long refused;
        private long cpuNanos;

        Client(HttpTarget target, Queue<String> refusals) {
            this.target = target;
            this.refusals = refusals;
        }

        Client postUntil(long end, Supplier<String> next) {
            try (HttpConnection connection = new HttpConnection(target)) {
                while (System.nanoTime() < end) {
                    HttpReply reply = connection.post(next.get());
                    if (reply.isSuccess()) {
                        answers++;
                    } else {
                        refused++;
                        if (refused == 1) {
                            refusals.add(reply.toString());
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return this;
        }
    }
}
