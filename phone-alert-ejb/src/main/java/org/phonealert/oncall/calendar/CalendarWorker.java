package org.phonealert.oncall.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.phonealert.base.work.DueWork;

import static java.lang.System.Logger.Level.ERROR;

/** Reads the calendars that are due, a few at once: a slow server shall not keep the others from being read. */
@ApplicationScoped
public class CalendarWorker extends DueWork {
    private static final System.Logger LOG = System.getLogger(CalendarWorker.class.getName());
    private static final int AT_ONCE = 4;

    @Inject
    private CalendarQueue queue;

    @Inject
    private CalendarReader reader;

    CalendarWorker() {
        // one that claims, and those who read
        super(1 + AT_ONCE, Duration.ZERO);
    }

    @Override
    protected void drain() {
        List<CompletableFuture<Void>> reading;
        do {
            reading = Stream.generate(queue::claim)
                    .limit(AT_ONCE)
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .map(errand -> CompletableFuture.runAsync(() -> read(errand), threads()))
                    .toList();
            reading.forEach(CompletableFuture::join);
        } while (!reading.isEmpty());
    }

    /** What fails here is read again when its lease is over; it does not keep the others from it. */
    private void read(CalendarFetch errand) {
        try {
            queue.done(errand, reader.read(errand));
        } catch (RuntimeException broken) {
            LOG.log(ERROR, "The calendar of the schedule " + errand.schedule().name() + " could not be kept", broken);
        }
    }
}
