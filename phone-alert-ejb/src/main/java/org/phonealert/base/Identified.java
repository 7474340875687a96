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

/** An entity with a number of its own. One sequence numbers all entities, on H2 and on PostgreSQL. */
@MappedSuperclass
public abstract class Identified {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "phone_alert_id")
    @SequenceGenerator(name = "phone_alert_id", sequenceName = "phone_alert_id", allocationSize = 50)
    @Nullable
    private Long id;

    /**
     * An instant as entities store it. {@link Instant} itself is not portable: one persistence provider stores it as bytes,
     * and gives converters the driver's own type.
     */
    public static OffsetDateTime kept(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Optional<Instant> instant(@Nullable OffsetDateTime kept) {
        return Optional.ofNullable(kept).map(OffsetDateTime::toInstant);
    }

    /**
     * The number, which the database gives when the entity is persisted.
     *
     * @throws IllegalStateException if this is not persisted yet
     */
    public long id() {
        if (id == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " is not persisted yet");
        }
        return id;
    }
}
