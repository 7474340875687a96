package org.phonealert.twilio.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.twilio.simulator.phone.CallStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ControlTest extends SimulatorTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void behaviour_of_a_phone_is_set() throws Exception {
        application.answers("/words", "<Response><Gather numDigits=\"1\" action=\"/words\"/></Response>");

        assertThat(send("PUT", "phones/" + ALICE, "{\"behaviour\":\"answers\",\"keys\":[\"2\"]}"))
                .isEqualTo(200);
        call(ALICE);

        assertThat(ended(ALICE).keys()).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"listens", "voicemail", "busy", "out-of-reach", "no-answer", "rejects", "manual", "answers"})
    void every_behaviour_has_a_name(String name) throws Exception {
        assertThat(send("PUT", "phones/" + ALICE, "{\"behaviour\":\"" + name + "\"}"))
                .isEqualTo(200);
        assertThat(simulator.phone(ALICE).isExpected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal-error",
                "internal-error-after-accepting",
                "unavailable",
                "too-many-requests",
                "refused",
                "never-answered",
                "connection-lost-before-accepting",
                "connection-lost-after-accepting",
                "callbacks-late",
                "callbacks-duplicated",
                "callbacks-reordered",
                "callbacks-lost"
            })
    void every_fault_has_a_name(String name) throws Exception {
        assertThat(send("POST", "faults", "{\"fault\":\"" + name + "\",\"to\":\"" + ALICE + "\"}"))
                .isEqualTo(204);
    }

    @Test
    void injected_fault_applies_to_the_next_requests_until_it_is_cleared() throws Exception {
        send("POST", "faults", "{\"fault\":\"refused\",\"code\":21216,\"next\":2}");

        assertThat(call(ALICE).code()).isEqualTo(21216);
        send("DELETE", "faults", "");
        assertThat(call(ALICE).status()).isEqualTo(201);
    }

    @Test
    void injected_fault_applies_to_one_kind_of_request_about_one_number() throws Exception {
        send("POST", "faults", "{\"fault\":\"unavailable\",\"request\":\"place\",\"to\":\"" + ALICE + "\"}");

        assertThat(api.get("Calls.json").status()).isEqualTo(200);
        assertThat(call(ALICE).status()).isEqualTo(503);
        assertThat(call(ALICE).status()).isEqualTo(201);
    }

    @Test
    void injected_fault_applies_to_one_kind_of_callback() throws Exception {
        String fault = "{\"fault\":\"callbacks-lost\",\"callbacks\":[\"ringing\"],\"to\":\"" + ALICE + "\"}";
        assertThat(send("POST", "faults", fault)).isEqualTo(204);
        assertThat(send("POST", "faults", fault.replace("ringing", "singing"))).isEqualTo(400);

        call(ALICE);

        assertThat(application.awaitHits("/status", 2))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("initiated", "no-answer");
    }

    @Test
    void calls_requests_violations_and_phones_are_listed() throws Exception {
        simulator.phone(ALICE).listensToTheEnd();
        call(ALICE);
        ended(ALICE);
        api.get("Calls.json?Nonsense=1");

        assertThat(show("calls").at("/calls/0/words/0/text").asText()).isEqualTo("Bonjour");
        assertThat(show("requests").at("/requests/0/form/To/0").asText()).isEqualTo(ALICE);
        assertThat(show("violations").at("/violations/0/code").asInt()).isEqualTo(20001);
        assertThat(show("unexpected").path("calls")).isEmpty();
        assertThat(show("phones").at("/phones/0/number").asText()).isEqualTo(ALICE);
    }

    @Test
    void person_hangs_up_through_the_control_api() throws Exception {
        simulator.phone(ALICE).manual();
        call(ALICE);
        await().until(() -> last(ALICE).status() == CallStatus.RINGING);

        assertThat(send("POST", "phones/" + ALICE + "/hang-up", "{}")).isEqualTo(204);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.BUSY);
    }

    @Test
    void reset_removes_everything() throws Exception {
        call(ALICE);

        assertThat(send("POST", "reset", "{}")).isEqualTo(204);

        assertThat(simulator.calls()).isEmpty();
        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.phones()).isEmpty();
    }

    @Test
    void request_that_a_page_of_another_site_could_send_is_refused() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("reset"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void invalid_requests_are_refused() throws Exception {
        assertThat(send("PUT", "phones/" + ALICE, "{\"behaviour\":\"dances\"}")).isEqualTo(400);
        assertThat(send("PUT", "phones/" + ALICE, "[")).isEqualTo(400);
        assertThat(send("POST", "nothing", "{}")).isEqualTo(404);
    }

    @Test
    void injected_fault_applies_to_one_kind_of_callback_for_all_numbers() throws Exception {
        assertThat(send("POST", "faults", "{\"fault\":\"callbacks-lost\",\"callbacks\":[\"ringing\"]}"))
                .isEqualTo(204);

        call(ALICE);

        assertThat(application.awaitHits("/status", 2))
                .extracting(hit -> hit.field("CallStatus"))
                .containsExactly("initiated", "no-answer");
    }

    @Test
    void fault_for_no_request_is_refused() throws Exception {
        assertThat(send("POST", "faults", "{\"fault\":\"unavailable\",\"next\":0}"))
                .isEqualTo(400);
    }

    @Test
    void forged_callback_needs_a_known_status_and_a_call_with_a_status_callback() throws Exception {
        api.post(
                "Calls.json",
                "To",
                ALICE,
                "From",
                SimulatorSettings.OUTGOING_NUMBER,
                "Twiml",
                "<Response><Say>Hello</Say></Response>");
        String withoutCallback = last(ALICE).sid();
        String withCallback = call(ALICE).sid();

        assertThat(send("POST", "forged", "{\"callSid\":\"" + withoutCallback + "\"}"))
                .isEqualTo(400);
        assertThat(send("POST", "forged", "{\"callSid\":\"" + withCallback + "\",\"status\":\"hung-up\"}"))
                .isEqualTo(400);
        assertThat(send("POST", "forged", "{\"callSid\":\"" + withCallback + "\",\"status\":\"busy\"}"))
                .isEqualTo(200);
    }

    @Test
    void unknown_behaviour_is_refused_with_those_that_exist_and_creates_no_phone() throws Exception {
        HttpResponse<String> refused = client.send(
                HttpRequest.newBuilder(uri("phones/" + ALICE))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"behaviour\":\"dances\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("dances", "listens", "out-of-reach").doesNotContain("org.phonealert");
        assertThat(simulator.phones()).isEmpty();
    }

    private int send(String method, String path, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private JsonNode show(String path) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private URI uri(String path) {
        return URI.create(simulator.apiUrl() + "/control/" + path);
    }
}
