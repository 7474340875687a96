package org.phonealert.bridge.nagios;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.bridge.AnsweringServer;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The CGIs of Nagios get requests as their user, and forms that they accept. */
class CgiClientTest {
    private final AnsweringServer nagios = AnsweringServer.open("été", "Authorization", "Cookie");

    @AfterEach
    void close() {
        nagios.close();
    }

    @ParameterizedTest
    @CsvSource({"/cgi-bin", "/cgi-bin/"})
    void a_query_is_encoded_and_shows_the_user(String directory) throws SourceException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", "host");
        parameters.put("hostname", "a b&c");

        assertThat(client(directory).get("statusjson.cgi", parameters)).isEqualTo("été");

        assertThat(nagios.requests())
                .containsExactly("GET /cgi-bin/statusjson.cgi?query=host&hostname=a+b%26c"
                        + " | Basic bmFnaW9zOmdlaGVpbQ== | null | ");
    }

    @Test
    void a_form_and_its_cookie_share_a_number_of_eight_digits() throws SourceException {
        client("/").submit("cmd.cgi", Map.of("cmd_typ", "34"));

        assertThat(nagios.requests())
                .singleElement()
                .asString()
                .matches("POST /cmd\\.cgi \\| Basic \\S+ \\| NagFormId=(\\w{8}) \\| cmd_typ=34&nagFormId=\\1");
    }

    @ParameterizedTest
    @CsvSource({"401, NOT_ALLOWED", "403, NOT_ALLOWED", "500, UNREACHABLE", "302, UNREACHABLE"})
    void any_other_status_is_a_failure(int answered, Fault fault) {
        nagios.status(answered);

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> client("/").get("statusjson.cgi", Map.of()))
                .matches(failure -> failure.fault() == fault)
                .matches(failure -> !failure.reason().contains("geheim"));
    }

    private CgiClient client(String directory) {
        String address = nagios.address() + directory;
        return new CgiClient(new SourceConnection(ConnectionType.NAGIOS_CGI, address, "nagios", "geheim", null));
    }
}
