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
 * Asks external on-call systems in threads of its own: however slow they are, only steps that need an answer wait. This
 * node asks one question at a time for a schedule; others who need the answer share it.
 */
@ApplicationScoped
public class ExternalOnCallWorker {
    private static final System.Logger LOG = System.getLogger(ExternalOnCallWorker.class.getName());
    private static final int THREADS = 16;
    private static final long IDLE_SECONDS = 60;

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    private ExternalOnCallRecords records;

    @Inject
    private CircuitBreakers breakers;

    @Inject
    private Clock clock;

    private final ExternalOnCallHttp http = new ExternalOnCallHttp();
    private final Map<Long, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
    private ExecutorService threads;

    @PostConstruct
    @SuppressWarnings("NullAway.Init")
    void open() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threadFactory);
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /**
     * Asks the systems of these schedules, except those whose circuit breaker is open.
     *
     * @return completed when each has answered or failed
     */
    public CompletableFuture<Void> ask(Collection<Long> schedules) {
        return CompletableFuture.allOf(
                schedules.stream().map(schedule -> ask(schedule, false)).toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Asks the system of a schedule.
     *
     * @param anyway also if its circuit breaker is open
     */
    CompletableFuture<Void> ask(long schedule, boolean anyway) {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> before = pending.putIfAbsent(schedule, asked);
        if (before != null) {
            return before;
        }
        try {
            threads.execute(() -> {
                try {
                    askAndRecord(schedule, anyway);
                } catch (RuntimeException | Error broken) {
                    LOG.log(
                            ERROR,
                            "The answer for schedule " + schedule
                                    + " could not be stored; the last one counts until the next question",
                            broken);
                } finally {
                    done(schedule, asked);
                }
            });
        } catch (RejectedExecutionException stopping) {
            done(schedule, asked);
        }
        return asked;
    }

    private void done(long schedule, CompletableFuture<Void> asked) {
        pending.remove(schedule, asked);
        asked.complete(null);
    }

    private void askAndRecord(long schedule, boolean anyway) {
        ExternalOnCallQuestion question = records.question(schedule).orElse(null);
        if (question == null) {
            return;
        }
        CircuitBreaker breaker = breakers.of(question.address().url());
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
