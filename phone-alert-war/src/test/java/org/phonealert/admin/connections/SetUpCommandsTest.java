package org.phonealert.admin.connections;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.admin.operators.Country;
import org.phonealert.alerting.source.SourceType;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands that connect the systems behind alert sources. */
class SetUpCommandsTest {
    private static final String URL = "https://alert.example.org";
    private static final String KEY = "pa_0123456789";

    @ParameterizedTest
    @EnumSource(SourceType.class)
    void the_key_is_never_in_a_url(SourceType type) {
        assertThat(SetUpCommands.of(type, URL, KEY).lines().filter(line -> line.contains(URL)))
                .isNotEmpty()
                .noneMatch(line -> line.contains(KEY));
        assertThat(SetUpCommands.of(type, URL, KEY)).contains(KEY).doesNotContain("@");
    }

    @Test
    void nagios_reads_its_key_from_a_file_and_not_from_an_argument_that_every_process_can_see() {
        assertThat(SetUpCommands.of(SourceType.NAGIOS, URL, KEY))
                .contains("/etc/phone-alert/key <<'END'\n" + KEY + "\nEND\n");
    }

    @Test
    void a_country_has_its_flag_and_its_name() {
        Country france = new Country("FR");

        assertThat(france.flag()).isEqualTo("🇫🇷");
        assertThat(france.name(Locale.ENGLISH)).isEqualTo("France");
        assertThat(new Country("DE").name(Locale.FRENCH)).isEqualTo("Allemagne");
    }
}
