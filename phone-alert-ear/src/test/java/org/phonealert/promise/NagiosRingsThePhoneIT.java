package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Answer;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;

/** A notification from Nagios rings a phone, and its recovery resolves the alert. */
@Promise
@OnEveryDatabase
class NagiosRingsThePhoneIT {
    private final PhoneAlert nagios = TestBed.phoneAlert().as(SetUp.NAGIOS_KEY);

    @BeforeEach
    void alice_is_on_duty() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).answersAndPresses("1");
    }

    @Test
    void a_problem_rings_and_its_recovery_resolves() {
        OpenAlert alert = opened(notify("problem-1", "PROBLEM", "CRITICAL", "web03"));
        alert.awaitState("ACKNOWLEDGED");

        Answer recovery = notify("recovery-1", "RECOVERY", "OK", "web03");

        assertThat(recovery.isSuccess()).as(recovery.toString()).isTrue();
        alert.awaitState("RESOLVED");
        assertThat(phone(ALICE).calls()).hasSize(1);
        assertThat(String.join(" ", phone(ALICE).calls().get(0).words())).contains("503 Service Unavailable");
    }

    @Test
    void a_notification_delivered_twice_rings_once() {
        String id = UUID.randomUUID().toString();
        OpenAlert alert = opened(notify(id, "PROBLEM", "CRITICAL", "web04"));
        alert.awaitState("ACKNOWLEDGED");

        Answer again = notify(id, "PROBLEM", "CRITICAL", "web04");

        assertThat(again.isSuccess()).isTrue();
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void an_acknowledgement_in_nagios_acknowledges_the_alert() {
        phone(ALICE).doesNotAnswer();
        OpenAlert alert = opened(notify("problem-5", "PROBLEM", "CRITICAL", "web05"));

        notify("ack-5", "ACKNOWLEDGEMENT", "CRITICAL", "web05");

        JsonNode acknowledged = alert.awaitState("ACKNOWLEDGED");
        assertThat(acknowledged.at("/acknowledgement/via").asText()).isEqualTo("SOURCE");
    }

    @Test
    void a_wrong_key_is_refused() {
        Answer answer = nagios.as("a-key-that-nobody-was-given")
                .postForm("/nagios-bridge/notifications", form(macros("x", "PROBLEM", "CRITICAL", "web06")));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void the_bridge_serves_its_kit_with_its_own_url() {
        String url = TestBed.phoneAlert().url() + "/nagios-bridge";

        Answer command = nagios.as("").get("/nagios-bridge/kit/phone-alert-notify");
        Answer configuration = nagios.as("").get("/nagios-bridge/kit/phone-alert.cfg");

        assertThat(command.status()).isEqualTo(200);
        assertThat(command.text()).startsWith("#!/bin/sh").contains(url).doesNotContain("@BRIDGE_URL@");
        assertThat(configuration.status()).isEqualTo(200);
        assertThat(configuration.text()).contains("define contact").contains(url);
    }

    /** The answer of the bridge has no alert id: the newest alert is the one that it opened. */
    private static OpenAlert opened(Answer answer) {
        assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
        JsonNode newest = TestBed.phoneAlert().alerts().get(0);
        return TestBed.alert(newest.path("id").asLong());
    }

    private Answer notify(String eventId, String type, String state, String host) {
        return nagios.postForm("/nagios-bridge/notifications", form(macros(eventId, type, state, host)));
    }

    private static Map<String, String> macros(String eventId, String type, String state, String host) {
        Map<String, String> macros = new LinkedHashMap<>();
        macros.put("EVENTID", eventId);
        macros.put("NOTIFICATIONTYPE", type);
        macros.put("HOSTNAME", host);
        macros.put("SERVICEDESC", "HTTP");
        macros.put("SERVICESTATE", state);
        macros.put("SERVICEOUTPUT", "503 Service Unavailable");
        macros.put("NOTIFICATIONNUMBER", "1");
        macros.put("NOTIFICATIONAUTHOR", type.equals("ACKNOWLEDGEMENT") ? "chloe" : "");
        return macros;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
