package org.phonealert.office.overview;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Only the last four digits of a telephone number are shown, in any text. */
class PhoneNumberMaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    +33634168796                                | ••••••••8796
                    21211: The number +33634168796 is not valid | 21211: The number ••••••••8796 is not valid
                    from +33176340012 to +33634168796           | from ••••••••0012 to ••••••••8796
                    CA0001                                      | CA0001
                    price +7                                    | price +7
                    """)
    void numbers_and_nothing_else_are_masked(String text, String shown) {
        assertThat(PhoneNumberMask.masked(text)).isEqualTo(shown);
    }
}
