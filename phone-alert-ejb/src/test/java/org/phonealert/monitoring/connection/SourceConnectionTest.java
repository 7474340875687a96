package org.phonealert.monitoring.connection;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.InvalidInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A connection has all that its type needs and nothing else; a refusal names the field that is wrong. */
class SourceConnectionTest {
    private static final String API = "https://zabbix.example.org/api_jsonrpc.php";

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(ConnectionType.ZABBIX_API, null, null, "token", "address"),
                arguments(ConnectionType.ZABBIX_API, API, null, null, "secret"),
                arguments(ConnectionType.ZABBIX_API, API, "anyone", "token", "user"),
                arguments(ConnectionType.ZABBIX_API, "ftp://zabbix.example.org/", null, "token", "address"),
                arguments(ConnectionType.ZABBIX_API, "https://me:secret@zabbix.example.org/", null, "token", "address"),
                arguments(ConnectionType.ZABBIX_API, "https://zabbix.example.org/?token=1", null, "token", "address"),
                arguments(ConnectionType.ZABBIX_API, "no url at all", null, "token", "address"),
                arguments(ConnectionType.ZABBIX_API, API, null, "two words", "secret"),
                arguments(ConnectionType.NAGIOS_KIT, API, null, null, "address"),
                arguments(ConnectionType.NAGIOS_LOCAL, "etc/nagios.cfg", null, null, "address"),
                arguments(ConnectionType.NAGIOS_LOCAL, "/etc/nagios\0.cfg", null, null, "address"),
                arguments(ConnectionType.NAGIOS_CGI, API, null, "secret", "user"),
                arguments(ConnectionType.ICINGA_API, API, "who:ever", "secret", "user"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_field_is_named(
            ConnectionType type,
            @Nullable String address,
            @Nullable String user,
            @Nullable String secret,
            String field) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SourceConnection(type, address, user, secret, null))
                .matches(fault -> fault.field().equals(field));
    }

    @Test
    void an_invalid_certificate_is_refused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SourceConnection(
                        ConnectionType.ICINGA_API, API, "api", "secret", "-----BEGIN NOTHING-----"))
                .matches(fault -> fault.field().equals("certificate"));
    }

    @Test
    void a_logged_connection_does_not_show_its_secret() {
        assertThat(new SourceConnection(ConnectionType.ZABBIX_API, API, null, "geheim", null))
                .asString()
                .doesNotContain("geheim");
    }
}
