package org.phonealert.oncall.externaloncall;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import static java.lang.System.Logger.Level.ERROR;

/**
 * Asks plannings, in threads of its own: however slow they are, nobody who does not need them waits. Of one schedule one
 * question at a time is on its way in this node, whoever wants to know.
 */
@ApplicationScoped
public class ExternalOnCallWorker {
    private static final System.Logger LOG = System.getLogger(ExternalOnCallWorker.class.getName());
    private static final int ASKERS = 16;
    private static final long IDLE_SECONDS = 60;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private ExternalOnCallRecords records;

    @Inject
    private Breakers breakers;

    @Inject
    private Clock clock;

    private final ExternalOnCallHttp http = new ExternalOnCallHttp();
    private final Map<Long, CompletableFuture<Void>> onTheWay = new ConcurrentHashMap<>();
    private ExecutorService askers;

    @PostConstruct
    @SuppressWarnings("NullAway.Init")
    void open() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                ASKERS, ASKERS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threadFactory);
        threads.allowCoreThreadTimeOut(true);
        askers = threads;
    }

    @PreDestroy
    void close() {
        askers.shutdownNow();
    }

    /**
     * Asks the plannings of these schedules, but for those that do not answer anyway.
     *
     * @return done when something came of each
     */
    public CompletableFuture<Void> ask(Collection<Long> schedules) {
        return CompletableFuture.allOf(
                schedules.stream().map(schedule -> ask(schedule, false)).toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Asks the planning of a schedule.
     *
     * @param anyway also if it did not answer a moment ago
     */
    CompletableFuture<Void> ask(long schedule, boolean anyway) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> before = onTheWay.putIfAbsent(schedule, mine);
        if (before != null) {
            return before;
        }
        try {
            askers.execute(() -> {
                try {
                    question(schedule, anyway);
                } catch (RuntimeException | Error broken) {
                    LOG.log(ERROR, "What the planning of schedule " + schedule + " says could not be kept", broken);
                } finally {
                    done(schedule, mine);
                }
            });
        } catch (RejectedExecutionException stopping) {
            done(schedule, mine);
        }
        return mine;
    }

    private void done(long schedule, CompletableFuture<Void> mine) {
        onTheWay.remove(schedule, mine);
        mine.complete(null);
    }

    private void question(long schedule, boolean anyway) {
        ExternalOnCallQuestion question = records.question(schedule).orElse(null);
        if (question == null) {
            return;
        }
        Breaker breaker = breakers.of(question.address().url());
        if (!anyway && !breaker.admits(clock.instant())) {
            return;
        }
        ExternalOnCallAnswer answer;
        try {
            answer = http.ask(question);
        } catch (ExternalOnCallException failure) {
            if (failure.fault() == ExternalOnCallFault.WRONG) {
                breaker.succeeded();
            } else {
                breaker.failed(clock.instant());
            }
            records.failed(question, failure);
            return;
        }
        breaker.succeeded();
        records.answered(question, answer);
    }
}
