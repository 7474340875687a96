package org.phonealert.base.settings;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A wrong setting stops the start, and the error names it. */
class SettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://alert.example.org", "http://127.0.0.1:8080", "https://example.org/behind/a/proxy"})
    void an_address_that_the_carrier_can_call_is_accepted(String url) {
        assertThatCode(() -> Settings.requireUrl("phonealert.public-url", url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alert.example.org",
                "https://",
                "ftp://example.org",
                "https://a b",
                "https://a?b=c",
                "https://a#b",
                ""
            })
    void any_other_address_is_refused_by_its_name(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.requireUrl("phonealert.public-url", url))
                .withMessageContaining("phonealert.public-url");
    }

    @Test
    void a_duration_out_of_its_range_is_refused_by_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.requireBetween(
                        "phonealert.ring-time", Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(60)))
                .withMessageContaining("phonealert.ring-time");
        assertThatCode(() -> Settings.requireBetween(
                        "phonealert.ring-time", Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(60)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_negative_number_of_credits_is_refused_by_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.requireBetween("phonealert.credits.low", -1, 0, Integer.MAX_VALUE))
                .withMessageContaining("phonealert.credits.low");
        assertThatCode(() -> Settings.requireBetween("phonealert.credits.low", 0, 0, Integer.MAX_VALUE))
                .doesNotThrowAnyException();
    }
}
