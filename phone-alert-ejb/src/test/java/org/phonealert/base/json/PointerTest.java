package org.phonealert.base.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The way to a thing of the set-up is read back as it was written, whatever the names are. */
class PointerTest {
    record Monitor(String name, String nameForPhoneAlerts) {}

    record Monitors(List<Monitor> monitors) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"web01", "web01/HTTP", "/", "//", "a/", "/a", "~", "~0", "~1", "~01", "~10", "~/1", "é › /"})
    void a_name_comes_back_as_it_was_whatever_is_in_it(String name) {
        assertThat(Pointer.names(Pointer.of("monitors", name, "nameForPhoneAlerts")))
                .containsExactly("monitors", name, "nameForPhoneAlerts");
    }

    @Test
    void names_without_a_slash_stand_as_they_are() {
        assertThat(Pointer.of("operators", "Alice Martin", "language")).isEqualTo("operators/Alice Martin/language");
    }

    @Test
    void what_was_written_before_slashes_were_escaped_is_still_read() {
        assertThat(Pointer.names("monitors/web01/HTTP/nameForPhoneAlerts"))
                .containsExactly("monitors", "web01", "HTTP", "nameForPhoneAlerts");
    }

    @Test
    void a_record_is_taken_apart_with_its_names_whole() {
        Monitors monitors = new Monitors(List.of(new Monitor("web01/HTTP", "le site")));

        assertThat(Json.leaves(monitors).keySet())
                .allSatisfy(path -> assertThat(Pointer.names(path)).hasSize(3).contains("monitors", "web01/HTTP"));
    }
}
