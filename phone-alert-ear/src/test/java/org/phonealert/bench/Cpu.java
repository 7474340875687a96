package org.phonealert.bench;

import java.time.Duration;
import java.util.List;

/** The processor time that the server and the database have used so far, in seconds. */
record Cpu(double server, double database) {
    /** Reads the processor time used until now. */
    static Cpu now(Server server, Postgres database) {
        return new Cpu(seconds(List.of(server.handle())), seconds(database.processes()));
    }

    private static double seconds(List<ProcessHandle> processes) {
        return processes.stream()
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1000.0;
    }

    Cpu since(Cpu earlier) {
        return new Cpu(server - earlier.server, database - earlier.database);
    }
}
