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

/** A Nagios that the test plays: each look at it is a second later, and its status file is as old as it likes. */
class ConfirmedWritebackTest {
    private final PlayedNagios nagios = new PlayedNagios();

    @Test
    void a_problem_is_acknowledged_once_and_told_when_nagios_shows_it() throws Exception {
        nagios.trouble = true;

        assertThat(tell(Writeback.Kind.ACKNOWLEDGE, 0)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.told).containsExactly("web01 HTTP");
    }

    @Test
    void what_is_well_in_an_old_file_is_over_only_if_it_is_so_in_a_new_one() throws Exception {
        nagios.age = 3;
        nagios.troubleFrom = 2;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> tell(Writeback.Kind.ACKNOWLEDGE, 0))
                .matches(failure -> failure.fault() == SourceException.Fault.UNREACHABLE);
        assertThat(tell(Writeback.Kind.ACKNOWLEDGE, 1)).isEqualTo(Outcome.PUSHED);
    }

    @Test
    void what_is_well_is_over() throws Exception {
        assertThat(tell(Writeback.Kind.ACKNOWLEDGE, 0)).isEqualTo(Outcome.OVER);
        assertThat(nagios.told).isEmpty();
    }

    @Test
    void what_somebody_else_took_is_over_and_what_an_earlier_try_took_is_told() throws Exception {
        nagios.trouble = true;
        nagios.taken = true;

        assertThat(tell(Writeback.Kind.ACKNOWLEDGE, 0)).isEqualTo(Outcome.OVER);
        assertThat(tell(Writeback.Kind.ACKNOWLEDGE, 1)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.told).isEmpty();
    }

    @Test
    void a_comment_whose_earlier_try_arrived_is_not_made_again() throws Exception {
        assertThat(tell(Writeback.Kind.COMMENT, 0)).isEqualTo(Outcome.PUSHED);
        assertThat(tell(Writeback.Kind.COMMENT, 1)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.told).hasSize(1);
    }

    @Test
    void a_comment_whose_earlier_try_did_not_arrive_is_made() throws Exception {
        assertThat(tell(Writeback.Kind.COMMENT, 1)).isEqualTo(Outcome.PUSHED);
        assertThat(nagios.told).hasSize(1);
    }

    @Test
    void what_nagios_does_not_show_is_tried_again() {
        nagios.trouble = true;
        nagios.deaf = true;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> tell(Writeback.Kind.ACKNOWLEDGE, 0))
                .withMessageContaining("does not show it");
    }

    @Test
    void what_nagios_does_not_know_is_refused_for_good() {
        nagios.known = false;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> tell(Writeback.Kind.ACKNOWLEDGE, 0))
                .matches(failure -> failure.fault() == SourceException.Fault.REFUSED);
    }

    private Outcome tell(Writeback.Kind kind, int attempts) throws SourceException {
        Writeback reply = new Writeback(1, 2, "web01/HTTP", kind, "Alice (Phone Alert)", "text", attempts);
        return new ConfirmedWriteback(nagios, reply).tell();
    }

    private static final class PlayedNagios implements NagiosAccess {
        private final List<String> told = new ArrayList<>();
        private final List<NagiosBlock> comments = new ArrayList<>();
        private boolean known = true;
        private boolean trouble;
        private boolean taken;
        private boolean deaf;
        private int troubleFrom = Integer.MAX_VALUE;
        private int age;
        private int looks;

        @Override
        public NagiosSubject subject(String name) {
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
                    taken ? "1" : "0");
            return NagiosSubject.of(
                    now,
                    now.minusSeconds(age),
                    known ? List.of(new NagiosBlock("servicestatus", fields)) : List.of(),
                    comments);
        }

        @Override
        public void tell(Writeback reply, String host, Optional<String> service) {
            told.add(host + " " + service.orElse(""));
            if (!deaf && reply.kind() == Writeback.Kind.ACKNOWLEDGE) {
                taken = true;
            } else if (!deaf) {
                comments.add(new NagiosBlock(
                        "servicecomment",
                        Map.of(
                                "entry_type", "1",
                                "entry_time", String.valueOf(1_795_341_600L + looks),
                                "author", reply.author(),
                                "comment_data", reply.text())));
            }
        }
    }
}
