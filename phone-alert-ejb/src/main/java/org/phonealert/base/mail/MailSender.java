package org.phonealert.base.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import org.phonealert.base.Text;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.settings.SmtpSettings;

import static java.lang.System.Logger.Level.WARNING;

/** Takes mails to the mail server, one after another and outside of any transaction. */
@Dependent
public class MailSender {
    private static final System.Logger LOG = System.getLogger(MailSender.class.getName());
    private static final int LONGEST_REASON = 500;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whether there is a mail server at all. */
    public boolean works() {
        return settings.smtp().isPresent();
    }

    /** Sends all that is due; without a mail server, nothing. */
    public void empty(MailQueue queue) {
        settings.smtp().ifPresent(smtp -> empty(queue, smtp));
    }

    private void empty(MailQueue queue, SmtpSettings smtp) {
        MailServer server = new MailServer(smtp);
        for (Optional<Mail> mail = queue.claim(); mail.isPresent(); mail = queue.claim()) {
            send(mail.get(), queue, server);
        }
    }

    private void send(Mail mail, MailQueue queue, MailServer server) {
        try {
            server.take(mail, clock.instant());
        } catch (MessagingException | RuntimeException failure) {
            String why = why(failure);
            if (MailServer.isRefusal(failure)) {
                LOG.log(WARNING, "The mail server refuses the address {0}: {1}", mail.address(), why);
                queue.refused(mail);
            } else {
                LOG.log(WARNING, "The mail to {0} did not leave, and is tried again: {1}", mail.address(), why);
                queue.failed(mail);
            }
            return;
        }
        queue.sent(mail);
    }

    /** What happened and what the mail server said, which stands in the cause; text from outside, so on one line. */
    private static String why(Exception failure) {
        Throwable cause = failure.getCause();
        return Text.line(cause == null ? failure.toString() : failure + ": " + cause, LONGEST_REASON);
    }
}
