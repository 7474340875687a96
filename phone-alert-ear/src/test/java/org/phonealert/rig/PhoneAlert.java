package org.phonealert.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A client of the deployed system's HTTP APIs, with one of its keys. */
public final class PhoneAlert {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final String API = "/phone-alert/api/v1";

    private final URI url;
    private final String key;
    private final String languages;

    public PhoneAlert(URI url, String key) {
        this(url, key, "*");
    }

    private PhoneAlert(URI url, String key, String languages) {
        this.url = url;
        this.key = key;
        this.languages = languages;
    }

    /** The same client with this {@code Accept-Language}. */
    public PhoneAlert speaking(String acceptLanguage) {
        return new PhoneAlert(url, key, acceptLanguage);
    }

    /** The same client with another key. */
    public PhoneAlert as(String otherKey) {
        return new PhoneAlert(url, otherKey);
    }

    public URI url() {
        return url;
    }

    /** Whether the system reports that it is ready; a server that does not answer is not ready. */
    public boolean isReady() {
        try {
            return get("/phone-alert/health/ready").status() == 200;
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }

    /** Applies a configuration document. Returns the generated keys by source. */
    public JsonNode configure(String document) {
        return put("/configuration", document).expected().path("generatedKeys");
    }

    public JsonNode configuration() {
        return read("/configuration");
    }

    /** Sends a TRIGGER event. Returns the answer. */
    public JsonNode trigger(String monitor, String message) {
        return event("TRIGGER", monitor, message);
    }

    /** Sends a RESOLVE event. Returns the answer. */
    public JsonNode recover(String monitor) {
        return event("RESOLVE", monitor, "OK");
    }

    /** Sends an event of another type. Returns the answer. */
    public JsonNode say(String type, String monitor) {
        return event(type, monitor, type);
    }

    private JsonNode event(String type, String monitor, String message) {
        JsonNode event = JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("dedupKey", monitor)
                .put("monitor", monitor)
                .put("message", message);
        return post("/events", event.toString()).expected();
    }

    public JsonNode alert(long id) {
        return read("/alerts/" + id);
    }

    /** All alerts, newest first. */
    public List<JsonNode> alerts() {
        return elements(read("/alerts?limit=500").path("alerts"));
    }

    /** The alerts in a state, newest first. */
    public List<JsonNode> alerts(String state) {
        return elements(read("/alerts?limit=500&state=" + state).path("alerts"));
    }

    public JsonNode acknowledge(long alert, String operator) {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("operator", operator);
        return post("/alerts/" + alert + "/acknowledge", body.toString()).expected();
    }

    public JsonNode resolve(long alert) {
        return post("/alerts/" + alert + "/resolve", "{}").expected();
    }

    public JsonNode escalate(long alert) {
        return post("/alerts/" + alert + "/escalate", "{}").expected();
    }

    /** Makes a test call to the operator. Returns the id of its notification. */
    public long testCall(String operator) {
        String name = URLEncoder.encode(operator, StandardCharsets.UTF_8).replace("+", "%20");
        return post("/operators/" + name + "/test-call", "{}")
                .expected()
                .path("notificationId")
                .asLong();
    }

    public JsonNode notification(long id) {
        return read("/notifications/" + id);
    }

    public JsonNode credits() {
        return read("/credits");
    }

    /** The whole ledger, newest first. */
    public List<JsonNode> creditEntries() {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page;
        do {
            String before = all.isEmpty()
                    ? ""
                    : "&before=" + all.get(all.size() - 1).path("id").asLong();
            page = elements(read("/credits/entries?limit=1000" + before).path("entries"));
            all.addAll(page);
        } while (page.size() == 1000);
        return all;
    }

    /** The time of the system's clock. */
    public Instant now() {
        return Instant.parse(
                put("/clock", "{\"advance\":\"PT0S\"}").json().path("now").asText());
    }

    /** Moves the system's clock forward. */
    public void advanceClock(Duration by) {
        put(
                        "/clock",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("advance", by.toString())
                                .toString())
                .expected();
    }

    private JsonNode read(String resource) {
        return get(API + resource).expected();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }

    /** Sends a PUT to a resource of the machine API. */
    public Answer put(String resource, String json) {
        return send(request(API + resource)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Sends a POST to a resource of the machine API. */
    public Answer post(String resource, String json) {
        return send(request(API + resource)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends JSON to any path of the server. */
    public Answer postJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends a form to any path of the server. */
    public Answer postForm(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Gets any path of the server. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", languages);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
