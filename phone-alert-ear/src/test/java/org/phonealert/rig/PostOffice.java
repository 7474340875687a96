package org.phonealert.rig;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** The test mail server. Tests read its mails, stop it, or make it refuse an address. */
public final class PostOffice {
    private final GreenMail mails;
    private final MailGate gate;

    private PostOffice(GreenMail mails, MailGate gate) {
        this.mails = mails;
        this.gate = gate;
    }

    static PostOffice open() {
        GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mails.start();
        return new PostOffice(mails, MailGate.before(mails.getSmtp().getPort()));
    }

    /** The SMTP port. */
    int port() {
        return gate.port();
    }

    /** The mails to this address, oldest first. */
    public List<ArrivedMail> mailsTo(String address) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(message -> hasRecipient(message, address))
                .map(ArrivedMail::of)
                .toList();
    }

    /**
     * Waits for a matching mail. The system's clock moves on meanwhile: after another mail, this one waits for the end
     * of the pause.
     */
    public ArrivedMail awaitMail(PhoneAlert system, String address, Predicate<ArrivedMail> expected) {
        await("the expected mail to " + address)
                .atMost(Duration.ofSeconds(40))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    boolean came = mailsTo(address).stream().anyMatch(expected);
                    if (!came) {
                        system.advanceClock(TestBed.NOTICE_PAUSE);
                    }
                    return came;
                });
        return mailsTo(address).stream().filter(expected).findFirst().orElseThrow();
    }

    private static boolean hasRecipient(Message message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops accepting connections. */
    public void goAway() {
        gate.close();
    }

    /** Accepts mails again, for every address. */
    public void comeBack() {
        gate.open();
    }

    /** Refuses mails to this address from now on. */
    public void refuse(String address) {
        gate.refuse(address);
    }

    /** How many connections failed while it was away. */
    public int rejected() {
        return gate.rejected();
    }
}
