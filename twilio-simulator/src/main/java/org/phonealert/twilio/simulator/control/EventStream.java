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

/** Streams happenings to pages as Server-Sent Events. A page that is too slow misses some. */
public final class EventStream implements HttpHandler {
    private static final int MOST_WAITING = 10_000;
    private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 10;

    private final PhoneEvents story;

    /** Streams what this story tells. */
    public EventStream(PhoneEvents story) {
        this.story = story;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        BlockingQueue<PhoneEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
        Consumer<PhoneEvent> listener = happening -> {
            var unused = waiting.offer(happening);
        };
        story.listen(listener);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            OutputStream stream = exchange.getResponseBody();
            write(stream, ": hello\n\n");
            while (true) {
                PhoneEvent next = waiting.poll(SECONDS_BETWEEN_SIGNS_OF_LIFE, TimeUnit.SECONDS);
                write(stream, next == null ? ": still here\n\n" : "data: " + ControlJson.happening(next) + "\n\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            story.leave(listener);
        }
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
