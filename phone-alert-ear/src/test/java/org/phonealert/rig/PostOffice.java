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

/** The mail server of the tests. */
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

    /** Where it takes mails. */
    int port() {
        return gate.port();
    }

    /** What came for this address, oldest first. */
    public List<ArrivedMail> mailsTo(String address) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(message -> hasRecipient(message, address))
                .map(ArrivedMail::of)
                .toList();
    }

    /**
     * Waits for such a mail. While it does not come the system's time goes on: there may have been another mail a moment
     * ago, and then this one waits for its turn.
     */
    public ArrivedMail awaitMail(PhoneAlert system, String address, Predicate<ArrivedMail> expected) {
        await("such a mail to " + address)
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

    /** From now on it hangs up on everybody. */
    public void goAway() {
        gate.close();
    }

    /** It takes mails again, for everybody. */
    public void comeBack() {
        gate.open();
    }

    /** From now on it takes nothing for this address. */
    public void refuse(String address) {
        gate.refuse(address);
    }

    /** How often somebody tried in vain to reach it while it was away. */
    public int turnedAway() {
        return gate.turnedAway();
    }
}
