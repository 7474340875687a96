package org.phonealert.alerting.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What goes with every transition of a locked alert: its history line, and word to all who call for it. */
@Dependent
class AlertTransitions {
    private static final System.Logger LOG = System.getLogger("org.phonealert.history");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<AlertHandled> handled;

    @Inject
    private Event<AlertAcknowledged> takings;

    @Inject
    private Event<AlertEnded> endings;

    @Inject
    private Event<AlertReleased> releases;

    @Inject
    private Event<Concern> concerns;

    boolean take(Alert alert, String by, Acknowledgement.Way via) {
        Acknowledgement acknowledgement = new Acknowledgement(by, via, clock.instant());
        boolean taken = alert.acknowledge(acknowledgement);
        if (taken) {
            tell(alert.id(), HistoryType.ACKNOWLEDGED, by, via.name());
            handled.fire(new AlertHandled(alert.id()));
            takings.fire(new AlertAcknowledged(alert, acknowledgement));
        }
        return taken;
    }

    /** The source says that it is over. */
    boolean end(Alert alert, Instant atSource, String message) {
        return end(alert, atSource, message, null);
    }

    /** Somebody here says so. */
    boolean endBy(Alert alert, String by) {
        return end(alert, clock.instant(), by, by);
    }

    private boolean end(Alert alert, Instant atSource, String detail, @Nullable String by) {
        boolean ended = alert.resolve(clock.instant(), atSource);
        if (ended) {
            tell(alert.id(), HistoryType.RESOLVED, null, detail);
            handled.fire(new AlertHandled(alert.id()));
            endings.fire(new AlertEnded(alert, by));
        }
        return ended;
    }

    /** The calls are held for one reason more, or for one reason less. */
    boolean hold(Alert alert, Hold hold, boolean holds) {
        boolean neededSomebody = alert.needsSomebody();
        boolean changed = alert.hold(hold, holds);
        if (changed) {
            tell(alert.id(), holds ? HistoryType.HELD : HistoryType.RELEASED, null, hold.name());
        }
        if (neededSomebody && !alert.needsSomebody()) {
            handled.fire(new AlertHandled(alert.id()));
        } else if (!neededSomebody && alert.needsSomebody()) {
            releases.fire(new AlertReleased(alert.id(), alert.source().id()));
        }
        return changed;
    }

    void tell(long alertId, HistoryType type, @Nullable String operator, @Nullable String detail) {
        entities.persist(new HistoryLine(alertId, clock.instant(), type, operator, detail));
        LOG.log(type.level(), () -> line(alertId, type, operator, detail));
        if (type.concernsAdministrators()) {
            concerns.fire(new Concern(alertId, type, operator, detail));
        }
    }

    /** One line whatever came from outside: nobody writes into our log but we. */
    private static String line(long alertId, HistoryType type, @Nullable String operator, @Nullable String detail) {
        return "Alert %d %s%s%s"
                .formatted(
                        alertId,
                        type,
                        operator == null ? "" : ", " + operator,
                        detail == null ? "" : ": " + detail.replaceAll("\\p{Cntrl}+", " "));
    }
}
