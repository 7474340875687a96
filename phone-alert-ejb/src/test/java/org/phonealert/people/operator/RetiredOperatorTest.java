package org.phonealert.people.operator;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A retired operator is not notified, until the operator is defined again. */
class RetiredOperatorTest {
    private final OperatorProfile onDuty = new OperatorProfile(
            new PhoneNumber("+33634168796"),
            null,
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            true,
            null,
            ShiftNotices.NONE);
    private final Operator operator = new Operator("Alice Martin", onDuty);

    @Test
    void a_retired_operator_is_off_duty() {
        operator.retire();

        assertThat(operator.isRetired()).isTrue();
        assertThat(operator.onDuty()).isFalse();
    }

    @Test
    void a_new_profile_brings_the_operator_back() {
        operator.retire();
        operator.change(onDuty);

        assertThat(operator.isRetired()).isFalse();
        assertThat(operator.onDuty()).isTrue();
    }

    @Test
    void the_profile_is_returned_as_it_was_set() {
        assertThat(operator.profile()).isEqualTo(onDuty);
    }

    @Test
    void the_built_in_group_cannot_be_added() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new OperatorGroup("Everyone"))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("name"));
    }
}
