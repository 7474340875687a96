package org.phonealert.bridge.zabbix;

import java.util.List;

/** The role of our API user in Zabbix, with the least rights: to read, acknowledge and comment problems. */
final class ApiUserRole {
    /** User type "User": rights come from user groups only. */
    static final ApiObject TYPE = ApiObject.of("type", 1);

    private static final List<String> METHODS =
            List.of("event.get", "event.acknowledge", "problem.get", "alert.get", "trigger.get");

    private ApiUserRole() {}

    static ApiObject values() {
        ApiObject rules = new ApiObject()
                // Zabbix requires at least one page; the user group has no frontend access anyway
                .with("ui", List.of(allowed("monitoring.problems")))
                .with("ui.default_access", 0)
                .with("modules.default_access", 0)
                .with("actions", List.of(allowed("acknowledge_problems"), allowed("add_problem_comments")))
                .with("actions.default_access", 0)
                .with("api.access", 1)
                // 1: allow list, only these methods
                .with("api.mode", 1)
                .with("api", METHODS);
        return ApiObject.of("rules", rules);
    }

    private static ApiObject allowed(String what) {
        return ApiObject.of("name", what).with("status", 1);
    }
}
