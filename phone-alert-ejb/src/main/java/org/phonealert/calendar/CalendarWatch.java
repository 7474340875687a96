package org.phonealert.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.phonealert.DueWork;
import org.phonealert.Heartbeat;

import static java.lang.System.Logger.Level.ERROR;

/** Reads the calendars that are due, a few at once: a slow server shall not keep the others from being read. */
@ApplicationScoped
public class CalendarWatch extends DueWork {
    private static final System.Logger LOG = System.getLogger(CalendarWatch.class.getName());
    private static final int AT_ONCE = 4;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private CalendarQueue queue;

    @Inject
    private CalendarReader reader;

    private ExecutorService threads;
    private ExecutorService readers;

    @PostConstruct
    @SuppressWarnings("NullAway.Init")
    void start() {
        threads = Executors.newSingleThreadExecutor(threadFactory);
        readers = Executors.newFixedThreadPool(AT_ONCE, threadFactory);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        readers.shutdownNow();
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
        List<CompletableFuture<Void>> reading;
        do {
            reading = Stream.generate(queue::claim)
                    .limit(AT_ONCE)
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .map(errand -> CompletableFuture.runAsync(() -> read(errand), readers))
                    .toList();
            reading.forEach(CompletableFuture::join);
        } while (!reading.isEmpty());
    }

    /** What fails here is read again when its lease is over; it does not keep the others from it. */
    private void read(CalendarErrand errand) {
        try {
            queue.done(errand, reader.read(errand));
        } catch (RuntimeException broken) {
            LOG.log(ERROR, "The calendar of the schedule " + errand.schedule().name() + " could not be kept", broken);
        }
    }
}
