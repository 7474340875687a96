package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
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

/** A problem sent by the Zabbix webhook rings a phone, and its recovery resolves the alert. */
@Promise
@OnEveryDatabase
class ZabbixRingsThePhoneIT {
    private static final String KEY = "key-of-the-zabbix-of-the-tests";

    private final PhoneAlert zabbix = TestBed.phoneAlert().as(KEY);
    private final String problem = String.valueOf(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE);

    @BeforeEach
    void alice_is_on_duty_and_a_zabbix_is_connected() {
        SetUp.oneAfterAnother(ALICE).apply();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode sources = document.putArray("sources");
        sources.addObject().put("name", "tests").put("type", "API");
        sources.addObject().put("name", "nagios").put("type", "NAGIOS");
        sources.addObject().put("name", "zabbix").put("type", "ZABBIX").put("key", KEY);
        TestBed.phoneAlert().configure(document.toString());
        phone(ALICE).answersAndPresses("1");
    }

    @Test
    void a_problem_rings_and_its_recovery_resolves() {
        JsonNode accepted = send(macros("1")).json();
        OpenAlert alert = TestBed.alert(accepted.path("alertId").asLong());
        alert.awaitState("ACKNOWLEDGED");

        assertThat(accepted.path("result").asText()).isEqualTo("opened");
        assertThat(accepted.path("issueKey").asText()).isEqualTo(String.valueOf(alert.id()));
        assertThat(accepted.path("issueLink").asText())
                .isEqualTo(zabbix.url() + "/phone-alert/alert.xhtml?id=" + alert.id());
        assertThat(send(macros("0")).status()).isEqualTo(202);
        alert.awaitState("RESOLVED");
        assertThat(phone(ALICE).calls()).hasSize(1);
        assertThat(String.join(" ", phone(ALICE).calls().get(0).words())).contains("Disk full");
    }

    @Test
    void a_repeated_delivery_rings_once() {
        long alert = send(macros("1")).json().path("alertId").asLong();
        TestBed.alert(alert).awaitState("ACKNOWLEDGED");

        Answer again = send(macros("1"));

        assertThat(again.json().path("result").asText()).isEqualTo("ignored");
        assertThat(again.json().path("alertId").asLong()).isEqualTo(alert);
        assertThat(phone(ALICE).calls()).hasSize(1);
    }

    @Test
    void a_comment_is_accepted_and_rings_no_phone() {
        ObjectNode comment = macros("1").put("EVENT.UPDATE.STATUS", "1").put("EVENT.UPDATE.ACTION", "commented");

        Answer answer = send(comment);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("result").asText()).isEqualTo("ignored");
        assertThat(phone(ALICE).calls()).isEmpty();
    }

    @Test
    void an_invalid_event_is_refused_with_its_field() {
        ObjectNode garbled = macros("1").put("EVENT.NSEVERITY", "very");

        Answer answer = send(garbled);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("field").asText()).isEqualTo("EVENT.NSEVERITY");
        assertThat(zabbix.postJson("/zabbix-bridge/events", "{").status()).isEqualTo(400);
        assertThat(zabbix.postJson("/zabbix-bridge/events", "\"" + "x".repeat(3_000_000) + "\"")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void only_the_key_of_a_zabbix_is_accepted() {
        assertThat(zabbix.as("a-key-that-nobody-was-given")
                        .postJson("/zabbix-bridge/events", macros("1").toString())
                        .status())
                .isEqualTo(401);
        assertThat(zabbix.as(SetUp.NAGIOS_KEY)
                        .postJson("/zabbix-bridge/events", macros("1").toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void only_an_administrator_connects_a_zabbix_and_sees_what_is_wrong() {
        assertThat(zabbix.postJson("/zabbix-bridge/connection", "{}").status()).isEqualTo(401);
        PhoneAlert administrator = TestBed.phoneAlert();

        Answer incomplete = administrator.postJson("/zabbix-bridge/connection", "{\"source\":\"zabbix\"}");
        Answer away = administrator.postJson(
                "/zabbix-bridge/connection",
                "{\"source\":\"zabbix\",\"zabbix\":\"http://127.0.0.1:1/api\",\"adminToken\":\"very-secret\"}");

        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(away.status()).isEqualTo(502);
        assertThat(away.text()).contains("http://127.0.0.1:1/api").doesNotContain("very-secret");
    }

    @Test
    void the_bridge_serves_its_kit_with_its_own_url() {
        String url = zabbix.url() + "/zabbix-bridge";

        Answer mediaType = zabbix.as("").get("/zabbix-bridge/kit/media_phone_alert.yaml");
        Answer command = zabbix.as("").get("/zabbix-bridge/kit/phone-alert-zabbix-connect");

        assertThat(mediaType.text())
                .startsWith("zabbix_export:")
                .contains(url, "new HttpRequest()")
                .doesNotContain("@BRIDGE_URL@");
        assertThat(command.text()).startsWith("#!/bin/sh").contains(url).doesNotContain("@BRIDGE_URL@");
    }

    private Answer send(ObjectNode macros) {
        return zabbix.postJson("/zabbix-bridge/events", macros.toString());
    }

    private ObjectNode macros(String value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("EVENT.ID", problem)
                .put("EVENT.SOURCE", "0")
                .put("EVENT.VALUE", value)
                .put("EVENT.UPDATE.STATUS", "0")
                .put("EVENT.UPDATE.ACTION", "{EVENT.UPDATE.ACTION}")
                .put("EVENT.NAME", "Disk full")
                .put("EVENT.NSEVERITY", "4")
                .put("EVENT.TAGSJSON", "[{\"tag\":\"site\",\"value\":\"Paris\"}]")
                .put("HOST.NAME", "Web 01")
                .put("TRIGGER.NAME", "Disk")
                .put("SENT.AT", "2026.11.23 16:40:02");
    }
}
