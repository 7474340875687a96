package org.phonealert.base.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;

/**
 * When somebody has to see to a row next. That is also the lease of whoever does: who does not come back is taken over
 * when it ends. The fence tells who of several that claimed the row may still write.
 */
@Embeddable
public class WorkOrder {
    @Column(name = "due_at")
    @Nullable
    private OffsetDateTime dueAt;

    private int fence;

    /** Nothing is due. */
    public WorkOrder() {}

    /** Somebody has to see to it from this instant on. */
    public void fallDue(Instant at) {
        dueAt = Identified.kept(at);
    }

    /** Nothing is due any more. */
    public void close() {
        dueAt = null;
    }

    /**
     * Somebody takes it for as long as a lease.
     *
     * @return the fence that the result must show
     */
    public int claim(Instant leaseEnd) {
        fallDue(leaseEnd);
        return ++fence;
    }

    /** Whoever has claimed it may write no more. */
    public void revoke() {
        fence++;
    }

    /** Whether the holder of this fence may still write. */
    public boolean isClaimedBy(int holder) {
        return fence == holder;
    }

    public Optional<Instant> dueAt() {
        return Identified.instant(dueAt);
    }
}
