package org.phonealert.admin.operators;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A phone number is shown with the flag of its country. */
class CountriesTest {
    @Test
    void a_flag_is_made_of_the_two_letters_of_its_country() {
        assertThat(Countries.flagOf("FR")).isEqualTo("🇫🇷");
        assertThat(Countries.flagOf("ZA")).isEqualTo("🇿🇦");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "001", "fr", "FRA"})
    void a_region_that_is_not_a_country_has_a_telephone_sign_instead_of_a_flag(String region) {
        assertThat(Countries.flagOf(region)).isEqualTo("☎");
    }
}
