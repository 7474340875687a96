package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an alert's history says of a planning is understood again, whatever the schedule is called. */
class FallbackAnswerTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String NAME = "L'astreinte' is down: 'x\n";

    @ParameterizedTest
    @EnumSource
    void it_is_read_as_it_was_told(ExternalOnCallFault fault) {
        FallbackAnswer one = FallbackAnswer.of(NAME, PARIS, fault, Instant.parse("2026-11-23T09:02:03Z"));
        FallbackAnswer never = FallbackAnswer.of(NAME, PARIS, fault, null);

        assertThat(FallbackAnswer.read(one.text())).contains(one);
        assertThat(FallbackAnswer.read(never.text())).contains(never);
    }

    @Test
    void the_time_stands_there_by_the_schedules_clock() {
        assertThat(FallbackAnswer.of("Nuit", PARIS, ExternalOnCallFault.SLOW, Instant.parse("2026-11-23T09:02:03Z"))
                        .text())
                .isEqualTo("the planning of 'Nuit' is slow: called by its last answer, of 2026-11-23 10:02:03"
                        + " Europe/Paris");
    }

    @Test
    void another_text_says_nothing() {
        assertThat(FallbackAnswer.read("level 1: nobody is on duty")).isEmpty();
    }
}
