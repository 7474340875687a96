package org.phonealert.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.phonealert.alert.AlertHandled;

/** Stops the calls of an alert in the transaction that takes or ends it. */
@ApplicationScoped
public class CallStopper {
    @Inject
    private Notifications notifications;

    void stop(@Observes AlertHandled handled) {
        notifications.cancelFor(handled.alertId());
    }
}
