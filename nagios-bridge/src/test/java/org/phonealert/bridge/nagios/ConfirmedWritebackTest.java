package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProtocol.Outcome;
import org.phonealert.monitoring.connection.Writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A simulated Nagios: each query is a second later, and the test sets the age of its status file. */
class ConfirmedWritebackTest {
    private final SimulatedNagios nagios = new SimulatedNagios();

    @Test
    void a_problem_is_acknowledged_once_and_confirmed_when_nagios_shows_it() throws Exception {
        nagios.trouble = true;

        assertThat(push(Writeback.Kind.ACKNOWLEDGE, 0)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.submitted).containsExactly("web01 HTTP");
    }

    @Test
    void a_recovery_counts_only_in_a_new_status_file() throws Exception {
        nagios.age = 3;
        nagios.troubleFrom = 2;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> push(Writeback.Kind.ACKNOWLEDGE, 0))
                .matches(failure -> failure.fault() == SourceException.Fault.UNREACHABLE);
        assertThat(push(Writeback.Kind.ACKNOWLEDGE, 1)).isEqualTo(Outcome.PUSHED);
    }

    @Test
    void a_recovered_service_needs_no_acknowledgement() throws Exception {
        assertThat(push(Writeback.Kind.ACKNOWLEDGE, 0)).isEqualTo(Outcome.OVER);
        assertThat(nagios.submitted).isEmpty();
    }

    @Test
    void an_acknowledgement_by_another_is_over_and_one_by_an_earlier_attempt_is_pushed() throws Exception {
        nagios.trouble = true;
        nagios.acknowledged = true;

        assertThat(push(Writeback.Kind.ACKNOWLEDGE, 0)).isEqualTo(Outcome.OVER);
        assertThat(push(Writeback.Kind.ACKNOWLEDGE, 1)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.submitted).isEmpty();
    }

    @Test
    void a_comment_of_an_earlier_attempt_is_not_added_again() throws Exception {
        assertThat(push(Writeback.Kind.COMMENT, 0)).isEqualTo(Outcome.PUSHED);
        assertThat(push(Writeback.Kind.COMMENT, 1)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.submitted).hasSize(1);
    }

    @Test
    void a_comment_that_an_earlier_attempt_did_not_add_is_added() throws Exception {
        assertThat(push(Writeback.Kind.COMMENT, 1)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.submitted).hasSize(1);
    }

    @Test
    void a_command_that_nagios_does_not_show_is_retried() {
        nagios.trouble = true;
        nagios.deaf = true;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> push(Writeback.Kind.ACKNOWLEDGE, 0))
                .withMessageContaining("does not show it");
    }

    @Test
    void an_unknown_host_or_service_is_refused_for_good() {
        nagios.known = false;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> push(Writeback.Kind.ACKNOWLEDGE, 0))
                .matches(failure -> failure.fault() == SourceException.Fault.REFUSED);
    }

    private Outcome push(Writeback.Kind kind, int attempts) throws SourceException {
        Writeback writeback = new Writeback(1, 2, "web01/HTTP", kind, "Alice (Phone Alert)", "text", attempts);
        return new ConfirmedWriteback(nagios, writeback).push();
    }

    private static final class SimulatedNagios implements NagiosAccess {
        private final List<String> submitted = new ArrayList<>();
        private final List<NagiosBlock> comments = new ArrayList<>();
        private boolean known = true;
        private boolean trouble;
        private boolean acknowledged;
        private boolean deaf;
        private int troubleFrom = Integer.MAX_VALUE;
        private int age;
        private int looks;

        @Override
        public NagiosObject find(String name) {
            looks++;
            Instant now = Instant.ofEpochSecond(1_795_341_600L + looks);
            boolean troubled = trouble || looks > troubleFrom;
            Map<String, String> fields = Map.of(
                    "host_name",
                    "web01",
                    "service_description",
                    "HTTP",
                    "current_state",
                    troubled ? "2" : "0",
                    "problem_has_been_acknowledged",
                    acknowledged ? "1" : "0");
            return NagiosObject.of(
                    now,
                    now.minusSeconds(age),
                    known ? List.of(new NagiosBlock("servicestatus", fields)) : List.of(),
                    comments);
        }

        @Override
        public void submit(Writeback writeback, String host, Optional<String> service) {
            submitted.add(host + " " + service.orElse(""));
            if (!deaf && writeback.kind() == Writeback.Kind.ACKNOWLEDGE) {
                acknowledged = true;
            } else if (!deaf) {
                comments.add(new NagiosBlock(
                        "servicecomment",
                        Map.of(
                                "entry_type", "1",
                                "entry_time", String.valueOf(1_795_341_600L + looks),
                                "author", writeback.author(),
                                "comment_data", writeback.text())));
            }
        }
    }
}
