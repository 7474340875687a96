package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import static org.awaitility.Awaitility.await;

/** A host that a real Zabbix watches: trapper items, each with its own trigger, which may be closed by hand. */
final class ZabbixHost {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String GROUP = "Tests";

    private final ZabbixRpc zabbix;
    private final String hostId;

    private ZabbixHost(ZabbixRpc zabbix, String hostId) {
        this.zabbix = zabbix;
        this.hostId = hostId;
    }

    static ZabbixHost make(ZabbixRpc zabbix, String name, int severity, List<String> items) {
        // disabled until it is complete: a value that arrives before its trigger would raise no problem
        ObjectNode host = ZabbixRpc.JSON.createObjectNode().put("host", name).put("status", 1);
        host.putArray("groups").addObject().put("groupid", group(zabbix));
        host.putArray("tags").addObject().put("tag", "site").put("value", "Paris");
        String id = zabbix.call("host.create", host).path("hostids").path(0).asText();
        ArrayNode allItems = ZabbixRpc.JSON.createArrayNode();
        ArrayNode triggers = ZabbixRpc.JSON.createArrayNode();
        for (String item : items) {
            allItems.addObject()
                    .put("name", item)
                    .put("key_", item)
                    .put("hostid", id)
                    // a trapper's, floating point
                    .put("type", 2)
                    .put("value_type", 0);
            ObjectNode trigger = triggers.addObject()
                    .put("description", item + " \"failed\"")
                    .put("event_name", item + " fails at {ITEM.LASTVALUE1} % é🔥 \\ $(id) ; `x`")
                    .put("opdata", "now {ITEM.LASTVALUE1}")
                    .put("expression", "last(/%s/%s)>0".formatted(name, item))
                    .put("priority", severity)
                    .put("manual_close", 1);
            trigger.putArray("tags").addObject().put("tag", "team").put("value", "dba \"1\"");
        }
        zabbix.call("item.create", allItems);
        zabbix.call("trigger.create", triggers);
        zabbix.call("host.update", "{\"hostid\":\"%s\",\"status\":0}".formatted(id));
        return new ZabbixHost(zabbix, id);
    }

    /** The host group of all hosts of the tests, created with the first. */
    static String group(ZabbixRpc zabbix) {
        JsonNode known = zabbix.call("hostgroup.get", "{\"filter\":{\"name\":\"%s\"}}".formatted(GROUP));
        return known.isEmpty()
                ? zabbix.call("hostgroup.create", "{\"name\":\"%s\"}".formatted(GROUP))
                        .path("groupids")
                        .path(0)
                        .asText()
                : known.path(0).path("groupid").asText();
    }

    /** Adds a tag to the host. */
    void tag(String tag, String value) {
        ObjectNode host = ZabbixRpc.JSON.createObjectNode().put("hostid", hostId);
        host.putArray("tags").addObject().put("tag", tag).put("value", value);
        zabbix.call("host.update", host);
    }

    /** The newest problem, resolved or not. */
    Optional<JsonNode> findProblem() {
        JsonNode events = zabbix.call("event.get", """
                {"hostids": ["%s"], "value": 1, "output": "extend", "select_acknowledges": "extend", "selectTags": "extend",
                 "sortfield": "eventid", "sortorder": "DESC", "limit": 1}""".formatted(hostId));
        return StreamSupport.stream(events.spliterator(), false).findFirst();
    }

    /** Waits for the problem. */
    JsonNode problem() {
        return await("the problem is known")
                .atMost(PATIENCE)
                .until(this::findProblem, Optional::isPresent)
                .orElseThrow();
    }

    String problemId() {
        return problem().path("eventid").asText();
    }

    boolean isAcknowledged() {
        return findProblem()
                .filter(problem -> problem.path("acknowledged").asText().equals("1"))
                .isPresent();
    }

    JsonNode awaitAcknowledged() {
        await("acknowledged in Zabbix").atMost(PATIENCE).until(this::isAcknowledged);
        return problem();
    }

    /** Acts on the problem: the sum of Zabbix' action bits, and more parameters as JSON. */
    void act(int action, String more) {
        zabbix.call(
                "event.acknowledge", "{\"eventids\":[\"%s\"],\"action\":%d%s}".formatted(problemId(), action, more));
    }

    /** Starts a maintenance of the host, which suppresses its problems. Returns its id. */
    String startMaintenance() {
        long since = Instant.now().getEpochSecond() - 60;
        return zabbix.call("maintenance.create", """
                        {"name": "of %1$s", "active_since": %2$d, "active_till": %3$d, "hostids": ["%1$s"],
                         "timeperiods": [{"timeperiod_type": 0, "start_date": %2$d, "period": 7200}]}""".formatted(hostId, since, since + 7200))
                .path("maintenanceids")
                .path(0)
                .asText();
    }

    void endMaintenance(String number) {
        zabbix.call("maintenance.delete", "[\"%s\"]".formatted(number));
    }

    /** The messages that Zabbix has sent or tries to send about this host's problems. */
    JsonNode messages() {
        return zabbix.call(
                "alert.get",
                "{\"hostids\":[\"%s\"],\"output\":[\"status\",\"error\",\"retries\",\"eventid\"]}".formatted(hostId));
    }

    /** Waits until Zabbix has given up sending a message. */
    void awaitGivenUp() {
        await("Zabbix has given up")
                .atMost(PATIENCE)
                .until(() -> StreamSupport.stream(messages().spliterator(), false)
                        .anyMatch(message -> message.path("status").asText().equals("2")));
    }
}
