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

    /**
     * Opens a port without accepting requests yet; throws UncheckedIOException when the port is taken.
     *
     * @param port 1 to 65535, or 0 for a free port
     */
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

    /** Has a resource answer all requests below a path. */
    public void serve(String path, Resource resource) {
        stream(path, exchange -> reply(exchange, resource));
    }

    /** Has a handler answer all requests below a path; it may keep the connection open and write for as long as it likes. */
    public void stream(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Starts to accept requests. */
    public void start() {
        server.start();
    }

    /** The base URL, without a trailing slash. */
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
            LOGGER.log(
                    System.Logger.Level.ERROR,
                    "Internal error of the simulator; answering "
                            + exchange.getRequestURI().getPath() + " with 500",
                    e);
            reply = Reply.text(500, "text/plain", "Internal error of the simulator: " + e);
        }
        reply.send(exchange);
    }
}
