package org.phonealert.bridge.zabbix;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConnectionRequestTest {
    @Test
    void the_default_is_all_hosts_from_average_on() {
        ZabbixSetUp.Scope scope = read("{\"source\":\"z\",\"zabbix\":\"http://z/api_jsonrpc.php\"}")
                .scope();

        assertThat(scope).isEqualTo(new ZabbixSetUp.Scope(new MinimumSeverity(3), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"not classified, 0", "Information, 1", "warning, 2", "average, 3", "HIGH, 4", "disaster, 5"})
    void a_severity_has_its_name_in_zabbix(String name, int number) {
        assertThat(MinimumSeverity.of(name).number()).isEqualTo(number);
    }

    @Test
    void another_severity_is_refused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> MinimumSeverity.of("critical"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("leastSeverity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zabbix",
                "file:///etc/passwd",
                "http://",
                "http://user:secret@z/api",
                "http://z/ x",
                "javascript:1"
            })
    void a_malformed_address_is_refused(String address) {
        ConnectionRequest request = read(Json.write(Map.of("zabbix", address)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(request::address)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("zabbix"));
    }

    @Test
    void a_logged_request_contains_no_secret() {
        assertThat(read("{\"adminToken\":\"t0p\",\"password\":\"s3cret\",\"key\":\"k3y\"}")
                        .toString())
                .doesNotContain("t0p", "s3cret", "k3y");
    }

    private static ConnectionRequest read(String json) {
        return Json.read(json, ConnectionRequest.class);
    }
}
