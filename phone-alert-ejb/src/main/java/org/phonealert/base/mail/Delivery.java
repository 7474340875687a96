package org.phonealert.base.mail;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.work.Backoff;
import org.phonealert.base.work.WorkOrder;

/** When a mail is due, and how often sending it failed. */
@Embeddable
public class Delivery {
    /** Longer than the time-outs of all the mail server's answers to one mail together. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    /** The address stays wrong until an administrator corrects it; many attempts would look like an attack. */
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    private int failures;

    @Embedded
    private WorkOrder work = new WorkOrder();

    /** Nothing is due. */
    public Delivery() {}

    /** A mail is due from this instant on. */
    public void fallDue(Instant at) {
        work.fallDue(at);
    }

    /**
     * Claims the mail for one lease; after that another worker may send it.
     *
     * @return the fence that the result must show
     */
    public int claim(Instant now) {
        return work.claim(now.plus(LEASE));
    }

    /** Whether the holder of this fence may still write. */
    public boolean isClaimedBy(int holder) {
        return work.isClaimedBy(holder);
    }

    /** The mail was sent; nothing is due any more. */
    public void sent() {
        failures = 0;
        close();
    }

    /** There is nothing to send, or no reader. */
    public void close() {
        work.close();
    }

    /** The mail could not be sent; it is due again after 1, 2, 4 … 15 minutes. */
    public void failed(Instant now) {
        failures++;
        fallDue(now.plus(BACKOFF.after(failures)));
    }

    /** The mail server refuses the address. */
    public void refused(Instant now) {
        failures++;
        fallDue(now.plus(AFTER_REFUSAL));
    }

    public @Nullable Instant dueAt() {
        return work.dueAt().orElse(null);
    }
}
