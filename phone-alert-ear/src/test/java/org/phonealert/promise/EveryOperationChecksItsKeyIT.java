package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** Every operation of the machine API checks the key and what that key may do. */
@Promise
class EveryOperationChecksItsKeyIT {
    private static final String API = "/phone-alert/api/v1";
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    /** The description of the API is open to everyone. */
    private static final String OPEN = "GET /openapi.json";

    /** Only a source may send events. */
    private static final Set<String> FOR_SOURCES_ONLY = Set.of("POST /events");

    /** What a source may also do, with its own alerts. */
    private static final Set<String> FOR_SOURCES_TOO = Set.of(
            "GET /on-call",
            "GET /alerts",
            "GET /alerts/{id}",
            "POST /alerts/{id}/acknowledge",
            "POST /alerts/{id}/resolve",
            "POST /alerts/{id}/escalate");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void every_operation_refuses_a_missing_or_unknown_key() {
        assertThat(answers(client, null)).isEqualTo(allAnswer(UNKNOWN));
        assertThat(answers(client, "a-key-that-nobody-was-given")).isEqualTo(allAnswer(UNKNOWN));
    }

    @Test
    void a_session_of_the_pages_does_not_replace_a_key() {
        Visitor administrator = Visitor.administrator();
        CookieManager cookies = administrator.cookies();

        assertThat(answers(HttpClient.newBuilder().cookieHandler(cookies).build(), null))
                .isEqualTo(allAnswer(UNKNOWN));
    }

    @Test
    void a_source_key_may_do_only_what_sources_do() {
        Map<String, Integer> answers = answers(client, SetUp.SOURCE_KEY);

        assertThat(answers).allSatisfy((operation, status) -> {
            if (FOR_SOURCES_ONLY.contains(operation) || FOR_SOURCES_TOO.contains(operation)) {
                assertThat(status).as(operation).isNotIn(UNKNOWN, FORBIDDEN);
            } else {
                assertThat(status).as(operation).isEqualTo(FORBIDDEN);
            }
        });
    }

    @Test
    void an_administrator_key_may_do_everything_but_send_events() {
        Map<String, Integer> answers = answers(client, TestBed.ADMIN_PASSWORD);

        assertThat(answers).allSatisfy((operation, status) -> {
            if (FOR_SOURCES_ONLY.contains(operation)) {
                assertThat(status).as(operation).isEqualTo(FORBIDDEN);
            } else {
                assertThat(status).as(operation).isNotIn(UNKNOWN, FORBIDDEN);
            }
        });
    }

    private static Map<String, Integer> allAnswer(int status) {
        return operations().collect(toMap(operation -> operation, any -> status));
    }

    private static Stream<String> operations() {
        JsonNode paths = TestBed.phoneAlert().get(API + "/openapi.json").json().path("paths");
        Set<String> operations = paths.properties().stream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(Set.of("get", "put", "post", "delete")::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
        assertThat(operations).hasSizeGreaterThan(10);
        return operations.stream().filter(operation -> !operation.equals(OPEN));
    }

    /** The status that each operation answers to this key; the set-up is the same every time. */
    private static Map<String, Integer> answers(HttpClient client, @Nullable String key) {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        long alert = trigger("sec03/http", "down").id();
        Map<String, Integer> answers = new TreeMap<>();
        operations().forEach(operation -> answers.put(operation, answer(client, key, operation, alert)));
        return answers;
    }

    private static int answer(HttpClient client, @Nullable String key, String operation, long alert) {
        String[] parts = operation.split(" ", -1);
        String path = parts[1].replace("{id}", String.valueOf(alert)).replace("{name}", "nobody");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestBed.phoneAlert().url() + API + path))
                .header("Content-Type", "application/json")
                .method(
                        parts[0],
                        parts[0].equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
