package org.phonealert.twilio.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.phonealert.twilio.simulator.http.Form;

/**
 * A benchmark, not a test: how many calls a second the simulator completes, each with an answer, spoken words, key 1 and
 * four status callbacks. The simulator runs in a JVM of its own, as it does beside a system under test. Arguments: number
 * of calls (5000), calls under way at once (100).
 */
final class Throughput {
    private static final int PHONES = 500;
    private static final String SAY = "<Say language=\"fr-FR\" voice=\"Polly.Lea\">Une erreur a été détectée.</Say>";
    private static final String QUESTION = "<Response><Gather actionOnEmptyResult=\"true\" finishOnKey=\"\" "
            + "input=\"dtmf\" numDigits=\"1\" timeout=\"5\" action=\"/key\">" + SAY.repeat(6) + "</Gather></Response>";
    private static final String THANKS = "<Response>" + SAY + "<Hangup/></Response>";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final HttpServer application;
    private final Process simulator;
    private final URI url;
    private volatile Semaphore lines = new Semaphore(0);

    private Throughput() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        application.setExecutor(threads);
        application.createContext("/words", exchange -> say(exchange, QUESTION));
        application.createContext("/key", exchange -> say(exchange, THANKS));
        application.createContext("/status", this::status);
        application.start();
        int port = freePort();
        url = URI.create("http://127.0.0.1:" + port);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path")));
        Stream.of(System.getProperty("throughput.flags", "-Xmx512m").split(" ")).forEach(command::add);
        command.addAll(List.of(Main.class.getName(), "--port", "" + port, "--pace", "0", "--quiet"));
        simulator = new ProcessBuilder(command).inheritIO().start();
    }

    /** Runs a warm-up and a measured round, and prints the figures. */
    public static void main(String... arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        int atOnce = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Throughput throughput = new Throughput();
        try {
            throughput.preparePhones();
            throughput.round("warm-up", calls / 2, atOnce);
            throughput.round("measured", calls, atOnce);
            throughput.printViolations();
        } finally {
            throughput.simulator.destroy();
            throughput.application.stop(0);
            throughput.threads.shutdownNow();
        }
    }

    private void preparePhones() throws IOException, InterruptedException {
        for (int i = 0; i < PHONES; i++) {
            HttpRequest request = HttpRequest.newBuilder(url.resolve("/control/phones/" + number(i)))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"behaviour\":\"answers\",\"keys\":[\"1\"]}"))
                    .build();
            for (int attempt = 0; !isAccepted(request); attempt++) {
                if (attempt > 100) {
                    throw new IOException("The simulator did not start within 10 s");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private boolean isAccepted(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notStartedYet) {
            return false;
        }
    }

    private void round(String name, int calls, int atOnce) throws Exception {
        lines = new Semaphore(atOnce);
        Duration cpu = cpu();
        long begin = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            awaitFreeLines(1);
            String to = number(i % PHONES);
            var unused = client.sendAsync(request(to), HttpResponse.BodyHandlers.discarding());
        }
        awaitFreeLines(atOnce);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%s: %d calls, %.0f calls/s, %.2f ms of CPU time per call in the simulator%n",
                name, calls, calls / seconds, cpu().minus(cpu).toNanos() / 1e6 / calls);
    }

    private void awaitFreeLines(int wanted) throws InterruptedException {
        if (!lines.tryAcquire(wanted, 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Calls did not end within 30 s: of " + wanted + " lines, "
                    + lines.availablePermits() + " are free");
        }
    }

    private void printViolations() throws IOException, InterruptedException {
        JsonNode violations = show("violations").path("violations");
        System.out.println("violations: " + violations.size() + " " + violations.path(0));
        Map<String, Integer> answers = new TreeMap<>();
        for (JsonNode call : show("calls").path("calls")) {
            for (JsonNode callback : call.path("callbacks")) {
                answers.merge(callback.path("httpStatus").asText(), 1, Integer::sum);
            }
        }
        System.out.println("callbacks by HTTP status: " + answers);
    }

    private JsonNode show(String what) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/control/" + what)).build();
        return new ObjectMapper()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private Duration cpu() {
        return simulator.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private HttpRequest request(String to) {
        String own = "http://127.0.0.1:" + application.getAddress().getPort();
        StringBuilder form = new StringBuilder(Form.encode(Map.of(
                "To",
                to,
                "From",
                SimulatorSettings.OUTGOING_NUMBER,
                "Url",
                own + "/words",
                "StatusCallback",
                own + "/status",
                "Timeout",
                "25")));
        Stream.of("initiated", "ringing", "answered", "completed")
                .forEach(event -> form.append("&StatusCallbackEvent=").append(event));
        String credentials = SimulatorSettings.ACCOUNT_SID + ":" + SimulatorSettings.AUTH_TOKEN;
        return HttpRequest.newBuilder(
                        url.resolve("/2010-04-01/Accounts/" + SimulatorSettings.ACCOUNT_SID + "/Calls.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
    }

    private static void say(HttpExchange exchange, String document) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void status(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        if (form.contains("CallStatus=completed")) {
            lines.release();
        }
    }

    private static String number(int i) {
        return "+3364" + (1_000_000 + i);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
