package org.phonealert.admin.operators;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;

import static org.assertj.core.api.Assertions.assertThat;

/** The form of an operator accepts numbers as people write them. */
class OperatorFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"+33634168796", "+33 6 34 16 87 96", " +33.6.34.16.87.96", "+33-634-168-796"})
    void separators_between_the_digits_of_a_number_are_dropped(String typed) {
        OperatorForm form = new OperatorForm();

        form.setMobileNumber(typed);

        assertThat(form.part().mobileNumber()).isEqualTo("+33634168796");
    }

    @Test
    void a_blank_number_is_no_number() {
        OperatorForm form = new OperatorForm();

        form.setMobileNumber("  ");

        assertThat(form.part().mobileNumber()).isNull();
    }

    @Test
    void unchanged_fields_keep_their_values() {
        OperatorPart seen = new OperatorPart(
                "Alice Martin", "+33634168796", "a@example.org", "en", "Asia/Tokyo", false, null, List.of(), 90, true);

        assertThat(new OperatorForm(seen).part()).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "+3", "+3363416"})
    void an_incomplete_number_shows_no_fault(String typed) {
        assertThat(NumberCheck.isIncomplete(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0634168796", "+336341687", "six"})
    void text_that_cannot_become_a_number_shows_its_fault_at_once(String typed) {
        assertThat(NumberCheck.isIncomplete(typed)).isFalse();
    }
}
