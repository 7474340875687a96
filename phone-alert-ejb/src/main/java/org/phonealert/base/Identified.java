package org.phonealert.base;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept in the database under a number of its own; one sequence serves all, on H2 and on PostgreSQL. */
@MappedSuperclass
public abstract class Identified {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "phone_alert_id")
    @SequenceGenerator(name = "phone_alert_id", sequenceName = "phone_alert_id", allocationSize = 50)
    @Nullable
    private Long id;

    /**
     * An instant as it is kept. Instants themselves are not portable: one persistence provider would store them as
     * bytes, and hands converters whatever the driver gives.
     */
    public static OffsetDateTime kept(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Optional<Instant> instant(@Nullable OffsetDateTime kept) {
        return Optional.ofNullable(kept).map(OffsetDateTime::toInstant);
    }

    /**
     * The number, once kept.
     *
     * @throws IllegalStateException if this was not persisted yet
     */
    public long id() {
        if (id == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " was not kept yet");
        }
        return id;
    }
}
