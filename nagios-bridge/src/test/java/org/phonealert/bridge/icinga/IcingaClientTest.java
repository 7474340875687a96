package org.phonealert.bridge.icinga;

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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Icinga gets requests as its API wants them, and its failures are reported in plain words. */
class IcingaClientTest {
    private final AnsweringServer icinga =
            AnsweringServer.open("{\"results\":[]}", "X-HTTP-Method-Override", "Accept", "Authorization");

    @AfterEach
    void close() {
        icinga.close();
    }

    @Test
    void an_action_is_posted_with_user_and_password() throws SourceException {
        icinga.body("{\"results\":[{\"code\":200.0,\"status\":\"done\"}]}");

        assertThat(client("")
                        .act("acknowledge-problem", Map.of("author", "Alice"))
                        .code())
                .isEqualTo(200);

        assertThat(icinga.requests())
                .containsExactly("POST /v1/actions/acknowledge-problem | null | application/json"
                        + " | Basic cGhvbmUtYWxlcnQ6c2VjcmV0 | {\"author\":\"Alice\"}");
    }

    @Test
    void a_query_is_a_get_with_a_body() throws SourceException {
        client("/").query("hosts", Map.of("filter", "true"), IcingaAnswer.class);

        assertThat(icinga.requests())
                .containsExactly("POST /v1/objects/hosts | GET | application/json"
                        + " | Basic cGhvbmUtYWxlcnQ6c2VjcmV0 | {\"filter\":\"true\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "401, NOT_ALLOWED, Icinga does not know the API user phone-alert with this password",
        "400, REFUSED, Icinga answered HTTP 400: no",
        "503, UNREACHABLE, Icinga answered HTTP 503: no"
    })
    void an_error_has_a_reason_in_plain_words(int answered, Fault fault, String reason) {
        icinga.status(answered);
        icinga.body("no");

        SourceException failure = failure();

        assertThat(failure.fault()).isEqualTo(fault);
        assertThat(failure.reason()).isEqualTo(reason);
    }

    @Test
    void an_icinga_that_is_not_there_is_unreachable() {
        icinga.close();

        SourceException failure = failure();

        assertThat(failure.fault()).isEqualTo(Fault.UNREACHABLE);
        assertThat(failure.reason())
                .startsWith("Icinga at http://127.0.0.1:")
                .endsWith(": the connection is refused, or there is no way to the host");
    }

    private SourceException failure() {
        return catchThrowableOfType(SourceException.class, () -> client("").act("acknowledge-problem", Map.of()));
    }

    private IcingaClient client(String end) {
        return new IcingaClient(
                new SourceConnection(ConnectionType.ICINGA_API, icinga.address() + end, "phone-alert", "secret", null));
    }
}
