package org.phonealert.base.work;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({
        "PT2S, PT5M, 1, PT2S",
        "PT2S, PT5M, 2, PT4S",
        "PT2S, PT5M, 8, PT4M16S",
        "PT2S, PT5M, 9, PT5M",
        "PT2S, PT5M, 2147483647, PT5M",
        "PT1M, PT15M, 4, PT8M",
        "PT1M, PT15M, 5, PT15M",
        "PT1M, PT1M, 1, PT1M",
        "PT1M, PT30S, 1, PT30S",
        "PT1S, P36500D, 31, PT1073741824S"
    })
    void each_failure_doubles_the_pause_up_to_the_longest(
            Duration first, Duration longest, int failures, Duration pause) {
        assertThat(new Backoff(first, longest).after(failures)).isEqualTo(pause);
    }

    @Test
    void no_failure_has_no_pause() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

        assertThatIllegalArgumentException().isThrownBy(() -> backoff.after(0));
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S"})
    void the_first_pause_is_longer_than_zero(Duration first) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(first, Duration.ofMinutes(1)));
    }
}
