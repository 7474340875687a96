package org.phonealert.base.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;

/**
 * When a row is due for a worker. While a worker has claimed it, this is the end of the worker's lease: then the row is
 * due again. Each claim raises the fence: a worker whose fence is lower has lost its claim.
 */
@Embeddable
public class WorkOrder {
    @Column(name = "due_at")
    @Nullable
    private OffsetDateTime dueAt;

    private int fence;

    /** Nothing is due. */
    public WorkOrder() {}

    /** The row is due from this instant on. */
    public void fallDue(Instant at) {
        dueAt = Identified.kept(at);
    }

    /** Nothing is due any more. */
    public void close() {
        dueAt = null;
    }

    /**
     * Claims the row for one lease.
     *
     * @return the fence that the result must show
     */
    public int claim(Instant leaseEnd) {
        fallDue(leaseEnd);
        return ++fence;
    }

    /** Ends the claim: its holder may not write any more. */
    public void revoke() {
        fence++;
    }

    /** Whether the claim with this fence still holds. */
    public boolean isClaimedBy(int holder) {
        return fence == holder;
    }

    public Optional<Instant> dueAt() {
        return Identified.instant(dueAt);
    }
}
