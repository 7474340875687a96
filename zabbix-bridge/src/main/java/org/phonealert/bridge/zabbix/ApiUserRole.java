package org.phonealert.bridge.zabbix;

import java.util.List;
import java.util.Map;

/** The role of our API user in Zabbix, with the least rights: to read, acknowledge and comment problems. */
final class ApiUserRole {
    /** User type "User": rights come from user groups only. */
    static final Map<String, ?> TYPE = Map.of("type", 1);

    private static final List<String> METHODS =
            List.of("event.get", "event.acknowledge", "problem.get", "alert.get", "trigger.get");

    private ApiUserRole() {}

    static Map<String, ?> values() {
        return Map.of(
                "rules",
                Map.of(
                        // Zabbix requires at least one page; the user group has no frontend access anyway
                        "ui",
                        List.of(allowed("monitoring.problems")),
                        "ui.default_access",
                        0,
                        "modules.default_access",
                        0,
                        "actions",
                        List.of(allowed("acknowledge_problems"), allowed("add_problem_comments")),
                        "actions.default_access",
                        0,
                        "api.access",
                        1,
                        // 1: allow list, only the methods below
                        "api.mode",
                        1,
                        "api",
                        METHODS));
    }

    private static Map<String, ?> allowed(String what) {
        return Map.of("name", what, "status", 1);
    }
}
