package org.phonealert.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules for names. */
class NameTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "a\nb", "a\rb", "a\u0000b", "a\u007fb", "a\u0085b"})
    void a_missing_name_or_one_with_control_characters_is_refused(@Nullable String name) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Name.require(name))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Élodie O'Brien", "夜間当直", "<b>Team & Co</b>"})
    void any_other_name_is_accepted_unchanged(String name) {
        assertThat(Name.require(name)).isEqualTo(name);
    }

    @Test
    void it_has_at_most_100_characters() {
        assertThat(Name.require("x".repeat(100))).hasSize(100);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Name.require("x".repeat(101)));
    }
}
