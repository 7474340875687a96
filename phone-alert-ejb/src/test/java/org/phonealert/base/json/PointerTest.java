package org.phonealert.base.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A pointer into the configuration is read back as it was written, with any names. */
class PointerTest {
    record Monitor(String name, String nameForPhoneAlerts) {}

    record Monitors(List<Monitor> monitors) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"web01", "web01/HTTP", "/", "//", "a/", "/a", "~", "~0", "~1", "~01", "~10", "~/1", "é › /"})
    void a_name_with_any_characters_is_read_back(String name) {
        assertThat(Pointer.names(Pointer.of("monitors", name, "nameForPhoneAlerts")))
                .containsExactly("monitors", name, "nameForPhoneAlerts");
    }

    @Test
    void names_without_a_slash_or_a_tilde_are_written_unchanged() {
        assertThat(Pointer.of("operators", "Alice Martin", "language")).isEqualTo("operators/Alice Martin/language");
    }

    @Test
    void a_pointer_written_before_slashes_were_escaped_is_still_read() {
        assertThat(Pointer.names("monitors/web01/HTTP/nameForPhoneAlerts"))
                .containsExactly("monitors", "web01", "HTTP", "nameForPhoneAlerts");
    }

    @Test
    void the_leaves_of_a_record_have_pointers_with_whole_names() {
        Monitors monitors = new Monitors(List.of(new Monitor("web01/HTTP", "le site")));

        assertThat(Json.leaves(monitors).keySet())
                .allSatisfy(path -> assertThat(Pointer.names(path)).hasSize(3).contains("monitors", "web01/HTTP"));
    }
}
