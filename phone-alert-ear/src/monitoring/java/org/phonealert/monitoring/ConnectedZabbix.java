package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;

/** How a Zabbix is connected to Phone Alert, in one step; and how that is spoiled. */
final class ConnectedZabbix {
    static final String SOURCE = "zabbix";

    private final PhoneAlert phoneAlert;
    private final RealZabbix zabbix;

    /** @param phoneAlert as an administrator sees it */
    ConnectedZabbix(PhoneAlert phoneAlert, RealZabbix zabbix) {
        this.phoneAlert = phoneAlert;
        this.zabbix = zabbix;
    }

    /** The one step. */
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

    /** From now on the webhook has another value for this parameter, and tries that often. */
    void spoil(String parameter, String value, int attempts) {
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
