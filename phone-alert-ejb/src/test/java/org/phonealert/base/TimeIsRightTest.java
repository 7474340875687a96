package org.phonealert.base;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Instants are stored in UTC, whatever the time zone of the server and its changes between summer and winter time. */
class TimeIsRightTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T00:59:59.999999Z", // Paris: the last moment before the hour that is skipped
                "2026-03-29T01:00:00Z",
                "2026-10-25T00:30:00Z", // Paris: half past two for the first time
                "2026-10-25T01:30:00Z" // and for the second time
            })
    void an_instant_around_a_change_to_or_from_summer_time_is_stored_unchanged(String text) {
        Instant instant = Instant.parse(text);
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try {
            assertThat(Identified.kept(instant).getOffset()).isEqualTo(ZoneOffset.UTC);
            assertThat(Identified.instant(Identified.kept(instant))).contains(instant);
            // what the claims of due work give to the database
            assertThat(Timestamp.from(instant).toInstant()).isEqualTo(instant);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void an_unset_column_is_no_instant() {
        assertThat(Identified.instant(null)).isEmpty();
    }
}
