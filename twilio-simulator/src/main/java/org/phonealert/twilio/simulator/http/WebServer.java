package org.phonealert.twilio.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server of the simulator: that of the JDK, which needs no dependency. It listens on 127.0.0.1 only. */
public final class WebServer implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(WebServer.class.getName());
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService workers;

    /** Opens the port without answering yet; port 0 takes a free one. */
    public WebServer(int port) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "simulator-http");
            thread.setDaemon(true);
            return thread;
        });
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " cannot be opened", e);
        }
        server.setExecutor(workers);
    }

    /** Answers everything under a path by a resource. */
    public void serve(String path, Resource resource) {
        stream(path, exchange -> reply(exchange, resource));
    }

    /** Leaves everything under a path to a handler that writes for as long as it likes. */
    public void stream(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Begins to answer. */
    public void start() {
        server.start();
    }

    /** Where it listens, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static void reply(HttpExchange exchange, Resource resource) throws IOException {
        Reply reply;
        try {
            reply = resource.answer(WebRequest.of(exchange));
        } catch (IllegalArgumentException e) {
            reply = Reply.text(400, "text/plain", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, "The simulator failed", e);
            reply = Reply.text(500, "text/plain", "The simulator failed: " + e);
        }
        reply.give(exchange);
    }
}
