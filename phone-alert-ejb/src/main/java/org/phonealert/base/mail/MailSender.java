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

/** Sends due mails one after another, outside of any transaction. */
@Dependent
public class MailSender {
    private static final System.Logger LOG = System.getLogger(MailSender.class.getName());
    private static final int LONGEST_REASON = 500;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whether a mail server is set. */
    public boolean isConfigured() {
        return settings.smtp().isPresent();
    }

    /** Sends all due mails of a queue; without a mail server, none. */
    public void sendAll(MailQueue queue) {
        settings.smtp().ifPresent(smtp -> sendAll(queue, smtp));
    }

    private void sendAll(MailQueue queue, SmtpSettings smtp) {
        MailServer server = new MailServer(smtp);
        for (Optional<Mail> mail = queue.claim(); mail.isPresent(); mail = queue.claim()) {
            send(mail.get(), queue, server);
        }
    }

    private void send(Mail mail, MailQueue queue, MailServer server) {
        try {
            server.send(mail, clock.instant());
        } catch (MessagingException | RuntimeException failure) {
            String why = why(failure);
            if (MailServer.isRefusal(failure)) {
                LOG.log(
                        WARNING,
                        "The mail server refuses the address {0}; the mail is retried in an hour: {1}",
                        mail.address(),
                        why);
                queue.refused(mail);
            } else {
                LOG.log(
                        WARNING,
                        "The mail to {0} could not be sent and is retried within 15 minutes: {1}",
                        mail.address(),
                        why);
                queue.failed(mail);
            }
            return;
        }
        queue.sent(mail);
    }

    /** The failure and the mail server's answer, which is in the cause; text from outside, so on one line. */
    private static String why(Exception failure) {
        Throwable cause = failure.getCause();
        return Text.line(cause == null ? failure.toString() : failure + ": " + cause, LONGEST_REASON);
    }
}
