package org.phonealert.twilio.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.StringJoiner;

/** A client of the API that does not use the SDK. */
final class ApiClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final TwilioSimulator simulator;
    private final String credentials;
    private final Duration timeout;

    ApiClient(TwilioSimulator simulator) {
        this(simulator, SimulatorSettings.ACCOUNT_SID, SimulatorSettings.AUTH_TOKEN);
    }

    ApiClient(TwilioSimulator simulator, String user, String password) {
        this(simulator, user, password, Duration.ofSeconds(20));
    }

    private ApiClient(TwilioSimulator simulator, String user, String password, Duration timeout) {
        this.simulator = simulator;
        this.timeout = timeout;
        credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A client with a short time-out, for answers that never come. */
    static ApiClient impatient(TwilioSimulator simulator) {
        return new ApiClient(
                simulator, SimulatorSettings.ACCOUNT_SID, SimulatorSettings.AUTH_TOKEN, Duration.ofSeconds(1));
    }

    /** Posts a form; the fields are name, value, name, value. */
    Result post(String path, String... fields) throws IOException, InterruptedException {
        StringJoiner form = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    Result get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                        simulator.apiUrl() + "/2010-04-01/Accounts/" + SimulatorSettings.ACCOUNT_SID + "/" + path))
                .timeout(timeout)
                .header("Authorization", "Basic " + credentials);
    }

    private Result send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Result(response.statusCode(), new ObjectMapper().readTree(response.body()));
    }

    record Result(int status, JsonNode body) {
        int code() {
            return body.path("code").asInt();
        }

        String sid() {
            return body.path("sid").asText();
        }
    }
}
