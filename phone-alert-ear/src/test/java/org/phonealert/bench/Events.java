package org.phonealert.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes events that each open a new alert, on a fixed set of monitors in turn. */
final class Events {
    private static final AtomicInteger SETS = new AtomicInteger();

    private final List<String> monitors;
    private final AtomicInteger count = new AtomicInteger();
    private final int set = SETS.incrementAndGet();

    Events(List<String> monitors) {
        this.monitors = monitors;
    }

    /** The next event, as JSON in ASCII. */
    String next() {
        int i = count.getAndIncrement();
        return """
                {"type":"TRIGGER","dedupKey":"%s/%d/%d","monitor":"%s","message":"HTTP CRITICAL: HTTP/1.1 503 Service \
                Unavailable - 320 bytes in 0.012 second response time","severity":"CRITICAL"}""".formatted("bench", set, i, monitors.get(i % monitors.size()));
    }

    /** The next event, in the format of Alertmanager. */
    String nextForAlertmanager() {
        int i = count.getAndIncrement();
        return """
                [{"labels":{"alertname":"%s","instance":"bench/%d/%d","severity":"critical"},"annotations":{"summary":\
                "HTTP CRITICAL: HTTP/1.1 503 Service Unavailable - 320 bytes in 0.012 second response time"}}]""".formatted(monitors.get(i % monitors.size()), set, i);
    }
}
