package org.phonealert.alert;

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
    private Event<Concern> concerns;

    boolean take(Alert alert, String by, Acknowledgement.Way via) {
        boolean taken = alert.acknowledge(new Acknowledgement(by, via, clock.instant()));
        if (taken) {
            tell(alert.id(), HistoryType.ACKNOWLEDGED, by, via.name());
            handled.fire(new AlertHandled(alert.id()));
        }
        return taken;
    }

    boolean end(Alert alert, Instant atSource, String detail) {
        boolean ended = alert.resolve(clock.instant(), atSource);
        if (ended) {
            tell(alert.id(), HistoryType.RESOLVED, null, detail);
            handled.fire(new AlertHandled(alert.id()));
        }
        return ended;
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
