package org.phonealert.oncall.calendar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server of calendars that works, or fails in one of the ways in which such servers fail. */
final class CalendarHost implements AutoCloseable {
    /** A part of its failed answers, which must not be quoted anywhere. */
    static final String INNER = "inner-secret-of-the-host";

    private static final String EMPTY = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
    private static final byte[] MEGABYTE = "X".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
    private static final byte[] SPACE = {' '};

    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer http;
    private final String good;
    private volatile Way way = Way.WELL;

    /** How it answers. */
    enum Way {
        WELL,
        ERROR,
        GARBAGE,
        CUT_OFF,
        NEVER,
        ENDLESS,
        EMPTIED,
        REDIRECTS
    }

    /** @param good the calendar that it answers with when it works */
    CalendarHost(String good) {
        this.good = good;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "calendar host");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/", this::answer);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:%d/private/basic.ics"
                .formatted(http.getAddress().getPort());
    }

    void answers(Way other) {
        way = other;
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (way) {
            case WELL -> send(exchange, 200, good);
            case ERROR -> send(exchange, 500, INNER);
            case GARBAGE -> send(exchange, 200, "<!DOCTYPE html><title>" + INNER + "</title>");
            case CUT_OFF -> send(exchange, 200, good.substring(0, good.length() - 30));
            case NEVER -> trickle(exchange, SPACE);
            case ENDLESS -> trickle(exchange, MEGABYTE);
            case EMPTIED -> send(exchange, 200, EMPTY);
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", address());
                send(exchange, 302, INNER);
            }
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

    /** Begins to answer and goes on until the client or the host goes away. */
    private void trickle(HttpExchange exchange, byte[] piece) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            do {
                out.write(piece);
                out.flush();
            } while (!closed.await(20, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
