package org.phonealert.alerting.credit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The account covers what is available, and keeps the last credits for critical alerts. */
class CoverTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5, false, 0, RESERVED",
        "6, 5, true, 0, USED_UP",
        "6, 5, false, 3, USED_UP",
        "3, 5, false, 3, KEPT_FOR_CRITICAL",
        "2, 5, false, 3, RESERVED",
        "5, 5, true, 3, RESERVED"
    })
    void what_is_available_decides(int credits, int available, boolean critical, int kept, Cover cover) {
        assertThat(Cover.of(credits, available, critical, kept)).isEqualTo(cover);
    }
}
