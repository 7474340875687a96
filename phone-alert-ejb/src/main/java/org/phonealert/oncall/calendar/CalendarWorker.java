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

/** Reads due calendars, a few at once: a slow server does not delay the others. */
@ApplicationScoped
public class CalendarWorker extends DueWork {
    private static final System.Logger LOG = System.getLogger(CalendarWorker.class.getName());
    private static final int AT_ONCE = 4;

    @Inject
    private CalendarQueue queue;

    @Inject
    private CalendarReader reader;

    CalendarWorker() {
        // one thread claims, the others read
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
                    .map(fetch -> CompletableFuture.runAsync(() -> read(fetch), threads()))
                    .toList();
            reading.forEach(CompletableFuture::join);
        } while (!reading.isEmpty());
    }

    /** A calendar that fails here is due again when its lease ends; it does not delay the others. */
    private void read(CalendarFetch fetch) {
        try {
            queue.done(fetch, reader.read(fetch));
        } catch (RuntimeException broken) {
            LOG.log(
                    ERROR,
                    "The calendar of the schedule " + fetch.schedule().name()
                            + " could not be stored; it is read again in two minutes",
                    broken);
        }
    }
}
