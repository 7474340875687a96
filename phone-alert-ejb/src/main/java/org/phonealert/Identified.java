package org.phonealert;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
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
