package org.phonealert.admin.operators;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type of an operator is taken as they mean it. */
class OperatorFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"+33634168796", "+33 6 34 16 87 96", " +33.6.34.16.87.96", "+33-634-168-796"})
    void a_number_is_taken_however_its_digits_are_grouped(String typed) {
        OperatorForm form = new OperatorForm();

        form.setMobileNumber(typed);

        assertThat(form.part().mobileNumber()).isEqualTo("+33634168796");
    }

    @Test
    void blanks_are_no_number() {
        OperatorForm form = new OperatorForm();

        form.setMobileNumber("  ");

        assertThat(form.part().mobileNumber()).isNull();
    }

    @Test
    void what_nobody_touched_stays_as_it_was_seen() {
        OperatorPart seen = new OperatorPart(
                "Alice Martin", "+33634168796", "a@example.org", "en", "Asia/Tokyo", false, null, List.of(), 90, true);

        assertThat(new OperatorForm(seen).part()).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "+3", "+3363416"})
    void who_is_still_typing_a_number_is_not_told_that_it_is_wrong(String typed) {
        assertThat(NumberCheck.isIncomplete(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0634168796", "+336341687", "six"})
    void what_will_never_be_a_number_is_told_at_once(String typed) {
        assertThat(NumberCheck.isIncomplete(typed)).isFalse();
    }
}
