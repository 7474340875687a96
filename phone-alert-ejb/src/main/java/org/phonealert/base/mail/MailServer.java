package org.phonealert.base.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.settings.SmtpSettings;
import org.phonealert.base.settings.StartTls;

/** Hands single mails to the mail server, within time-outs. */
final class MailServer {
    private static final String TIMEOUT_MILLIS = "10000";

    private final SmtpSettings settings;

    MailServer(SmtpSettings settings) {
        this.settings = settings;
    }

    /**
     * Sends a mail; when this returns, the mail server has it.
     *
     * @throws MessagingException if it could not be sent now
     */
    void send(Mail mail, Instant now) throws MessagingException {
        Transport.send(message(mail, now));
    }

    /** Whether the mail server accepts no mail for this address: the address is wrong, and not only this attempt. */
    static boolean isRefusal(Exception failure) {
        return failure instanceof AddressException
                || (failure instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0);
    }

    private MimeMessage message(Mail mail, Instant now) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(properties(), login()));
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.text().subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text().text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        // keeps automatic replies away: RFC 3834
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls() != StartTls.NONE));
        if (settings.startTls() == StartTls.REQUIRED) {
            properties.setProperty("mail.smtp.starttls.required", "true");
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        } else {
            // an attacker who can show a false certificate can as well suppress the offer of STARTTLS
            properties.setProperty("mail.smtp.ssl.trust", "*");
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        }
        return properties;
    }

    private @Nullable Authenticator login() {
        return settings.user() == null
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(settings.user(), settings.password());
                    }
                };
    }
}
