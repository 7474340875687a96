package org.phonealert.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import static org.awaitility.Awaitility.await;

/** db-scheduler on PostgreSQL, measured for comparison, tuned as its authors recommend for a high load. */
final class DbScheduler {
    private static final int THREADS = 20;
    private static final int CONNECTIONS = 12;
    private static final String TASK = "nothing";
    private static final String TABLE = """
            create table if not exists scheduled_tasks (
              task_name text not null,
              task_instance text not null,
              task_data bytea,
              execution_time timestamp with time zone not null,
              picked boolean not null,
              picked_by text,
              last_success timestamp with time zone,
              last_failure timestamp with time zone,
              consecutive_failures int,
              last_heartbeat timestamp with time zone,
              version bigint not null,
              priority smallint,
              primary key (task_name, task_instance)
            )""";

    private DbScheduler() {}

    /** How many empty tasks it executes a second, from the first to the last. */
    static double perSecond(Postgres database, int tasks) {
        database.run(
                TABLE,
                "create index if not exists scheduled_tasks_due on scheduled_tasks (execution_time)",
                "create index if not exists scheduled_tasks_beat on scheduled_tasks (last_heartbeat)");
        run(database, tasks / 4);
        return run(database, tasks);
    }

    private static double run(Postgres database, int tasks) {
        database.run(
                ("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " select '%s', n, now(), false, 1 from generate_series(1, %d) n")
                        .formatted(TASK, tasks),
                "vacuum analyze scheduled_tasks",
                "checkpoint");
        AtomicInteger executed = new AtomicInteger();
        AtomicLong first = new AtomicLong();
        AtomicLong last = new AtomicLong();
        OneTimeTask<Void> nothing = Tasks.oneTime(TASK).execute((instance, context) -> {
            first.compareAndSet(0, System.nanoTime());
            if (executed.incrementAndGet() == tasks) {
                last.set(System.nanoTime());
            }
        });
        try (HikariDataSource pool = pool(database)) {
            Scheduler scheduler = Scheduler.create(pool, nothing)
                    .threads(THREADS)
                    .pollUsingLockAndFetch(1.0, 4.0)
                    .pollingInterval(Duration.ofSeconds(1))
                    .build();
            scheduler.start();
            await("db-scheduler").atMost(Duration.ofSeconds(60)).until(() -> last.get() != 0);
            scheduler.stop();
        }
        return tasks / ((last.get() - first.get()) / 1e9);
    }

    private static HikariDataSource pool(Postgres database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(Postgres.USER);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
