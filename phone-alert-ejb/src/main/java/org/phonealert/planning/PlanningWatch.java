package org.phonealert.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.phonealert.DueWork;

/** Has every planning asked once a minute, by one of the nodes, so that pages and the last answer are up to date. */
@ApplicationScoped
public class PlanningWatch extends DueWork {
    @Inject
    private PlanningRecords records;

    @Inject
    private PlanningDesk desk;

    @Inject
    private Breakers breakers;

    PlanningWatch() {
        super(1, Duration.ZERO);
    }

    @Override
    protected void drain() {
        List<Long> due = records.claimDue();
        if (!due.isEmpty()) {
            desk.ask(due);
            breakers.keepOnly(records.urls());
        }
    }
}
