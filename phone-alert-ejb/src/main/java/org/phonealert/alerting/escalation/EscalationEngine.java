package org.phonealert.alerting.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.phonealert.alerting.alert.AlertReleased;
import org.phonealert.alerting.alert.AlertRepeated;
import org.phonealert.alerting.alert.AlertsOpened;
import org.phonealert.alerting.notification.NotificationEnded;
import org.phonealert.base.work.DueWork;
import org.phonealert.oncall.externaloncall.ExternalOnCallWorker;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

/** Runs due escalation steps on this node. Events and every tick of the heartbeat wake it. */
@ApplicationScoped
public class EscalationEngine extends DueWork {
    private static final System.Logger LOG = System.getLogger(EscalationEngine.class.getName());
    private static final int MOST_AT_ONCE = 500;

    @Inject
    private Escalations escalations;

    @Inject
    private EscalationSteps steps;

    @Inject
    private ExternalOnCallWorker externalOnCall;

    /** Escalations whose external on-call systems have answered or failed. If this is lost, they time out instead. */
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();

    EscalationEngine() {
        super(1, Duration.ZERO);
    }

    void opened(@Observes AlertsOpened opened) {
        escalations.start(opened.alerts());
    }

    void repeated(@Observes AlertRepeated alert) {
        escalations.errorRepeated(alert.alertId());
    }

    void released(@Observes AlertReleased alert) {
        escalations.resume(alert.alertId());
    }

    void ended(@Observes NotificationEnded call) {
        escalations.callEnded(call.escalationId());
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) EscalationDue due) {
        wake();
    }

    void awaited(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExternalOnCallAwaited awaited) {
        // the step is due again anyway: a future that fails only costs those seconds
        var unused = externalOnCall.ask(awaited.schedules()).thenRun(() -> {
            answered.add(awaited.escalationId());
            wake();
        });
    }

    @Override
    protected void drain() {
        boolean more = true;
        while (more) {
            try {
                steps.resume(answered());
                more = steps.runDue() || !answered.isEmpty();
            } catch (RuntimeException broken) {
                LOG.log(WARNING, "Batch of due steps failed; retrying one by one", broken);
                steps.due().forEach(this::run);
            }
        }
    }

    private List<Long> answered() {
        List<Long> some = new ArrayList<>();
        for (Long next = answered.poll(); next != null; next = some.size() < MOST_AT_ONCE ? answered.poll() : null) {
            some.add(next);
        }
        return some;
    }

    private void run(long escalation) {
        try {
            steps.run(escalation);
        } catch (RuntimeException broken) {
            LOG.log(ERROR, "Step of escalation " + escalation + " failed; it is retried later", broken);
            steps.putOff(escalation);
        }
    }
}
