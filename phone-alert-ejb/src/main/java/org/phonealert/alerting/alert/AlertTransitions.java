package org.phonealert.alerting.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.phonealert.alerting.history.AlertHistory;

/** Makes each transition of a locked alert, with its history line and the events that other features observe. */
@Dependent
class AlertTransitions {
    @Inject
    private Clock clock;

    @Inject
    private AlertHistory history;

    @Inject
    private Event<AlertHandled> handled;

    @Inject
    private Event<AlertAcknowledged> acknowledgements;

    @Inject
    private Event<AlertEnded> endings;

    @Inject
    private Event<AlertReleased> releases;

    /**
     * Acknowledges an open alert.
     *
     * @return false, and nothing changes, if it was acknowledged or resolved before
     */
    boolean acknowledge(Alert alert, String by, Acknowledgement.Way via) {
        Acknowledgement acknowledgement = new Acknowledgement(by, via, clock.instant());
        boolean acknowledged = alert.acknowledge(acknowledgement);
        if (acknowledged) {
            history.record(alert.id(), by, new AlertFact.Acknowledged(via));
            handled.fire(new AlertHandled(alert.id()));
            acknowledgements.fire(new AlertAcknowledged(alert, acknowledgement));
        }
        return acknowledged;
    }

    /** The source resolves it. */
    boolean resolveAtSource(Alert alert, Instant atSource, String message) {
        return resolve(alert, atSource, AlertFact.Resolved.atSource(message));
    }

    /** A person resolves it here. */
    boolean resolve(Alert alert, String by) {
        return resolve(alert, clock.instant(), AlertFact.Resolved.by(by));
    }

    private boolean resolve(Alert alert, Instant atSource, AlertFact.Resolved fact) {
        boolean resolved = alert.resolve(clock.instant(), atSource);
        if (resolved) {
            history.record(alert.id(), null, fact);
            handled.fire(new AlertHandled(alert.id()));
            endings.fire(new AlertEnded(alert, fact.by()));
        }
        return resolved;
    }

    /**
     * Adds or removes a reason to hold the calls.
     *
     * @return false, and nothing changes, if the reason was there or absent already
     */
    boolean hold(Alert alert, Hold hold, boolean holds) {
        boolean needed = alert.needsCall();
        boolean changed = alert.hold(hold, holds);
        if (changed) {
            history.record(alert.id(), null, holds ? new AlertFact.Held(hold) : new AlertFact.Released(hold));
        }
        if (needed && !alert.needsCall()) {
            handled.fire(new AlertHandled(alert.id()));
        } else if (!needed && alert.needsCall()) {
            releases.fire(new AlertReleased(alert.id(), alert.source().id()));
        }
        return changed;
    }
}
