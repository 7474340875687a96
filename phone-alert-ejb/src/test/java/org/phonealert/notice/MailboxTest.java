package org.phonealert.notice;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When an administrator gets a mail: the first at once, then one a pause, and never none for a failure. */
class MailboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Mailbox mailbox = new Mailbox(7);

    @Test
    void the_first_mail_is_due_at_once() {
        mailbox.fill(NOW, PAUSE);

        assertThat(mailbox.dueAt()).isEqualTo(NOW);
    }

    @Test
    void the_next_one_waits_for_the_pause() {
        sentAt(NOW, false);

        mailbox.fill(NOW.plusSeconds(20), PAUSE);

        assertThat(mailbox.dueAt()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void after_a_long_silence_it_is_due_at_once_again() {
        sentAt(NOW, false);

        mailbox.fill(NOW.plusSeconds(3600), PAUSE);

        assertThat(mailbox.dueAt()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void nothing_is_due_when_all_is_told_and_what_came_meanwhile_after_the_pause() {
        sentAt(NOW, false);
        assertThat(mailbox.dueAt()).isNull();

        sentAt(NOW, true);
        assertThat(mailbox.dueAt()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void who_does_not_come_back_with_a_result_is_taken_over_and_may_not_write_any_more() {
        mailbox.fill(NOW, PAUSE);
        int first = mailbox.claim(NOW);
        assertThat(mailbox.dueAt()).isAfter(NOW.plusSeconds(120));

        int second = mailbox.claim(NOW.plusSeconds(300));

        assertThat(mailbox.isClaimedBy(first)).isFalse();
        assertThat(mailbox.isClaimedBy(second)).isTrue();
    }

    @Test
    void a_mail_that_does_not_leave_is_tried_again_after_ever_longer_up_to_a_quarter_of_an_hour() {
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15, 15}) {
            mailbox.failed(NOW);
            assertThat(mailbox.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        }
        for (int i = 0; i < 100; i++) {
            mailbox.failed(NOW);
        }
        assertThat(mailbox.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void what_is_told_meanwhile_does_not_make_a_dead_server_be_asked_earlier() {
        mailbox.failed(NOW);

        mailbox.fill(NOW.plusSeconds(1), PAUSE);

        assertThat(mailbox.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void after_a_success_the_pauses_begin_anew() {
        mailbox.failed(NOW);
        mailbox.failed(NOW);
        sentAt(NOW, false);

        mailbox.failed(NOW);

        assertThat(mailbox.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_refused_address_is_asked_for_once_an_hour() {
        mailbox.refused(NOW);

        assertThat(mailbox.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private void sentAt(Instant at, boolean more) {
        mailbox.fill(at, PAUSE);
        mailbox.claim(at);
        mailbox.sent(at, more, PAUSE);
    }
}
