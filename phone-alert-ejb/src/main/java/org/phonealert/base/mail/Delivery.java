package org.phonealert.base.mail;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.work.Backoff;
import org.phonealert.base.work.WorkOrder;

/** When a mail is to be sent, and how often that failed. */
@Embeddable
public class Delivery {
    /** Every answer of the mail server may take its time, and there are a dozen to wait for. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    /** The address is wrong until somebody mends it; asking more often would only look like an attack. */
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
     * Somebody sends it, for as long as a lease; who does not come back is taken over.
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

    /** The mail has left; nothing is due any more. */
    public void sent() {
        failures = 0;
        close();
    }

    /** There is nothing to send, or nobody to send it to. */
    public void close() {
        work.close();
    }

    /** The mail did not leave: again after 1, 2, 4 … 15 minutes. */
    public void failed(Instant now) {
        failures++;
        fallDue(now.plus(BACKOFF.after(failures)));
    }

    /** The mail server takes nothing for this address. */
    public void refused(Instant now) {
        failures++;
        fallDue(now.plus(AFTER_REFUSAL));
    }

    public @Nullable Instant dueAt() {
        return work.dueAt().orElse(null);
    }
}
