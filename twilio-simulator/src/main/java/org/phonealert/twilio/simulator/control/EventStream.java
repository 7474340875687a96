package org.phonealert.twilio.simulator.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.event.PhoneEvent;
import org.phonealert.twilio.simulator.event.PhoneEvents;

/** Streams events to a page as Server-Sent Events until it disconnects. A page that reads too slowly misses events. */
public final class EventStream implements HttpHandler {
    private static final int MOST_WAITING = 10_000;
    private static final int HEARTBEAT_SECONDS = 10;

    private final PhoneEvents events;

    /** Streams what is published here. */
    public EventStream(PhoneEvents events) {
        this.events = events;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        BlockingQueue<PhoneEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
        Consumer<PhoneEvent> subscriber = event -> {
            var unused = waiting.offer(event);
        };
        events.subscribe(subscriber);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            OutputStream stream = exchange.getResponseBody();
            write(stream, ": hello\n\n");
            while (true) {
                PhoneEvent next = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                write(stream, next == null ? ": still here\n\n" : "data: " + ControlJson.event(next) + "\n\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            events.unsubscribe(subscriber);
        }
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
