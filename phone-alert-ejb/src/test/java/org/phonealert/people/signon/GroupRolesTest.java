package org.phonealert.people.signon;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.people.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Groups of the enterprise give roles, as the settings say. */
class GroupRolesTest {
    private static final GroupRoles ROLES = roles(Map.of(
            "phonealert.roles.administrator", List.of("Domain Admins"),
            "phonealert.roles.editor", List.of("ops-leads", "CN with, comma"),
            "phonealert.roles.operator", List.of("ops")));

    @Test
    void the_highest_role_that_any_group_gives_counts() {
        assertThat(ROLES.of(List.of("ops", "everyone", "ops-leads"))).contains(Role.EDITOR);
    }

    @Test
    void the_case_of_group_names_does_not_matter() {
        assertThat(ROLES.of(List.of("DOMAIN ADMINS"))).contains(Role.ADMINISTRATOR);
    }

    @Test
    void a_group_with_a_similar_name_gives_no_role() {
        assertThat(ROLES.of(List.of("ops-", "op", "ops leads", "*"))).isEmpty();
        assertThat(ROLES.of(List.of())).isEmpty();
    }

    @Test
    void a_star_gives_the_role_to_every_person() {
        GroupRoles roles =
                roles(Map.of("phonealert.roles.viewer", List.of("*"), "phonealert.roles.operator", List.of("ops")));

        assertThat(roles.of(List.of())).contains(Role.VIEWER);
        assertThat(roles.of(List.of("ops"))).contains(Role.OPERATOR);
    }

    @Test
    void without_settings_no_group_gives_a_role() {
        assertThat(roles(Map.of()).isEmpty()).isTrue();
        assertThat(roles(Map.of()).of(List.of("ops"))).isEmpty();
    }

    private static GroupRoles roles(Map<String, List<String>> settings) {
        return GroupRoles.read(key -> settings.getOrDefault(key, List.of()));
    }
}
