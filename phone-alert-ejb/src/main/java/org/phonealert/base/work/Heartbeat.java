package org.phonealert.base.work;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Ticks once a second on every node, so that due work is found even when a node died before it sent the wake-up after a
 * commit. The timer is not persistent: due times are in the database.
 */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {
    @Inject
    private Event<Tick> ticks;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        ticks.fire(new Tick());
    }

    /** A second has passed: look for due work. */
    public record Tick() {}
}
