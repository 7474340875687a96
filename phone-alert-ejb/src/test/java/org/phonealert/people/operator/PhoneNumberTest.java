package org.phonealert.people.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Refusal;
import org.phonealert.base.RefusalReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A telephone number is accepted in E.164 only, and only if it can exist. */
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "33634168796",
                "0634168796",
                "0033634168796",
                "+33 6 34 16 87 96",
                "+33-634168796",
                "+33(0)634168796",
                "+0634168796",
                "+123456",
                "+1234567890123456",
                "+3363416879x",
                "+٣٣٦٣٤١٦٨٧٩٦",
                "+33634168796\n",
                " +33634168796",
                "++33634168796"
            })
    void any_other_form_is_refused(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new PhoneNumber(text))
                .satisfies(fault ->
                        assertThat(fault.refusal()).isEqualTo(Refusal.of(RefusalReason.NOT_INTERNATIONAL, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33034168796", "+3363416879", "+336341687961", "+999123456789", "+11234567890"})
    void a_number_that_cannot_exist_in_its_country_is_refused(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PhoneNumber.of(text))
                .satisfies(fault -> assertThat(fault.refusal())
                        .isIn(
                                Refusal.of(RefusalReason.IMPOSSIBLE_NUMBER, text),
                                Refusal.of(RefusalReason.UNKNOWN_COUNTRY_CODE, text)));
    }

    @Test
    void a_number_that_was_accepted_once_is_still_read_when_numbering_plans_change() {
        assertThat(new PhoneNumber("+33034168796").e164()).isEqualTo("+33034168796");
    }

    @ParameterizedTest
    @CsvSource({
        "+33634168796, 33, FR",
        "+33176340012, 33, FR",
        "+12025550123, 1, US",
        "+14165550123, 1, CA",
        "+17875550123, 1, PR",
        "+447400123456, 44, GB",
        "+352628123456, 352, LU",
        "+390612345678, 39, IT",
        "+77012345678, 7, KZ"
    })
    void the_country_is_known_by_its_code(String text, int callingCode, String region) {
        PhoneNumber number = PhoneNumber.of(text);

        assertThat(number.callingCode()).isEqualTo(callingCode);
        assertThat(number.region()).isEqualTo(region);
    }

    @Test
    void a_masked_number_shows_its_last_four_digits() {
        assertThat(PhoneNumber.masked("+33634168796")).isEqualTo("••••••••8796");
    }

    @Test
    void it_is_shown_as_it_is_dialled() {
        PhoneNumber number = PhoneNumber.of("+33634168796");

        assertThat(number).hasToString("+33634168796");
        assertThat(number.digits()).isEqualTo("33634168796");
        assertThat(number).isEqualTo(new PhoneNumber("+33634168796"));
    }

    @Test
    void the_database_stores_it_as_it_is_dialled() {
        PhoneNumberConverter converter = new PhoneNumberConverter();
        PhoneNumber number = new PhoneNumber("+33634168796");

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(number)))
                .isEqualTo(number);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
