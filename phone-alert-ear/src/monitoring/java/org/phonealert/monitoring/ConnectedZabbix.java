package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;

/** Connects a Zabbix to Phone Alert with one request, and breaks that connection. */
final class ConnectedZabbix {
    static final String SOURCE = "zabbix";

    private final PhoneAlert phoneAlert;
    private final RealZabbix zabbix;

    /** @param phoneAlert with an administrator's key */
    ConnectedZabbix(PhoneAlert phoneAlert, RealZabbix zabbix) {
        this.phoneAlert = phoneAlert;
        this.zabbix = zabbix;
    }

    /** Connects the Zabbix. */
    Answer connect() {
        ObjectNode request = ZabbixRpc.JSON
                .createObjectNode()
                .put("source", SOURCE)
                .put("zabbix", zabbix.api())
                .put("user", RealZabbix.administratorsName())
                .put("password", RealZabbix.administratorsPassword());
        request.putArray("people").add("Zabbix administrators");
        return phoneAlert.postJson("/zabbix-bridge/connection", request.toString());
    }

    /** Changes a parameter of the webhook and its number of attempts. */
    void change(String parameter, String value, int attempts) {
        JsonNode type = zabbix.administrator()
                .call(
                        "mediatype.get",
                        "{\"filter\":{\"name\":\"Phone Alert\"},\"output\":[\"mediatypeid\",\"parameters\"]}")
                .path(0);
        ObjectNode changed = ZabbixRpc.JSON
                .createObjectNode()
                .put("mediatypeid", type.path("mediatypeid").asText())
                .put("maxattempts", attempts)
                .put("attempt_interval", "1s");
        ArrayNode parameters = changed.putArray("parameters");
        type.path("parameters").forEach(one -> {
            ObjectNode copy = one.deepCopy();
            parameters.add(copy.path("name").asText().equals(parameter) ? copy.put("value", value) : copy);
        });
        zabbix.administrator().call("mediatype.update", changed);
    }
}
