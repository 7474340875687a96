package org.phonealert.alerting.watchdog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.phonealert.alerting.notification.StrandedCalls;
import org.phonealert.base.work.DueWork;

import static java.lang.System.Logger.Level.ERROR;

/**
 * Trusts nobody, the engine least: once a minute it looks for open alerts that have no next step, and mends them, loudly.
 * It finds something only where there is a fault, in the program or in what was done to its database. Every node has
 * one; they look again under each row's lock, so that what one mended is nothing to the other.
 */
@ApplicationScoped
public class Watchdog extends DueWork {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration BEFORE_IT_IS_SAID_AGAIN = Duration.ofMinutes(15);

    @Inject
    private Clock clock;

    @Inject
    private Repairs audit;

    @Inject
    private StrandedCalls strandedCalls;

    private Instant silentUntil = Instant.MIN;
    private boolean wasLate;

    Watchdog() {
        super(1, PAUSE);
    }

    @Override
    protected void drain() {
        audit.notStarted().forEach(alert -> mend(alert, audit::start));
        audit.stuck().forEach(escalation -> mend(escalation, audit::wake));
        strandedCalls.createdBefore(clock.instant().minus(PAUSE)).forEach(call -> mend(call, strandedCalls::mend));
        tellWhatIsLate();
    }

    /** One that cannot be mended does not keep the others from it. */
    private static void mend(long id, LongConsumer how) {
        try {
            how.accept(id);
        } catch (RuntimeException broken) {
            LOG.log(ERROR, "Row " + id + " has no next step and could not be given one; it is tried again", broken);
        }
    }

    /** Only what is late at two looks in a row: a server that starts, or a clock put forward, finds late work at first. */
    private void tellWhatIsLate() {
        long late = audit.late();
        Instant now = clock.instant();
        if (late > 0 && wasLate && !now.isBefore(silentUntil)) {
            silentUntil = now.plus(BEFORE_IT_IS_SAID_AGAIN);
            LOG.log(ERROR, "{0} steps or calls have waited for more than two minutes", late);
            audit.tell(late);
        }
        wasLate = late > 0;
    }
}
