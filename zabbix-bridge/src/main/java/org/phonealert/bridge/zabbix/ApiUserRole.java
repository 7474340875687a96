package org.phonealert.bridge.zabbix;

import java.util.List;
import java.util.Map;

/** The role of our user in Zabbix, as its API has it: to read problems, and to acknowledge and comment them. */
final class ApiUserRole {
    /** That of users, who may no more than their groups may. */
    static final Map<String, ?> TYPE = Map.of("type", 1);

    private static final List<String> METHODS =
            List.of("event.get", "event.acknowledge", "problem.get", "alert.get", "trigger.get");

    private ApiUserRole() {}

    static Map<String, ?> values() {
        return Map.of(
                "rules",
                Map.of(
                        // one page is the least that Zabbix takes; its group cannot log in to the pages anyway
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
                        // none but these
                        "api.mode",
                        1,
                        "api",
                        METHODS));
    }

    private static Map<String, ?> allowed(String what) {
        return Map.of("name", what, "status", 1);
    }
}
