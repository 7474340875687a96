package org.phonealert.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.phonealert.DueWork;
import org.phonealert.alert.AlertRepeated;
import org.phonealert.alert.AlertsOpened;
import org.phonealert.notification.NotificationEnded;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

/** Takes the escalation steps that are due in this node: woken by what happens, and by every tick. */
@ApplicationScoped
public class EscalationEngine extends DueWork {
    private static final System.Logger LOG = System.getLogger(EscalationEngine.class.getName());

    @Inject
    private Escalations escalations;

    @Inject
    private EscalationSteps steps;

    EscalationEngine() {
        super(1, Duration.ZERO);
    }

    void opened(@Observes AlertsOpened opened) {
        escalations.start(opened.alerts());
    }

    void repeated(@Observes AlertRepeated alert) {
        escalations.repeat(alert.alertId());
    }

    void ended(@Observes NotificationEnded call) {
        escalations.callEnded(call.escalationId());
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) EscalationDue due) {
        wake();
    }

    @Override
    protected void drain() {
        boolean more = true;
        while (more) {
            try {
                more = steps.takeDue();
            } catch (RuntimeException broken) {
                LOG.log(WARNING, "Steps could not be taken together; they are taken one by one", broken);
                steps.due().forEach(this::take);
            }
        }
    }

    private void take(long escalation) {
        try {
            steps.take(escalation);
        } catch (RuntimeException broken) {
            LOG.log(ERROR, "Escalation " + escalation + " could not take its step; it is tried again", broken);
            steps.putOff(escalation);
        }
    }
}
