package org.phonealert.people.signon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Names and groups are found wherever a provider puts them. */
class OpenIdClaimsTest {
    private static final OpenIdSettings USUAL = settings("groups");

    @Test
    void groups_are_a_list_or_a_single_name() {
        assertThat(person(Map.of("groups", List.of("a", "b")), USUAL).groups()).containsExactlyInAnyOrder("a", "b");
        assertThat(person(Map.of("groups", "a"), USUAL).groups()).containsExactly("a");
    }

    @Test
    void groups_may_be_inside_an_object_or_have_dots_in_their_name() {
        Map<String, Object> nested = Map.of("realm_access", Map.of("roles", List.of("a")));
        assertThat(person(nested, settings("realm_access.roles")).groups()).containsExactly("a");

        Map<String, Object> address = Map.of("https://example.org/groups", List.of("a"));
        assertThat(person(address, settings("https://example.org/groups")).groups())
                .containsExactly("a");
    }

    @Test
    void claims_that_the_token_lacks_are_taken_from_the_userinfo_endpoint() {
        OpenIdClaims claims = new OpenIdClaims(Map.of("sub", "1", "preferred_username", "alice"))
                .completedBy(() -> Map.of("sub", "1", "groups", List.of("a"), "preferred_username", "mallory"), USUAL);

        assertThat(claims.person(USUAL).groups()).containsExactly("a");
        assertThat(claims.person(USUAL).name()).as("the token is signed").isEqualTo("alice");
    }

    @Test
    void the_userinfo_endpoint_is_not_asked_if_the_token_has_all_claims() {
        new OpenIdClaims(Map.of("sub", "1", "preferred_username", "alice", "groups", List.of()))
                .completedBy(
                        () -> {
                            throw new AssertionError("asked");
                        },
                        USUAL);
    }

    @Test
    void claims_about_another_person_are_refused() {
        OpenIdClaims claims = new OpenIdClaims(Map.of("sub", "1", "preferred_username", "alice"));

        assertThatThrownBy(() -> claims.completedBy(() -> Map.of("sub", "2", "groups", List.of("a")), USUAL))
                .isInstanceOf(OpenIdException.class)
                .hasMessageContaining("another person");
    }

    @Test
    void a_person_without_a_name_is_refused() {
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
