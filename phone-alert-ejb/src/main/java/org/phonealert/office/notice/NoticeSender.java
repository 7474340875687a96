package org.phonealert.office.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.mail.MailSender;
import org.phonealert.base.work.DueWork;

import static java.lang.System.Logger.Level.WARNING;

/**
 * Sends the mails that are due, in a thread of its own. It looks at every tick and at no commit: a second is nothing to
 * a mail, and in a storm it is the engine that needs the database.
 */
@ApplicationScoped
public class NoticeSender extends DueWork {
    private static final System.Logger LOG = System.getLogger(NoticeSender.class.getName());
    private static final Duration REMINDER = Duration.ofHours(1);

    @Inject
    private Clock clock;

    @Inject
    private MailSender postman;

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
        if (!postman.works()) {
            return;
        }
        if (board.hasReaders()) {
            handOut();
        } else {
            remind();
        }
        // also when nobody reads: what lies in the mailbox of who did is for whoever will
        postman.empty(mailboxes);
    }

    private void handOut() {
        boolean more = true;
        while (more) {
            more = board.handOut();
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
}
