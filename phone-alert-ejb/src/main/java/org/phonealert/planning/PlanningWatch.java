package org.phonealert.planning;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.phonealert.DueWork;
import org.phonealert.Heartbeat;

/** Has every planning asked once a minute, by one of the nodes, so that pages and the last answer are up to date. */
@ApplicationScoped
public class PlanningWatch extends DueWork {
    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private PlanningRecords records;

    @Inject
    private PlanningDesk desk;

    @Inject
    private Breakers breakers;

    private ExecutorService threads;

    @PostConstruct
    @SuppressWarnings("NullAway.Init")
    void start() {
        threads = Executors.newSingleThreadExecutor(threadFactory);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    void tick(@Observes Heartbeat.Tick tick) {
        wake();
    }

    @Override
    protected ExecutorService threads() {
        return threads;
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
