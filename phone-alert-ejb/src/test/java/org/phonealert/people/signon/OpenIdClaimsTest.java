package org.phonealert.people.signon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Providers put names and groups in different places. */
class OpenIdClaimsTest {
    private static final OpenIdSettings USUAL = settings("groups");

    @Test
    void groups_are_a_list_or_one() {
        assertThat(person(Map.of("groups", List.of("a", "b")), USUAL).groups()).containsExactlyInAnyOrder("a", "b");
        assertThat(person(Map.of("groups", "a"), USUAL).groups()).containsExactly("a");
    }

    @Test
    void groups_may_be_inside_an_object_or_under_a_name_with_dots() {
        Map<String, Object> nested = Map.of("realm_access", Map.of("roles", List.of("a")));
        assertThat(person(nested, settings("realm_access.roles")).groups()).containsExactly("a");

        Map<String, Object> address = Map.of("https://example.org/groups", List.of("a"));
        assertThat(person(address, settings("https://example.org/groups")).groups())
                .containsExactly("a");
    }

    @Test
    void what_the_token_does_not_say_is_asked_for() {
        OpenIdClaims claims = new OpenIdClaims(Map.of("sub", "1", "preferred_username", "alice"))
                .completedBy(() -> Map.of("sub", "1", "groups", List.of("a"), "preferred_username", "mallory"), USUAL);

        assertThat(claims.person(USUAL).groups()).containsExactly("a");
        assertThat(claims.person(USUAL).name()).as("the token is signed").isEqualTo("alice");
    }

    @Test
    void nothing_is_asked_for_if_the_token_says_it_all() {
        new OpenIdClaims(Map.of("sub", "1", "preferred_username", "alice", "groups", List.of()))
                .completedBy(
                        () -> {
                            throw new AssertionError("asked");
                        },
                        USUAL);
    }

    @Test
    void what_is_told_of_somebody_else_is_not_believed() {
        OpenIdClaims claims = new OpenIdClaims(Map.of("sub", "1", "preferred_username", "alice"));

        assertThatThrownBy(() -> claims.completedBy(() -> Map.of("sub", "2", "groups", List.of("a")), USUAL))
                .isInstanceOf(OpenIdException.class)
                .hasMessageContaining("somebody else");
    }

    @Test
    void somebody_without_a_name_is_nobody() {
        assertThatThrownBy(() -> new OpenIdClaims(Map.of("sub", "1")).person(USUAL))
                .hasMessageContaining("preferred_username");
    }

    private static EnterprisePerson person(Map<String, Object> groups, OpenIdSettings settings) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "1", "preferred_username", "alice"));
        claims.putAll(groups);
        return new OpenIdClaims(claims).person(settings);
    }

    private static OpenIdSettings settings(String groups) {
        return new OpenIdSettings(
                "https://login.example.org", "phone-alert", "s", "", "openid", "preferred_username", groups);
    }
}
