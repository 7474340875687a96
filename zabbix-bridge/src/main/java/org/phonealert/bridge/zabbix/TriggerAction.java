package org.phonealert.bridge.zabbix;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The trigger action that notifies Phone Alert of problems, recoveries and updates, as parameters of {@code
 * action.create}. It has a single step because Phone Alert itself escalates.
 *
 * @param mediaType its id, as all ids here are
 * @param hostGroups ids of the host groups to notify of; all if empty
 */
record TriggerAction(String mediaType, String user, List<String> hostGroups, MinimumSeverity minimum) {
    static final Map<String, ?> OF_TRIGGERS = Map.of("eventsource", 0);

    /** Values of conditiontype and operator in the API. */
    private static final int IF_HOST_GROUP = 0;

    private static final int IF_SEVERITY = 4;
    private static final int EQUALS = 0;
    private static final int AT_LEAST = 5;

    /** Values of operationtype "notify all involved", for recoveries and for updates. */
    private static final int TO_ALL_INVOLVED = 11;

    private static final int OF_UPDATES_TO_ALL_INVOLVED = 12;

    Map<String, ?> values() {
        return Map.of(
                "status",
                0,
                "esc_period",
                "1h",
                // no calls during maintenance
                "pause_suppressed",
                1,
                // a disabled trigger is not a problem
                "notify_if_canceled",
                0,
                "filter",
                Map.of("evaltype", 0, "conditions", conditions()),
                "operations",
                List.of(Map.of(
                        "operationtype",
                        0,
                        "esc_step_from",
                        1,
                        "esc_step_to",
                        1,
                        "opmessage",
                        Map.of("default_msg", 1, "mediatypeid", mediaType),
                        "opmessage_usr",
                        List.of(Map.of("userid", user)))),
                "recovery_operations",
                List.of(message(TO_ALL_INVOLVED)),
                "update_operations",
                List.of(message(OF_UPDATES_TO_ALL_INVOLVED)));
    }

    private List<Map<String, ?>> conditions() {
        return Stream.concat(
                        Stream.of(condition(IF_SEVERITY, AT_LEAST, String.valueOf(minimum.number()))),
                        hostGroups.stream().map(group -> condition(IF_HOST_GROUP, EQUALS, group)))
                .toList();
    }

    private static Map<String, ?> condition(int type, int operator, String value) {
        return Map.of("conditiontype", type, "operator", operator, "value", value);
    }

    private static Map<String, ?> message(int operation) {
        return Map.of("operationtype", operation, "opmessage", Map.of("default_msg", 1));
    }
}
