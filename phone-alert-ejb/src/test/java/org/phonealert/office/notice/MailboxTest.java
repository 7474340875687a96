package org.phonealert.office.notice;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a mail to an administrator is due: the first at once, later ones after a pause, and failed ones again. */
class MailboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Mailbox mailbox = new Mailbox(7);

    @Test
    void the_first_mail_is_due_at_once() {
        mailbox.makeDue(NOW, PAUSE);

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW);
    }

    @Test
    void the_next_mail_waits_for_the_pause() {
        sentAt(NOW, false);

        mailbox.makeDue(NOW.plusSeconds(20), PAUSE);

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void after_a_long_time_a_mail_is_due_at_once_again() {
        sentAt(NOW, false);

        mailbox.makeDue(NOW.plusSeconds(3600), PAUSE);

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void after_a_mail_nothing_is_due_unless_more_notices_wait() {
        sentAt(NOW, false);
        assertThat(mailbox.delivery().dueAt()).isNull();

        sentAt(NOW, true);
        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void a_new_notice_does_not_bring_a_retry_forward() {
        mailbox.delivery().failed(NOW);

        mailbox.makeDue(NOW.plusSeconds(1), PAUSE);

        assertThat(mailbox.delivery().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    private void sentAt(Instant at, boolean more) {
        mailbox.makeDue(at, PAUSE);
        mailbox.delivery().claim(at);
        mailbox.sent(at, more, PAUSE);
    }
}
