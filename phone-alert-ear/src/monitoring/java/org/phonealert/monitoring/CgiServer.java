package org.phonealert.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server that runs the CGIs of Debian's Nagios, as Apache would: with basic authentication and a process for
 * each request.
 */
final class CgiServer implements AutoCloseable {
    static final String USER = "phone-alert";
    static final String PASSWORD = "password-of-the-cgis-of-the-tests";

    private static final String PROGRAMS = "/usr/lib/cgi-bin/nagios4/";
    private static final List<String> KNOWN = List.of("cmd.cgi", "statusjson.cgi");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final String configuration;

    /** @param nagios its command pipe must be writable for the user that runs the tests */
    CgiServer(RealNagios nagios) {
        configuration = nagios.kit().path("cgi.cfg");
        nagios.kit().write("cgi.cfg", """
                main_config_file=%1$s
                physical_html_path=/usr/share/nagios4/htdocs
                url_html_path=/nagios4
                use_authentication=1
                lock_author_names=0
                authorized_for_system_information=%2$s
                authorized_for_all_services=%2$s
                authorized_for_all_hosts=%2$s
                authorized_for_all_service_commands=%2$s
                authorized_for_all_host_commands=%2$s
                """.formatted(nagios.kit().path("nagios.cfg"), USER));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.createContext("/cgi-bin/nagios4/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/cgi-bin/nagios4"
                .formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String both = USER + ":" + PASSWORD;
            String expected = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
            String path = exchange.getRequestURI().getPath();
            String program = path.substring(path.lastIndexOf('/') + 1);
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!KNOWN.contains(program)) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, run(exchange, program));
            }
        }
    }

    private byte[] run(HttpExchange exchange, String program) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        ProcessBuilder builder = new ProcessBuilder(PROGRAMS + program);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("NAGIOS_CGI_CONFIG", configuration);
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("REMOTE_USER", USER);
        environment.put("SCRIPT_NAME", exchange.getRequestURI().getPath());
        environment.put(
                "QUERY_STRING",
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        environment.put("CONTENT_LENGTH", String.valueOf(body.length));
        environment.put(
                "CONTENT_TYPE",
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), ""));
        environment.put(
                "HTTP_COOKIE",
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Cookie"), ""));
        Process process = builder.start();
        process.getOutputStream().write(body);
        process.getOutputStream().close();
        return process.getInputStream().readAllBytes();
    }

    /** Sends the body that the program has printed, without its headers. */
    private static void send(HttpExchange exchange, byte[] output) throws IOException {
        String text = new String(output, StandardCharsets.UTF_8);
        byte[] page = text.replace("\r\n", "\n").split("\n\n", 2)[1].getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
