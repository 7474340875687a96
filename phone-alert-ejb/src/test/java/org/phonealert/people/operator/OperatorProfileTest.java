package org.phonealert.people.operator;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A profile accepts only an e-mail address that can stand in a mail header as it is. */
class OperatorProfileTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"alice@example.org", "a.b+oncall@mail.example.org", "élodie@exemple.fr", "root@localhost"})
    void an_address_is_accepted_unchanged(@Nullable String email) {
        assertThat(profile(email).email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "alice",
                "@example.org",
                "alice@",
                "alice@a@b",
                "Alice <alice@example.org>",
                "alice@example.org,bob@example.org",
                "alice@example.org;bob@example.org",
                "alice@example.org\r\nBcc: all@example.org",
                "alice@example.org\n",
                "al ice@example.org",
                "\"alice\"@example.org"
            })
    void a_text_that_is_not_one_address_is_refused(String email) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> profile(email))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("email"));
    }

    @Test
    void an_address_has_at_most_254_characters() {
        String most = "a".repeat(242) + "@example.org";

        assertThat(profile(most).email()).hasSize(254);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> profile("a" + most));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 4, 7 * 24 * 60 + 1})
    void a_reminder_is_sent_five_minutes_to_seven_days_before_a_shift(int minutes) {
        assertThat(new ShiftNotices(5, false).any()).isTrue();
        assertThat(new ShiftNotices(7 * 24 * 60, false).any()).isTrue();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new ShiftNotices(minutes, true))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("remindMinutesBefore"));
    }

    @Test
    void shift_notices_need_an_address() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new OperatorProfile(
                        null, null, Language.FRENCH, paris, true, null, new ShiftNotices(null, true)))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("email"));
    }

    private static OperatorProfile profile(@Nullable String email) {
        return new OperatorProfile(
                null, email, Language.FRENCH, ZoneId.of("Europe/Paris"), true, null, ShiftNotices.NONE);
    }
}
