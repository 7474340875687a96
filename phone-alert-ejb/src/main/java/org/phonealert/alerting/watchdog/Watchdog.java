package org.phonealert.alerting.watchdog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.phonealert.alerting.notification.StrandedCalls;
import org.phonealert.base.work.DueWork;

import static java.lang.System.Logger.Level.ERROR;

/**
 * Checks the engine once a minute: repairs what has no next step although it should have one, and reports what is late.
 * It finds something only after a fault in the program or in its database. A watchdog runs on every node; each repair
 * checks again under the row's lock, so that no row is repaired twice.
 */
@ApplicationScoped
public class Watchdog extends DueWork {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_BETWEEN_REPORTS = Duration.ofMinutes(15);

    @Inject
    private Clock clock;

    @Inject
    private Repairs repairs;

    @Inject
    private StrandedCalls strandedCalls;

    @Inject
    private LateWork lateWork;

    private Instant nextReport = Instant.MIN;
    private boolean wasLate;

    Watchdog() {
        super(1, PAUSE);
    }

    @Override
    protected void drain() {
        faults().forEach(Fault::repairAll);
        reportLateWork();
    }

    /** All that is repaired, in this order. */
    private List<Fault> faults() {
        return List.of(
                new Fault("alert without escalation", repairs::alertsWithoutEscalation, repairs::startEscalation),
                new Fault("escalation without next step", repairs::escalationsWithoutNextStep, repairs::makeDue),
                new Fault("call without next check", this::callsWithoutNextCheck, strandedCalls::repair));
    }

    private List<Long> callsWithoutNextCheck() {
        return strandedCalls.createdBefore(clock.instant().minus(PAUSE));
    }

    /**
     * A kind of fault.
     *
     * @param find the ids of the rows that seem to have it
     * @param repair does nothing if the row does not have it, or not any more
     */
    private record Fault(String name, Supplier<List<Long>> find, LongConsumer repair) {
        void repairAll() {
            find.get().forEach(this::repairOne);
        }

        /** A failure does not keep the others from being repaired. */
        private void repairOne(long id) {
            try {
                repair.accept(id);
            } catch (RuntimeException broken) {
                LOG.log(ERROR, "Repair of " + name + " " + id + " failed; it is retried in a minute", broken);
            }
        }
    }

    /** Only what is late at two checks in a row: after a start or a change of the clock, work is late at first. */
    private void reportLateWork() {
        long late = lateWork.count();
        Instant now = clock.instant();
        if (late > 0 && wasLate && !now.isBefore(nextReport)) {
            nextReport = now.plus(PAUSE_BETWEEN_REPORTS);
            LOG.log(ERROR, "{0} steps or calls are more than two minutes late; administrators are notified", late);
            lateWork.report(late);
        }
        wasLate = late > 0;
    }
}
