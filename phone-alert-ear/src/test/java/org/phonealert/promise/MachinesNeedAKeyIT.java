package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Answer;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.api.ReceivedRequest;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** Carrier callbacks need a valid signature, machines need a key, and a key permits only what it was given for. */
@Promise
class MachinesNeedAKeyIT {
    private final PhoneAlert phoneAlert = TestBed.phoneAlert();

    @Test
    void a_forged_status_callback_gets_403_and_changes_nothing() {
        OpenAlert alert = ringAlice("sec01/status");
        JsonNode before = alert.now();

        int status =
                TestBed.simulator().forgeCallback(phone(ALICE).calls().get(0).sid(), CallStatus.COMPLETED);

        assertThat(status).isEqualTo(403);
        assertThat(alert.now()).isEqualTo(before);
    }

    @Test
    void a_forged_key_press_gets_403_and_does_not_acknowledge() {
        OpenAlert alert = ringAlice("sec01/key");
        JsonNode before = alert.now();

        int words = TestBed.simulator().forgeRequest(wordsUrl(), Map.of("CallStatus", "in-progress"));
        int key = TestBed.simulator().forgeRequest(wordsUrl() + "/key", Map.of("Digits", "1"));

        assertThat(words).isEqualTo(403);
        assertThat(key).isEqualTo(403);
        assertThat(alert.now()).isEqualTo(before);
    }

    @Test
    void a_callback_without_a_signature_gets_403() {
        OpenAlert alert = ringAlice("sec01/unsigned");

        Answer answer = phoneAlert.postForm(
                wordsUrl().substring(phoneAlert.url().toString().length()), "Digits=1");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(alert.state()).isEqualTo("TRIGGERED");
    }

    @Test
    void without_the_right_key_nothing_is_read_or_written() {
        PhoneAlert stranger = phoneAlert.as("not-a-key-that-anybody-was-given");

        assertThat(stranger.get("/phone-alert/api/v1/configuration").status()).isEqualTo(401);
        assertThat(stranger.get("/phone-alert/api/v1/alerts").status()).isEqualTo(401);
        assertThat(stranger.get("/phone-alert/api/v1/credits").status()).isEqualTo(401);
        assertThat(stranger.post("/events", "{\"type\":\"TRIGGER\",\"dedupKey\":\"x\"}")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.put("/clock", "{\"advance\":\"PT5M\"}").status()).isIn(401, 403);
    }

    @Test
    void a_source_key_may_not_configure_or_top_up() {
        SetUp.oneAfterAnother(ALICE).apply();
        PhoneAlert source = TestBed.source();

        assertThat(source.put("/configuration", "{}").status()).isEqualTo(403);
        assertThat(source.post("/credits/top-ups", "{\"credits\":1000,\"reference\":\"mine\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_replaced_key_is_refused() {
        SetUp.oneAfterAnother(ALICE).apply();
        PhoneAlert before = TestBed.source();
        assertThat(before.get("/phone-alert/api/v1/alerts").status()).isEqualTo(200);

        phoneAlert.configure(
                "{\"sources\":[{\"name\":\"tests\",\"type\":\"API\",\"key\":\"another-key-of-the-tests\"}]}");

        assertThat(before.get("/phone-alert/api/v1/alerts").status()).isEqualTo(401);
        assertThat(phoneAlert
                        .as("another-key-of-the-tests")
                        .get("/phone-alert/api/v1/alerts")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_exported_configuration_contains_no_secrets() {
        SetUp.oneAfterAnother(ALICE).apply();

        assertThat(phoneAlert.configuration().toString())
                .contains("Astreinte")
                .doesNotContain(SetUp.SOURCE_KEY)
                .doesNotContain(SetUp.NAGIOS_KEY);
    }

    private static OpenAlert ringAlice(String monitor) {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        OpenAlert alert = trigger(monitor, "intrusion");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));
        alert.awaitThat(
                "the call is recorded as ringing",
                now -> now.at("/notifications/0/state").asText().equals("RINGING"));
        return alert;
    }

    private static String wordsUrl() {
        String url = TestBed.simulator().requests().stream()
                .filter(ReceivedRequest::isCall)
                .findFirst()
                .flatMap(request -> request.form().text("Url"))
                .orElseThrow();
        return URLDecoder.decode(url, StandardCharsets.UTF_8);
    }
}
