package org.phonealert.oncall.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.phonealert.base.work.DueWork;

import static java.lang.System.Logger.Level.ERROR;

/** Checks the schedules for gaps ahead once an hour, and within a minute of a change. */
@ApplicationScoped
public class GapWatch extends DueWork {
    private static final System.Logger LOG = System.getLogger(GapWatch.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WITHOUT_CHANGE = Duration.ofHours(1);

    @Inject
    private Clock clock;

    @Inject
    private DutyGaps gaps;

    private Instant checkedAt = Instant.MIN;
    private long checkedVersion = -1;

    GapWatch() {
        super(1, PAUSE);
    }

    @Override
    protected void drain() {
        long version = gaps.version();
        Instant now = clock.instant();
        if (version != checkedVersion || !now.isBefore(checkedAt.plus(PAUSE_WITHOUT_CHANGE))) {
            gaps.watched().forEach(this::check);
            checkedAt = now;
            checkedVersion = version;
        }
    }

    /** A failure does not keep the other schedules from being checked. */
    private void check(long schedule) {
        try {
            gaps.check(schedule);
        } catch (RuntimeException broken) {
            LOG.log(
                    ERROR,
                    "Schedule " + schedule + " could not be checked for gaps; it is checked again within an hour",
                    broken);
        }
    }
}
