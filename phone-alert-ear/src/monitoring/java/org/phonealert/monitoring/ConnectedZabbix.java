package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** How a Zabbix is connected to Phone Alert, in one step; and how that is spoiled. */
final class ConnectedZabbix {
    static final String SOURCE = "zabbix";

    private final URI phoneAlert;
    private final String key;
    private final RealZabbix zabbix;

    ConnectedZabbix(URI phoneAlert, String key, RealZabbix zabbix) {
        this.phoneAlert = phoneAlert;
        this.key = key;
        this.zabbix = zabbix;
    }

    /** The one step. */
    HttpResponse<String> connect() {
        ObjectNode request = ZabbixRpc.JSON
                .createObjectNode()
                .put("source", SOURCE)
                .put("zabbix", zabbix.api())
                .put("user", RealZabbix.administratorsName())
                .put("password", RealZabbix.administratorsPassword());
        request.putArray("people").add("Zabbix administrators");
        return post("/zabbix-bridge/connection", request.toString());
    }

    HttpResponse<String> post(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(phoneAlert.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    /** From now on the webhook has another value for this parameter, and tries that often. */
    void spoil(String parameter, String value, int attempts) {
        JsonNode type = zabbix.administrator()
                .call("mediatype.get", "{\"filter\":{\"name\":\"Phone Alert\"},\"output\":[\"mediatypeid\",\"parameters\"]}")
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
