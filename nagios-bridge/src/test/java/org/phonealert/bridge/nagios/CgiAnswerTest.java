package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** What statusjson.cgi of Nagios 4.4.6 answers is read like the status file that it comes from. */
class CgiAnswerTest {
    private static final String SERVICE = """
            {"format_version": 0,
             "result": {"query_time": 1795454661000, "cgi": "statusjson.cgi", "user": "pa", "query": "service",
               "last_data_update": 1795454660000, "type_code": 0, "type_text": "Success", "message": ""},
             "data": {"selectors": {"hostname": "web1"}, "service": {"host_name": "web1", "description": "HTTP",
               "plugin_output": "slashed", "status": 16, "has_been_checked": true, "state_type": 1,
               "last_hard_state_change": 1795454660000, "last_hard_state": 2, "notifications_enabled": true,
               "problem_has_been_acknowledged": false, "current_notification_number": 1, "percent_state_change": 6.25}}}
            """;

    @Test
    void a_service_is_read_as_from_the_status_file() {
        CgiAnswer answer = Json.readKnown(SERVICE, CgiAnswer.class);
        Map<String, Object> service = Objects.requireNonNull(answer.found().service());

        NagiosBlock block = CgiAnswer.block("servicestatus", service);

        assertThat(answer.readAt()).isEqualTo(Instant.ofEpochSecond(1795454661));
        assertThat(answer.asOf()).isEqualTo(Instant.ofEpochSecond(1795454660));
        assertThat(block.subject()).isEqualTo("web1/HTTP");
        assertThat(block.number("current_state")).isEqualTo(2);
        assertThat(block.time("last_hard_state_change")).contains(Instant.ofEpochSecond(1795454660));
        assertThat(block.is("notifications_enabled")).isTrue();
        assertThat(block.is("problem_has_been_acknowledged")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "servicestatus, 1, 0",
        "servicestatus, 2, 0",
        "servicestatus, 4, 1",
        "servicestatus, 8, 3",
        "servicestatus, 16, 2",
        "hoststatus, 1, 0",
        "hoststatus, 2, 0",
        "hoststatus, 4, 1",
        "hoststatus, 8, 2"
    })
    void the_bits_are_the_states_of_the_status_file(String kind, int bit, int state) {
        assertThat(CgiAnswer.block(kind, Map.of("name", "web1", "status", bit)).number("current_state"))
                .isEqualTo(state);
    }
}
