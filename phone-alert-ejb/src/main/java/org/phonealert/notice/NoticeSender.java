package org.phonealert.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.DueWork;
import org.phonealert.Settings;
import org.phonealert.SmtpSettings;

import static java.lang.System.Logger.Level.WARNING;

/**
 * Sends the mails that are due, in a thread of its own. It looks at every tick and at no commit: a second is nothing to
 * a mail, and in a storm it is the engine that needs the database.
 */
@ApplicationScoped
public class NoticeSender extends DueWork {
    private static final System.Logger LOG = System.getLogger(NoticeSender.class.getName());
    private static final Duration REMINDER = Duration.ofHours(1);
    private static final int LONGEST_REASON = 500;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private NoticeBoard board;

    @Inject
    private Mailboxes mailboxes;

    @Nullable
    private Instant remindedAt;

    NoticeSender() {
        super(1, Duration.ZERO);
    }

    @Override
    protected void drain() {
        settings.smtp().ifPresent(this::drain);
    }

    private void drain(SmtpSettings smtp) {
        if (!board.hasReaders()) {
            remind();
            return;
        }
        boolean more = true;
        while (more) {
            more = board.handOut();
        }
        MailServer server = new MailServer(smtp);
        for (Optional<Mail> mail = mailboxes.claim(); mail.isPresent(); mail = mailboxes.claim()) {
            send(mail.get(), server);
        }
    }

    private void remind() {
        Instant now = clock.instant();
        if (remindedAt == null || !now.isBefore(remindedAt.plus(REMINDER))) {
            remindedAt = now;
            LOG.log(
                    WARNING,
                    "Nobody in the group Administrators has an e-mail address: what only administrators can mend is"
                            + " told in this log alone");
        }
    }

    private void send(Mail mail, MailServer server) {
        try {
            server.take(mail, clock.instant());
        } catch (MessagingException | RuntimeException failure) {
            String why = why(failure);
            if (MailServer.isRefusal(failure)) {
                LOG.log(WARNING, "The mail server refuses the address {0}: {1}", mail.address(), why);
                mailboxes.refused(mail);
            } else {
                LOG.log(WARNING, "The mail to {0} did not leave, and is tried again: {1}", mail.address(), why);
                mailboxes.failed(mail);
            }
            return;
        }
        mailboxes.sent(mail);
    }

    /** What happened and what the mail server said, which stands in the cause; text from outside, so on one line. */
    private static String why(Exception failure) {
        Throwable cause = failure.getCause();
        return Line.of(cause == null ? failure.toString() : failure + ": " + cause, LONGEST_REASON);
    }
}
