package org.phonealert.oncall.externaloncall;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A key for one server is not sent to another. */
class ExternalOnCallAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://planning.example.org/a, https://planning.example.org/b?team=1, true",
        "https://planning.example.org/a, HTTPS://planning.example.org/a,        true",
        "https://planning.example.org/a, http://planning.example.org/a,         false",
        "https://planning.example.org/a, https://planning.example.org:8443/a,   false",
        "https://planning.example.org/a, https://planning.example.com/a,        false",
    })
    void a_server_is_its_scheme_host_and_port(String one, String other, boolean same) {
        assertThat(new ExternalOnCallAddress(one, null).isAtTheServerOf(new ExternalOnCallAddress(other, null)))
                .isEqualTo(same);
    }
}
