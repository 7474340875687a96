package org.phonealert.bridge.zabbix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.monitoring.connection.Writeback;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemEventTest {
    private static final Writeback REPLY = new Writeback(
            17, 7, "25", Writeback.Kind.ACKNOWLEDGE, "Alice (Phone Alert)", "taken in charge by Alice, by phone", 0);

    private final ProblemUpdate ours = update("5", "6", WritebackMarker.message(REPLY), null);
    private final ProblemUpdate theirs = update("9", "2", "", "zoe");
    private final ProblemUpdate comment = update("10", "4", "acknowledged?", "zoe");
    private final ProblemUpdate takenBack = update("11", "16", "", "zoe");

    @Test
    void the_newest_of_those_that_acknowledge_counts_whatever_their_order() {
        assertThat(event("1", ours, comment, theirs).acknowledgement()).contains(theirs);
        assertThat(event("1", comment, ours).acknowledgement()).contains(ours);
    }

    @Test
    void an_unacknowledged_problem_has_no_acknowledgement() {
        assertThat(event("0", ours, takenBack).acknowledgement()).isEmpty();
    }

    @Test
    void only_our_messages_are_recognized_by_their_marker() {
        assertThat(event("1", ours).has("taken in charge by Alice, by phone (Phone Alert #17)"))
                .isTrue();
        assertThat(event("1", ours).has("taken in charge by Alice, by phone (Phone Alert #18)"))
                .isFalse();
        assertThat(ours.isOurs()).isTrue();
        assertThat(theirs.isOurs()).isFalse();
        assertThat(update("1", "4", "see (Phone Alert #17) there", null).isOurs())
                .isFalse();
    }

    @Test
    void a_message_is_never_longer_than_zabbix_accepts() {
        Writeback writeback = new Writeback(
                Long.MAX_VALUE, 7, "25", Writeback.Kind.COMMENT, "A (Phone Alert)", "é🔥".repeat(2000), 0);

        assertThat(WritebackMarker.message(writeback))
                .hasSizeLessThanOrEqualTo(2048)
                .endsWith("(Phone Alert #" + Long.MAX_VALUE + ")");
    }

    @Test
    void the_author_is_a_name_a_user_name_or_unknown() {
        assertThat(new ProblemUpdate("1", "2", "", "zoe", "Zoé", "Petit").author())
                .contains("Zoé Petit");
        assertThat(theirs.author()).contains("zoe");
        assertThat(ours.author()).isEmpty();
    }

    @Test
    void an_event_with_a_recovery_event_is_resolved() {
        assertThat(new ProblemEvent("25", "26", "0", null).isResolved()).isTrue();
        assertThat(new ProblemEvent("25", "0", "0", null).isResolved()).isFalse();
    }

    private static ProblemEvent event(String acknowledged, ProblemUpdate... updates) {
        return new ProblemEvent("25", "0", acknowledged, List.of(updates));
    }

    private static ProblemUpdate update(String id, String action, String message, @Nullable String user) {
        return new ProblemUpdate(id, action, message, user, null, null);
    }
}
