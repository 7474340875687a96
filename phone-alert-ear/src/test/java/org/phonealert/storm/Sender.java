package org.phonealert.storm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;

/**
 * A monitoring system that keeps an event until a node has accepted it: an event without a 2xx is sent again, with the
 * same event id, to the other node.
 */
final class Sender implements AutoCloseable {
    private static final int AT_A_TIME = 12;
    private static final long PAUSE_MILLIS = 250;

    private final List<PhoneAlert> nodes;
    private final Teams teams;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_A_TIME);
    private final Map<Integer, Long> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    Sender(List<PhoneAlert> nodes, Teams teams) {
        this.nodes = nodes;
        this.teams = teams;
    }

    /** Sends the events with these numbers to the nodes in turn. */
    void send(int from, int before) {
        for (int event = from; event < before; event++) {
            int number = event;
            threads.execute(() -> attempt(number, number));
        }
    }

    private void attempt(int event, int node) {
        Optional<Long> alert = alert(nodes.get(node % nodes.size()), event);
        if (alert.isPresent()) {
            accepted.put(event, alert.get());
        } else {
            refused.incrementAndGet();
            ScheduledFuture<?> unused =
                    threads.schedule(() -> attempt(event, node + 1), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private Optional<Long> alert(PhoneAlert node, int event) {
        List<String> monitors = teams.of(event).monitors();
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "TRIGGER")
                .put("eventId", "event-" + event)
                .put("dedupKey", "trouble-" + event)
                .put("monitor", monitors.get(event % monitors.size()))
                .put("message", "disk full")
                .toString();
        try {
            return Optional.of(node.post("/events", body))
                    .filter(Answer::isSuccess)
                    .map(answer -> answer.json().path("alertId").asLong());
        } catch (UncheckedIOException | IllegalStateException unreachable) {
            return Optional.empty();
        }
    }

    /** The ids of the alerts that were accepted with a 2xx, by the number of their event. */
    Map<Integer, Long> accepted() {
        return accepted;
    }

    /** How often an event was refused or reached no node. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
