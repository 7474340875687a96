package org.phonealert.twilio.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValidationTest extends SimulatorTest {
    private static final String FROM = SimulatorSettings.OUTGOING_NUMBER;
    private static final String URL = "http://127.0.0.1:1/words";

    @ParameterizedTest(name = "{0}={1} is refused with {2}")
    @CsvSource({
        "To, 0634168796, 21211",
        "From, +33100000000, 21210",
        "From, anonymous, 21212",
        "Url, not a url, 21205",
        "StatusCallback, ftp://example.org/, 21609",
        "StatusCallbackEvent, hungup, 21626",
        "MachineDetection, Perhaps, 20001",
        "Timeout, 601, 20001",
        "Timeout, soon, 20001",
        "Method, PUT, 20001",
        "Record, maybe, 20001",
        "Unknown, 1, 20001"
    })
    void invalid_field_of_a_call_is_refused(String field, String value, int code) throws Exception {
        ApiClient.Result refused = api.post(
                "Calls.json",
                field.equals("To") ? "Trim" : "To",
                field.equals("To") ? "do-not-trim" : ALICE,
                field.equals("From") ? "CallReason" : "From",
                field.equals("From") ? "x" : FROM,
                field.equals("Url") ? "CallerId" : "Url",
                field.equals("Url") ? FROM : URL,
                field,
                value);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(simulator.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.code()).isEqualTo(code));
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void call_without_twiml_and_url_is_refused() throws Exception {
        assertThat(api.post("Calls.json", "To", ALICE, "From", FROM).code()).isEqualTo(21205);
    }

    @Test
    void inline_twiml_of_more_than_4000_characters_is_refused() throws Exception {
        String words = "<Response><Say>" + "x".repeat(4000) + "</Say></Response>";

        assertThat(api.post("Calls.json", "To", ALICE, "From", FROM, "Twiml", words)
                        .code())
                .isEqualTo(32018);
    }

    @Test
    void repeated_field_is_refused() throws Exception {
        assertThat(api.post("Calls.json", "To", ALICE, "To", ALICE, "From", FROM, "Url", URL)
                        .code())
                .isEqualTo(20001);
    }

    @Test
    void fields_that_the_product_uses_are_accepted() throws Exception {
        assertThat(call(ALICE, "Method", "POST", "StatusCallbackMethod", "POST", "MachineDetection", "Enable")
                        .status())
                .isEqualTo(201);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void wrong_auth_token_is_refused() throws Exception {
        ApiClient intruder = new ApiClient(simulator, SimulatorSettings.ACCOUNT_SID, "wrong");

        ApiClient.Result refused = intruder.post("Calls.json", "To", ALICE, "From", FROM, "Url", URL);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo(20003);
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void call_can_be_updated_to_an_end_only() throws Exception {
        simulator.phone(ALICE).manual();
        String sid = call(ALICE).sid();

        assertThat(api.post("Calls/" + sid + ".json", "Url", URL).status()).isEqualTo(400);
        assertThat(api.post("Calls/" + sid + ".json", "Status", "paused").status())
                .isEqualTo(400);
    }

    @Test
    void unknown_call_is_not_found() throws Exception {
        assertThat(api.get("Calls/CA00000000000000000000000000000000.json").code())
                .isEqualTo(20404);
    }

    @Test
    void invalid_message_is_refused() throws Exception {
        assertThat(api.post("Messages.json", "To", ALICE, "From", FROM, "Body", "x".repeat(1601))
                        .code())
                .isEqualTo(21617);
        assertThat(api.post("Messages.json", "To", ALICE, "From", FROM).code()).isEqualTo(21602);
        assertThat(api.post("Messages.json", "To", ALICE, "From", "+33100000000", "Body", "x")
                        .code())
                .isEqualTo(21606);
    }

    @Test
    void message_is_delivered_with_status_callbacks() throws Exception {
        String body = "site web : page d'accueil en panne €";

        ApiClient.Result sent = api.post(
                "Messages.json", "To", ALICE, "From", FROM, "Body", body, "StatusCallback", application.url("/sms"));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.body().path("num_segments").asText()).isEqualTo("1");
        assertThat(simulator.phone(ALICE).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo(body));
        assertThat(application.awaitHits("/sms", 2))
                .extracting(hit -> hit.field("MessageStatus"))
                .containsExactly("sent", "delivered");
        assertThat(api.get("Messages/" + sent.sid() + ".json")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("delivered");
        assertThat(api.get("Messages.json?To=%2B33634168796").body().path("messages"))
                .hasSize(1);
    }

    @Test
    void body_of_more_than_one_mebibyte_is_refused() throws Exception {
        HttpResponse<String> refused = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(simulator.apiUrl() + "/control/expected"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}" + " ".repeat(1 << 20)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(400);
    }
}
