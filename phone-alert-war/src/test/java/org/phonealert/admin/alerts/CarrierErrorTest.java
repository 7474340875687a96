package org.phonealert.admin.alerts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CarrierErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21211: The 'To' number +339 is not a valid phone number.|carrier_number",
                "21215: Account not authorized to call +8521|carrier_country",
                "carrier error 13224|carrier_number",
                "carrier error 11200|carrier_address",
                "carrier error 12100|carrier_words",
                "20003: Authenticate|carrier_account",
                "20429: Too many requests|carrier_pace",
                "HTTP 503: no healthy upstream|carrier_silent",
                "no answer from the carrier: Connection refused|carrier_silent",
                "the carrier's answer was not understood: null|carrier_garbled",
                "the carrier does not know the call any more|carrier_lost",
                "the dispatcher died while it asked|carrier_unknown",
                "no carrier account: set phonealert.twilio.account-sid|carrier_account"
            })
    void the_usual_errors_have_words_of_their_own(String error, String key) {
        assertThat(CarrierError.key(error)).isEqualTo(key);
    }

    @Test
    void an_error_that_nobody_foresaw_is_a_refusal() {
        assertThat(CarrierError.key("99999: what is this")).isEqualTo("carrier_refused");
        assertThat(CarrierError.key("HTTP 418: a teapot")).isEqualTo("carrier_refused");
        assertThat(CarrierError.key("")).isEqualTo("carrier_refused");
        assertThat(CarrierError.key("211\n")).isEqualTo("carrier_refused");
    }
}
