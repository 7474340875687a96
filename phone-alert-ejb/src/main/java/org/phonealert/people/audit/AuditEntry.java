package org.phonealert.people.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.Identified;
import org.phonealert.base.Text;

/** One change of one value; entries are never changed. */
@Entity
@Table(name = "audit_entries")
public class AuditEntry extends Identified {
    private static final int LONGEST = 4000;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    private String actor;
    private String subject;

    @Column(name = "old_value")
    @Nullable
    private String oldValue;

    @Column(name = "new_value")
    @Nullable
    private String newValue;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, String actor, AuditedChange change) {
        this.happenedAt = kept(happenedAt);
        this.actor = actor;
        this.subject = Text.fit(change.subject(), LONGEST);
        this.oldValue = change.before() == null ? null : Text.fit(change.before(), LONGEST);
        this.newValue = change.after() == null ? null : Text.fit(change.after(), LONGEST);
    }

    public Instant happenedAt() {
        return happenedAt.toInstant();
    }

    public String actor() {
        return actor;
    }

    /** What was changed, as a {@linkplain org.phonealert.base.json.Pointer pointer}. */
    public String subject() {
        return subject;
    }

    /** Empty if the value is new. */
    public Optional<String> oldValue() {
        return Optional.ofNullable(oldValue);
    }

    /** Empty if the value was removed. */
    public Optional<String> newValue() {
        return Optional.ofNullable(newValue);
    }
}
