package org.phonealert.admin;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"PT0.4S,0 s", "PT59.9S,59 s", "PT1M5S,1 min 05 s", "PT1H,1 h 00 min", "PT50H3M,50 h 03 min", "PT-3S,0 s"
    })
    void a_duration_is_written_with_its_two_largest_units(Duration duration, String said) {
        assertThat(DurationText.of(duration)).isEqualTo(said);
    }
}
