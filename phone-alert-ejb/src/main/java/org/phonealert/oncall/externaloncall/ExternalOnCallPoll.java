package org.phonealert.oncall.externaloncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.phonealert.base.work.DueWork;

/** Has every external system asked once a minute, by one of the nodes, so that pages and last answers are up to date. */
@ApplicationScoped
public class ExternalOnCallPoll extends DueWork {
    @Inject
    private ExternalOnCallRecords records;

    @Inject
    private ExternalOnCallWorker worker;

    @Inject
    private CircuitBreakers breakers;

    ExternalOnCallPoll() {
        super(1, Duration.ZERO);
    }

    @Override
    protected void drain() {
        List<Long> due = records.claimDue();
        if (!due.isEmpty()) {
            // the answers are recorded by the worker; nothing waits for them here
            var unused = worker.ask(due);
            breakers.keepOnly(records.urls());
        }
    }
}
