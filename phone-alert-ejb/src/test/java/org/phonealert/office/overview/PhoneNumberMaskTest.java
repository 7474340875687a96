package org.phonealert.office.overview;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands around a telephone number, its last four digits are all that is left of it. */
class PhoneNumberMaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    +33634168796                                | ••••••••8796
                    21211: The number +33634168796 is not valid | 21211: The number ••••••••8796 is not valid
                    from +33176340012 to +33634168796           | from ••••••••0012 to ••••••••8796
                    CA0001                                      | CA0001
                    price +7                                    | price +7
                    """)
    void numbers_are_masked_and_nothing_else(String text, String shown) {
        assertThat(PhoneNumberMask.masked(text)).isEqualTo(shown);
    }
}
