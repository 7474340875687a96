package org.phonealert.bridge.zabbix;

import java.util.List;
import java.util.stream.Stream;

/**
 * The trigger action that notifies Phone Alert of problems, recoveries and updates, as parameters of {@code
 * action.create}. It has a single step because Phone Alert itself escalates.
 *
 * @param mediaType its id, as all ids here are
 * @param hostGroups ids of the host groups to notify of; all if empty
 */
record TriggerAction(String mediaType, String user, List<String> hostGroups, MinimumSeverity minimum) {
    static final ApiObject OF_TRIGGERS = ApiObject.of("eventsource", 0);

    /** Values of conditiontype and operator in the API. */
    private static final int IF_HOST_GROUP = 0;

    private static final int IF_SEVERITY = 4;
    private static final int EQUALS = 0;
    private static final int AT_LEAST = 5;

    /** Values of operationtype "notify all involved", for recoveries and for updates. */
    private static final int TO_ALL_INVOLVED = 11;

    private static final int OF_UPDATES_TO_ALL_INVOLVED = 12;

    ApiObject values() {
        return new ApiObject()
                .with("status", 0)
                .with("esc_period", "1h")
                // no calls during maintenance
                .with("pause_suppressed", 1)
                // a disabled trigger is not a problem
                .with("notify_if_canceled", 0)
                .with("filter", ApiObject.of("evaltype", 0).with("conditions", conditions()))
                .with("operations", List.of(messageToOurUser()))
                .with("recovery_operations", List.of(message(TO_ALL_INVOLVED)))
                .with("update_operations", List.of(message(OF_UPDATES_TO_ALL_INVOLVED)));
    }

    private ApiObject messageToOurUser() {
        return ApiObject.of("operationtype", 0)
                .with("esc_step_from", 1)
                .with("esc_step_to", 1)
                .with("opmessage", ApiObject.of("default_msg", 1).with("mediatypeid", mediaType))
                .with("opmessage_usr", List.of(ApiObject.of("userid", user)));
    }

    private List<ApiObject> conditions() {
        return Stream.concat(
                        Stream.of(condition(IF_SEVERITY, AT_LEAST, String.valueOf(minimum.number()))),
                        hostGroups.stream().map(group -> condition(IF_HOST_GROUP, EQUALS, group)))
                .toList();
    }

    private static ApiObject condition(int type, int operator, String value) {
        return ApiObject.of("conditiontype", type).with("operator", operator).with("value", value);
    }

    private static ApiObject message(int operation) {
        return ApiObject.of("operationtype", operation).with("opmessage", ApiObject.of("default_msg", 1));
    }
}
