package org.phonealert.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server with the iCalendar file of a team. Tests change the file, make the server fail and read its requests.
 */
public final class CalendarHost implements AutoCloseable {
    /** The text of a failed answer: it must never reach a page or a mail. */
    public static final String INNER = "inner-secret-of-the-host";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final HttpServer http;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String events = "";
    private final AtomicInteger version = new AtomicInteger();
    private volatile Way way = Way.WELL;

    /** How the server answers. */
    public enum Way {
        WELL,
        ERROR
    }

    private CalendarHost(HttpServer http) {
        this.http = http;
    }

    /** Starts a server on the loopback. */
    public static CalendarHost open() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "calendar host");
                thread.setDaemon(true);
                return thread;
            }));
            CalendarHost host = new CalendarHost(http);
            http.createContext("/", host::answer);
            http.start();
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret address of the calendar. */
    public String address() {
        return "http://127.0.0.1:%d/private-0123456789/basic.ics"
                .formatted(http.getAddress().getPort());
    }

    /** Removes all events. */
    public CalendarHost clear() {
        events = "";
        version.incrementAndGet();
        return this;
    }

    /** Adds an event. */
    public synchronized CalendarHost add(String summary, Instant from, Instant until) {
        events = events
                + "BEGIN:VEVENT\r\nUID:%s@host\r\nDTSTAMP:%s\r\nDTSTART:%s\r\nDTEND:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                        .formatted(events.length(), TIME.format(from), TIME.format(from), TIME.format(until), summary);
        version.incrementAndGet();
        return this;
    }

    public void answers(Way other) {
        way = other;
    }

    /** The requests so far: for each the entity tag that the client sent, or "-". */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The calendar, as the server sends it when all is well. */
    public String text() {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//host//EN\r\n" + events + "END:VCALENDAR\r\n";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(known == null ? "-" : known);
        String tag = "\"v" + version + "\"";
        switch (way) {
            case WELL -> {
                exchange.getResponseHeaders().set("ETag", tag);
                if (tag.equals(known)) {
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    send(exchange, 200, text());
                }
            }
            case ERROR -> send(exchange, 500, INNER);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
