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
 * Sends the mails that are due, in a thread of its own. It checks at every tick and not after each commit: a mail may
 * wait a second, and in a storm the engine needs the database.
 */
@ApplicationScoped
public class NoticeSender extends DueWork {
    private static final System.Logger LOG = System.getLogger(NoticeSender.class.getName());
    private static final Duration PAUSE_BETWEEN_WARNINGS = Duration.ofHours(1);

    @Inject
    private Clock clock;

    @Inject
    private MailSender mailSender;

    @Inject
    private NoticeBoard board;

    @Inject
    private Mailboxes mailboxes;

    @Nullable
    private Instant warnedAt;

    NoticeSender() {
        super(1, Duration.ZERO);
    }

    @Override
    protected void drain() {
        if (!mailSender.isConfigured()) {
            return;
        }
        if (board.hasReaders()) {
            handOut();
        } else {
            warn();
        }
        // also without readers: notices in the mailbox of a former administrator go back to be distributed again
        mailSender.sendAll(mailboxes);
    }

    private void handOut() {
        boolean more = true;
        while (more) {
            more = board.handOut();
        }
    }

    private void warn() {
        Instant now = clock.instant();
        if (warnedAt == null || !now.isBefore(warnedAt.plus(PAUSE_BETWEEN_WARNINGS))) {
            warnedAt = now;
            LOG.log(
                    WARNING,
                    "No member of the group Administrators has an e-mail address: notices are stored and logged until one has");
        }
    }
}
