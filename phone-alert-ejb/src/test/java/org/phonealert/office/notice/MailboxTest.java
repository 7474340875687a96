package org.phonealert.office.notice;

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

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW);
    }

    @Test
    void the_next_one_waits_for_the_pause() {
        sentAt(NOW, false);

        mailbox.fill(NOW.plusSeconds(20), PAUSE);

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void after_a_long_silence_it_is_due_at_once_again() {
        sentAt(NOW, false);

        mailbox.fill(NOW.plusSeconds(3600), PAUSE);

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void nothing_is_due_when_all_is_told_and_what_came_meanwhile_after_the_pause() {
        sentAt(NOW, false);
        assertThat(mailbox.delivery().dueAt()).isNull();

        sentAt(NOW, true);
        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void what_is_told_meanwhile_does_not_make_a_dead_server_be_asked_earlier() {
        mailbox.delivery().failed(NOW);

        mailbox.fill(NOW.plusSeconds(1), PAUSE);

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    private void sentAt(Instant at, boolean more) {
        mailbox.fill(at, PAUSE);
        mailbox.delivery().claim(at);
        mailbox.sent(at, more, PAUSE);
    }
}
