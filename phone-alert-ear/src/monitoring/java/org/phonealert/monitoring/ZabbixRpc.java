package org.phonealert.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A client of a Zabbix' API, with a session or a token. */
final class ZabbixRpc {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String auth;

    ZabbixRpc(String address, String auth) {
        this.address = address;
        this.auth = auth;
    }

    static ZabbixRpc logIn(String address, String user, String password) {
        JsonNode session = new ZabbixRpc(address, "")
                .call("user.login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
        return new ZabbixRpc(address, session.asText());
    }

    /** Calls a method. Returns its result; an error fails the test. */
    JsonNode call(String method, String params) {
        JsonNode answer = answer(method, parse(params));
        if (!answer.has("result")) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer.path("result");
    }

    JsonNode call(String method, JsonNode params) {
        return call(method, params.toString());
    }

    private JsonNode answer(String method, JsonNode params) {
        ObjectNode call = JSON.createObjectNode()
                .put("jsonrpc", "2.0")
                .put("method", method)
                .put("id", 1);
        call.set("params", params);
        if (!auth.isEmpty()) {
            call.put("auth", auth);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json-rpc")
                .POST(HttpRequest.BodyPublishers.ofString(call.toString()))
                .build();
        try {
            return parse(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException garbled) {
            throw new AssertionError(json, garbled);
        }
    }
}
